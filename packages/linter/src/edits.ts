import type { ConfigDocument, Place } from '@zklint/parser';
import type { Edit } from './rule.ts';

/** Puts other text in a place. */
export function replace({ uri, range }: Place, newText: string): Edit {
  return { at: { uri, range }, newText };
}

/**
 * Puts lines above the line that `place` begins, in the file's own line ends; below it where a byte order mark must stay
 * the first character.
 */
export function insertLinesAbove(document: ConfigDocument, { uri, range }: Place, lines: readonly string[]): Edit {
  const lineEnd = lineEndOf(document);
  if (range.start === 0 && document.text.startsWith('\ufeff')) {
    const [first = ''] = /^.*(\r\n|\r|\n)?/.exec(document.text) ?? [];
    const isEnded = /[\r\n]$/.test(first);
    const text = isEnded ? lines.map((line) => line + lineEnd) : lines.map((line) => lineEnd + line);
    return { at: { uri, range: { start: first.length, end: first.length } }, newText: text.join('') };
  }
  return {
    at: { uri, range: { start: range.start, end: range.start } },
    newText: lines.map((line) => line + lineEnd).join(''),
  };
}

/** The line end that a file uses first; a line feed where it has none. */
export function lineEndOf({ text }: ConfigDocument): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

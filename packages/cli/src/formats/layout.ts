import { eastAsianWidth } from 'get-east-asian-width';
import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types';

/** What the formats for people are told. */
export interface Layout {
  /** In columns. */
  readonly width: number;
  readonly isColored: boolean;
}

/** What is drawn on. */
export interface Page {
  readonly width: number;
  readonly colors: Colors;
}

export function pageOf({ width, isColored }: Layout): Page {
  return { width, colors: picocolors.createColors(isColored) };
}

/** How many columns a text takes. It must be visible: without controls. */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** How many columns one character takes; a combining mark takes none. */
function widthOfCharacter(character: string): number {
  return /^\p{M}$/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
}

/** Breaks a text at blanks into lines of at most `width` columns; the first has `taken` columns less. A longer word stays whole. */
export function wrap(text: string, width: number, taken = 0): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - taken;
  for (const word of text.split(' ')) {
    const needed = widthOf(word);
    if (line !== '' && needed + 1 > room) {
      lines.push(line);
      line = '';
      room = width;
    }
    room -= line === '' ? needed : needed + 1;
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** `1 file`, `2 files`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What told a release, as a sentence goes on: `by default`, `from an install path`. */
export function toldBy(releaseFrom: string): string {
  if (releaseFrom === 'default') return 'by default';
  return releaseFrom === 'install path' ? 'from an install path' : `from ${releaseFrom}`;
}

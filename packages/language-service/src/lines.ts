import type { ConfigDocument } from '@zklint/linter';

/** A line of a properties file, as Java tells them apart. */
export interface Line {
  readonly start: number;
  /** Where its first character stands that is no blank. */
  readonly first: number;
  /** Before its line end, and behind it. */
  readonly end: number;
  readonly next: number;
  /** `continued` is one that belongs to the line above it. */
  readonly kind: 'blank' | 'comment' | 'entry' | 'continued';
  /** Does a backslash hide its end? */
  readonly isContinued: boolean;
}

/** All lines of a file; an empty text behind the last line end is none. */
export function linesOf({ text }: ConfigDocument): readonly Line[] {
  const lines: Line[] = [];
  const breaks = /\r\n|\r|\n|$/g;
  for (let start = 0; start < text.length; ) {
    breaks.lastIndex = start;
    const { 0: lineEnd, index: end } = breaks.exec(text) ?? { 0: '', index: text.length };
    let first = start;
    while (first < end && ' \t\f'.includes(text[first] ?? '')) first++;
    const kind = lines.at(-1)?.isContinued ? 'continued' : first === end ? 'blank' : kindOf(text[first]);
    const isContinued = kind !== 'comment' && kind !== 'blank' && endsInBackslash(text, start, end);
    const next = end + lineEnd.length;
    lines.push({ start, first, end, next, kind, isContinued });
    start = next;
  }
  return lines;
}

function kindOf(sign: string | undefined): 'comment' | 'entry' {
  return sign === '#' || sign === '!' ? 'comment' : 'entry';
}

/** Two backslashes are one that is written. */
function endsInBackslash(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && text[at - 1] === '\\') at--;
  return (end - at) % 2 === 1;
}

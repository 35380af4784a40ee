import { visible } from '@zklint/linter/escape';
import { widthOf, wrap } from './wrap.ts';

/** How a text is set. Sizes are in pixels. */
export interface Lettering {
  readonly size: number;
  readonly isMono?: boolean;
  readonly isBold?: boolean;
}

/** What a person reads of a text from outside, with no tower of accents above it. */
export function drawable(text: string): string {
  return visible(text).replace(/(\p{M}{3})\p{M}+/gu, '$1…');
}

/**
 * How many pixels a text takes at most, whichever of the usual fonts shows it: by the widest of them, Verdana and DejaVu
 * for sentences, SF Mono for code. Characters that these lack are as wide as `isMeasured` says.
 */
export function roomFor(text: string, { size, isMono, isBold }: Lettering): number {
  let ems = 0;
  for (const character of text) ems += isMono ? emsInMono(character) : emsInSans(character);
  return ems * size * (isBold && !isMono ? 1.13 : 1);
}

/** Is the width of every character known? Others must be given theirs (`textLength`), since any font may bring them. */
export function isMeasured(text: string): boolean {
  return /^[ -~\u00a0-\u00ac\u00ae-\u024f\u0391-\u03c9\u0410-\u044f\u2010-\u2026\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*$/.test(
    text,
  );
}

function emsInMono(character: string): number {
  return character === '…' ? 1 : 0.62 * Math.max(1, widthOf(character));
}

function emsInSans(character: string): number {
  if (/[ ijl.,']/.test(character)) return 0.37;
  if (/[fIJrt!():;/[\]|`\-\\·]/.test(character)) return 0.48;
  if (/[cksvxyz]/.test(character)) return 0.6;
  if (/[mwMW@%#+<=>~^&—…]/.test(character)) return 1.08;
  if (/[A-Z]/.test(character)) return 0.82;
  return /[!-~]/.test(character) ? 0.65 : 1.1;
}

/** A text with its middle left out, as far as it must be to take no more than `room` pixels. */
export function fitted(text: string, room: number, lettering: Lettering): string {
  // No character is so thin that more of them fit in.
  if (text.length <= room && roomFor(text, lettering) <= room) return text;
  const characters = [...text];
  const ends = (count: number) =>
    `${characters.slice(0, Math.ceil(count / 2)).join('')}…${characters.slice(characters.length - Math.floor(count / 2)).join('')}`;
  let count = 0;
  while (count < characters.length - 1 && roomFor(ends(count + 1), lettering) <= room) count++;
  return ends(count);
}

/** The lines of a sentence. Of more than three the last is cut. */
export function linesOf(text: string, room: number, lettering: Lettering): readonly string[] {
  const lines = wrap(text, room, 0, (part) => roomFor(part, lettering));
  const shown =
    lines.length > mostLines ? [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join('')] : lines;
  return shown.map((line) => fitted(line, room, lettering));
}

const mostLines = 3;

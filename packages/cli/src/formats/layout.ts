import { type Message, say, type Tell } from '@zklint/linter/messages';
import { eastAsianWidth } from 'get-east-asian-width';
import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types';

export { plural } from '../plural.ts';

/** What the formats for people are told. */
export interface Layout {
  /** In columns. */
  readonly width: number;
  readonly isColored: boolean;
  /** Says messages; in English where nothing is told. */
  readonly tell?: Tell;
}

/** What is drawn on. */
export interface Page {
  readonly width: number;
  readonly colors: Colors;
  readonly tell: Tell;
}

export function pageOf({ width, isColored, tell = String }: Layout): Page {
  return { width, colors: picocolors.createColors(isColored), tell };
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

/** A text with blanks behind it, up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Characters with a line break at both sides, those that begin no line and those that end none. */
const [wide, closing, opening] = ['\\p{Script=Han}', '，。；：？！、）》」', '（《「'];
const breaks = new RegExp(
  `(?<! )(?= )|(?<![ ${opening}])(?=[${wide}${opening}])|(?<=[${wide}${closing}])(?![ ),.:;%${closing}])`,
  'u',
);

/**
 * Breaks a text into lines of at most `width` columns; the first has `taken` columns less. Lines break at blanks and
 * beside Chinese characters; a longer word stays whole. What is no terminal measures its own way.
 */
export function wrap(text: string, width: number, taken = 0, measure = widthOf): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - taken;
  for (const piece of text.split(breaks)) {
    if (line !== '' && measure(piece) > room) {
      lines.push(line);
      line = '';
      room = width;
    }
    // The blanks before a word end with the line.
    const added = line === '' ? piece.trimStart() : piece;
    line += added;
    room -= measure(added);
  }
  return [...lines, line];
}

/** What told a release: `default`, `install path`, `image tag`, `comment`, `--zookeeper`. */
export function originOfRelease(releaseFrom: string): string | Message {
  if (releaseFrom === 'default') return say`default`;
  if (releaseFrom === 'comment') return say`comment in the file`;
  if (releaseFrom === 'image tag') return say`image tag`;
  return releaseFrom === 'install path' ? say`install path` : releaseFrom;
}

import { eastAsianWidth } from 'get-east-asian-width';

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

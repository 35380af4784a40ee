/**
 * `String.equalsIgnoreCase`: character by character in upper case and then in lower case, so the long s (U+017F)
 * equals an s. `word` is in lower-case ASCII.
 */
export function equalsIgnoreCase(text: string, word: string): boolean {
  return text.length === word.length && [...word].every((letter, index) => sameLetter(text[index] ?? '', letter));
}

function sameLetter(character: string, letter: string): boolean {
  return character.toLowerCase() === letter || character.toUpperCase() === letter.toUpperCase();
}

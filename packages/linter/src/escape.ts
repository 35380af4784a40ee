/**
 * Characters that steer a terminal, can't be seen, reorder their neighbours, or that XML has no place for. \p{Cs}:
 * surrogates without their other half.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;
/**
 * What a CI server takes for a command of its own: `##[group]` and `##vso[…]` anywhere in a line, `::error::` where one
 * begins, which after wrapping may be behind any blank.
 */
const command = /##(?=\w*\[)|(?<!\S)::(?=[a-z])/gi;
const commandInside = /##(?=\w*\[)/y;
/** Most texts are this and have none of those, and tell so faster. */
const plain = /^[ -~]*$/;
const doubled = /##|::/;
const unsafeInJson = /[\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]|(?!\n)\p{Cc}|#(?=#\w*\[)/gu;
const sentenceLimit = 1000;

/**
 * A text from outside (a path, a message, a line of a linted file) that is safe to print on one line and shows what it
 * holds: `␛` and its like for ASCII controls, `<U+202E>` for the rest. Both can't be taken for `\u202e`, which these
 * files may really say.
 */
export function visible(text: string): string {
  if (plain.test(text) && !doubled.test(text)) return text;
  return text.replace(unsafe, picture).replace(command, ([first = '', second = '']) => picture(first) + second);
}

/** The character at an offset, as `visible` shows it in the middle of its line. */
export function visibleAt(text: string, offset: number): string {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  commandInside.lastIndex = offset;
  return commandInside.test(text) ? picture(character) : visible(character);
}

/** A sentence as `visible` shows it, cut where nobody would read on: the values in it may have megabytes. */
export function readable(text: string): string {
  return visible(
    text.length > sentenceLimit ? `${text.slice(0, sentenceLimit).replace(/[\ud800-\udbff]$/, '')}…` : text,
  );
}

/** JSON in which nothing steers a terminal or a CI server, or ends a line for other languages. */
export function safeJson(value: unknown, indent?: number, replacer?: (key: string, value: unknown) => unknown): string {
  // JSON itself writes a line end inside a text as \n: those that are left are its own.
  return JSON.stringify(value, replacer, indent).replace(unsafeInJson, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

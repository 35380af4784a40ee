/** Characters that steer a terminal, can't be seen or reorder their neighbours. \p{Cs}: surrogates without their other half. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Most texts are this, and tell so faster. */
const plain = /^[ -~]*$/;
const unsafeInJson = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const sentenceLimit = 1000;

/**
 * A text from outside (a path, a message, a line of a linted file) that is safe to print on one line and shows what it
 * holds: `␛` and its like for ASCII controls, `<U+202E>` for the rest. Both can't be taken for `\u202e`, which these
 * files may really say.
 */
export function visible(text: string): string {
  return plain.test(text) ? text : text.replace(unsafe, picture);
}

/** A sentence as `visible` shows it, cut where nobody would read on: the values in it may have megabytes. */
export function readable(text: string): string {
  return visible(
    text.length > sentenceLimit ? `${text.slice(0, sentenceLimit).replace(/[\ud800-\udbff]$/, '')}…` : text,
  );
}

/** JSON in which nothing steers a terminal or ends a line for other languages. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafeInJson, (character) =>
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

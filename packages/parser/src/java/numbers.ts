/**
 * `Integer.parseInt`: an optional sign and decimal digits of any script, within 32 bits.
 * Undefined where Java throws a NumberFormatException.
 */
export function parseInt32(text: string): number | undefined {
  const value = parseDecimal(text);
  return value !== undefined && value >= -2147483648n && value <= 2147483647n ? Number(value) : undefined;
}

/** `Long.parseLong`, the same within 64 bits; a bigint because server ids need all of them. */
export function parseInt64(text: string): bigint | undefined {
  const value = parseDecimal(text);
  return value !== undefined && value >= -(2n ** 63n) && value < 2n ** 63n ? value : undefined;
}

/** `Long.parseLong` in base 16, which takes full-width letters too. */
export function parseHex64(text: string): bigint | undefined {
  const sign = text[0] === '-' || text[0] === '+' ? 1 : 0;
  const digits = Array.from(text.slice(sign), hexDigit);
  if (digits.length === 0 || digits.includes(undefined)) return undefined;
  const value = BigInt(`0x${digits.join('')}`) * (text[0] === '-' ? -1n : 1n);
  return value >= -(2n ** 63n) && value < 2n ** 63n ? value : undefined;
}

/** `Integer.decode`, as Integer.getInteger reads system properties: also `0x10`, `#10` (16) and `010` (8). */
export function decodeInt32(text: string): number | undefined {
  const value = decodeInt64(text);
  return value !== undefined && value >= -2147483648n && value <= 2147483647n ? Number(value) : undefined;
}

/** `Long.decode`, as Long.getLong reads system properties. */
export function decodeInt64(text: string): bigint | undefined {
  const [, sign = '', prefix = '', digits = ''] = /^([+-]?)(0[xX]|#|0(?=.))?(.*)$/s.exec(text) ?? [];
  if (prefix === '') return parseInt64(text);
  const isOctal = prefix === '0';
  if (!(isOctal ? /^[0-7]{1,64}$/ : /^[\da-fA-F]{1,64}$/).test(digits)) return undefined;
  const value = BigInt((isOctal ? '0o' : '0x') + digits) * (sign === '-' ? -1n : 1n);
  return value >= -(2n ** 63n) && value < 2n ** 63n ? value : undefined;
}

/** Does `Double.parseDouble` take the text? Blanks around it, exponents, `NaN`, `Infinity` and a final f or d are fine. */
export function isJavaDouble(text: string): boolean {
  return /^[\0- ]*[+-]?(NaN|Infinity|((\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|0[xX]([\da-fA-F]+\.?|[\da-fA-F]*\.[\da-fA-F]+)[pP][+-]?\d+)[fFdD]?)[\0- ]*$/.test(
    text,
  );
}

function parseDecimal(text: string): bigint | undefined {
  const sign = text[0] === '-' || text[0] === '+' ? 1 : 0;
  let digits = '';
  for (const character of text.slice(sign)) {
    const digit = digitValue(character);
    if (digit === undefined) return undefined;
    // Leading zeros are dropped here so that the length below bounds the work.
    if (digits !== '' || digit !== 0) digits += digit;
  }
  if (text.length === sign) return undefined;
  if (digits.length > 19) return text[0] === '-' ? -(2n ** 64n) : 2n ** 64n;
  const value = BigInt(digits || '0');
  return text[0] === '-' ? -value : value;
}

/** `Character.digit(c, 16)`, as a letter of ASCII. */
function hexDigit(character: string): string | undefined {
  const letter = character.replace(/^[\uff21-\uff26\uff41-\uff46]$/, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
  return /^[a-f]$/i.test(letter) ? letter : digitValue(character)?.toString();
}

/** `Character.digit(c, 10)`. Decimal digits of one script stand in a row that begins at a code ending in hexadecimal 0 or 6. */
function digitValue(character: string): number | undefined {
  if (character >= '0' && character <= '9') return character.charCodeAt(0) - 0x30;
  if (character.length > 1 || !/\p{Nd}/u.test(character)) return undefined;
  const code = character.charCodeAt(0);
  const zero = /\p{Nd}/u.test(String.fromCharCode(code & ~0xf)) ? 0 : 6;
  return (code & 0xf) - zero;
}

/** The message of the NumberFormatException that Java 17 throws for a text that is no decimal number. */
export function numberFormatMessage(text: string): string {
  return `For input string: "${text}"`;
}

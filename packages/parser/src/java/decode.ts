import type { Encoding } from '../document.ts';

// Node and browsers both have it; the types of neither belong into this package.
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/** The text of a file's bytes, and how it was decoded: UTF-8 where that is valid, else ISO-8859-1. A byte order mark is kept. */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: latin1(bytes), encoding: 'latin1' };
  }
}

/** The bytes of a text in an encoding of `decode`'s; undefined where it can't say all of its characters. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return text.isWellFormed() ? new TextEncoder().encode(text) : undefined;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0xff) return undefined;
    bytes[index] = code;
  }
  return bytes;
}

/** The text of a file as java.io.FileReader gives it where the locale is UTF-8: U+FFFD for what is none. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
}

function latin1(bytes: Uint8Array): string {
  // In pieces: a call takes only so many arguments. TextDecoder's 'latin1' is windows-1252.
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return pieces.join('');
}

/** The UTF-8 bytes of one character (a code point), each as the ISO-8859-1 character that Java reads. */
export function utf8AsLatin1(codePoint: number): string {
  // A lone surrogate has no UTF-8 form; encoders write U+FFFD for it.
  const code = codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint;
  if (code < 0x80) return String.fromCharCode(code);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), tail(code));
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), tail(code >> 6), tail(code));
  return String.fromCharCode(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

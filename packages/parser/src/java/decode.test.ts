import { describe, expect, test } from 'vitest';
import { decode, encode } from './decode.ts';

describe('what is decoded', () => {
  test.each([
    ['nothing', []],
    ['ASCII', [0x61, 0x0d, 0x0a]],
    ['UTF-8', [0xc3, 0xa9, 0xf0, 0x9f, 0x90, 0x98]],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61]],
    ['two byte order marks', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]],
    ['ISO-8859-1', [0xe9, 0x80, 0xff, 0x00]],
    ['a half surrogate as bytes', [0xed, 0xa0, 0x80]],
    ['every byte', Array.from({ length: 20_000 }, (_, index) => index % 256)],
  ])('has the same bytes again: %s', (_, bytes) => {
    const { text, encoding } = decode(Uint8Array.from(bytes));
    expect([...(encode(text, encoding) ?? [])]).toEqual(bytes);
  });

  test.each([
    ['\u0100', 'latin1'],
    ['\u{1f418}', 'latin1'],
    ['\ud83d', 'utf-8'],
  ] as const)('takes no character that the encoding lacks: %j in %s', (text, encoding) => {
    expect(encode(text, encoding)).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { equalsIgnoreCase } from './booleans.ts';
import { decode } from './decode.ts';
import { readText } from './read-text.ts';
import { slice, split, trim } from './text.ts';

function javaText(image: string) {
  return readText('file:///a', image, 10, 'utf-8', () => {});
}

describe('trim', () => {
  test.each([
    ['a', 'a'],
    [' \t\u000b\0a b\u001f\r\n ', 'a b'],
    ['', ''],
    [' \t ', ''],
    ['\u00a0a', 'Â\u00a0a'],
    ['\\u00a0a\\u0085', '\u00a0a\u0085'],
    ['\\u2003a', '\u2003a'],
  ])('%j', (image, expected) => {
    expect(trim(javaText(image)).value).toBe(expected);
  });

  test('keeps the place', () => {
    expect(trim(javaText('  ab ')).range).toEqual({ start: 12, end: 14 });
    expect(trim(javaText('\\ ab\\t')).range).toEqual({ start: 12, end: 14 });
    expect(trim(javaText('   ')).value).toBe('');
  });
});

describe('split', () => {
  test.each([
    ['a:b:c', ['a', 'b', 'c']],
    ['a:b:', ['a', 'b']],
    ['a:::', ['a']],
    [':a', ['', 'a']],
    ['a::b', ['a', '', 'b']],
    ['a', ['a']],
    ['', ['']],
    [':', []],
    [':::', []],
  ])('%j', (image, expected) => {
    expect(split(javaText(image), ':').map(({ value }) => value)).toEqual(expected);
  });
});

describe('slice', () => {
  test.each([
    ['abc', 1, 2, 11, 12],
    ['a\\u0062c', 1, 2, 11, 17],
    ['a\\\n  bc', 1, 2, 15, 16],
    ['aéc', 1, 3, 11, 12],
    ['ab', 2, 2, 12, 12],
    ['a\\u0062', 2, 2, 17, 17],
    ['\\u0061b', 0, 0, 10, 10],
  ])('%j from %d to %d', (image, start, end, from, to) => {
    expect(slice(javaText(image), start, end).range).toEqual({ start: from, end: to });
  });
});

describe('equalsIgnoreCase', () => {
  test.each(['true', 'TRUE', 'tRuE', 'false', 'fal\u017fe'])('%s', (text) => {
    expect(equalsIgnoreCase(text, 'true') || equalsIgnoreCase(text, 'false')).toBe(true);
  });

  test.each(['', 'tru', 'truee', 'yes', 'true ', 'tr\u00fce', 'truE\u0301'])('not %s', (text) => {
    expect(equalsIgnoreCase(text, 'true')).toBe(false);
  });
});

describe('decode', () => {
  const bytes = (...codes: number[]) => new Uint8Array(codes);
  test.each([
    [bytes(), '', 'utf-8'],
    [bytes(0x61, 0xc3, 0xa9), 'aé', 'utf-8'],
    [bytes(0xef, 0xbb, 0xbf, 0x61), '\ufeffa', 'utf-8'],
    [bytes(0xf0, 0x9f, 0x98, 0x80), '\u{1f600}', 'utf-8'],
    [bytes(0x61, 0xe9), 'aé', 'latin1'],
    [bytes(0x80, 0x9f), '\u0080\u009f', 'latin1'],
    [bytes(0xed, 0xa0, 0x80), '\u00ed\u00a0\u0080', 'latin1'],
    [bytes(0xc0, 0x80), '\u00c0\u0080', 'latin1'],
    [bytes(0xff, 0xfe, 0x61, 0x00), '\u00ff\u00fea\0', 'latin1'],
  ])('%j', (input, text, encoding) => {
    expect(decode(input)).toEqual({ text, encoding });
  });

  test('a file larger than a call takes arguments', () => {
    const large = new Uint8Array(300_000).fill(0xe9);
    expect(decode(large).text).toBe('é'.repeat(300_000));
  });
});

import { describe, expect, test } from 'vitest';
import { parseConfig } from './parse.ts';

/** Keys and values as Java reads them. What is expected here was read by Java 17 itself. */
function read(text: string, encoding: 'utf-8' | 'latin1' = 'utf-8'): string[][] {
  return parseConfig('file:///a', text, encoding).entries.map(({ key, value }) => [key.value, value.value]);
}

describe('keys and values', () => {
  test.each([
    ['a=1', [['a', '1']]],
    ['a:1', [['a', '1']]],
    ['a 1', [['a', '1']]],
    ['a\t\f = \t1 ', [['a', '1 ']]],
    ['a = : 1', [['a', ': 1']]],
    ['a==1', [['a', '=1']]],
    ['a', [['a', '']]],
    ['a=', [['a', '']]],
    ['=1', [['', '1']]],
    ['a\\=b=1', [['a=b', '1']]],
    ['a\\ b c', [['a b', 'c']]],
    ['a=b#c', [['a', 'b#c']]],
    ['a=b # c', [['a', 'b # c']]],
    ['# a=1\n!b=2\n \t# c=3\nd=4', [['d', '4']]],
    [
      'a=1\r\nb=2\rc=3\n',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    ],
    [
      'a=1\na=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    ['\n \n\t\r\n', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('continuation lines', () => {
  test.each([
    ['a=1\\\n   2', [['a', '12']]],
    ['a=1\\\r\n\t2', [['a', '12']]],
    [
      'a=1\\\\\n2=3',
      [
        ['a', '1\\'],
        ['2', '3'],
      ],
    ],
    ['a=1\\\n# 2', [['a', '1# 2']]],
    ['a\\\n b=1', [['ab', '1']]],
    ['a\\\n =1', [['a', '1']]],
    [
      'a=1\\\n\nb=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    ['a=1\\', [['a', '1']]],
    ['# a\\\nb=1', [['b', '1']]],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('escapes and encodings', () => {
  test.each([
    ['a=\\u0041\\u00e9', 'Aé'],
    ['a=\\t\\r\\n\\f', '\t\r\n\f'],
    ['a=\\z\\"\\\\', 'z"\\'],
    ['a=C:\\data\\zk', 'C:datazk'],
    ['a=é', 'Ã©'],
    ['a=\u{1f600}', 'ð\u009f\u0098\u0080'],
    ['a=\\é', 'Ã©'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([['a', expected]]);
  });

  test('Latin-1 is what Java reads', () => {
    expect(read('a=é', 'latin1')).toEqual([['a', 'é']]);
  });

  test('a byte order mark belongs to the first key', () => {
    expect(read('\ufeffa=1')).toEqual([['ï»¿a', '1']]);
  });

  test.each(['a=\\u12', 'a=\\uxyz1', 'a\\u=1', '// \\users'])('malformed: %j', (text) => {
    expect(parseConfig('file:///a', text).syntaxProblems).toHaveLength(1);
  });
});

import { describe, expect, test } from 'vitest';
import { cut, either, listed, quoted } from './words.ts';

describe('cut', () => {
  test.each([
    ['a', 'a'],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['x'.repeat(61), `${'x'.repeat(59)}…`],
  ])('%s', (text, shown) => expect(cut(text)).toBe(shown));

  test('a character of two code units stays whole', () => {
    expect(cut('ab😀cd', 4)).toBe('ab…');
    expect(cut('ab😀cd', 5)).toBe('ab😀…');
    for (let length = 1; length < 20; length++) expect(cut('😀'.repeat(10), length).isWellFormed()).toBe(true);
  });
});

test('quoted', () => {
  expect(quoted('')).toBe('""');
  expect(quoted('a b')).toBe('"a b"');
  expect(quoted('abcdef', 4)).toBe('"abc…"');
});

test.each([
  [[], '', ''],
  [['a'], 'a', 'a'],
  [['a', 'b'], 'a and b', 'a or b'],
  [['a', 'b', 'c'], 'a, b and c', 'a, b or c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and d', 'a, b, c or d'],
])('%j', (words, all, one) => {
  expect(String(listed(words))).toBe(all);
  expect(String(either(words))).toBe(one);
});

test.each([
  [1, 'a and 4 more'],
  [3, 'a, b, c and 2 more'],
  [4, 'a, b, c, d and 1 more'],
  [5, 'a, b, c, d and e'],
])('at most %i of five', (most, text) => expect(String(listed(['a', 'b', 'c', 'd', 'e'], most))).toBe(text));

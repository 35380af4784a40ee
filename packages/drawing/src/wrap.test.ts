import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf, wrap } from './wrap.ts';

describe('lines break', () => {
  test.each<[string, string, number, readonly string[]]>([
    ['at blanks', 'one two three', 7, ['one two', 'three']],
    ['not inside a word', 'zk1.example.com is', 5, ['zk1.example.com', 'is']],
    ['between Chinese characters', '服务器列表', 6, ['服务器', '列表']],
    ['beside words in Chinese', '设置tickTime的值', 12, ['设置tickTime', '的值']],
    ['not before a comma or a full stop', '服务器，列表。', 6, ['服务', '器，列', '表。']],
    ['not behind an opening parenthesis', '服务（列表）', 6, ['服务', '（列', '表）']],
  ])('%s', (_, text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  test('with less room in the first line', () => {
    expect(wrap('服务器列表', 6, 2)).toEqual(['服务', '器列表']);
  });

  test('and lose nothing but blanks', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab1.,:)( 。，（）中文字') });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

test('Chinese characters fill two columns', () => {
  expect(widthOf('集群: 3')).toBe(7);
});

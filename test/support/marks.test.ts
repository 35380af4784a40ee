import { describe, expect, test } from 'vitest';
import { readMarks, writeMarks } from './marks.ts';

describe('readMarks', () => {
  test.each([
    ['tickTime=2000', 'tickTime=2000', []],
    ['tickTime=«2s»', 'tickTime=2s', [[9, 11]]],
    [
      '«a»=«b»',
      'a=b',
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['dataDir=«»', 'dataDir=', [[8, 8]]],
    ['«»', '', [[0, 0]]],
    ['a«\r\n»b', 'a\r\nb', [[1, 3]]],
  ] as const)('%j', (marked, text, ranges) => {
    const read = readMarks(marked);
    expect(read.text).toBe(text);
    expect(read.ranges.map(({ start, end }) => [start, end])).toEqual(ranges);
    expect(writeMarks(read.text, read.ranges)).toBe(marked);
  });

  test.each(['«a', 'a»', '«a«b»»', '»«'])('refuses %s', (marked) => {
    expect(() => readMarks(marked)).toThrow(/without its/);
  });
});

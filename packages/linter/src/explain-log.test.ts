import { parameters } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { ruleIds } from '../../../test/support/rule-contract.ts';
import { causePatterns } from './explain-causes.data.ts';
import { refusalPatterns } from './explain-refusals.data.ts';
import { runningPatterns } from './explain-running.data.ts';
import { startPatterns } from './explain-start.data.ts';

const patterns = [...refusalPatterns, ...startPatterns, ...runningPatterns, ...causePatterns];

describe.each(patterns)('$pattern', ({ pattern, meaning, advice, rules, parameters: names = [] }) => {
  test('names rules and parameters that there are', () => {
    expect(ruleIds).toEqual(expect.arrayContaining([...rules]));
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining([...names]));
  });

  test('says whole sentences, with groups that there are', () => {
    const groups = new RegExp(`${pattern.source}|`).exec('')?.length ?? 0;
    for (const text of [meaning, advice]) {
      expect(text).toMatch(/^\S.*\.$/);
      for (const [, group] of text.matchAll(/\{(\d)\}/g)) expect(Number(group)).toBeLessThan(groups - 1);
    }
  });
});

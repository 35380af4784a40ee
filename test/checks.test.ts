import { describe, expect, test } from 'vitest';
import { afterTheParse, beside } from './checks/files.ts';
import { groups, lines, members } from './checks/lists.ts';
import { keys, loading, required } from './checks/settings.ts';
import { workspaceOf } from './support/workspace.ts';

/*
 * Every check that ZooKeeper makes of a configuration, and of its files, belongs to one rule. (What it only logs, and what
 * depends on DNS, is none.)
 */
describe.each([
  ['while it loads', loading],
  ['of keys', keys],
  ['of what is required and goes together', required],
  ['of server lines', lines],
  ['of groups', groups],
  ['of members', members],
  ['of the files beside', beside],
  ['after the parse', afterTheParse],
])('%s', (_, checks) => {
  test.each(checks)('$what: $rule', async ({ files, rule, refusal, ...circumstances }) => {
    const workspace = await workspaceOf(typeof files === 'string' ? { 'zoo.cfg': files } : files, circumstances);
    const errors = workspace.problems().filter(({ severity }) => severity === 'error');
    expect([...new Set(errors.map((error) => error.rule))]).toEqual([rule]);
    expect(errors[0]?.refusal?.message).toContain(refusal);
  });
});

import { type Problem, rules } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { applyFix } from './support/fixes.ts';
import { ruleIds, severitiesOf, topicOf } from './support/rule-contract.ts';
import { type Example, markProblems, type RulePage, readPages } from './support/rule-pages.ts';
import { wordingFaults } from './support/wording.ts';
import { pathOf, switchingOn, workspaceOf } from './support/workspace.ts';

/*
 * A page is the first test of its rule. The files of each example are linted as they stand there: under Incorrect the
 * rule speaks at the marked places and nowhere else, under Correct it is silent.
 */
const pages = readPages();

test('every rule has a page and every page a rule', () => {
  expect(pages.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(rules)('$id', ({ id, severity, summary, supersedes = [] }) => {
  test('is in the contract', () => {
    expect(ruleIds).toContain(id);
    expect(severitiesOf(id)).toContain(severity);
    expect(ruleIds).toEqual(expect.arrayContaining([...supersedes]));
    expect(summary).toMatch(/^[A-Z].*\.$/);
  });
});

describe.each(pages)('$path', (page) => {
  test('has the shape of a page', () => {
    expect(page.path).toBe(`${topicOf(page.id)}/${page.id}.md`);
    expect(page.summary).toBe(rules.find(({ id }) => id === page.id)?.summary);
    expect(page.sections).toEqual(['Incorrect', 'Correct', 'When to switch it off', 'References']);
    expect(page.incorrect.length).toBeGreaterThan(0);
    expect(page.correct.length).toBeGreaterThanOrEqual(page.incorrect.length);
  });

  test.each(page.incorrect)('incorrect: $title', (example) => checkIncorrect(page, example));
  test.each(page.correct)('correct: $title', (example) => checkCorrect(page, example));
});

async function checkIncorrect({ id }: RulePage, example: Example): Promise<void> {
  const problems = await problemsOf(id, example, example.files);
  const own = problems.filter(({ rule }) => rule === id);
  expect(markProblems(example.files, own)).toEqual(example.marked);
  expect(own.length).toBeGreaterThan(0);
  for (const { severity } of own) expect(severitiesOf(id)).toContain(severity);
  const others = problems.filter(({ rule, severity }) => rule !== id && severity !== 'info');
  expect([...new Set(others.map(({ rule }) => rule))].sort()).toEqual([...example.alsoReported].sort());

  for (const problem of own) {
    if (problem.fix) await checkFix(problem, problems, example);
  }
}

async function checkFix(problem: Problem, before: readonly Problem[], example: Example): Promise<void> {
  const after = await problemsOf(problem.rule, example, applyFix(example.files, problem.fix ?? never()));
  const same = (problems: readonly Problem[]) => problems.filter((other) => said(other) === said(problem));
  expect(same(after).length, problem.fix?.title.toString()).toBe(same(before).length - 1);
  const known = before.map(said);
  const unexpected = after
    .filter((found) => found.severity !== 'info' && !known.includes(said(found)))
    .filter(({ rule }) => !example.afterTheFix.includes(rule));
  expect(unexpected.map(said)).toEqual([]);
}

async function checkCorrect({ id }: RulePage, example: Example): Promise<void> {
  const problems = await problemsOf(id, example, example.files);
  const loud = problems.filter(({ rule, severity }) => rule === id || severity !== 'info');
  expect(loud.map(said)).toEqual([]);
  expect(example.files).toEqual(example.marked);
}

async function problemsOf(id: string, example: Example, files: Example['files']): Promise<readonly Problem[]> {
  const workspace = await workspaceOf(files, example);
  expect(workspace.unjudged).toEqual([]);
  // zklint's own rules speak of files that may hold no server.
  if (topicOf(id) !== 'zklint') expect(workspace.ensembles.length).toBeGreaterThan(0);
  const problems = workspace.problems(switchingOn(id));
  expect(problems.flatMap(wordingFaults)).toEqual([]);
  return problems;
}

/** A problem without its place, which a fix may move. */
function said({ rule, severity, message, at }: Problem): string {
  return `${pathOf(at.uri)}: ${severity} ${rule}: ${message}`;
}

function never(): never {
  throw new Error('only called with a fix');
}

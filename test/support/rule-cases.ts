import type { Problem, Severity } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { applyFix } from './fixes.ts';
import { readMarks } from './marks.ts';
import { markProblems } from './rule-pages.ts';
import { wordingFaults } from './wording.ts';
import { type Circumstances, type Files, findings } from './workspace.ts';

/** One odd case of a rule: files with «» where it must speak, and what it must say there. */
export interface RuleCase extends Omit<Circumstances, 'release'> {
  /** The text of a single zoo.cfg, or the files by path. */
  readonly files: string | Readonly<Record<string, string>>;
  /** The releases that it holds for; the newest stable one where there are none. */
  readonly releases?: readonly string[];
  /** Latin-1 where the files aren't UTF-8. */
  readonly encoding?: 'latin1';
  /** The severity of every finding. */
  readonly severity?: Severity;
  /** Words in the message of every finding. */
  readonly says?: readonly string[];
  /** ZooKeeper's own message in every finding, or null where no finding may have one. */
  readonly refusal?: string | null;
  /** The first finding's file after its fix, or null where no finding may have one. */
  readonly fixed?: string | null;
}

/** Tests a rule on odd cases, by title. */
export function testRule(rule: string, cases: Readonly<Record<string, RuleCase>>): void {
  describe(rule, () => {
    for (const [title, { releases, ...odd }] of Object.entries(cases)) {
      if (releases === undefined) test(title, () => check(rule, odd));
      else test.each(releases)(`${title} (%s)`, (release) => check(rule, odd, release));
    }
  });
}

async function check(rule: string, odd: Omit<RuleCase, 'releases'>, release?: string): Promise<void> {
  const marked = typeof odd.files === 'string' ? { 'zoo.cfg': odd.files } : odd.files;
  const texts = mapValues(marked, (text) => readMarks(text).text);
  const files: Files = odd.encoding ? mapValues(texts, (text) => Buffer.from(text, odd.encoding)) : texts;
  const found = await findings(rule, files, { ...odd, ...(release !== undefined && { release }) });
  expect(markProblems(texts, found)).toEqual(marked);
  expect(found.flatMap(wordingFaults)).toEqual([]);
  for (const finding of found) checkFinding(finding, odd);
  if (odd.fixed !== undefined) expect(fixed(texts, found[0])).toBe(odd.fixed);
}

function checkFinding({ message, severity, refusal }: Problem, odd: Omit<RuleCase, 'releases'>): void {
  for (const words of odd.says ?? []) expect(message.toString()).toContain(words);
  if (odd.severity !== undefined) expect(severity).toBe(odd.severity);
  if (odd.refusal !== undefined) expect(refusal?.message ?? null).toBe(odd.refusal);
}

function fixed(texts: Readonly<Record<string, string>>, finding: Problem | undefined): string | null {
  if (finding?.fix === undefined) return null;
  const after = applyFix(texts, finding.fix);
  const changed = Object.keys(texts).filter((path) => after[path] !== texts[path]);
  return changed.map((path) => after[path]).join('');
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

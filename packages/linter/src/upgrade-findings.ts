import type { Release } from '@zklint/parameters';
import type { Problem } from './lint.ts';
import type { Severity } from './rule.ts';
import { stepAt, type UpgradeItem } from './upgrade-item.ts';

/** What the rules say at each station of a way, the first and the last included. */
export type ProblemsAt = (station: Release) => readonly Problem[];

/** The findings that the last station of a way has and the first lacks, and the errors that only those between have. */
export interface FindingDifference {
  readonly items: readonly UpgradeItem[];
  readonly problems: readonly Problem[];
  /** How many errors both ends have. */
  readonly shared: number;
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Rules that tell of keys without effect. A key that no release reads doesn't change, and of one that some read the
 * catalogue tells more. That a secret stands in the file is no news either, nor is what zklint's own rules say of it.
 */
const noNews = new Set([
  'unknown-parameter',
  'parameter-not-in-release',
  'plain-secret',
  'limit-reached',
  'unknown-rule',
  'unused-suppression',
]);

export function findingDifference(stations: readonly Release[], problemsAt: ProblemsAt): FindingDifference {
  const [first, ...later] = stations;
  const last = later.at(-1);
  if (first === undefined || last === undefined) return { items: [], problems: [], shared: 0 };

  const before = byPlace(problemsAt(first));
  const isNew = (problem: Problem) => {
    const known = before.get(placeOf(problem)) ?? [];
    return known.every((one) => isWorse(problem, one));
  };
  const newAt = new Map(
    later.map((station) => {
      const problems = problemsAt(station).filter((one) => isNew(one) && !noNews.has(one.rule));
      return [station, byPlace(problems)] as const;
    }),
  );
  const holds = (problem: Problem) => (station: Release) => newAt.get(station)?.has(placeOf(problem)) ?? false;
  const problems = [...(newAt.get(last)?.values() ?? [])].flat();
  return {
    problems,
    items: [
      ...problems.map((problem) => itemOf(problem, { step: stepAt(stations, holds(problem)) })),
      ...passing(later, newAt, first),
    ],
    shared: problemsAt(last).filter((problem) => problem.severity === 'error' && !isNew(problem)).length,
  };
}

/** Errors that are gone at the end: they stop only a server that stays on the way. */
function passing(
  later: readonly Release[],
  newAt: ReadonlyMap<Release, ReadonlyMap<string, readonly Problem[]>>,
  first: Release,
): readonly UpgradeItem[] {
  const last = later.at(-1);
  return later.flatMap((station, index) => {
    const next = later[index + 1];
    if (next === undefined || last === undefined) return [];
    return [...(newAt.get(station)?.values() ?? [])].flat().flatMap((problem) => {
      const isGone = ![next, last].some((one) => newAt.get(one)?.has(placeOf(problem)));
      if (problem.severity !== 'error' || !isGone) return [];
      const from = later.slice(0, index + 1).findLast((one) => !newAt.get(one)?.has(placeOf(problem)));
      const begin = from === undefined ? 0 : later.indexOf(from) + 1;
      const step = { from: later[begin - 1] ?? first, to: later[begin] ?? station };
      return itemOf(problem, { step, until: next, severity: 'warning' });
    });
  });
}

function itemOf(
  { rule, severity, message, refusal, at }: Problem,
  way: Pick<UpgradeItem, 'step'> & Partial<UpgradeItem>,
): UpgradeItem {
  const kind = severity === 'error' ? (refusal ? 'refused' : 'broken') : severity === 'warning' ? 'warned' : 'note';
  return { kind, severity, message, rule, places: [at], ...(refusal && { refusal }), ...way };
}

/** Does a finding say more than one of the same rule at the same place? */
function isWorse(problem: Problem, before: Problem): boolean {
  if (ranks[problem.severity] > ranks[before.severity]) return true;
  return problem.refusal !== undefined && before.refusal === undefined;
}

function byPlace(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const places = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = places.get(placeOf(problem));
    if (known) known.push(problem);
    else places.set(placeOf(problem), [problem]);
  }
  return places;
}

function placeOf({ rule, at }: Problem): string {
  return `${rule} ${at.range.start} ${at.range.end} ${at.uri}`;
}

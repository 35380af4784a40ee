import type { Problem } from '../lint.ts';
import { say } from '../message.ts';
import { partsBelow } from './paths.ts';

/**
 * A problem as the judged files see it: one that lies elsewhere is said at its first related place in one of them, and
 * one that has none there is nobody's concern. A fix elsewhere is left to a run that judges that file.
 */
export function seenFrom(judged: ReadonlySet<string>, problem: Problem, project: string): readonly Problem[] {
  if (judged.has(problem.at.uri)) return [problem];
  const here = problem.related?.find(({ at }) => judged.has(at.uri));
  if (here === undefined) return [];
  const { fix: _, related = [], ...rest } = problem;
  return [
    {
      ...rest,
      at: here.at,
      message: say`In ${partsBelow(problem.at.uri, project).join('/')}: ${problem.message}`,
      related: [{ at: problem.at, message: say`There it is written.` }, ...related.filter((one) => one !== here)],
      origin: problem,
    },
  ];
}

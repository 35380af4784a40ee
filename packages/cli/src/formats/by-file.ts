import type { Report, ReportedProblem } from '../report.ts';

/** Every file that was judged or that has a problem, with its problems, by path. */
export function problemsByFile({
  files,
  problems,
}: Report): readonly (readonly [string, readonly ReportedProblem[]])[] {
  const byFile = new Map<string, ReportedProblem[]>(files.map(({ path }) => [path, []]));
  for (const problem of problems) {
    const { path } = problem.at;
    const others = byFile.get(path);
    if (others) others.push(problem);
    else byFile.set(path, [problem]);
  }
  return [...byFile].sort(([one], [other]) => (one < other ? -1 : 1));
}

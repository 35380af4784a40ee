import type { FileSystem, Problem, Workspace } from '@zklint/linter';
import { say } from '@zklint/linter/messages';
import type { Baseline } from './baseline/baseline.ts';
import type { Opened } from './open.ts';

/** What a run found. */
export interface Judgement {
  readonly workspace: Workspace;
  /** What is to be shown and fixed. */
  readonly problems: readonly Problem[];
  /** The same, and what a baseline knows. */
  readonly all: readonly Problem[];
  /** How many more there are that comments in the files suppress. */
  readonly suppressed: number;
}

/** Judges the files of a run as a file system has them. */
export type Judge = (fileSystem: FileSystem) => Promise<Judgement>;

/** Gives what judges the files of a run, as often as fixes need it, and adds the milliseconds that it takes to `times`. */
export function judgeOf(
  { load, progress }: Opened,
  baseline: Baseline | undefined,
  times: { reading: number; judging: number },
): Judge {
  return async (from) => {
    const start = performance.now();
    const workspace = await load(from);
    const read = performance.now();
    const said: Problem[] = [];
    const { ensembles } = workspace;
    for (const [index, ensemble] of ensembles.entries()) {
      await progress.step(() => say`Ensembles judged: ${index} of ${ensembles.length}`);
      for (const problem of workspace.saidOf(ensemble)) said.push(problem);
    }
    await progress.hide();
    const { problems: all, suppressed } = workspace.judge(said);
    times.reading += read - start;
    times.judging += performance.now() - read;
    return { workspace, problems: baseline ? baseline.unknownOf(all) : all, all, suppressed: suppressed.length };
  };
}

import { type FileSystem, type Problem, Workspace } from '@zklint/linter';
import { say } from '@zklint/linter/messages';
import type { Baseline } from './baseline/baseline.ts';
import { findOthers, type Selection } from './files.ts';
import type { Options } from './options.ts';
import type { Progress } from './progress.ts';
import type { judgingRequest } from './request.ts';
import { checkSettings } from './settings.ts';

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

/** What a run is asked to judge, and with what it is judged. */
interface Judging {
  readonly options: Options;
  readonly request: Awaited<ReturnType<typeof judgingRequest>>;
  readonly selection: Selection;
  readonly baseline: Baseline | undefined;
  readonly progress: Progress;
  readonly cwd: string;
}

/** Gives what judges the files of a run, as often as fixes need it, and adds the milliseconds that it takes to `times`. */
export function judgeOf(judging: Judging, times: { reading: number; judging: number }): Judge {
  const { options, request, selection, baseline, progress, cwd } = judging;
  const { files, project, settings, isWhole, isCut } = selection;
  let found: ReturnType<typeof findOthers> | undefined;
  return async (from) => {
    let start = performance.now();
    const workspace = await Workspace.load(from, {
      files,
      project,
      isCut,
      separate: !options.ensembles,
      ...request,
      ...(settings && { settings }),
      onRead: progress.hide,
      // Fixes make no files, so one look around is enough.
      ...(!isWhole && { others: () => (found ??= findOthers(from, selection, options)) }),
    });
    checkSettings(settings, workspace, cwd);
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
    start = performance.now();
    times.judging += start - read;
    return { workspace, problems: baseline ? baseline.unknownOf(all) : all, all, suppressed: suppressed.length };
  };
}

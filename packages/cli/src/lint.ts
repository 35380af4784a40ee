import { type FileSystem, type Problem, Workspace } from '@zklint/linter';
import { type Message, say } from '@zklint/linter/messages';
import { openBaseline } from './baseline.ts';
import { complain } from './complain.ts';
import { Failure } from './failure.ts';
import { findOthers, selectFiles, uriFor, whyUnread, withInput } from './files.ts';
import { fix } from './fix.ts';
import type { Language } from './language.ts';
import type { Options } from './options.ts';
import { outputsOf, put, render } from './output.ts';
import { Progress } from './progress.ts';
import { isFailing, makeReport, type Report } from './report.ts';
import { judgingRequest, limitsOf } from './request.ts';
import { checkSettings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** The bytes of a list of files; none is near it. */
const listLimit = 16 * 1024 * 1024;

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

/** `zklint [path…]`: gives 0 or 1 by the findings, 2 where a path or a file could not be read or written. */
export async function lint(
  options: Options,
  onDisk: FileSystem,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  let start = performance.now();
  const times = { reading: 0, judging: 0 };
  const { cwd } = terminal;
  const { tell } = language;
  checkTogether(options);
  const request = await judgingRequest(options, onDisk, cwd);
  const baseline = options.baseline === undefined ? undefined : await openBaseline(options, onDisk, terminal);
  const input = uriFor(options.stdinFilename ?? '<stdin>', cwd);
  const paths = await pathsOf(options, terminal);
  const progress = new Progress(terminal, tell);
  const watched = progress.watch(onDisk);
  const fileSystem = paths.includes('-')
    ? withInput(watched, input, await terminal.readInput(limitsOf(options).file + 1))
    : watched;
  const selection = await selectFiles(fileSystem, paths, cwd, input, options);
  const { files, project, settings, failures, isWhole, isEmpty, isCut } = selection;
  complain(failures, terminal, language);
  // A changed setup.cfg or Compose file starts the hook of pre-commit too, and where no file is ZooKeeper's there is no fault.
  if (files.length === 0) return isEmpty && terminal.env['PRE_COMMIT'] ? 0 : 2;

  let found: ReturnType<typeof findOthers> | undefined;
  const others = () => {
    found ??= findOthers(fileSystem, selection, options);
    return found;
  };
  const judge: Judge = async (from) => {
    const workspace = await Workspace.load(from, {
      files,
      project,
      isCut,
      separate: !options.ensembles,
      ...request,
      ...(settings && { settings }),
      onRead: progress.hide,
      ...(!isWhole && { others }),
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
  const isFixing = options.fix || options.fixUnsafe || options.diff;
  const fixing = isFixing ? await fix({ judge, options, fileSystem, files, project }, terminal) : undefined;
  const judgement = fixing?.judgement ?? (await judge(fileSystem));
  const { workspace, all } = judgement;
  const settled = await baseline?.settle(judgement);
  const { problems } = settled ?? judgement;
  const { problems: shown, leftOut } = workspace.within(problems);
  const later = [...(fixing?.failures ?? []), ...(settled?.failures ?? []), ...whyUnread(workspace, cwd)];
  const faults = [...failures, ...later];
  const report = await makeReport({
    workspace,
    problems: shown,
    leftOut,
    suppressed: judgement.suppressed + all.length - problems.length,
    fixed: fixing?.fixed,
    cwd,
    fileSystem: fixing?.fileSystem ?? fileSystem,
    isLooking: options.onHost || options.root !== undefined,
    faults,
    tell,
    quiet: options.quiet,
  });
  await progress.hide();
  for (const output of outputsOf(options, terminal)) {
    put(await render(report, output, options, terminal, language), output, terminal);
  }

  const tooMany = tooManyWarnings(report.counts, options);
  complain([...later, ...(fixing?.notes ?? []), ...(settled?.notes ?? []), ...tooMany], terminal, language);
  if (options.statistics) {
    const { statistics } = await import('./formats/statistics.ts');
    terminal.writeError(statistics(problems, report.files.length, { ...times, all: performance.now() }, tell));
  }
  if (faults.length > 0) return 2;
  return tooMany.length > 0 || isFailing(report.counts, options.failOn) ? 1 : 0;
}

/** The paths that are named, on the command line and on standard input; where none is, the current folder. */
async function pathsOf({ paths, stdinFiles }: Options, terminal: Terminal): Promise<readonly string[]> {
  if (!stdinFiles) return paths.length > 0 ? paths : ['.'];
  if (paths.includes('-')) throw new Failure(say`Both - and --stdin-files read standard input; only one of them can.`);
  const input = await terminal.readInput(listLimit + 1);
  if (input.length > listLimit) throw new Failure(say`Standard input is larger than 16 MB: no list of files.`);
  const text = new TextDecoder().decode(input);
  const named = text.split(/\r?\n/).filter((line) => line !== '');
  // Whoever pipes in a list that has nothing in it does not mean all files of the current folder.
  if (paths.length + named.length === 0) throw new Failure(say`Standard input names no file, and no path is given.`);
  return [...paths, ...named.map((path) => (path === '-' ? './-' : path))];
}

/** Throws a `Failure` where options can't be meant together. */
function checkTogether({ paths, fix, fixUnsafe, diff, format, baseline, updateBaseline }: Options): void {
  if ((fix || fixUnsafe) && !diff && paths.includes('-')) {
    throw new Failure(say`There is no file to write the standard input to; --diff shows what would change.`);
  }
  if (diff && format?.some(({ file }) => file === undefined)) {
    throw new Failure(say`--diff prints to standard output; give the format a file, as in json=report.json.`);
  }
  if (updateBaseline && baseline === undefined) throw new Failure(say`--update-baseline needs --baseline and a file.`);
}

function tooManyWarnings({ warning }: Report['counts'], { maxWarnings }: Options): readonly Message[] {
  if (maxWarnings === undefined || warning <= maxWarnings) return [];
  return [say`--max-warnings allows ${maxWarnings}, and there are ${warning}.`];
}

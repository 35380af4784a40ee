import { type FileSystem, type Problem, Workspace } from '@zklint/linter';
import { say } from '@zklint/linter/messages';
import { complain } from './complain.ts';
import { Failure } from './failure.ts';
import { findOthers, selectFiles, uriFor, whyUnread, withInput } from './files.ts';
import type { Language } from './language.ts';
import type { Options } from './options.ts';
import { outputsOf, put, render } from './output.ts';
import { Progress } from './progress.ts';
import { isFailing, makeReport } from './report.ts';
import { judgingRequest } from './request.ts';
import { checkSettings } from './settings.ts';
import { inputLimit, type Terminal } from './terminal.ts';

/** `zklint [path…]`: gives 0 or 1 by the findings, 2 where a path or a file could not be read. */
export async function lint(
  options: Options,
  onDisk: FileSystem,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const start = performance.now();
  const { cwd } = terminal;
  const { tell } = language;
  const request = await judgingRequest(options, onDisk, cwd);
  const input = uriFor(options.stdinFilename ?? '<stdin>', cwd);
  const paths = await pathsOf(options, terminal);
  const progress = new Progress(terminal, tell);
  const watched = progress.watch(onDisk);
  const fileSystem = paths.includes('-') ? withInput(watched, input, await terminal.readInput()) : watched;
  const selection = await selectFiles(fileSystem, paths, cwd, input, options.config);
  const { files, project, settings, failures, isWhole, isEmpty } = selection;
  complain(failures, terminal, language);
  // A changed setup.cfg or Compose file starts the hook of pre-commit too, and where no file is ZooKeeper's there is no fault.
  if (files.length === 0) return isEmpty && terminal.env['PRE_COMMIT'] ? 0 : 2;

  const workspace = await Workspace.load(fileSystem, {
    files,
    project,
    separate: !options.ensembles,
    ...request,
    ...(settings && { settings }),
    onRead: progress.hide,
    ...(!isWhole && {
      others: () => findOthers(fileSystem, selection, cwd, (sentence) => complain([sentence], terminal, language)),
    }),
  });
  checkSettings(settings, workspace, cwd);
  const read = performance.now();
  const problems: Problem[] = [];
  const { ensembles } = workspace;
  for (const [index, ensemble] of ensembles.entries()) {
    await progress.step(() => say`Ensembles judged: ${index} of ${ensembles.length}`);
    for (const problem of workspace.problemsOf(ensemble)) problems.push(problem);
  }
  const judged = performance.now();
  const unread = whyUnread(workspace.unjudged, cwd);
  const faults = [...failures, ...unread];
  const report = await makeReport({ workspace, problems, cwd, fileSystem, faults, tell, quiet: options.quiet });
  await progress.hide();
  for (const output of outputsOf(options, terminal)) {
    put(await render(report, output, options, terminal, language), output, terminal);
  }

  complain(unread, terminal, language);
  if (options.statistics) {
    const { statistics } = await import('./formats/statistics.ts');
    const times = { reading: read - start, judging: judged - read, all: performance.now() };
    terminal.writeError(statistics(problems, report.files.length, times, tell));
  }
  return faults.length > 0 ? 2 : isFailing(report.counts, options.failOn) ? 1 : 0;
}

/** The paths that are named, on the command line and on standard input; where none is, the current folder. */
async function pathsOf({ paths, stdinFiles }: Options, terminal: Terminal): Promise<readonly string[]> {
  if (!stdinFiles) return paths.length > 0 ? paths : ['.'];
  if (paths.includes('-')) throw new Failure(say`Both - and --stdin-files read standard input; only one of them can.`);
  const input = await terminal.readInput();
  if (input.length > inputLimit) throw new Failure(say`Standard input is larger than 16 MB: no list of files.`);
  const text = new TextDecoder().decode(input);
  const named = text.split(/\r?\n/).filter((line) => line !== '');
  // Whoever pipes in a list that has nothing in it does not mean all files of the current folder.
  if (paths.length + named.length === 0) throw new Failure(say`Standard input names no file, and no path is given.`);
  return [...paths, ...named.map((path) => (path === '-' ? './-' : path))];
}

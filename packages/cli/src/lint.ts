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
import { isFailing, makeReport, type Report } from './report.ts';
import { judgingRequest } from './request.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/** What a run found. */
export interface Judgement {
  readonly workspace: Workspace;
  /** What is to be shown and fixed. */
  readonly problems: readonly Problem[];
  /** The same, and what a baseline knows. */
  readonly all: readonly Problem[];
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
  const { cwd } = terminal;
  const { tell } = language;
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  checkTogether(options, paths);
  const { settings, asked, request } = await judgingRequest(options, onDisk, cwd);
  const baseline = options.baseline === undefined ? undefined : await openBaseline(options, onDisk, terminal);
  const input = uriFor(options.stdinFilename ?? '<stdin>', cwd);
  const fileSystem = paths.includes('-') ? withInput(onDisk, input, await terminal.readInput()) : onDisk;
  const { files, project, failures, isWhole } = await selectFiles(fileSystem, paths, cwd, input);
  complain(failures, terminal, language);
  if (files.length === 0) return 2;

  let found: Promise<readonly string[]> | undefined;
  const others = () => {
    found ??= findOthers(fileSystem, project, cwd, (sentence) => complain([sentence], terminal, language));
    return found;
  };
  const judge: Judge = async (from) => {
    const workspace = await Workspace.load(from, {
      files,
      project,
      separate: !options.ensembles,
      ...request,
      ...(!isWhole && { others }),
    });
    const all = workspace.problems({ ...settings.rules, ...options.rule });
    return { workspace, problems: baseline ? baseline.unknownOf(all) : all, all };
  };
  const isFixing = options.fix || options.fixUnsafe || options.diff;
  const fixing = isFixing ? await fix({ judge, options, fileSystem, files, project }, terminal) : undefined;
  const judgement = fixing?.judgement ?? (await judge(fileSystem));
  const { workspace, all } = judgement;
  const settled = await baseline?.settle(judgement);
  const { problems } = settled ?? judgement;
  const report = await makeReport({
    workspace,
    problems,
    suppressed: all.length - problems.length,
    fixed: fixing?.fixed,
    cwd,
    fileSystem: fixing?.fileSystem ?? fileSystem,
    asked,
    tell,
    quiet: options.quiet,
  });
  for (const output of outputsOf(options, terminal)) {
    const layout = layoutOn(terminal, tell, options.color, output.file);
    put(await render(report, output, layout), output, terminal);
  }

  const later = [...(fixing?.failures ?? []), ...(settled?.failures ?? []), ...whyUnread(workspace.unjudged, cwd)];
  const tooMany = tooManyWarnings(report.counts, options);
  complain([...later, ...(fixing?.notes ?? []), ...(settled?.notes ?? []), ...tooMany], terminal, language);
  if (failures.length + later.length > 0) return 2;
  return tooMany.length > 0 || isFailing(report.counts, options.failOn) ? 1 : 0;
}

/** Throws a `Failure` where options can't be meant together. */
function checkTogether(
  { fix, fixUnsafe, diff, format, baseline, updateBaseline }: Options,
  paths: readonly string[],
): void {
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

import type { FileSystem } from '@zklint/linter';
import { type Message, say } from '@zklint/linter/messages';
import { openBaseline } from './baseline/baseline.ts';
import { complain } from './complain.ts';
import { Failure } from './failure.ts';
import { uriFor, whyUnread } from './files.ts';
import { fix } from './fix/fix.ts';
import { judgeOf } from './judge.ts';
import type { Language } from './language.ts';
import { namedPaths } from './named-paths.ts';
import { open } from './open.ts';
import type { Options } from './options.ts';
import { outputsOf, put, render } from './output.ts';
import { countFiles, isFailing, makeReport, type Report, remarkOn } from './report.ts';
import type { Terminal } from './terminal.ts';

/** `zklint [path…]`: gives 0 or 1 by the findings, 2 where a path or a file could not be read or written. */
export async function lint(
  options: Options,
  onDisk: FileSystem,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const start = performance.now();
  const { cwd } = terminal;
  const { tell } = language;
  checkTogether(options);
  const baseline = options.baseline === undefined ? undefined : await openBaseline(options, onDisk, terminal);
  const paths = await namedPaths(options, terminal);
  const opened = await open(options, paths, onDisk, terminal, language);
  const { fileSystem, selection, progress } = opened;
  const { files, projects, failures, isEmpty } = selection;
  complain(failures, terminal, language);
  // A changed setup.cfg or Compose file starts the hook of pre-commit too, and where no file is ZooKeeper's there is no fault.
  if (files.length === 0) return isEmpty && terminal.env['PRE_COMMIT'] ? 0 : 2;

  const times = { reading: performance.now() - start, judging: 0 };
  const judge = judgeOf(opened, baseline, times);
  const isFixing = options.fix || options.fixUnsafe || options.diff;
  const fixing = isFixing ? await fix({ judge, options, fileSystem, files, projects }, terminal) : undefined;
  const judgement = fixing?.judgement ?? (await judge(fileSystem));
  const { workspace, all } = judgement;
  const settled = await baseline?.settle(judgement);
  const { problems } = settled ?? judgement;
  const { problems: shown, leftOut } = workspace.within(problems);
  const faults = [...failures, ...(fixing?.failures ?? []), ...(settled?.failures ?? []), ...whyUnread(workspace, cwd)];
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
  const outputs = outputsOf(options, terminal);
  const overwritten = outputs.find(({ file }) => file !== undefined && workspace.judged.has(uriFor(file, cwd)));
  if (overwritten)
    throw new Failure(say`--format: ${overwritten.file ?? ''} is a file that is judged, and was left as it is.`);
  for (const output of outputs) {
    const text = await render(report, output, options, terminal, language);
    // A file that can't be written hides no finding from the other outputs.
    faults.push(...failuresOf(() => put(text, output, terminal)));
  }

  const tooMany = tooManyWarnings(report.counts, options);
  const unsaid = outputs.some(({ format }) => format === 'pretty' || format === 'github')
    ? []
    : report.inexact.map(remarkOn);
  complain(
    [...faults.slice(failures.length), ...unsaid, ...(fixing?.notes ?? []), ...(settled?.notes ?? []), ...tooMany],
    terminal,
    language,
  );
  if (options.statistics) {
    const { statistics } = await import('./formats/statistics.ts');
    terminal.writeError(statistics(problems, countFiles(report.files), { ...times, all: performance.now() }, tell));
  }
  if (faults.length > 0) return 2;
  return tooMany.length > 0 || isFailing(report.counts, options.failOn) ? 1 : 0;
}

function failuresOf(action: () => void): readonly Message[] {
  try {
    action();
    return [];
  } catch (error) {
    if (error instanceof Failure) return error.sentences;
    throw error;
  }
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

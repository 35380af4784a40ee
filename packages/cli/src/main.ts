import { type AskedRelease, type FileSystem, Message, readRelease, type Severity, Workspace } from '@zklint/linter';
import { visible } from './escape.ts';
import { Failure } from './failure.ts';
import { selectFiles, uriFor, withInput } from './files.ts';
import { compact } from './formats/compact.ts';
import { type FormatName, type Options, type Output, readOptions } from './options.ts';
import { makeReport, type Report } from './report.ts';
import { readSettings } from './settings.ts';
import type { Terminal } from './terminal.ts';

/** Runs zklint and gives its exit code: 0 or 1 by the findings, 2 where the run failed, 3 where zklint is at fault. */
export async function main(args: readonly string[], fileSystem: FileSystem, terminal: Terminal): Promise<number> {
  try {
    const invocation = readOptions(args, terminal);
    if (invocation.run === 'nothing') return invocation.code;
    if (invocation.run === 'lsp') {
      // Built beside this file; it starts when it is loaded and ends with its input.
      require('./lsp.cjs');
      return 0;
    }
    const { options } = invocation;
    return options.listRules ? await listRules(options, terminal) : await lint(options, fileSystem, terminal);
  } catch (error) {
    if (error instanceof Failure) {
      complain(error.sentences, terminal);
      return 2;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.writeError(`This is a bug in zklint; please report it with these lines.\n${linesOf(trace)}\n`);
    return 3;
  }
}

async function lint(options: Options, onDisk: FileSystem, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const settings = await readSettings(onDisk, options.config, cwd);
  const root = options.root === undefined ? settings.root : await existingFolder(onDisk, options.root, cwd);
  const asked = options.zookeeper === undefined ? settings.zookeeper : releaseFor(options.zookeeper);

  const input = uriFor(options.stdinFilename ?? '<stdin>', cwd);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  const fileSystem = paths.includes('-') ? withInput(onDisk, input, await terminal.readInput()) : onDisk;
  const { files, project, failures } = await selectFiles(fileSystem, paths, cwd, input);
  complain(failures, terminal);
  if (files.length === 0) return 2;

  const workspace = await Workspace.load(fileSystem, {
    files,
    project,
    onHost: options.onHost ?? false,
    separate: !options.ensembles,
    ...(root !== undefined && { root }),
    ...(asked && { release: { release: asked.release, from: options.zookeeper ? '--zookeeper' : 'zklint.json' } }),
  });
  const problems = workspace.problems({ ...settings.rules, ...options.rule });
  const report = await makeReport({ workspace, problems, cwd, fileSystem, asked, quiet: options.quiet });
  for (const output of outputsOf(options, terminal)) {
    const format = await formatNamed(output, options, terminal);
    await put(format(report), output, terminal);
  }

  const unread = workspace.unjudged.filter(({ why }) => why !== 'template');
  complain(
    unread.map(({ uri, why }) => {
      const path = pathFrom(cwd, uri);
      return why === 'too large' ? `${path} is larger than 10 MB: no configuration.` : `${path} can't be read.`;
    }),
    terminal,
  );
  return failures.length + unread.length > 0 ? 2 : isFailing(report, options.failOn) ? 1 : 0;
}

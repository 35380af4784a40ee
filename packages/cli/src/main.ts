import { type FileSystem, rules, Workspace } from '@zklint/linter';
import { effective } from './effective.ts';
import { showEnsembles } from './ensemble.ts';
import { readable, visible } from './escape.ts';
import { Failure } from './failure.ts';
import { findOthers, selectFiles, uriFor, whyUnread, withInput } from './files.ts';
import { compact } from './formats/compact.ts';
import { json, rulesAsJson } from './formats/json.ts';
import { type Options, type Output, readOptions } from './options.ts';
import { isFailing, makeReport, type Report } from './report.ts';
import { judgingRequest } from './request.ts';
import { layoutOn, type Terminal } from './terminal.ts';
import { showUpgrade } from './upgrade.ts';

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
    if (invocation.run === 'explain') {
      const { explainWords } = await import('./explain.ts');
      const failure = explainWords(invocation.options, rules, terminal);
      if (failure !== undefined) throw new Failure(failure);
      return 0;
    }
    if (invocation.run === 'effective') {
      return await effective(invocation.options, fileSystem, terminal);
    }
    if (invocation.run === 'ensemble') {
      return await showEnsembles(invocation.options, fileSystem, terminal);
    }
    if (invocation.run === 'upgrade') {
      return await showUpgrade(invocation.options, fileSystem, terminal);
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
  const { settings, asked, request } = await judgingRequest(options, onDisk, cwd);
  const input = uriFor(options.stdinFilename ?? '<stdin>', cwd);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  const fileSystem = paths.includes('-') ? withInput(onDisk, input, await terminal.readInput()) : onDisk;
  const { files, project, failures, isWhole } = await selectFiles(fileSystem, paths, cwd, input);
  complain(failures, terminal);
  if (files.length === 0) return 2;

  const workspace = await Workspace.load(fileSystem, {
    files,
    project,
    separate: !options.ensembles,
    ...request,
    ...(!isWhole && {
      others: () => findOthers(fileSystem, project, cwd, (sentence) => complain([sentence], terminal)),
    }),
  });
  const problems = workspace.problems({ ...settings.rules, ...options.rule });
  const report = await makeReport({ workspace, problems, cwd, fileSystem, asked, quiet: options.quiet });
  for (const output of outputsOf(options, terminal)) {
    put(await render(report, output, options, terminal), output, terminal);
  }

  const unread = whyUnread(workspace.unjudged, cwd);
  complain(unread, terminal);
  return failures.length + unread.length > 0 ? 2 : isFailing(report.counts, options.failOn) ? 1 : 0;
}

async function listRules(options: Options, terminal: Terminal): Promise<number> {
  const { rulesAsTable } = await import('./formats/rule-table.ts');
  for (const output of outputsOf(options, terminal)) {
    const list =
      output.format === 'json'
        ? rulesAsJson(rules)
        : rulesAsTable(rules, layoutOn(terminal, options.color, output.file));
    put(list, output, terminal);
  }
  return 0;
}

function outputsOf({ format }: Options, terminal: Terminal): readonly Output[] {
  return format ?? [{ format: terminal.isTerminal ? 'pretty' : 'compact' }];
}

/** The formats that people read are loaded when they are asked for: scripts should not wait for them. */
async function render(report: Report, output: Output, options: Options, terminal: Terminal): Promise<string> {
  switch (output.format) {
    case 'compact':
      return compact(report);
    case 'json':
      return json(report);
    case 'pretty':
      return (await import('./formats/pretty.ts')).pretty(report, layoutOn(terminal, options.color, output.file));
  }
}

function put(text: string, { file }: Output, terminal: Terminal): void {
  if (file === undefined) {
    terminal.write(text);
    return;
  }
  try {
    terminal.writeFile(file, text);
  } catch (error) {
    throw new Failure(`${file} can't be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function complain(sentences: readonly string[], terminal: Terminal): void {
  for (const sentence of sentences) terminal.writeError(`zklint: ${readable(sentence)}\n`);
}

function linesOf(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

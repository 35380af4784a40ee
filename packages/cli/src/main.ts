import { type FileSystem, rules, Workspace } from '@zklint/linter';
import { type Message, say } from '@zklint/linter/messages';
import { effective } from './effective.ts';
import { showEnsembles } from './ensemble.ts';
import { readable, visible } from './escape.ts';
import { Failure } from './failure.ts';
import { findOthers, selectFiles, uriFor, whyUnread, withInput } from './files.ts';
import { compact } from './formats/compact.ts';
import { json, rulesAsJson } from './formats/json.ts';
import type { Layout } from './formats/layout.ts';
import { english, explaining, type Language, languageOf } from './language.ts';
import { type Options, type Output, readOptions } from './options.ts';
import { isFailing, makeReport, type Report } from './report.ts';
import { judgingRequest } from './request.ts';
import { layoutOn, type Terminal } from './terminal.ts';
import { showUpgrade } from './upgrade.ts';

/** Runs zklint and gives its exit code: 0 or 1 by the findings, 2 where the run failed, 3 where zklint is at fault. */
export async function main(args: readonly string[], fileSystem: FileSystem, terminal: Terminal): Promise<number> {
  let language = english;
  try {
    language = await languageOf(args, terminal.env);
    const invocation = readOptions(args, terminal);
    if (invocation.run === 'nothing') return invocation.code;
    if (invocation.run === 'lsp') {
      // Built beside this file; it starts when it is loaded and ends with its input.
      require('./lsp.cjs');
      return 0;
    }
    if (invocation.run === 'explain') {
      const { explainWords } = await import('./explain.ts');
      const failure = await explainWords(invocation.options, rules, terminal, await explaining(language));
      if (failure !== undefined) throw new Failure(failure);
      return 0;
    }
    if (invocation.run === 'effective') {
      return await effective(invocation.options, fileSystem, terminal, language);
    }
    if (invocation.run === 'ensemble') {
      return await showEnsembles(invocation.options, fileSystem, terminal, language);
    }
    if (invocation.run === 'upgrade') {
      return await showUpgrade(invocation.options, fileSystem, terminal, language);
    }
    const { options } = invocation;
    return options.listRules
      ? await listRules(options, terminal, language)
      : await lint(options, fileSystem, terminal, language);
  } catch (error) {
    if (error instanceof Failure) {
      complain(error.sentences, terminal, language);
      return 2;
    }
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const plea = language.tell(say`This is a bug in zklint; please report it with these lines.`);
    terminal.writeError(`${plea}\n${linesOf(trace)}\n`);
    return 3;
  }
}

async function lint(options: Options, onDisk: FileSystem, terminal: Terminal, language: Language): Promise<number> {
  const { cwd } = terminal;
  const { tell } = language;
  const { settings, asked, request } = await judgingRequest(options, onDisk, cwd);
  const input = uriFor(options.stdinFilename ?? '<stdin>', cwd);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  const fileSystem = paths.includes('-') ? withInput(onDisk, input, await terminal.readInput()) : onDisk;
  const { files, project, failures, isWhole } = await selectFiles(fileSystem, paths, cwd, input);
  complain(failures, terminal, language);
  if (files.length === 0) return 2;

  const workspace = await Workspace.load(fileSystem, {
    files,
    project,
    separate: !options.ensembles,
    ...request,
    ...(!isWhole && {
      others: () => findOthers(fileSystem, project, cwd, (sentence) => complain([sentence], terminal, language)),
    }),
  });
  const problems = workspace.problems({ ...settings.rules, ...options.rule });
  const report = await makeReport({ workspace, problems, cwd, fileSystem, asked, tell, quiet: options.quiet });
  for (const output of outputsOf(options, terminal)) {
    const layout = layoutOn(terminal, tell, options.color, output.file);
    put(await render(report, output, layout), output, terminal);
  }

  const unread = whyUnread(workspace.unjudged, cwd);
  complain(unread, terminal, language);
  return failures.length + unread.length > 0 ? 2 : isFailing(report.counts, options.failOn) ? 1 : 0;
}

async function listRules(options: Options, terminal: Terminal, language: Language): Promise<number> {
  const { tell } = await explaining(language);
  const { rulesAsTable } = await import('./formats/rule-table.ts');
  for (const output of outputsOf(options, terminal)) {
    const list =
      output.format === 'json'
        ? rulesAsJson(rules, tell)
        : rulesAsTable(rules, layoutOn(terminal, tell, options.color, output.file));
    put(list, output, terminal);
  }
  return 0;
}

function outputsOf({ format }: Options, terminal: Terminal): readonly Output[] {
  return format ?? [{ format: terminal.isTerminal ? 'pretty' : 'compact' }];
}

/** The formats that people read are loaded when they are asked for: scripts should not wait for them. */
async function render(report: Report, { format }: Output, layout: Layout): Promise<string> {
  switch (format) {
    case 'compact':
      return compact(report);
    case 'json':
      return json(report);
    case 'pretty':
      return (await import('./formats/pretty.ts')).pretty(report, layout);
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
    throw new Failure(say`${file} can't be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function complain(sentences: readonly Message[], terminal: Terminal, { tell }: Language): void {
  for (const sentence of sentences) terminal.writeError(`zklint: ${readable(tell(sentence))}\n`);
}

function linesOf(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

import { type FileSystem, Workspace } from '@zklint/linter';
import { complain } from './complain.ts';
import { findOthers, selectFiles, uriFor, whyUnread, withInput } from './files.ts';
import type { Language } from './language.ts';
import type { Options } from './options.ts';
import { outputsOf, put, render } from './output.ts';
import { isFailing, makeReport } from './report.ts';
import { judgingRequest } from './request.ts';
import { checkSettings } from './settings.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/** `zklint [path…]`: gives 0 or 1 by the findings, 2 where a path or a file could not be read. */
export async function lint(
  options: Options,
  onDisk: FileSystem,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const { cwd } = terminal;
  const { tell } = language;
  const request = await judgingRequest(options, onDisk, cwd);
  const input = uriFor(options.stdinFilename ?? '<stdin>', cwd);
  const paths = options.paths.length > 0 ? options.paths : ['.'];
  const fileSystem = paths.includes('-') ? withInput(onDisk, input, await terminal.readInput()) : onDisk;
  const selection = await selectFiles(fileSystem, paths, cwd, input, options.config);
  const { files, project, settings, failures, isWhole } = selection;
  complain(failures, terminal, language);
  if (files.length === 0) return 2;

  const workspace = await Workspace.load(fileSystem, {
    files,
    project,
    separate: !options.ensembles,
    ...request,
    ...(settings && { settings }),
    ...(!isWhole && {
      others: () => findOthers(fileSystem, selection, cwd, (sentence) => complain([sentence], terminal, language)),
    }),
  });
  checkSettings(settings, workspace, cwd);
  const problems = workspace.problems();
  const report = await makeReport({ workspace, problems, cwd, fileSystem, tell, quiet: options.quiet });
  for (const output of outputsOf(options, terminal)) {
    const layout = layoutOn(terminal, tell, options.color, output.file);
    put(await render(report, output, layout), output, terminal);
  }

  const unread = whyUnread(workspace.unjudged, cwd);
  complain(unread, terminal, language);
  return failures.length + unread.length > 0 ? 2 : isFailing(report.counts, options.failOn) ? 1 : 0;
}

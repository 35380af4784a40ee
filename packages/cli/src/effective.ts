import { effectiveServers, effectiveSettings, type FileSystem, Workspace } from '@zklint/linter';
import { Failure } from './failure.ts';
import { selectOne, whyLeftOut, whyUnread } from './files.ts';
import { effectiveJson } from './formats/effective-json.ts';
import type { EffectiveView } from './formats/effective-view.ts';
import { viewOf } from './formats/effective-view.ts';
import type { Language } from './language.ts';
import type { EffectiveOptions } from './options.ts';
import { judgingRequest } from './request.ts';
import { checkSettings } from './settings.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/** `zklint effective`: every setting as the server of a file will have it. */
export async function effective(
  options: EffectiveOptions,
  fileSystem: FileSystem,
  terminal: Terminal,
  { tell }: Language,
): Promise<number> {
  const { cwd } = terminal;
  const request = await judgingRequest(options, fileSystem, cwd);
  const { uri, project, settings } = await selectOne(fileSystem, options.path, cwd, options);
  const workspace = await Workspace.load(fileSystem, {
    ...request,
    files: [uri],
    project,
    ...(settings && { settings }),
    separate: true,
  });
  checkSettings(settings, workspace, cwd);
  const [ensemble] = workspace.ensembles;
  const [server] = ensemble?.servers ?? [];
  if (ensemble === undefined || server === undefined) {
    throw new Failure(...whyUnread(workspace, cwd), ...whyLeftOut(workspace, cwd));
  }
  const { textOf } = await import('@zklint/parameters/texts');
  const view: EffectiveView = await viewOf({
    ensemble,
    settings: effectiveSettings(server, { all: options.all ?? false, textOf }),
    servers: effectiveServers(server),
    path: options.path,
    cwd,
    fileSystem,
  });
  if (options.format === 'json') {
    terminal.write(effectiveJson(view, tell));
  } else {
    const { effectiveTable } = await import('./formats/effective-table.ts');
    terminal.write(effectiveTable(view, layoutOn(terminal, tell, options.color)));
  }
  return 0;
}

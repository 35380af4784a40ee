import { effectiveServers, effectiveSettings, type FileSystem, type ServerConfig, Workspace } from '@zklint/linter';
import { listed, say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { pathFrom, selectOne, uriFor, whyLeftOut, whyUnread } from './files.ts';
import { effectiveJson } from './formats/effective-json.ts';
import { type EffectiveView, viewOf } from './formats/effective-view.ts';
import type { Language } from './language.ts';
import type { EffectiveOptions } from './options.ts';
import { judgingRequest } from './request.ts';
import { checkSettings } from './settings.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/**
 * `zklint effective`: every setting as the server of a file will have it. Of a Compose file or a manifest with several
 * servers the table shows each, and JSON the first; `file#name` asks for one.
 */
export async function effective(
  options: EffectiveOptions,
  fileSystem: FileSystem,
  terminal: Terminal,
  { tell }: Language,
): Promise<number> {
  const { cwd } = terminal;
  const request = await judgingRequest(options, fileSystem, cwd);
  const { path, name } = await askedFor(options.path, fileSystem, cwd);
  const { uri, project, settings } = await selectOne(fileSystem, path, cwd, options);
  const workspace = await Workspace.load(fileSystem, {
    ...request,
    files: [uri],
    project,
    ...(settings && { settings }),
    separate: true,
  });
  checkSettings(settings, workspace, cwd);
  const all = workspace.ensembles.flatMap((ensemble) =>
    ensemble.servers.filter((server) => isOf(server, uri)).map((server) => ({ ensemble, server })),
  );
  if (all.length === 0) {
    const why = [...whyUnread(workspace, cwd), ...whyLeftOut(workspace, cwd)];
    throw new Failure(...(why.length > 0 ? why : [say`${path} configures no server that zklint can see.`]));
  }
  const names = all.map(({ server }) => nameOf(server) ?? '');
  const chosen = name === undefined ? all : all.filter(({ server }) => nameOf(server) === name);
  if (chosen.length === 0) {
    const those = [...new Set(names.filter((one) => one !== ''))];
    throw new Failure(
      those.length > 0
        ? say`${path} has no server ${name ?? ''}; it has ${listed(those, 10)}.`
        : say`${path} has no server ${name ?? ''}.`,
    );
  }
  const { textOf } = await import('@zklint/parameters/texts');
  const views = await Promise.all(
    chosen.map(
      ({ ensemble, server }): Promise<EffectiveView> =>
        viewOf({
          ensemble,
          settings: effectiveSettings(server, { all: options.all ?? false, textOf }),
          servers: effectiveServers(server),
          container: nameOf(server),
          // The configuration of a service may be a file that it mounts.
          path: server.uri === uri ? path : pathFrom(cwd, server.uri),
          cwd,
          fileSystem,
        }),
    ),
  );
  if (options.format === 'json') {
    const [first, ...others] = views;
    if (first) terminal.write(effectiveJson(first, others, tell));
  } else {
    const { effectiveTable } = await import('./formats/effective-table.ts');
    const layout = layoutOn(terminal, tell, options.color);
    terminal.write(views.map((view) => effectiveTable(view, layout)).join('\n'));
  }
  return 0;
}

/** A path, and behind a `#` the name of one of its servers, unless there is a file of that name. */
async function askedFor(
  path: string,
  fileSystem: FileSystem,
  cwd: string,
): Promise<{ readonly path: string; readonly name?: string }> {
  const at = path.lastIndexOf('#');
  if (at < 0 || (await fileSystem.kind(uriFor(path, cwd))) !== undefined) return { path };
  return { path: path.slice(0, at), name: path.slice(at + 1) };
}

/** Does a file configure a server, or name the container that runs it? */
function isOf({ documents, container }: ServerConfig, uri: string): boolean {
  return documents.some((document) => document.uri === uri) || container?.name.uri === uri;
}

function nameOf({ container }: ServerConfig): string | undefined {
  return container?.name.value;
}

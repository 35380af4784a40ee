import { type FileSettings, type FileSystem, rules, type ServerConfig, type Severity, Workspace } from '@zklint/linter';
import { Failure } from './failure.ts';
import { findOthers, pathFrom, selectOne, whyLeftOut, whyUnread } from './files.ts';
import { printConfigJson } from './formats/print-config-json.ts';
import type { Language } from './language.ts';
import type { Options } from './options.ts';
import { listOutputs, put } from './output.ts';
import { judgingRequest } from './request.ts';
import { checkSettings } from './settings.ts';
import { layoutOn, type Terminal } from './terminal.ts';

/** Where a setting comes from. */
export type Source =
  | { readonly kind: 'option'; readonly option: string }
  /** A zklint.json, and in it the number of an override, from 0. */
  | { readonly kind: 'settings'; readonly path: string; readonly override?: number }
  /** What told the release, in words: `comment`, `install path`, `default`. */
  | { readonly kind: 'told'; readonly by: string };

/** The settings that hold for a file, and where each comes from. Paths are from the current folder. */
export interface ConfigView {
  readonly path: string;
  /** The nearest zklint.json. */
  readonly config?: string;
  /** The configuration that names this dynamic file: its settings are those of both. */
  readonly judgedWith?: string;
  readonly ignored: boolean;
  readonly ensemble?: { readonly name: string; readonly source: Source };
  readonly zookeeper: { readonly release: string; readonly asked?: string; readonly source: Source };
  readonly onHost: boolean;
  readonly root?: { readonly path: string; readonly source: Source };
  readonly map: readonly { readonly from: string; readonly to: string; readonly source: Source }[];
  readonly jvm: readonly { readonly flag: string; readonly value: string; readonly source: Source }[];
  readonly knownParameters: readonly { readonly key: string; readonly source: Source }[];
  /** The rules that are given a severity, in the order of their ids. */
  readonly rules: readonly {
    readonly id: string;
    readonly severity: Severity | 'off';
    /** What it has without settings; `off` for one that is opt-in. */
    readonly usual: Severity | 'off';
    readonly source: Source;
  }[];
}

/** `zklint --print-config PATH`. Throws a `Failure` for a path that is no file, and for settings that are wrong. */
export async function printConfig(
  options: Options & { readonly printConfig: string },
  fileSystem: FileSystem,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const outputs = listOutputs(options, '--print-config');
  const view = await viewFor(options, fileSystem, terminal.cwd);
  for (const output of outputs) {
    if (output.format === 'json') {
      put(printConfigJson(view), output, terminal);
    } else {
      const { printConfigTable } = await import('./formats/print-config-table.ts');
      put(printConfigTable(view, layoutOn(terminal, language.tell, options.color, output.file)), output, terminal);
    }
  }
  return 0;
}

async function viewFor(
  options: Options & { readonly printConfig: string },
  fileSystem: FileSystem,
  cwd: string,
): Promise<ConfigView> {
  const request = await judgingRequest(options, fileSystem, cwd);
  const selection = await selectOne(fileSystem, options.printConfig, cwd, options);
  const { uri, project, settings } = selection;
  const workspace = await Workspace.load(fileSystem, {
    ...request,
    files: [uri],
    project,
    separate: !options.ensembles,
    ...(settings && { settings }),
    others: () => findOthers(fileSystem, selection, options),
  });
  checkSettings(settings, workspace, cwd);
  const ensemble = workspace.ensembles.find(({ servers }) => servers.some((server) => isOf(uri, server)));
  const server = ensemble?.servers.find((one) => isOf(uri, one));
  if (ensemble === undefined || server === undefined) {
    throw new Failure(...whyUnread(workspace, cwd), ...whyLeftOut(workspace, cwd));
  }

  const sourceOf = (layer: Layer): Source => ({
    kind: 'settings',
    path: pathFrom(cwd, layer.uri),
    ...(layer.override !== undefined && { override: layer.override }),
  });
  const layersFor = (...uris: readonly string[]) => settings?.layersFor(uris) ?? [];
  const layers = layersFor(server.uri);
  const members = ensemble.servers.map((one) => one.uri);
  /** The layers that may tell the release, the nearest last. */
  const telling = [...members.flatMap((member) => layersFor(member)), ...layersFor(...members), ...layers];
  const told = telling.findLast(({ release }) => release?.release === server.release);
  const declared = settings?.declaredAmong(members).find((one) => one.ensemble.name === ensemble.name);
  const root = request.onHost
    ? undefined
    : (request.root ?? layers.findLast((layer) => layer.root !== undefined)?.root);
  const rootLayer = layers.findLast((layer) => layer.root !== undefined);
  const entries = entriesOf(layers, request, sourceOf);
  return {
    path: pathFrom(cwd, uri),
    ...(layers[0] && { config: pathFrom(cwd, layers[0].uri) }),
    ...(server.uri !== uri && { judgedWith: pathFrom(cwd, server.uri) }),
    ignored: (await settings?.ignores(uri)) ?? false,
    ...(declared && { ensemble: { name: declared.ensemble.name, source: sourceOf(declared) } }),
    zookeeper: {
      release: server.release.name,
      ...(server.told.asked !== undefined && { asked: server.told.asked }),
      source: releaseSource(server, told && sourceOf(told)),
    },
    onHost: request.onHost ?? false,
    ...(root !== undefined && {
      root: {
        path: pathFrom(cwd, root) || '.',
        source: request.root === undefined && rootLayer ? sourceOf(rootLayer) : { kind: 'option', option: '--root' },
      },
    }),
    map: entries('map', '--map').map(([from, to, source]) => ({ from, to: pathFrom(cwd, to) || '.', source })),
    jvm: entries('jvm', '--jvm').map(([flag, value, source]) => ({ flag, value: withoutSecret(flag, value), source })),
    knownParameters: layers.flatMap((layer) =>
      (layer.knownParameters ?? []).map((key) => ({ key, source: sourceOf(layer) })),
    ),
    rules: [
      ...entries('rules', '--rule').filter(([id]) => !isComparing(id)),
      ...entriesOf(layersFor(...members), request, sourceOf)('rules', '--rule').filter(([id]) => isComparing(id)),
    ]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, severity, source]) => ({ id, severity, usual: usualSeverity(id), source })),
  };
}

interface Layer extends FileSettings {
  readonly uri: string;
  readonly override?: number;
}

function isOf(uri: string, { documents }: ServerConfig): boolean {
  return documents.some((document) => document.uri === uri);
}

function releaseSource({ told }: ServerConfig, layer: Source | undefined): Source {
  if (told.from === '--zookeeper') return { kind: 'option', option: told.from };
  return told.from === 'zklint.json' && layer ? layer : { kind: 'told', by: told.from };
}

/** Reads settings that are objects: each key with the value that holds, and where that comes from. */
function entriesOf(layers: readonly Layer[], options: FileSettings, sourceOf: (layer: Layer) => Source) {
  return <Name extends 'map' | 'jvm' | 'rules'>(name: Name, option: string) => {
    type Value = NonNullable<FileSettings[Name]>[string];
    const entries = new Map<string, readonly [string, Value, Source]>();
    const add = (values: FileSettings[Name], source: Source) => {
      for (const [key, value] of Object.entries(values ?? {})) entries.set(key, [key, value as Value, source]);
    };
    for (const layer of layers) add(layer[name], sourceOf(layer));
    add(options[name], { kind: 'option', option });
    return [...entries.values()];
  };
}

/** Does a rule look at all members of an ensemble, whose settings are then those that are nearest to all? */
function isComparing(id: string): boolean {
  return rules.some((rule) => rule.id === id && 'checkEnsemble' in rule);
}

function usualSeverity(id: string): Severity | 'off' {
  const rule = rules.find((one) => one.id === id);
  return rule === undefined || rule.optIn ? 'off' : rule.severity;
}

/** What is shown may end up in the log of a CI server. */
function withoutSecret(flag: string, value: string): string {
  return /password|secret|superDigest/i.test(flag) ? '*'.repeat(value.length) : value;
}

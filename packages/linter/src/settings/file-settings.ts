import type { Limits } from '../limits.ts';
import type { RuleSettings } from '../lint.ts';
import type { DeclaredEnsemble } from '../workspace/assemble.ts';
import type { ToldRelease } from '../workspace/release.ts';

/** What a person says of a file: how loud the rules are, and what the file itself can't tell. Paths here are URIs. */
export interface FileSettings {
  readonly rules?: RuleSettings;
  /** The release to judge by; without it install paths tell, or it is the newest. */
  readonly release?: ToldRelease;
  /** The keys that ZooKeeper doesn't know and that are right all the same. */
  readonly knownParameters?: readonly string[];
  /** The -D flags that the server is started with, by full name. */
  readonly jvm?: Readonly<Record<string, string>>;
  /** The folder that absolute paths lie under. */
  readonly root?: string;
  /** Paths of the server, and the URIs that they are here. */
  readonly map?: Readonly<Record<string, string>>;
}

/** Files that a person says are one ensemble. */
export interface DeclaredMembers {
  readonly ensemble: DeclaredEnsemble;
  readonly members: readonly string[];
}

/** The settings that files of a project have, each its own. */
export interface SettingsReader {
  /** Reads what holds for some files. Only then `layersFor` and `declaredAmong` know of them. */
  read(uris: readonly string[]): Promise<void>;
  /** What holds for all of some files, the weaker first: for one file its own, for several what they are compared by. */
  layersFor(uris: readonly string[]): readonly FileSettings[];
  /** The files among these that are said to be ensembles, each in one at most. */
  declaredAmong(uris: readonly string[]): readonly DeclaredMembers[];
}

/** A run's own word, which wins over every settings file. */
export interface Telling extends FileSettings {
  /** Absolute paths are paths of this machine. */
  readonly onHost?: boolean;
  /** How much is looked at; the usual limits where nothing is said. */
  readonly limits?: Limits;
  readonly settings?: SettingsReader;
}

/** What holds for all of some files, the run's own word included. */
export function settingsFor(uris: readonly string[], telling: Telling): FileSettings {
  const { root, ...combined } = combine([...(telling.settings?.layersFor(uris) ?? []), telling]);
  // To look at this machine and to look under a folder are two answers to one question, and the run's own wins.
  const holds = telling.root ?? (telling.onHost ? undefined : root);
  return { ...combined, ...(holds !== undefined && { root: holds }) };
}

/** Later layers win, key by key; known parameters add up. */
function combine(layers: readonly FileSettings[]): FileSettings {
  const last = <Name extends keyof FileSettings>(name: Name) =>
    layers.findLast((layer) => layer[name] !== undefined)?.[name];
  const [release, root] = [last('release'), last('root')];
  return {
    ...(release && { release }),
    ...(root !== undefined && { root }),
    rules: Object.assign({}, ...layers.map(({ rules }) => rules)),
    jvm: Object.assign({}, ...layers.map(({ jvm }) => jvm)),
    map: Object.assign({}, ...layers.map(({ map }) => map)),
    knownParameters: layers.flatMap(({ knownParameters = [] }) => knownParameters),
  };
}

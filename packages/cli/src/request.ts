import {
  type AskedRelease,
  type FileSystem,
  type Limits,
  type LoadRequest,
  noLimits,
  readRelease,
  usualLimits,
} from '@zklint/linter';
import { Message, say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { uriFor } from './files.ts';
import { type ReadSettings, readSettings } from './settings.ts';

/** The options that say how files are judged; every command that reads configurations has them. */
export interface Judging {
  readonly zookeeper?: string;
  readonly root?: string;
  readonly onHost?: boolean;
  /** Paths of the server, and the paths here that they are. */
  readonly map?: Readonly<Record<string, string>>;
  /** -D flags of the server by full name. */
  readonly jvm?: Readonly<Record<string, string>>;
  /** False for --no-config. */
  readonly config?: string | false;
  readonly noLimits?: boolean;
}

/** What a run is told about the files that it will read. */
export interface JudgingRequest {
  readonly settings: ReadSettings;
  readonly asked: AskedRelease | undefined;
  readonly limits: Limits;
  readonly request: Omit<LoadRequest, 'files' | 'project'>;
}

/** Options win over zklint.json. Throws a `Failure` with a sentence where one of them can't be meant. */
export async function judgingRequest(options: Judging, fileSystem: FileSystem, cwd: string): Promise<JudgingRequest> {
  const settings = await readSettings(fileSystem, options.config, cwd);
  const root = options.root === undefined ? settings.root : await existingFolder(fileSystem, options.root, cwd);
  const asked = options.zookeeper === undefined ? settings.zookeeper : releaseFor('--zookeeper', options.zookeeper);
  const map = { ...settings.map, ...(await existingPaths(fileSystem, options.map ?? {}, cwd)) };
  const limits = options.noLimits ? noLimits : usualLimits;
  return {
    settings,
    asked,
    limits,
    request: {
      limits,
      onHost: options.onHost ?? false,
      ...(root !== undefined && { root }),
      map,
      ...(settings.ensembles && { ensembles: settings.ensembles }),
      ...(options.jvm && { jvm: options.jvm }),
      ...(settings.knownParameters && { knownParameters: settings.knownParameters }),
      ...(asked && { release: { release: asked.release, from: options.zookeeper ? '--zookeeper' : 'zklint.json' } }),
    },
  };
}

/** The release that an option names. Throws a `Failure` where it names none. */
export function releaseFor(option: string, text: string): AskedRelease {
  const asked = readRelease(text);
  if (asked instanceof Message) throw new Failure(say`${option}: ${asked}`);
  return asked;
}

async function existingFolder(fileSystem: FileSystem, path: string, cwd: string): Promise<string> {
  const uri = uriFor(path, cwd);
  if ((await fileSystem.kind(uri)) !== 'folder') throw new Failure(say`--root: there is no folder ${path}.`);
  return uri;
}

async function existingPaths(
  fileSystem: FileSystem,
  map: Readonly<Record<string, string>>,
  cwd: string,
): Promise<Readonly<Record<string, string>>> {
  const uris: Record<string, string> = {};
  for (const [from, to] of Object.entries(map)) {
    const uri = uriFor(to, cwd);
    if ((await fileSystem.kind(uri)) === undefined) throw new Failure(say`--map: there is no file or folder ${to}.`);
    uris[from] = uri;
  }
  return uris;
}

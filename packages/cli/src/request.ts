import {
  type AskedRelease,
  type FileSystem,
  type Limits,
  type LoadRequest,
  noLimits,
  type RuleSettings,
  readRelease,
  usualLimits,
} from '@zklint/linter';
import { Message, say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { uriFor } from './files.ts';

/** The options that say how files are judged; every command that reads configurations has them. */
export interface Judging {
  readonly zookeeper?: string;
  readonly root?: string;
  readonly onHost?: boolean;
  /** Paths of the server, and the paths here that they are. */
  readonly map?: Readonly<Record<string, string>>;
  /** -D flags of the server by full name. */
  readonly jvm?: Readonly<Record<string, string>>;
  readonly rule?: RuleSettings;
  /** False for --no-config. */
  readonly config?: string | false;
  readonly noLimits?: boolean;
}

/**
 * What the options say of all files, which wins over every zklint.json. Throws a `Failure` with a sentence where one of
 * them can't be meant.
 */
export async function judgingRequest(
  options: Judging,
  fileSystem: FileSystem,
  cwd: string,
): Promise<Omit<LoadRequest, 'files' | 'project'>> {
  const root = options.root === undefined ? undefined : await existingFolder(fileSystem, options.root, cwd);
  const told = options.zookeeper === undefined ? undefined : releaseFor('--zookeeper', options.zookeeper);
  return {
    limits: limitsOf(options),
    onHost: options.onHost ?? false,
    ...(root !== undefined && { root }),
    ...(options.map && { map: await existingPaths(fileSystem, options.map, cwd) }),
    ...(options.jvm && { jvm: options.jvm }),
    ...(options.rule && { rules: options.rule }),
    ...(told && {
      release: { release: told.release, from: '--zookeeper', ...(!told.exact && { asked: told.asked }) },
    }),
  };
}

export function limitsOf(options: Pick<Judging, 'noLimits'>): Limits {
  return options.noLimits ? noLimits : usualLimits;
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

import type { Mount } from '../containers/container.ts';
import type { FileSystem } from '../file-system.ts';
import type { Limits } from '../limits.ts';
import type { Earlier } from './earlier.ts';
import { folderOf, foldersUpTo, isInside, join, mayBeConfigIn, pathOfUri, uriOfPath } from './paths.ts';

const rootUri = 'file://';

/** A project repeats no more parts of a server's path than that; what is written as a path may have millions. */
const deepest = 32;

/** What the user allowed to look at. */
export interface Reach {
  /** The folder that the project's files lie in: nothing outside is opened on a linted file's word. */
  readonly project: string;
  /** Absolute paths are paths of this machine. */
  readonly onHost?: boolean;
  /** Absolute paths lie under this folder. */
  readonly root?: string;
  /** Paths of the server, and the URIs that they are here. */
  readonly map?: Readonly<Record<string, string>>;
  /** What a container has at paths of its own; all other paths in it can't be seen. */
  readonly mounts?: readonly Mount[];
  /** How much of it is looked at; the usual limits where nothing is said. */
  readonly limits?: Limits;
  readonly earlier?: Earlier;
}

/** A place that a path in a configuration may stand for. */
export interface Candidate {
  readonly uri: string;
  readonly trace: Trace;
  /** The folder, or the very file, that it must lie in once links are resolved; absent where any place will do. */
  readonly within?: string;
}

/**
 * How a place was found for a path: it is that very `path`, so what isn't there is missing; a container has it there
 * (`mount`), where other programs may write before the server starts; the path's last parts (`tail`) lead there inside the
 * project; or it has the same name and lies `beside` the configuration.
 */
export type Trace = 'path' | 'mount' | 'tail' | 'beside';

/**
 * The places to look for a path that is written in `configUri`, best first. Under `onHost` or `root` an absolute path is
 * one place, and a relative one none: ZooKeeper takes it from the folder it is started in. Without them the last parts
 * of a path are looked for beside the file and in the folders above it, inside the project. What `map` has comes first.
 */
export function candidatesFor(path: string, configUri: string, reach: Reach): readonly Candidate[] {
  const itself = placeOf(path, reach);
  if (itself) return [itself];
  if (reach.mounts) return mountedAt(path, reach.mounts, reach.project);
  if (reach.root !== undefined || reach.onHost) return [];

  const parts = path
    .replace(/\\/g, '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.includes('..')) return [];
  const folders = foldersUpTo(folderOf(configUri), reach.project).slice(0, 12);
  const near = parts.slice(-deepest);
  const tails = near.slice(0, -1).map((_, from) => join('', near.slice(from).join('/')));
  const inFolders = tails.flatMap((tail) => folders.map((folder) => folder + tail));
  // The bare name is too weak a trace to follow it upwards.
  const beside = folders[0] ? [join(folders[0], parts.at(-1) ?? '')] : [];
  return [
    ...inFolders.map((uri): Candidate => ({ uri, trace: 'tail', within: reach.project })),
    ...beside.map((uri): Candidate => ({ uri, trace: 'beside', within: reach.project })),
  ];
}

/** The very place of a path, where that is known: its trace is `path`. */
export function placeOf(path: string, reach: Reach): Candidate | undefined {
  const mapped = mappedTo(path, reach.map);
  if (mapped || reach.mounts) return mapped;
  const windows = /^[A-Za-z]:[\\/]/.test(path);
  const absolute = windows || path.startsWith('/');
  if (absolute && reach.root !== undefined) {
    // `..` ends at the server's root, not above the folder that stands for it.
    const resolved = join(rootUri, path.replace(/^[A-Za-z]:/, ''));
    return { uri: reach.root + resolved.slice(rootUri.length), trace: 'path', within: reach.root };
  }
  if (!absolute || !reach.onHost) return undefined;
  return { uri: windows ? uriOfPath(path) : join('file://', path), trace: 'path' };
}

/** What a container has at a path: the innermost mount hides those around it. */
function mountedAt(path: string, mounts: readonly Mount[], project: string): readonly Candidate[] {
  const innermost = mountOf(path, mounts);
  if (innermost?.uri === undefined) return [];
  const rest = normalPath(path).slice(innermost.target.length);
  return [{ uri: join(innermost.uri, rest), trace: 'mount', within: project }];
}

/** The mount that an absolute path of a container lies in or is. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | undefined {
  const resolved = normalPath(path);
  return mounts
    .filter(({ target }) => isInside(resolved, target))
    .reduce<Mount | undefined>((best, one) => (best && best.target.length > one.target.length ? best : one), undefined);
}

/** A path without `.`, `..`, doubled slashes and one at its end. */
export function normalPath(path: string): string {
  return pathOfUri(join(rootUri, path));
}

/** The place that the longest of the mapped paths gives to a path at or below it; `..` doesn't lead out of it. */
function mappedTo(path: string, map: Reach['map'] = {}): Candidate | undefined {
  const mapped = Object.entries(map);
  if (mapped.length === 0) return undefined;
  const parts = partsOf(path);
  const [best] = mapped
    .map(([from, to]) => ({ from: partsOf(from), to }))
    .filter(({ from }) => from.every((part, index) => part === parts[index]))
    .sort((one, other) => other.from.length - one.from.length);
  if (best === undefined) return undefined;
  const rest = parts.slice(best.from.length);
  return rest.includes('..') ? undefined : { uri: join(best.to, rest.join('/')), trace: 'path', within: best.to };
}

/** The parts of a path; an absolute one begins with an empty part. */
function partsOf(path: string): readonly string[] {
  const [first = '', ...others] = path.replace(/\\/g, '/').split('/');
  return [first, ...others].filter((part, index) => index === 0 || (part !== '' && part !== '.'));
}

/** The first of the candidates that is a file, links resolved inside the folder that may be seen. */
export async function firstFile(
  fileSystem: FileSystem,
  candidates: readonly Candidate[],
): Promise<Candidate | undefined> {
  for (const candidate of candidates) {
    if ((await fileSystem.kind(candidate.uri)) !== 'file') continue;
    const { uri, within } = candidate;
    if (within === undefined || (await liesInside(fileSystem, uri, within))) return candidate;
  }
  return undefined;
}

async function liesInside(fileSystem: FileSystem, uri: string, folder: string): Promise<boolean> {
  const [real, realFolder] = await Promise.all([fileSystem.realUri(uri), fileSystem.realUri(folder)]);
  return real !== undefined && realFolder !== undefined && mayBeConfigIn(realFolder, real);
}

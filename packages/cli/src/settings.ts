import {
  type DeclaredEnsemble,
  decode,
  type EnsembleSettings,
  type FileSystem,
  folderOf,
  type HostTable,
  isInside,
  join,
  parseHosts,
  parseSettings,
  projectOf,
  type Settings,
} from '@zklint/linter';
import { type Message, say } from '@zklint/linter/messages';
import { Failure } from './failure.ts';
import { pathFrom, uriFor } from './files.ts';

/** What a settings file may measure; none is near it. */
const sizeLimit = 1024 * 1024;

/** The settings of a run, ready to be used: paths are URIs, and the hosts files are read. */
export interface ReadSettings extends Omit<Settings, 'ensembles'> {
  readonly ensembles?: readonly DeclaredEnsemble[];
}

/**
 * The settings of a run. Nothing where there is no zklint.json, or `config` is false. Throws a `Failure` with a sentence
 * for each thing that is wrong in it.
 */
export async function readSettings(
  fileSystem: FileSystem,
  config: string | false | undefined,
  cwd: string,
): Promise<ReadSettings> {
  if (config === false) return {};
  const uri = config === undefined ? await nearest(fileSystem, uriFor('.', cwd)) : uriFor(config, cwd);
  if (uri === undefined) return {};

  const path = pathFrom(cwd, uri);
  const bytes = await fileSystem.readBytes(uri, sizeLimit);
  if (bytes === undefined) throw new Failure(say`The settings file ${path} can't be read.`);
  const result = parseSettings(decode(bytes).text);
  if ('faults' in result) throw new Failure(...result.faults.map((fault) => say`${path}: ${fault}`));
  const { root, map, ensembles, ...others } = result.settings;
  const place = { fileSystem, folder: folderOf(uri), path };
  const mapped: Record<string, string> = {};
  for (const [from, to] of Object.entries(map ?? {})) mapped[from] = await pathInside(say`map of ${from}`, to, place);
  return {
    ...others,
    ...(root !== undefined && { root: await folderInside(root, place) }),
    ...(map && { map: mapped }),
    ...(ensembles && { ensembles: await Promise.all(ensembles.map((one) => declare(one, place))) }),
  };
}

/** Where a settings file is. */
interface SettingsPlace {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly path: string;
}

async function declare(ensemble: EnsembleSettings, place: SettingsPlace): Promise<DeclaredEnsemble> {
  const { name, files, hosts } = ensemble;
  const { default: picomatch } = await import('picomatch/posix.js');
  const matches = picomatch([...files], { dot: true });
  return {
    name,
    includes: (uri) => isInside(uri, place.folder) && matches(decodeURIComponent(uri.slice(place.folder.length + 1))),
    ...(hosts !== undefined && { hosts: await readHosts(hosts, name, place) }),
  };
}

async function readHosts(
  hosts: NonNullable<EnsembleSettings['hosts']>,
  name: string,
  place: SettingsPlace,
): Promise<HostTable> {
  if (typeof hosts !== 'string')
    return new Map(Object.entries(hosts).map(([host, address]) => [host.toLowerCase(), address]));
  const uri = await pathInside(say`hosts of ${name}`, hosts, place);
  const bytes = await place.fileSystem.readBytes(uri, sizeLimit);
  if (bytes === undefined) throw new Failure(say`${place.path}: the hosts file ${hosts} of ${name} can't be read.`);
  return parseHosts(decode(bytes).text);
}

/** The nearest zklint.json upwards, inside the project. */
async function nearest(fileSystem: FileSystem, folder: string): Promise<string | undefined> {
  const project = await projectOf(fileSystem, folder);
  for (let at = folder; isInside(at, project); at = folderOf(at)) {
    const uri = `${at}/zklint.json`;
    if ((await fileSystem.kind(uri)) === 'file') return uri;
  }
  return undefined;
}

async function folderInside(root: string, place: SettingsPlace): Promise<string> {
  const uri = await pathInside('root', root, place);
  if ((await place.fileSystem.kind(uri)) === 'folder') return uri;
  throw new Failure(say`${place.path}: root is ${root}, which is no folder.`);
}

/** A file of the project may not open the rest of the disk to its other files: only options may. */
async function pathInside(
  setting: string | Message,
  written: string,
  { fileSystem, folder, path }: SettingsPlace,
): Promise<string> {
  const uri = join(folder, written.toWellFormed());
  const real = await fileSystem.realUri(uri);
  const project = await fileSystem.realUri(await projectOf(fileSystem, folder));
  if (written.startsWith('/') || (real !== undefined && project !== undefined && !isInside(real, project))) {
    throw new Failure(say`${path}: ${setting} must lead to a place in the project; only options may lead out of it.`);
  }
  if (real === undefined)
    throw new Failure(say`${path}: ${setting} is ${written}, and there is no such file or folder.`);
  return uri;
}

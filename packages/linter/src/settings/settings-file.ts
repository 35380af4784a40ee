import { decode } from '@zklint/parser';
import type { FileSystem } from '../file-system.ts';
import { type HostTable, parseHosts } from '../hosts.ts';
import { type Message, say } from '../message.ts';
import type { DeclaredEnsemble } from '../workspace/assemble.ts';
import { folderOf, isInside, join, uriOfPath } from '../workspace/paths.ts';
import type { FileSettings } from './file-settings.ts';
import { matcherOf } from './globs.ts';
import { type EnsembleSettings, parseSettings, type WrittenSettings } from './parse.ts';

/** What a settings file may measure: none is near it, and each of its globs is tried on each file. */
const settingsLimit = 100_000;
const hostsLimit = 1024 * 1024;

type Matcher = (uri: string) => boolean;

/** One zklint.json, ready to be used: paths are URIs, and the hosts files are read. */
export interface SettingsFile {
  readonly uri: string;
  /** What holds for every file. */
  readonly base: FileSettings;
  /** What holds for some, in the order of the file. */
  readonly overrides: readonly { readonly includes: Matcher; readonly settings: FileSettings }[];
  readonly ignores: Matcher;
  readonly ensembles: readonly { readonly includes: Matcher; readonly ensemble: DeclaredEnsemble }[];
  /** All that is wrong with it; then it says nothing else. */
  readonly faults: readonly SettingsFault[];
}

export interface SettingsFault {
  /** The settings file. */
  readonly uri: string;
  readonly message: Message;
}

/** Reads a settings file. What it names must lie in `project`, links resolved; so must the file, if `mustLieInside`. */
export async function readSettingsFile(
  fileSystem: FileSystem,
  uri: string,
  { project, mustLieInside }: { readonly project: string; readonly mustLieInside: boolean },
): Promise<SettingsFile> {
  const faults: SettingsFault[] = [];
  const blame = (message: Message) => faults.push({ uri, message });
  const empty: SettingsFile = { uri, base: {}, overrides: [], ignores: () => false, ensembles: [], faults };
  if (mustLieInside && !(await liesInside(fileSystem, uri, project))) {
    blame(say`It is a link that leads out of the project; only --config may do that.`);
    return empty;
  }
  const bytes = await fileSystem.readBytes(uri, settingsLimit + 1);
  const isTooLarge = bytes !== undefined && bytes.length > settingsLimit;
  const result = bytes && !isTooLarge ? parseSettings(decode(bytes).text) : undefined;
  if (isTooLarge) blame(say`It is larger than 100 kB: no settings file.`);
  else if (result === undefined) blame(say`It can't be read.`);
  else if ('faults' in result) result.faults.forEach(blame);
  if (result === undefined || 'faults' in result) return empty;

  const folder = folderOf(uri);
  const place: Place = { fileSystem, folder, project, blame };
  const { ignore = [], overrides = [], ensembles = [], ...base } = result.settings;
  const file = {
    ...empty,
    base: await ready(base, place),
    overrides: await Promise.all(
      overrides.map(async ({ files, ...settings }, index) => ({
        includes: matcherOf(files, folder),
        settings: await ready(settings, {
          ...place,
          blame: (fault) => blame(say`${`overrides[${index}]`}: ${fault}`),
        }),
      })),
    ),
    ignores: matcherOf(ignore, folder),
    ensembles: await Promise.all(
      ensembles.map(async (one) => ({
        includes: matcherOf(one.files, folder),
        ensemble: await declare(one, place),
      })),
    ),
  };
  return faults.length > 0 ? empty : file;
}

/** Where a settings file is, and who hears of its faults. */
interface Place {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  /** Absent where paths may lead anywhere. */
  readonly project?: string;
  readonly blame: (fault: Message) => void;
}

/** Settings with their paths as URIs. */
export async function ready(settings: WrittenSettings, place: Place): Promise<FileSettings> {
  const { root, map = {}, zookeeper, ...others } = settings;
  const rootUri = root === undefined ? undefined : await folderInside(root, place);
  const mapped = await Promise.all(
    Object.entries(map).map(async ([from, to]) => {
      const uri = await pathInside(say`map of ${from}`, to, place);
      return uri === undefined ? [] : [[from, uri] as const];
    }),
  );
  return {
    ...others,
    ...(zookeeper && {
      release: {
        release: zookeeper.release,
        from: 'zklint.json',
        ...(!zookeeper.exact && { asked: zookeeper.asked }),
      },
    }),
    ...(rootUri !== undefined && { root: rootUri }),
    ...(mapped.length > 0 && { map: Object.fromEntries(mapped.flat()) }),
  };
}

async function declare({ name, hosts }: EnsembleSettings, place: Place): Promise<DeclaredEnsemble> {
  const table = hosts === undefined ? undefined : await readHosts(hosts, name, place);
  return { name, ...(table && { hosts: table }) };
}

async function readHosts(
  hosts: NonNullable<EnsembleSettings['hosts']>,
  name: string,
  place: Place,
): Promise<HostTable | undefined> {
  if (typeof hosts !== 'string')
    return new Map(Object.entries(hosts).map(([host, address]) => [host.toLowerCase(), address]));
  const uri = await pathInside(say`hosts of ${name}`, hosts, place);
  const bytes = uri === undefined ? undefined : await place.fileSystem.readBytes(uri, hostsLimit);
  if (uri !== undefined && bytes === undefined) place.blame(say`The hosts file ${hosts} of ${name} can't be read.`);
  return bytes && parseHosts(decode(bytes).text);
}

async function folderInside(written: string, place: Place): Promise<string | undefined> {
  const uri = await pathInside('root', written, place);
  if (uri === undefined || (await place.fileSystem.kind(uri)) === 'folder') return uri;
  place.blame(say`root is ${written}, which is no folder.`);
  return undefined;
}

/** A file of the project may not open the rest of the disk to its other files: only options may. */
async function pathInside(
  setting: string | Message,
  written: string,
  { fileSystem, folder, project, blame }: Place,
): Promise<string | undefined> {
  const path = written.toWellFormed();
  const uri = project === undefined ? placeFrom(folder, path) : join(folder, path);
  const real = await fileSystem.realUri(uri);
  const leadsOut = async (top: string) =>
    written.startsWith('/') || (real !== undefined && !(await liesInside(fileSystem, uri, top)));
  if (project !== undefined && (await leadsOut(project))) {
    blame(say`${setting} must lead to a place in the project; only options may lead out of it.`);
  } else if (real === undefined) {
    blame(say`${setting} is ${written}, and there is no such file or folder.`);
  } else return uri;
  return undefined;
}

/** Where a path leads to from a folder; an absolute one on the folder's machine. */
function placeFrom(folder: string, path: string): string {
  if (/^([A-Za-z]:|\\\\)/.test(path)) return uriOfPath(path);
  const [top = ''] = /^[^/]*\/\/[^/]*/.exec(folder) ?? [];
  return join(path.startsWith('/') ? top : folder, path);
}

async function liesInside(fileSystem: FileSystem, uri: string, folder: string): Promise<boolean> {
  const [real, realFolder] = await Promise.all([fileSystem.realUri(uri), fileSystem.realUri(folder)]);
  return real === undefined || realFolder === undefined || isInside(real, realFolder);
}

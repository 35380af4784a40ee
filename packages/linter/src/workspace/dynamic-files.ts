import type { FileSystem } from '../file-system.ts';
import { folderOf, nameOf } from './paths.ts';

/** The name of the newest sibling of a dynamic file that is newer than itself. */
export type NewerDynamicFile = (uri: string) => Promise<string | undefined>;

interface Versioned {
  readonly name: string;
  /** What comes before the version: ZooKeeper writes `<config>.dynamic.<version>`. */
  readonly stem: string;
  readonly version: bigint;
}

/** Looks into each folder once, however many dynamic files of it are asked for. */
export function newerDynamicFiles(fileSystem: FileSystem): NewerDynamicFile {
  const folders = new Map<string, Promise<ReadonlyMap<string, Versioned>>>();
  return async (uri) => {
    const own = versioned(nameOf(uri));
    if (own === undefined) return undefined;
    const folder = folderOf(uri);
    const known = folders.get(folder) ?? newestIn(fileSystem, folder);
    folders.set(folder, known);
    const newest = (await known).get(own.stem);
    return newest && newest.version > own.version ? newest.name : undefined;
  };
}

async function newestIn(fileSystem: FileSystem, folder: string): Promise<ReadonlyMap<string, Versioned>> {
  const newest = new Map<string, Versioned>();
  for (const { name, kind } of await fileSystem.list(folder)) {
    const file = kind === 'folder' ? undefined : versioned(name);
    const known = file && newest.get(file.stem);
    if (file && (known === undefined || file.version > known.version)) newest.set(file.stem, file);
  }
  return newest;
}

/** The version in the name of a dynamic file; 0 where it has none (QuorumPeerConfig.parse). */
export function dynamicVersion(uri: string): bigint {
  return versioned(nameOf(uri))?.version ?? 0n;
}

/** Java reads the version as a 64-bit number in base 16 (QuorumPeerConfig.getVersionFromFilename). */
function versioned(name: string): Versioned | undefined {
  const [, stem, digits] = /^(.*\.dynamic\.)([\da-f]{1,16})$/i.exec(name) ?? [];
  return stem === undefined || digits === undefined ? undefined : { name, stem, version: BigInt(`0x${digits}`) };
}

import { decode, parseConfig } from '@zklint/parser';
import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from '../file-system.ts';
import { usualLimits } from '../limits.ts';
import { isConfigName, isTellingEntry } from './config-names.ts';
import { join, withoutTemplateEnding } from './paths.ts';
import { isWorthReading, isYamlName } from './yaml-files.ts';

/** Names that may hold one, such as `z1.cfg`, and `zookeeper.conf` of Pulsar and BookKeeper: the content decides. */
const possibleNames = /(\.cfg|^zookeeper[^/]*\.properties|^(global_)?zookeeper\.conf)$/i;

/**
 * The ZooKeeper configuration files, and the YAML files that hold one, in a folder and below, by path. `.gitignore`
 * holds; links are not followed. A dynamic file is read with the zoo.cfg that names it; one that none names is a remnant
 * that no server reads.
 */
export async function discover(fileSystem: FileSystem, folder: string): Promise<readonly string[]> {
  return (await discoverSome(fileSystem, folder, Number.POSITIVE_INFINITY)).files;
}

/** Files that were found, and whether there may be more, because the search ended at a limit. */
export interface Discovered {
  readonly files: readonly string[];
  readonly isCut: boolean;
}

/** How many folders are looked at at a time: a distant file system takes its time for each. */
const batchSize = 16;

/** As `discover`, and ends after looking at `limit` files and folders; what is nearer to `folder` comes first. */
export async function discoverSome(fileSystem: FileSystem, folder: string, limit: number): Promise<Discovered> {
  const found: string[] = [];
  const folders: Folder[] = [{ uri: folder, ignoreFiles: [] }];
  let left = limit;
  // The list grows while it is walked: breadth first.
  for (let start = 0, end = 0; start < folders.length; start = end) {
    end = Math.min(start + batchSize, folders.length);
    const batch = folders.slice(start, end);
    for (const seen of await Promise.all(batch.map((at) => look(fileSystem, at, folder)))) {
      for (const uri of seen.found) found.push(uri);
      for (const one of seen.folders) folders.push(one);
      left -= seen.count;
      if (left < 0) return { files: found.sort(), isCut: true };
    }
  }
  return { files: found.sort(), isCut: false };
}

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

interface Folder {
  readonly uri: string;
  readonly ignoreFiles: readonly IgnoreFile[];
}

/** What a folder holds: configurations, folders that are still to be looked at, and how much that was to look at. */
interface Seen {
  readonly found: readonly string[];
  readonly folders: readonly Folder[];
  readonly count: number;
}

async function look(fileSystem: FileSystem, folder: Folder, project: string): Promise<Seen> {
  const items = await fileSystem.list(folder.uri);
  const own = items.some(({ name, kind }) => name === '.gitignore' && kind === 'file')
    ? await readIgnoreFile(fileSystem, folder.uri)
    : undefined;
  const ignoreFiles = own ? [...folder.ignoreFiles, own] : folder.ignoreFiles;
  const found: string[] = [];
  const folders: Folder[] = [];
  for (const { name, kind } of items) {
    const uri = join(folder.uri, name);
    if (kind === 'folder') {
      const pruned = name === '.git' || name === 'node_modules';
      if (!pruned && !isIgnored(`${uri}/`, ignoreFiles)) folders.push({ uri, ignoreFiles });
    } else if (
      kind === 'file' &&
      !isIgnored(uri, ignoreFiles) &&
      (await isConfigFile(fileSystem, uri, name, project))
    ) {
      found.push(uri);
    }
  }
  return { found, folders, count: items.length };
}

async function readIgnoreFile(fileSystem: FileSystem, folder: string): Promise<IgnoreFile> {
  const bytes = await fileSystem.readBytes(join(folder, '.gitignore'), usualLimits.file);
  return { folder, rules: ignore().add(decode(bytes ?? new Uint8Array()).text) };
}

function isIgnored(uri: string, ignoreFiles: readonly IgnoreFile[]): boolean {
  // The nearest file that says anything about the path decides, as in git.
  for (const { folder, rules } of [...ignoreFiles].reverse()) {
    const verdict = rules.test(decodeURIComponent(uri.slice(folder.length + 1)));
    if (verdict.ignored || verdict.unignored) return verdict.ignored;
  }
  return false;
}

/** Is a file ZooKeeper's, by its name, or where that leaves it open by what it holds? */
export async function isConfigFile(
  fileSystem: FileSystem,
  uri: string,
  name: string,
  project: string,
): Promise<boolean> {
  if (isYamlName(name)) return isWorthReading(fileSystem, uri, project);
  if (isConfigName(name)) return true;
  if (!possibleNames.test(withoutTemplateEnding(name))) return false;
  const bytes = await fileSystem.readBytes(uri, usualLimits.file);
  if (bytes === undefined) return false;
  const { text, encoding } = decode(bytes);
  return parseConfig(uri, text, encoding).entries.some(({ key, value }) => isTellingEntry(key.value, value.value));
}

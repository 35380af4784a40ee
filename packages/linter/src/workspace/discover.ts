import { decode, parseConfig } from '@zklint/parser';
import ignore, { type Ignore } from 'ignore';
import type { FileSystem } from '../file-system.ts';
import { join } from './paths.ts';
import { fileLimit } from './read.ts';

/** Names that say "ZooKeeper" by themselves (what public repositories use most). */
const ownNames = /^zoo[^/]*\.cfg$|^zookeeper[^/]*\.properties$/i;
/** Names that may hold one, such as `z1.cfg`: the content decides. */
const possibleNames = /\.cfg$/i;

/**
 * The ZooKeeper configuration files in a folder and below, by path. `.gitignore` holds; links are not followed. A
 * dynamic file is read with the zoo.cfg that names it; one that none names is a remnant that no server reads.
 */
export async function discover(fileSystem: FileSystem, folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  await walk(fileSystem, folder, [], found);
  return found.sort();
}

/** Does a name by itself say that a file is ZooKeeper's? */
export function isConfigName(name: string): boolean {
  return ownNames.test(name);
}

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

async function walk(
  fileSystem: FileSystem,
  folder: string,
  ignoreFiles: readonly IgnoreFile[],
  found: string[],
): Promise<void> {
  const items = await fileSystem.list(folder);
  const own = items.some(({ name, kind }) => name === '.gitignore' && kind === 'file')
    ? await readIgnoreFile(fileSystem, folder)
    : undefined;
  const inForce = own ? [...ignoreFiles, own] : ignoreFiles;
  for (const { name, kind } of items) {
    const uri = join(folder, name);
    if (kind === 'folder') {
      const pruned = name === '.git' || name === 'node_modules';
      if (!pruned && !isIgnored(`${uri}/`, inForce)) await walk(fileSystem, uri, inForce, found);
    } else if (kind === 'file' && (await isConfigFile(fileSystem, uri, name)) && !isIgnored(uri, inForce)) {
      found.push(uri);
    }
  }
}

async function readIgnoreFile(fileSystem: FileSystem, folder: string): Promise<IgnoreFile> {
  const bytes = await fileSystem.readBytes(join(folder, '.gitignore'), fileLimit);
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

async function isConfigFile(fileSystem: FileSystem, uri: string, name: string): Promise<boolean> {
  if (isConfigName(name)) return true;
  if (!possibleNames.test(name)) return false;
  const bytes = await fileSystem.readBytes(uri, fileLimit);
  if (bytes === undefined) return false;
  const { text, encoding } = decode(bytes);
  return parseConfig(uri, text, encoding).entries.some(({ key, value }) => isTellingEntry(key.value, value.value));
}

/** A setting that only ZooKeeper's files have. */
function isTellingEntry(key: string, value: string): boolean {
  if (/^(tickTime|initLimit|syncLimit|clientPort|dataLogDir)$/.test(key)) return true;
  return /^server\.\d+$/.test(key) && /:\d+:\d+/.test(value);
}

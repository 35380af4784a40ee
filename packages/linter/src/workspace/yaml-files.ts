import { decode } from '@zklint/parser';
import type { Container, YamlReading } from '../containers/container.ts';
import type { FileSystem } from '../file-system.ts';
import { usualLimits } from '../limits.ts';
import { folderOf, foldersUpTo, join, nameOf, withoutTemplateEnding } from './paths.ts';
import type { Reach } from './server-paths.ts';

const composeName = /^(docker-)?compose([.-][\w.-]+)?\.ya?ml$/i;

export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(withoutTemplateEnding(name));
}

export function isComposeName(name: string): boolean {
  return composeName.test(name);
}

const nothing: YamlReading = { configs: [], mounted: [] };

/** What a YAML file says of ZooKeeper, or why that isn't known. */
export async function readYaml(
  fileSystem: FileSystem,
  uri: string,
  reach: Reach,
): Promise<YamlReading | { readonly failure: 'unreadable' | 'too large' }> {
  const { limits = usualLimits } = reach;
  const bytes = await fileSystem.readBytes(uri, limits.file + 1);
  if (bytes === undefined) return { failure: 'unreadable' };
  if (bytes.length > limits.file) return { failure: 'too large' };
  const { text } = decode(bytes);
  // Nothing of what follows is loaded, or looked at, for YAML of other programs.
  if (!/zookeeper|zoo\.cfg|\bzoo_/i.test(text) || isDefinition(text)) return nothing;
  const { readContainers } = await import('../containers/read-containers.ts');
  return readContainers(fileSystem, uri, text, reach);
}

/** Definitions of an operator's resources, and lists of charts: they mention ZooKeeper in megabytes, and have no server. */
function isDefinition(text: string): boolean {
  const documents = text.split(/^---/m).filter((document) => /^[^#\s]/m.test(document));
  return documents.every(
    (document) =>
      /^kind: *(CustomResourceDefinition|ClusterServiceVersion)\b/m.test(document) ||
      (/^entries:/m.test(document) && /^generated:/m.test(document)),
  );
}

/** How far above a configuration its Compose file may lie. */
const nearest = 4;

/** Finds the Compose files that lie beside a configuration or in the folders above it, each folder looked at once. */
export function composeFinder(
  fileSystem: FileSystem,
): (configUri: string, project: string) => Promise<readonly string[]> {
  const found = new Map<string, Promise<readonly string[]>>();
  const inFolder = (folder: string) => {
    const known = found.get(folder) ?? composeIn(fileSystem, folder);
    found.set(folder, known);
    return known;
  };
  return async (configUri, project) => {
    const folders = foldersUpTo(folderOf(configUri), project).slice(0, nearest);
    return (await Promise.all(folders.map(inFolder))).flat();
  };
}

async function composeIn(fileSystem: FileSystem, folder: string): Promise<readonly string[]> {
  const items = await fileSystem.list(folder);
  return items.flatMap(({ name, kind }) => (kind === 'file' && isComposeName(name) ? join(folder, name) : []));
}

/** Does a YAML file of a folder hold what zklint judges? A damaged one only if its name says that it is a Compose file. */
export async function isWorthReading(fileSystem: FileSystem, uri: string, project: string): Promise<boolean> {
  const reading = await readYaml(fileSystem, uri, { project });
  if ('failure' in reading) return false;
  // What is only too large may be judged without limits.
  const isFaulty = reading.fault && (isComposeName(nameOf(uri)) || reading.fault.kind === 'size');
  return reading.configs.length > 0 || reading.mounted.length > 0 || isFaulty === true;
}

/** The containers that mount configuration files, by the files' URIs. */
export function containersByFile(readings: Iterable<YamlReading>): ReadonlyMap<string, readonly Container[]> {
  const byFile = new Map<string, Container[]>();
  for (const { uri, container } of [...readings].flatMap(({ mounted }) => mounted)) {
    const others = byFile.get(uri);
    if (others) others.push(container);
    else byFile.set(uri, [container]);
  }
  return byFile;
}

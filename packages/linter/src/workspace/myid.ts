import { decodeUtf8, type JavaText, parseInt64 } from '@zklint/parser';
import type { FileSystem } from '../file-system.ts';
import type { MyidFile, MyidState } from '../server-parts.ts';
import { folderOf, isInside } from './paths.ts';
import { type Candidate, candidatesFor, firstFile, mountOf, type Reach } from './server-paths.ts';
import { placeholder } from './template.ts';
import { findRegions } from './template-regions.ts';

/** A myid is one number; nothing of what lies behind this many bytes is read. */
const readLimit = 64 * 1024;

/** Looks for `<dataDir>/myid` of a configuration; `written` is what an image puts there where there is none. */
export async function findMyid(
  fileSystem: FileSystem,
  configUri: string,
  dataDir: JavaText | undefined,
  reach: Reach,
  written?: MyidFile,
): Promise<MyidState> {
  if (dataDir === undefined) return { kind: 'unseen' };
  const path = `${dataDir.value.replace(/(?<!\/)\/+$/, '')}/myid`;
  const candidates = candidatesFor(path, configUri, reach);
  const found = await firstFile(fileSystem, candidates);
  const file = found && (await readMyid(fileSystem, found.uri));
  // What lies at the very path is what ZooKeeper reads; elsewhere it may be what a file is made from.
  if (file && found && (['path', 'mount'].includes(found.trace) || !isTemplate(file))) {
    return { kind: 'found', file, trace: found.trace };
  }

  // A mounted file that can't be seen is there all the same, and then the image writes none.
  const isHidden = reach.mounts && mountOf(path, reach.mounts)?.target === path;
  if (written && !isHidden) return { kind: 'found', file: written, trace: 'mount' };
  if (reach.mounts) return { kind: 'unseen', path };
  const nearby = await findNearby(fileSystem, configUri, reach);
  const itself = candidates.find(({ trace }) => trace === 'path');
  const seen = itself && (reach.onHost || (await fileSystem.kind(folderOf(itself.uri))) === 'folder');
  if (reach.onHost && itself === undefined) return { kind: 'missing', path, relative: true };
  const kind = itself && (await fileSystem.kind(itself.uri));
  // A file that is there could not be read.
  if (!seen || kind === 'hidden' || kind === 'file') return { kind: 'unseen', path, ...(nearby && { nearby }) };
  const isFolder = kind === 'folder';
  return { kind: 'missing', path, ...(isFolder && { isFolder }), ...(nearby && { nearby }) };
}

/** A myid where people put it by mistake: beside the configuration, or in a `data` folder nearby. */
async function findNearby(fileSystem: FileSystem, configUri: string, reach: Reach): Promise<MyidFile | undefined> {
  const folder = folderOf(configUri);
  const places = [folder, `${folder}/data`, folderOf(folder), `${folderOf(folder)}/data`]
    .filter((place) => isInside(place, reach.project))
    .map((place): Candidate => ({ uri: `${place}/myid`, trace: 'beside', within: reach.project }));
  const found = await firstFile(fileSystem, places);
  const file = found && (await readMyid(fileSystem, found.uri));
  return file && !isTemplate(file) ? file : undefined;
}

/** `{{ id }}`, `<node_id>`: another program writes the number there. */
function isTemplate({ text }: MyidFile): boolean {
  return findRegions(text) !== undefined || placeholder.test(text);
}

/** Undefined where it can't be read. */
async function readMyid(fileSystem: FileSystem, uri: string): Promise<MyidFile | undefined> {
  const bytes = await fileSystem.readBytes(uri, readLimit);
  if (bytes === undefined) return undefined;
  const text = decodeUtf8(bytes);
  const value = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  // BufferedReader.readLine gives null for an empty file.
  const firstLine = text === '' ? undefined : { uri, range: { start: 0, end: value.length }, value };
  return { uri, text, firstLine, id: firstLine && parseInt64(value) };
}

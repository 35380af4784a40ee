import { newestRelease } from '@zklint/parameters';
import { type ConfigDocument, trim, trimmed } from '@zklint/parser';
import type { Container } from '../containers/container.ts';
import type { FileSystem } from '../file-system.ts';
import { ServerConfig } from '../server-config.ts';
import type { DataFolders, DynamicState, FolderState, MyidState } from '../server-parts.ts';
import type { NewerDynamicFile } from './dynamic-files.ts';
import { findMyid } from './myid.ts';
import { isInside, join } from './paths.ts';
import { readDocument } from './read.ts';
import { candidatesFor, firstFile, placeOf, type Reach } from './server-paths.ts';

/** A server before it is known which release it is read by, and which one it is. */
export interface Draft {
  readonly document?: ConfigDocument;
  readonly dynamic: DynamicState;
  readonly myid: MyidState;
  /** `<config>.dynamic.next`, which a server with a dynamic file reads too (QuorumPeerConfig.parse). */
  readonly next?: ConfigDocument;
  /** It is such a file by itself. */
  readonly isPending?: true;
  /** `<config>.bak` is a folder with something in it. */
  readonly backupIsBlocked?: boolean;
  readonly folders?: DataFolders;
  readonly container?: Container;
}

/** A configuration whose references are to be followed. */
export interface Configured {
  readonly document: ConfigDocument;
  readonly container?: Container;
  /** The dynamic file that it names, where that is known already. */
  readonly dynamic?: ConfigDocument;
}

/** Reads what a zoo.cfg refers to: its myid and its dynamic files. `documents` are those that were read already. */
export async function readDraft(
  fileSystem: FileSystem,
  { document, container, dynamic: known }: Configured,
  documents: ReadonlyMap<string, ConfigDocument>,
  outside: Reach,
  newerThan: NewerDynamicFile,
): Promise<Draft> {
  const reach = container ? { ...outside, mounts: container.mounts } : outside;
  const server = new ServerConfig({
    document,
    dynamic: { kind: 'none' },
    myid: { kind: 'unseen' },
    release: newestRelease,
  });
  const { entries } = server;
  const dataDir = entries.get('dataDir');
  const own = { document, ...(container && { container }) };
  const myid = await findMyid(fileSystem, document.uri, dataDir && trim(dataDir.value), reach, container?.myid);
  const folders = {
    ...(await stateOf('dataDir', entries, fileSystem, reach)),
    ...(await stateOf('dataLogDir', entries, fileSystem, reach)),
    ...(await straysIn(entries, fileSystem, reach)),
  };
  if (server.isOpen('dynamicConfigFile')) return { ...own, dynamic: { kind: 'unseen', path: '' }, myid, folders };
  const pointer = entries.get('dynamicConfigFile');
  const path = pointer && trimmed(pointer.value);
  if (path === undefined) {
    const backup = document.part ? [] : await fileSystem.list(`${document.uri}.bak`);
    return { ...own, dynamic: { kind: 'none' }, myid, folders, backupIsBlocked: backup.length > 0 };
  }
  if (known) return { ...own, dynamic: { kind: 'read', document: known }, myid, folders };
  // What lies in a cluster or beside a manifest is no path of this machine.
  if (document.part && !container) return { ...own, dynamic: { kind: 'unseen', path }, myid, folders };

  const dynamic = await readDynamic(fileSystem, path, document.uri, documents, reach);
  const newer = dynamic.kind === 'read' ? await newerThan(dynamic.document.uri) : undefined;
  const next = await readNext(fileSystem, `${document.uri}.dynamic.next`, reach);
  return {
    ...own,
    dynamic: dynamic.kind === 'read' && newer !== undefined ? { ...dynamic, newer } : dynamic,
    myid,
    folders,
    ...(next && 'document' in next && { next: next.document }),
  };
}

/** A list that waits beside a configuration; it may be a link to anywhere. */
async function readNext(fileSystem: FileSystem, uri: string, { onHost, project, limits, earlier }: Reach) {
  const found = await firstFile(fileSystem, [{ uri, trace: 'beside', ...(!onHost && { within: project }) }]);
  return found && readDocument(fileSystem, uri, limits, earlier);
}

/** What lies at a path of ZooKeeper's data, where that very place can be seen. */
async function stateOf(
  name: 'dataDir' | 'dataLogDir',
  entries: ServerConfig['entries'],
  fileSystem: FileSystem,
  reach: Reach,
): Promise<DataFolders> {
  const entry = entries.get(name);
  const place = entry && placeOf(trimmed(entry.value), reach);
  if (place === undefined) return {};
  const kind = await fileSystem.kind(place.uri);
  // An image of a host may leave out what is made later.
  if (kind === 'other' || kind === 'hidden' || (kind === undefined && !reach.onHost)) return {};
  const isEmpty = kind === 'folder' && (await fileSystem.kind(join(place.uri, 'version-2'))) === undefined;
  const state: FolderState = isEmpty ? 'folder without version-2' : (kind ?? 'missing');
  return { [name]: state };
}

/** What lies in the wrong one of two folders for logs and snapshots, where both can be seen. */
async function straysIn(entries: ServerConfig['entries'], fileSystem: FileSystem, reach: Reach): Promise<DataFolders> {
  const [logs, snapshots] = ['dataLogDir', 'dataDir'].map((name) => {
    const entry = entries.get(name);
    const place = entry && placeOf(trimmed(entry.value), reach);
    return place && join(place.uri, 'version-2');
  });
  if (logs === undefined || snapshots === undefined) return {};
  const root = reach.root === undefined ? undefined : await fileSystem.realUri(reach.root);
  const [realLogs, realSnapshots] = await Promise.all([fileSystem.realUri(logs), fileSystem.realUri(snapshots)]);
  // Where they are links, it is the places behind them that count.
  if (realLogs === realSnapshots || ![realLogs, realSnapshots].every((real) => mayBeSeen(real, root))) return {};
  const [besideLogs, besideSnapshots] = await Promise.all([fileSystem.list(logs), fileSystem.list(snapshots)]);
  return {
    strayLog: besideSnapshots.find(({ name }) => name.startsWith('log.'))?.name,
    straySnapshot: besideLogs.find(({ name }) => name.startsWith('snapshot.'))?.name,
  };
}

function mayBeSeen(real: string | undefined, root: string | undefined): boolean {
  return real === undefined || root === undefined || isInside(real, root);
}

async function readDynamic(
  fileSystem: FileSystem,
  path: string,
  configUri: string,
  documents: ReadonlyMap<string, ConfigDocument>,
  reach: Reach,
): Promise<DynamicState> {
  const candidates = candidatesFor(path, configUri, reach);
  const found = await firstFile(fileSystem, candidates);
  const known = found && documents.get(found.uri);
  const result = known
    ? { document: known }
    : found && (await readDocument(fileSystem, found.uri, reach.limits, reach.earlier));
  if (result && 'document' in result) return { kind: 'read', document: result.document };

  if (result?.failure === 'too large') return { kind: 'unseen', path, isTooLarge: true };
  const relative = !/^(\/|[A-Za-z]:[\\/])/.test(path);
  const itself = candidates.find(({ trace }) => trace === 'path');
  if (result || (!relative && itself === undefined)) return { kind: 'unseen', path };
  const kind = itself && (await fileSystem.kind(itself.uri));
  if (kind === 'hidden') return { kind: 'unseen', path };
  if (kind === 'folder') return { kind: 'missing', relative, instead: 'folder' };
  const isBelowFile = itself && (await liesBelowFile(fileSystem, itself.uri));
  return { kind: 'missing', relative, instead: isBelowFile ? 'below a file' : 'nothing' };
}

/** From the top, and no further than there is something: a path may be written with any number of parts. */
async function liesBelowFile(fileSystem: FileSystem, uri: string): Promise<boolean> {
  for (let end = uri.indexOf('/', 'file:///'.length); end >= 0; end = uri.indexOf('/', end + 1)) {
    const kind = await fileSystem.kind(uri.slice(0, end));
    if (kind !== 'folder') return kind === 'file' || kind === 'other';
  }
  return false;
}

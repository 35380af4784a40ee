import { newestRelease } from '@zklint/parameters';
import { type ConfigDocument, trim, trimmed } from '@zklint/parser';
import type { FileSystem } from '../file-system.ts';
import { type DynamicState, type MyidState, ServerConfig } from '../server-config.ts';
import { findMyid } from './myid.ts';
import { readDocument } from './read.ts';
import { candidatesFor, firstFile, type Reach } from './server-paths.ts';

/** A server before it is known which release it is read by, and which one it is. */
export interface Draft {
  readonly document?: ConfigDocument;
  readonly dynamic: DynamicState;
  readonly myid: MyidState;
  /** `<config>.dynamic.next`, which a server with a dynamic file reads too (QuorumPeerConfig.parse). */
  readonly next?: ConfigDocument;
  /** `<config>.bak` is a folder with something in it. */
  readonly backupIsBlocked?: boolean;
}

/** Reads what a zoo.cfg refers to: its myid and its dynamic files. `documents` are those that were read already. */
export async function readDraft(
  fileSystem: FileSystem,
  document: ConfigDocument,
  documents: ReadonlyMap<string, ConfigDocument>,
  reach: Reach,
): Promise<Draft> {
  const { entries } = new ServerConfig({
    document,
    dynamic: { kind: 'none' },
    myid: { kind: 'unseen' },
    release: newestRelease,
  });
  const dataDir = entries.get('dataDir');
  const myid = await findMyid(fileSystem, document.uri, dataDir && trim(dataDir.value), reach);
  const pointer = entries.get('dynamicConfigFile');
  const path = pointer && trimmed(pointer.value);
  if (path === undefined) {
    const backup = await fileSystem.list(`${document.uri}.bak`);
    return { document, dynamic: { kind: 'none' }, myid, backupIsBlocked: backup.length > 0 };
  }

  const dynamic = await readDynamic(fileSystem, path, document.uri, documents, reach);
  const next = await readDocument(fileSystem, `${document.uri}.dynamic.next`);
  return { document, dynamic, myid, ...('document' in next && { next: next.document }) };
}

async function readDynamic(
  fileSystem: FileSystem,
  path: string,
  configUri: string,
  documents: ReadonlyMap<string, ConfigDocument>,
  reach: Reach,
): Promise<DynamicState> {
  const candidates = candidatesFor(path, configUri, reach);
  const found = await firstFile(fileSystem, candidates, reach);
  const known = found && documents.get(found.uri);
  const result = known ? { document: known } : found && (await readDocument(fileSystem, found.uri));
  if (result && 'document' in result) return { kind: 'read', document: result.document };

  const relative = !/^(\/|[A-Za-z]:[\\/])/.test(path);
  const itself = candidates.find(({ trace }) => trace === 'path');
  if (result || (!relative && itself === undefined)) return { kind: 'unseen', path };
  const isFolder = itself !== undefined && (await fileSystem.kind(itself.uri)) === 'folder';
  return { kind: 'missing', relative, isFolder };
}

import type { ConfigDocument } from '@zklint/parser';
import type { ServerConfig } from './server-config.ts';
import type { MyidFile } from './server-parts.ts';

/** All configurations that were read for a server: its own, and the list of `<config>.dynamic.next`. */
export function documentsOf({ documents, next }: ServerConfig): readonly ConfigDocument[] {
  return next ? [...documents, ...next.documents] : documents;
}

/** The myid of a server: the one that it reads, else the one that lies where people put it by mistake. */
export function myidFileOf({ myid }: ServerConfig): MyidFile | undefined {
  return myid.kind === 'found' ? myid.file : myid.nearby;
}

/** All that was read for a server, where a finding about it may stand. */
export function textsOf(server: ServerConfig): readonly { readonly uri: string; readonly text: string }[] {
  const myid = myidFileOf(server);
  return [...documentsOf(server), ...(myid ? [myid] : [])];
}

/** The URI of every file that a finding about a server may stand in. */
export function filesOf(server: ServerConfig): readonly string[] {
  return textsOf(server).map(({ uri }) => uri);
}

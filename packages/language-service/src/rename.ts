import {
  type Edit,
  type Identity,
  listed,
  type Message,
  quoted,
  type ServerConfig,
  say,
  type TextRange,
} from '@zklint/linter';
import { parseInt64 } from '@zklint/parser';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import { pathFrom } from './path-from.ts';
import { type NamedServer, serverAt, serverIds } from './server-ids.ts';
import type { Page } from './snapshot.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** Why an id can't be given. */
export class RefusedRename {
  readonly why: Message;
  constructor(why: Message) {
    this.why = why;
  }
}

/** The server id under an offset, which can be renamed. Undefined elsewhere. */
export function renamable(page: Page, offset: number): TextRange | undefined {
  return serverAt(page, offset)?.at.range;
}

/**
 * Gives a server another id in all files of its ensemble that were read. `notes` say what is left to do by hand. Undefined
 * where an offset names no server.
 */
export function rename(
  page: Page,
  offset: number,
  newId: string,
  client: Client,
): { readonly edit: WorkspaceEdit; readonly notes: readonly Message[] } | RefusedRename | undefined {
  const server = serverAt(page, offset);
  if (server === undefined) return undefined;
  const text = newId.trim();
  const why = refusalOf(server, text, page.uri);
  if (why) return new RefusedRename(why);
  const edits = server.all.map(({ uri, range }): Edit => ({ at: { uri, range }, newText: text }));
  const edit = toWorkspaceEdit(edits, page.snapshot, client);
  if (edit === undefined) return new RefusedRename(say`A file that names the server can't be edited from here.`);
  return { edit, notes: parseInt64(text) === server.id ? [] : notesOn(server, text, page.uri) };
}

function refusalOf({ id, all, ensembles }: NamedServer, text: string, from: string): Message | undefined {
  // ZooKeeper takes a sign and digits of any script too, which nobody means.
  const newId = /^\d+$/.test(text) ? parseInt64(text) : undefined;
  const highest = mayBeExtended(ensembles.flatMap(({ servers }) => servers)) ? 254 : 255;
  // ZooKeeper runs with a 0, and documents only what begins with 1.
  if (newId === undefined || (newId === 0n && id !== 0n)) {
    return say`${quoted(text, 30)} is no number of a server: write a whole number from 1 to ${highest}.`;
  }
  if (newId > BigInt(highest) && id <= BigInt(highest)) {
    return say`${text} is above ${highest}, the highest number that ZooKeeper documents for these servers. Write a lower one.`;
  }
  const taken = newId === id ? undefined : ensembles.flatMap(serverIds).find((one) => one.id === newId);
  if (taken)
    return say`There is a server ${text} already, in ${pathFrom(from, taken.uri)}. Choose a number that no file names.`;
  const fixed = all.find(({ isWritten }) => !isWritten);
  return (
    fixed &&
    say`${pathFrom(from, fixed.uri)} doesn't write the number ${String(id)} itself: an image, a script or a variable gives it. Change that by hand.`
  );
}

/** With TTL nodes no server above 254 can lead. */
function mayBeExtended(servers: readonly ServerConfig[]): boolean {
  return servers.some((server) => server.valueInForce('extendedTypesEnabled') === true);
}

/** What a person has to know, or to do elsewhere. */
function notesOn({ id, all, ensembles }: NamedServer, text: string, from: string): readonly Message[] {
  const servers = ensembles.flatMap((ensemble) => ensemble.servers);
  const known = new Set(servers.flatMap(({ identity }) => identity?.id ?? []));
  const isEachKnown = servers.length > 1 && servers.every(({ identity }) => identity);
  const listedIds = new Set(servers.flatMap(({ lines }) => lines.flatMap((line) => line.id ?? [])));
  const unseen = isEachKnown ? [...listedIds].filter((one) => !known.has(one)) : [];
  const named = servers.find(({ identity }) => identity && pathTells(identity, id));
  return [
    say`Don't put these files on a running ensemble one by one: a server whose number isn't in the leader's list never joins. Stop all servers first.`,
    ...(all.some(({ kind }) => kind === 'myid')
      ? []
      : [say`No myid of server ${String(id)} can be seen from here: write ${text} into it, in dataDir on its host.`]),
    ...(unseen.length > 0
      ? [
          say`The files of ${listed(
            unseen.map((one) => `server.${one}`),
            4,
          )} can't be seen from here: change the number there too.`,
        ]
      : []),
    ...(named
      ? [say`The path of ${pathFrom(from, named.uri)} has the number ${String(id)} too, and stays as it is.`]
      : []),
  ];
}

function pathTells({ id, evidence, agreeing = [], against = [] }: Identity, asked: bigint): boolean {
  const own = id === asked && [evidence, ...agreeing].includes('file-name');
  return own || against.some((other) => other.id === asked && other.evidence === 'file-name');
}

import type { Ensemble } from '../../ensemble.ts';
import { kept } from '../../kept.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';
import { lacksMeantLines } from './meant-lines.ts';

/** A list of voters that servers of an ensemble share. */
export interface VoterList {
  readonly voters: readonly ServerLine[];
  /** The first server with the list, and its first server line. */
  readonly server: ServerConfig;
  readonly firstLine: ServerLine;
}

/**
 * The voters of an ensemble, where they decide by majority: the files repeat their list. Where lists differ it is what
 * most files have, and of as many the first: that the others differ is another rule's matter.
 */
export const majorityList = kept(({ servers }: Ensemble): VoterList | undefined => {
  const lists = new Map<string, { readonly list: VoterList; count: number }>();
  for (const server of servers) {
    const list = voterListOf(server);
    if (list === undefined) continue;
    const known = lists.get(list.ids);
    if (known) known.count++;
    else lists.set(list.ids, { list, count: 1 });
  }
  const [most] = [...lists.values()].sort((one, other) => other.count - one.count);
  return most?.list;
});

/** The voters of one file, and their ids as a text; undefined where they aren't known or don't decide by majority. */
const voterListOf = kept((server: ServerConfig): (VoterList & { readonly ids: string }) | undefined => {
  const { voters, hasOwnQuorumRules } = server;
  const [firstLine] = server.lines;
  // A dynamic file that no zoo.cfg names may be one of many left behind.
  if (!server.document || voters === undefined || firstLine === undefined || hasOwnQuorumRules) return undefined;
  if (!server.lines.every(isCounted) || lacksMeantLines(server)) return undefined;
  const ids = voters
    .map(({ id }) => String(id))
    .sort()
    .join(' ');
  return { voters, server, firstLine, ids };
});

/** Is it known who the line's server is, and whether it votes? */
export function isCounted({ id, faults }: ServerLine): boolean {
  return id !== undefined && !faults.some(({ kind }) => kind === 'role' || kind === 'roles-differ');
}

/** The servers of an ensemble that differ in what `read` says of them, the first of each: files repeat their list. */
export function differing({ servers }: Ensemble, read: (server: ServerConfig) => string): readonly ServerConfig[] {
  const bySaying = new Map<string, ServerConfig>();
  for (const server of servers) {
    const saying = read(server);
    if (!bySaying.has(saying)) bySaying.set(saying, server);
  }
  return [...bySaying.values()];
}

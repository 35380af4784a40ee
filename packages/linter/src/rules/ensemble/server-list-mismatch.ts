import type { ConfigDocument, Place } from '@zklint/parser';
import { remarksFor } from '../../containers/remarks.ts';
import type { Ensemble } from '../../ensemble.ts';
import type { HostTable } from '../../hosts.ts';
import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import { disjointQuorums, quorumOf, quorumSize } from '../../quorum.ts';
import { defineRule, type Finding, type Related } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';
import { listed } from '../../words.ts';
import { newestVersion, takesOver, versionOf } from '../dynamic/stale-dynamic-file.ts';
import { compareLines, findSwapped, othersThan } from './compare-lines.ts';
import { runsAlone } from './standalone-among-ensemble.ts';

export const serverListMismatch = defineRule({
  id: 'server-list-mismatch',
  summary: 'Give every server of an ensemble the same server list.',
  severity: 'error',
  supersedes: ['comment-address-mismatch', 'mixed-loopback', 'odd-port-out'],

  *checkEnsemble(ensemble) {
    for (const server of ensemble.servers) yield* remarksFor('server-list-mismatch', server);
    const lists = listsOf(ensemble);
    // The usual case, at every keystroke.
    if (lists.every((list) => hasSameLines(list, lists[0]))) return;
    yield* checkMembers(lists);
    yield* checkLines(lists, ensemble.hosts);
  },
});

/** The list of one server, by id. */
export interface ServerList {
  readonly server: ServerConfig;
  readonly lines: ReadonlyMap<bigint, ServerLine>;
}

/**
 * The lists that can be compared: those that were seen whole, of servers that do not run alone. Of dynamic files the
 * newest version counts, where servers take it over from each other in an election.
 */
function listsOf({ servers }: Ensemble): readonly ServerList[] {
  const newest = newestVersion(servers);
  return servers
    .filter((server) => versionOf(server) === newest || !takesOver(server))
    .filter((server) => server.voters !== undefined && server.lines.length > 0 && !runsAlone(server))
    .filter(({ lines }) => lines.every(({ id }) => id !== undefined))
    .map((server) => ({
      server,
      lines: new Map(server.lines.flatMap((line) => (line.id === undefined ? [] : [[line.id, line]]))),
    }));
}

function hasSameLines({ lines }: ServerList, other: ServerList | undefined): boolean {
  if (lines.size !== other?.lines.size) return false;
  return [...lines].every(([id, { value }]) => value.value === other.lines.get(id)?.value.value);
}

/** Members that only some lists have: what most lists say is right, and of as many the longer ones. */
function* checkMembers(lists: readonly ServerList[]): Iterable<Finding> {
  const missing = new Map<ServerList, bigint[]>();
  for (const id of new Set(lists.flatMap(({ lines }) => [...lines.keys()]))) {
    const listing = lists.filter(({ lines }) => lines.has(id));
    const lacking = lists.filter(({ lines }) => !lines.has(id));
    if (lacking.length > listing.length) {
      for (const list of listing) yield extra(id, list, lists, lacking);
    } else {
      for (const list of lacking) missing.set(list, [...(missing.get(list) ?? []), id]);
    }
  }
  for (const [list, ids] of missing) yield lack(ids, list, lists);
}

function lack(ids: readonly bigint[], list: ServerList, lists: readonly ServerList[]): Finding {
  const [id = 0n] = ids;
  const listing = lists.filter(({ lines }) => lines.has(id));
  const names = listed(
    ids.map((one) => `server.${one}`),
    2,
  );
  const votes = listing.some(({ lines }) => lines.get(id)?.role === 'participant');
  const otherwise = !votes
    ? say`the servers disagree on who belongs to them`
    : ids.length === 1
      ? say`this server ignores its votes and can't follow it as a leader`
      : say`this server ignores their votes and can't follow them as leaders`;
  const consequence = splitBetween(list, lists, listing[0]) ?? otherwise;
  const at = firstKey(list);
  const places = listing.map(({ lines, server }) => lines.get(id)?.entry.key ?? server.firstKey);
  return {
    at,
    message:
      ids.length === 1
        ? say`${names} is missing here and listed in ${othersThan(at, places)}: ${consequence}. Make all lists the same.`
        : say`${names} are missing here and listed in ${othersThan(at, places)}: ${consequence}. Make all lists the same.`,
    related: relatedTo(places, say`Here it is listed.`),
  };
}

function extra(id: bigint, list: ServerList, lists: readonly ServerList[], lacking: readonly ServerList[]): Finding {
  const consequence = splitBetween(list, lists, lacking[0]) ?? needsMore(list, lacking[0]);
  const at = list.lines.get(id)?.entry.key ?? list.server.firstKey;
  const places = lacking.map(firstKey);
  return {
    at,
    message: say`server.${String(id)} is listed here and missing in ${othersThan(at, places)}: ${consequence}. Make all lists the same.`,
    related: relatedTo(places, say`This list does not have it.`),
  };
}

/**
 * That each of two lists has a quorum without a common server. Members that one file alone lists may not exist: of them
 * nothing is said.
 */
function splitBetween(
  list: ServerList,
  lists: readonly ServerList[],
  other: ServerList | undefined,
): Message | undefined {
  const [here, there] = [quorumOf(list.server), other && quorumOf(other.server)];
  if (here === undefined || there === undefined || other === undefined) return undefined;
  const holders = (one: ServerList) =>
    new Set(
      lists.filter(({ lines }) => hasSameIds(lines, one.lines)).flatMap(({ server }) => server.identity?.id ?? []),
    );
  const pair = disjointQuorums({ quorum: here, holders: holders(list) }, { quorum: there, holders: holders(other) });
  const isKnown = (id: bigint) =>
    lists.filter(({ lines }) => lines.has(id)).length > 1 || lists.some(({ server }) => server.identity?.id === id);
  if (pair === undefined || !pair.flat().every(isKnown)) return undefined;
  const [one, two] = pair.map((ids) => listed(ids.map(String), ids.length > 3 ? 2 : 3));
  return say`servers ${one ?? ''} may elect one leader and ${two ?? ''} another at the same time, and data are lost`;
}

function hasSameIds(one: ReadonlyMap<bigint, ServerLine>, other: ReadonlyMap<bigint, ServerLine>): boolean {
  return one.size === other.size && [...one.keys()].every((id) => other.has(id));
}

/** What a longer list asks for that the shorter ones can't give. */
function needsMore(list: ServerList, other: ServerList | undefined): Message {
  const [here, there] = [quorumOf(list.server), other && quorumOf(other.server)];
  if (here === undefined || there === undefined || here.groups || there.groups || here.voters.size <= there.voters.size)
    return say`the servers count a quorum by different lists, and may disagree on who leads`;
  const own = list.server.identity?.id;
  if (own !== undefined && !there.voters.has(own)) {
    return say`the others ignore the votes of this server, so it can never lead, and they bear fewer losses than this list says`;
  }
  const known = [...here.voters].filter((id) => there.voters.has(id)).length;
  const [needed, all] = [quorumSize(here), here.voters.size];
  if (known < needed) {
    return say`this server needs ${needed} of ${all} votes, and the others know only ${known} of them, so it can never lead`;
  }
  return known === needed
    ? say`this server needs ${needed} of ${all} votes, and the others know only ${known} of them: while it leads, any loss stops the ensemble`
    : say`this server needs ${needed} of ${all} votes and the others ${quorumSize(there)} of ${there.voters.size}: while it leads, the ensemble bears fewer losses`;
}

/** What the lists that have a member say of it. */
function* checkLines(lists: readonly ServerList[], hosts: HostTable | undefined): Iterable<Finding> {
  let words: ReadonlySet<string> | undefined;
  const mentioned = (word: string) => {
    words ??= new Set(lists.flatMap(({ server }) => server.documents.flatMap(wordsInComments)));
    return words.has(word);
  };
  const swapped = findSwapped(lists, hosts);
  for (const id of new Set(lists.flatMap(({ lines }) => [...lines.keys()]))) {
    const listing = lists.filter(({ lines }) => lines.has(id));
    const usual = listing.filter((list) => !swapped.get(list)?.has(id));
    for (const list of listing) {
      const other = swapped.get(list)?.get(id);
      if (other !== undefined) yield isSwapped(id, other, list, usual);
    }
    yield* compareLines(id, usual, { mentioned, hosts, related: relatedTo });
  }
}

function isSwapped(id: bigint, other: bigint, list: ServerList, usual: readonly ServerList[]): Finding {
  return {
    at: list.lines.get(id)?.entry.key ?? list.server.firstKey,
    message: say`server.${String(id)} has here the address that the other lists give to server.${String(other)}: when server.${String(other)} leads, this server looks for it at the wrong place and is lost. Make all lists the same.`,
    related: relatedTo(
      usual.map(({ lines, server }) => lines.get(id)?.entry.value ?? server.firstKey),
      say`The address of server.${String(id)} in another list.`,
    ),
  };
}

/** More places than this nobody reads. */
const mostRelated = 20;

function relatedTo(places: readonly Place[], message: Message): readonly Related[] {
  return places.slice(0, mostRelated).map((at) => ({ at, message }));
}

function firstKey({ server }: ServerList): Place {
  return server.lines[0]?.entry.key ?? server.firstKey;
}

function wordsInComments({ comments }: ConfigDocument): readonly string[] {
  return comments.flatMap(({ value }) => value.split(/[^\w.:-]+/));
}

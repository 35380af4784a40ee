import type { ConfigDocument, Place } from '@zklint/parser';
import type { Ensemble } from '../../ensemble.ts';
import { canonicalHost, certainlyDiffer, isWildcard } from '../../hosts.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';
import { runsAlone } from './standalone-among-ensemble.ts';

export const serverListMismatch = defineRule({
  id: 'server-list-mismatch',
  summary: 'Give every server of an ensemble the same server list.',
  severity: 'error',
  supersedes: ['comment-address-mismatch', 'mixed-loopback', 'odd-port-out'],

  *checkEnsemble(ensemble) {
    const lists = listsOf(ensemble);
    if (lists.length < 2) return;
    const mentioned = new Set(lists.flatMap(({ server }) => server.documents.flatMap(wordsInComments)));
    for (const id of new Set(lists.flatMap(({ lines }) => [...lines.keys()]))) {
      yield* checkMember(id, lists, mentioned);
    }
  },
});

interface ServerList {
  readonly server: ServerConfig;
  readonly lines: ReadonlyMap<bigint, ServerLine>;
}

/** The lists that can be compared: those that were seen whole, of servers that do not run alone. */
function listsOf({ servers }: Ensemble): readonly ServerList[] {
  return servers
    .filter((server) => server.voters !== undefined && server.lines.length > 0 && !runsAlone(server))
    .filter(({ lines }) => lines.every(({ id }) => id !== undefined))
    .map((server) => ({
      server,
      lines: new Map(server.lines.flatMap((line) => (line.id === undefined ? [] : [[line.id, line]]))),
    }));
}

function* checkMember(id: bigint, lists: readonly ServerList[], mentioned: ReadonlySet<string>): Iterable<Finding> {
  const listing = lists.filter(({ lines }) => lines.has(id));
  const lacking = lists.filter(({ lines }) => !lines.has(id));
  const [sample] = listing.flatMap(({ lines }) => lines.get(id) ?? []);
  if (lacking.length > 0 && sample) {
    if (lacking.length <= listing.length) for (const list of lacking) yield missing(id, list.server, sample);
    else for (const { lines } of listing) yield* extra(id, lines.get(id), lacking[0]);
  }
  for (const part of parts) yield* compare(id, part, listing, mentioned);
}

function missing(id: bigint, server: ServerConfig, sample: ServerLine): Finding {
  return {
    at: server.lines[0]?.entry.key ?? server.firstKey,
    message: say`server.${String(id)} is missing in this list and stands in that of another file: each server counts a quorum by its own list, so they may disagree on who leads. Give all files the same list.`,
    related: [{ at: sample.entry.key, message: say`Here it is listed.` }],
  };
}

function* extra(id: bigint, line: ServerLine | undefined, without: ServerList | undefined): Iterable<Finding> {
  if (line === undefined || without === undefined) return;
  yield {
    at: line.entry.key,
    message: say`Only this file lists server.${String(id)}: it counts a quorum by a longer list than the others and may stop them all. Give all files the same list.`,
    related: [
      { at: without.server.lines[0]?.entry.key ?? without.server.firstKey, message: say`This list does not have it.` },
    ],
  };
}

/** What every file must say alike of a server. */
interface Part {
  readonly name: string;
  /** What comes of a difference, as real ensembles showed it. */
  readonly consequence: string;
  /** The text, for people and for comparing, and its place; undefined where the file says nothing certain. */
  read(line: ServerLine): { readonly text: string; readonly at: Place } | undefined;
  differ(one: string, other: string): boolean;
}

const parts: readonly Part[] = [
  {
    name: 'host',
    consequence: 'with the wrong one this server never reaches it, and is lost whenever that one leads',
    read: ({ endpoints: [endpoint, ...others] }) =>
      endpoint && others.length === 0 && !isWildcard(endpoint.host.value)
        ? { text: endpoint.host.value, at: endpoint.host }
        : undefined,
    differ: certainlyDiffer,
  },
  {
    name: 'peer port',
    consequence: 'with the wrong one this server cannot follow it, and is lost whenever that one leads',
    read: ({ endpoints: [endpoint, ...others] }) =>
      endpoint && others.length === 0 ? { text: String(endpoint.peerPort.value), at: endpoint.peerPort } : undefined,
    differ: (one, other) => one !== other,
  },
  {
    name: 'election port',
    consequence:
      'with the wrong one this server cannot call it to an election, and joins only while it is called itself',
    read: ({ endpoints: [endpoint, ...others] }) =>
      endpoint?.electionPort && others.length === 0
        ? { text: String(endpoint.electionPort.value), at: endpoint.electionPort }
        : undefined,
    differ: (one, other) => one !== other,
  },
  {
    name: 'role',
    consequence: 'the servers count different majorities, and may disagree on who leads',
    read: ({ role, syntax, entry, faults }) =>
      faults.length === 0 ? { text: role, at: syntax.addresses[0].role ?? entry.key } : undefined,
    differ: (one, other) => one !== other,
  },
];

interface Version {
  readonly text: string;
  readonly at: Place;
  readonly server: ServerConfig;
}

/** Marks what the fewest files say. */
function* compare(
  id: bigint,
  part: Part,
  listing: readonly ServerList[],
  mentioned: ReadonlySet<string>,
): Iterable<Finding> {
  const versions = listing.flatMap(({ server, lines }): Version[] => {
    const line = lines.get(id);
    const read = line && part.read(line);
    return read ? [{ ...read, server }] : [];
  });
  const agreed = mostSaid(versions, mentioned);
  if (agreed === undefined) return;
  for (const version of versions) {
    if (!part.differ(version.text, agreed.text)) continue;
    yield {
      at: version.at,
      message: say`server.${String(id)} has the ${part.name} ${version.text} here and ${agreed.text} in another file: ${part.consequence}. Give all files the same line.`,
      related: [{ at: agreed.at, message: say`Here it is ${agreed.text}.` }],
    };
  }
}

/** What most files say; where as many say otherwise, what a comment also mentions, and else the first. */
function mostSaid(versions: readonly Version[], mentioned: ReadonlySet<string>): Version | undefined {
  const bySaying = new Map<string, { readonly first: Version; count: number }>();
  for (const version of versions) {
    const saying = bySaying.get(canonicalHost(version.text));
    if (saying) saying.count++;
    else bySaying.set(canonicalHost(version.text), { first: version, count: 1 });
  }
  const sayings = [...bySaying.values()];
  const most = sayings.reduce((highest, { count }) => Math.max(highest, count), 0);
  const candidates = sayings.filter(({ count }) => count === most).map(({ first }) => first);
  return candidates.find(({ text }) => mentioned.has(text)) ?? candidates[0];
}

function wordsInComments({ comments }: ConfigDocument): readonly string[] {
  return comments.flatMap(({ value }) => value.split(/[^\w.:-]+/));
}

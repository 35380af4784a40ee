import type { Place } from '@zklint/parser';
import { boundAddress, canonicalHost, certainlyDiffer, type HostTable, isWildcard } from '../../hosts.ts';
import { type Message, say } from '../../message.ts';
import type { Finding, Related } from '../../rule.ts';
import type { ServerLine } from '../../server-line.ts';
import { cut } from '../../words.ts';
import { portNames } from '../ports.ts';
import type { ServerList } from './server-list-mismatch.ts';

/** What every file must say alike of a server. */
interface Part {
  readonly name: Message;
  /** What comes of a wrong one, as real ensembles showed it: for another server, and in a server's own line. */
  readonly consequence: Message;
  readonly ownConsequence: Message;
  /** The text, for people and for comparing, and its place; undefined where the file says nothing certain. */
  read(line: ServerLine): { readonly text: string; readonly at: Place } | undefined;
  differ(one: string, other: string, hosts: HostTable | undefined): boolean;
}

const disagree = say`the servers count different majorities, and may disagree on who leads`;

const parts: readonly Part[] = [
  {
    name: say`host`,
    consequence: say`where it is wrong, this server is lost whenever that one leads`,
    ownConsequence: say`where it is wrong, the others are lost whenever this server leads`,
    read(line) {
      const host = onlyEndpoint(line)?.host;
      if (host === undefined || isWildcard(host.value)) return undefined;
      return { text: host.value, at: host };
    },
    differ: certainlyDiffer,
  },
  {
    name: portNames.peer,
    consequence: say`where it is wrong, this server cannot follow that one and is lost whenever it leads`,
    ownConsequence: say`where it is wrong, the others cannot follow this server and are lost whenever it leads`,
    read(line) {
      const port = onlyEndpoint(line)?.peerPort;
      return port && { text: String(port.value), at: port };
    },
    differ: (one, other) => one !== other,
  },
  {
    name: portNames.election,
    consequence: say`where it is wrong, this server cannot call that one, and joins only while it is called itself`,
    ownConsequence: say`where it is wrong, the others cannot call this server, and it joins only while it calls them`,
    read(line) {
      const port = onlyEndpoint(line)?.electionPort;
      return port && { text: String(port.value), at: port };
    },
    differ: (one, other) => one !== other,
  },
  {
    name: say`role`,
    consequence: disagree,
    ownConsequence: disagree,
    read: ({ role, syntax, entry, faults }) =>
      faults.length === 0 ? { text: role, at: syntax.addresses[0].role ?? entry.key } : undefined,
    differ: (one, other) => one !== other,
  },
];

function onlyEndpoint({ endpoints: [endpoint, ...others] }: ServerLine): ServerLine['endpoints'][number] | undefined {
  return others.length === 0 ? endpoint : undefined;
}

interface Version {
  readonly text: string;
  readonly at: Place;
  readonly isOwn: boolean;
}

export interface Comparison {
  /** Does any comment have a word? Of two versions that are as frequent, one that a comment has is right. */
  mentioned(word: string): boolean;
  readonly hosts: HostTable | undefined;
  related(places: readonly Place[], message: Message): readonly Related[];
}

/** Marks what the fewest lists say of a server. */
export function* compareLines(
  id: bigint,
  lists: readonly ServerList[],
  { mentioned, hosts, related }: Comparison,
): Iterable<Finding> {
  for (const part of parts) {
    const said = lists.flatMap(({ server, lines }): Version[] => {
      const line = lines.get(id);
      const isOwn = server.identity?.id === id;
      const read = line && part.read(line);
      return read ? [{ ...read, isOwn }] : [];
    });
    // The usual case, and thousands of them.
    if (said.every(({ text }) => text === said[0]?.text)) continue;
    // "Myself" says nothing against the name that the others use: another rule judges it.
    const isReal = ({ text }: Version) => canonicalHost(text, hosts) !== 'loopback';
    const versions = said.some(isReal) ? said.filter((version) => isReal(version) || !version.isOwn) : said;
    const agreed = mostSaid(versions, mentioned, hosts);
    if (agreed === undefined) continue;
    const agreeing = versions.filter(({ text }) => sayingOf(text, hosts) === sayingOf(agreed.text, hosts));
    const places = agreeing.map(({ at }) => at);
    for (const { at, text, isOwn } of versions) {
      if (!part.differ(text, agreed.text, hosts)) continue;
      const consequence = isOwn ? part.ownConsequence : part.consequence;
      const [here, there] = [cut(text, 25), cut(agreed.text, 25)];
      yield {
        at,
        message: say`server.${String(id)} has the ${part.name} ${here} here and ${there} in ${othersThan(at, places)}: ${consequence}. Give all lists the same line.`,
        related: related(places, say`Here it is ${there}.`),
      };
    }
  }
}

/** The other lists, in words: a Compose file or a manifest may hold all of them. */
export function othersThan({ uri }: Place, others: readonly Place[]): Message {
  if (others.some((other) => other.uri !== uri)) {
    return others.length === 1 ? say`another file` : say`${others.length} other files`;
  }
  return others.length === 1 ? say`another list` : say`${others.length} other lists`;
}

/** What most files say; where as many say otherwise, what a comment also mentions, and else the first. */
function mostSaid(
  versions: readonly Version[],
  mentioned: Comparison['mentioned'],
  hosts: HostTable | undefined,
): Version | undefined {
  const bySaying = new Map<string, { readonly first: Version; count: number }>();
  for (const version of versions) {
    const saying = bySaying.get(sayingOf(version.text, hosts));
    if (saying) saying.count++;
    else bySaying.set(sayingOf(version.text, hosts), { first: version, count: 1 });
  }
  const sayings = [...bySaying.values()];
  const most = sayings.reduce((highest, { count }) => Math.max(highest, count), 0);
  const candidates = sayings.filter(({ count }) => count === most).map(({ first }) => first);
  const [first, ...others] = candidates;
  return others.length === 0 ? first : (candidates.find(({ text }) => mentioned(text)) ?? first);
}

/** One text for what is one place to connect to. */
function sayingOf(text: string, hosts: HostTable | undefined): string {
  const host = canonicalHost(text, hosts);
  return host === 'loopback' ? (boundAddress(hosts?.get(text) ?? text) ?? host) : host;
}

/** For each list the ids whose addresses it gives to each other, against what most lists say. */
export function findSwapped(
  lists: readonly ServerList[],
  hosts: HostTable | undefined,
): ReadonlyMap<ServerList, ReadonlyMap<bigint, bigint>> {
  const usual = usualAddresses(lists, hosts);
  const ids = new Map([...usual].map(([id, address]) => [address, id]));
  return new Map(
    lists.map((list) => {
      const swapped = new Map<bigint, bigint>();
      for (const [id, line] of list.lines) {
        const address = addressOf(line, hosts);
        const other = address === undefined || address === usual.get(id) ? undefined : ids.get(address);
        if (other !== undefined && addressOf(list.lines.get(other), hosts) === usual.get(id)) swapped.set(id, other);
      }
      return [list, swapped];
    }),
  );
}

/** The address that most lists give to each server, of equally many the first. */
function usualAddresses(lists: readonly ServerList[], hosts: HostTable | undefined): ReadonlyMap<bigint, string> {
  const counts = new Map<bigint, Map<string, number>>();
  for (const [id, line] of lists.flatMap(({ lines }) => [...lines])) {
    const address = addressOf(line, hosts);
    const known = counts.get(id) ?? new Map<string, number>();
    counts.set(id, known);
    if (address !== undefined) known.set(address, (known.get(address) ?? 0) + 1);
  }
  return new Map(
    [...counts].flatMap(([id, known]) => {
      const most = Math.max(...known.values());
      const [usual] = [...known].find(([, count]) => count === most) ?? [];
      return usual === undefined ? [] : [[id, usual] as const];
    }),
  );
}

/** A line's host and ports in one text; undefined where it says none for certain. */
function addressOf(line: ServerLine | undefined, hosts: HostTable | undefined): string | undefined {
  const endpoint = line && onlyEndpoint(line);
  if (endpoint === undefined || isWildcard(endpoint.host.value)) return undefined;
  return [canonicalHost(endpoint.host.value, hosts), endpoint.peerPort.value, endpoint.electionPort?.value].join(' ');
}

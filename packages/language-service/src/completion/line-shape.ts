import type { ServerConfig } from '@zklint/linter';
import { type ListedServer, nextHost, nextPorts, type Ports, serverIn } from '../next-server.ts';
import { readerOf, type Spot } from '../snapshot.ts';

/** A server line as the others of its list look. */
export interface LineShape {
  readonly host: string;
  /** What follows the host: `:2888:3888;2181`. */
  readonly rest: string;
  readonly text: string;
}

/** The line for an id: the host with its number, and the ports of the others, or the next ones where all are on one host. */
export function shapeFor(id: bigint, spot: Spot): LineShape {
  const known = knownLines(spot);
  const last = known.at(-1);
  const isOneHost =
    last !== undefined &&
    known.every(({ host }) => host === last.host) &&
    (known.length > 1 || /^(localhost|127\.|::1$)/.test(last.host));
  const host = isOneHost ? last.host : (hostFor(id, known) ?? `zk${id}`);
  const ports =
    last === undefined ? undefined : isOneHost ? portsOnOneHost(id, known, last) : portsFor(id, known, last);
  const { peer, election, client } = ports ?? { peer: 2888, election: 3888, client: undefined };
  const isDynamic = spot.server.document !== spot.document;
  const withClient =
    last === undefined ? isDynamic && 2181 : 2 * known.filter(hasClient).length > known.length && client;
  const shown = host.includes(':') ? `[${host}]` : host;
  const isOld = spot.server.release.before('3.5.0');
  const rest = `:${peer}${election === undefined ? '' : `:${election}`}${withClient && !isOld ? `;${withClient}` : ''}`;
  return { host: shown, rest, text: `${shown}${rest}` };
}

function hasClient({ ports }: ListedServer): boolean {
  return ports.client !== undefined;
}

/** The lines of the list that are right, without the one that is being written; else those of another file. */
function knownLines(spot: Spot): readonly ListedServer[] {
  const own = readLines(readerOf(spot).lines.filter(({ entry }) => entry !== spot.entry));
  if (own.length > 0) return own;
  for (const other of spot.ensemble.servers) {
    const lines = other === spot.server ? [] : readLines(other.lines);
    if (lines.length > 0) return lines;
  }
  return [];
}

function readLines(lines: ServerConfig['lines']): readonly ListedServer[] {
  return lines.flatMap((line) => (line.faults.length > 0 ? [] : (serverIn(line) ?? [])));
}

/** The host that follows the others; after a single one only where its number is the id, or one less. */
function hostFor(id: bigint, known: readonly ListedServer[]): string | undefined {
  const [first] = known;
  const [digits] = (known.length === 1 && first?.host.match(/\d{1,9}(?!.*\d)/)) || [];
  const isFollowed =
    known.length > 1 || (digits !== undefined && [0n, -1n].includes(BigInt(digits) - (first?.id ?? 0n)));
  return isFollowed ? nextHost(known, id) : undefined;
}

/** The ports that follow the others, else those that most of them have. */
function portsFor(id: bigint, known: readonly ListedServer[], last: ListedServer): Ports {
  const most = (read: (ports: Ports) => number | undefined) => mostOf(known.flatMap(({ ports }) => read(ports) ?? []));
  const next = nextPorts(known, id, last);
  return (
    next ?? {
      peer: most(({ peer }) => peer) ?? 2888,
      election: most((one) => one.election),
      client: most((one) => one.client),
    }
  );
}

/** The next free ones. */
function portsOnOneHost(id: bigint, known: readonly ListedServer[], last: ListedServer): Ports {
  const next = known.length > 1 ? nextPorts(known, id, last) : undefined;
  const above = (read: (ports: Ports) => number | undefined) => {
    const used = known.flatMap(({ ports }) => read(ports) ?? []);
    return used.length === 0 ? undefined : Math.min(Math.max(...used) + 1, 65_535);
  };
  if (next && next.peer !== last.ports.peer) return next;
  return {
    peer: above(({ peer }) => peer) ?? 2888,
    election: above((one) => one.election),
    client: above((one) => one.client),
  };
}

function mostOf(ports: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const port of ports) counts.set(port, (counts.get(port) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

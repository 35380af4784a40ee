import type { ServerConfig } from '@zklint/linter';
import type { Spot } from './snapshot.ts';

/** The list that the document of a spot holds, as its server reads it. */
export function listAt({ server, document }: Spot): ServerConfig {
  return server.next?.documents.includes(document) ? server.next : server;
}

/** A server line as the others of its list look. */
export interface LineShape {
  readonly host: string;
  /** What follows the host: `:2888:3888;2181`. */
  readonly rest: string;
  readonly text: string;
}

interface Known {
  readonly id: bigint;
  readonly host: string;
  readonly peer: number;
  readonly election: number | undefined;
  readonly client: number | undefined;
}

/** The line for an id: the host with its number, and the ports of the others, or the next ones where all are on one host. */
export function shapeFor(id: bigint, spot: Spot): LineShape {
  const known = knownLines(spot);
  const hosts = new Set(known.map(({ host }) => host));
  const [only] = hosts;
  const isOneHost = hosts.size === 1 && (known.length > 1 || /^(localhost|127\.|::1$)/.test(only ?? ''));
  const host = isOneHost && only !== undefined ? only : (numberedHost(id, known) ?? `zk${id}`);
  const port = (read: (line: Known) => number | undefined, usual: number) =>
    isOneHost ? nextPort(known.map(read), usual) : (mostOf(known.flatMap((line) => read(line) ?? [])) ?? usual);
  const withElection = known.every(({ election }) => election !== undefined);
  const clients = known.filter(({ client }) => client !== undefined).length;
  const isDynamic = spot.server.document !== spot.document;
  const withClient =
    spot.server.release.atLeast('3.5.0') && (known.length > 0 ? 2 * clients > known.length : isDynamic);
  const shown = host.includes(':') ? `[${host}]` : host;
  const rest = [
    `:${port(({ peer }) => peer, 2888)}`,
    withElection ? `:${port(({ election }) => election, 3888)}` : '',
    withClient ? `;${port(({ client }) => client, 2181)}` : '',
  ].join('');
  return { host: shown, rest, text: `${shown}${rest}` };
}

/** The lines of the list that are right, without the one that is being written; else those of another file. */
function knownLines(spot: Spot): readonly Known[] {
  const own = readLines(listAt(spot).lines.filter(({ entry }) => entry !== spot.entry));
  if (own.length > 0) return own;
  for (const other of spot.ensemble.servers) {
    const lines = other === spot.server ? [] : readLines(other.lines);
    if (lines.length > 0) return lines;
  }
  return [];
}

function readLines(lines: ServerConfig['lines']): readonly Known[] {
  return lines.flatMap(({ id, endpoints: [first], client, faults }) =>
    id === undefined || first === undefined || faults.length > 0
      ? []
      : {
          id,
          host: first.host.value,
          peer: first.peerPort.value,
          election: first.electionPort?.value,
          client: client?.port.value,
        },
  );
}

/** `zk4.example.com` where there are `zk1.example.com` and `zk2.example.com`, and so for any number that goes with the id. */
function numberedHost(id: bigint, known: readonly Known[]): string | undefined {
  const last = known.at(-1);
  if (last === undefined) return undefined;
  const numbers = [...last.host.matchAll(/\d{1,9}/g)].reverse();
  for (const { 0: digits, index } of numbers) {
    const ahead = BigInt(digits) - last.id;
    if (known.length === 1 && ahead !== 0n && ahead !== -1n) continue;
    const of = (other: bigint) => {
      const number = String(other + ahead).padStart(digits.startsWith('0') ? digits.length : 0, '0');
      return `${last.host.slice(0, index)}${number}${last.host.slice(index + digits.length)}`;
    };
    const isBelow = id + ahead >= 0n && known.every((line) => line.id + ahead >= 0n);
    if (isBelow && known.every((line) => of(line.id) === line.host)) return of(id);
  }
  return undefined;
}

/** The port after the last one, as far from it as that is from the one before. */
function nextPort(ports: readonly (number | undefined)[], usual: number): number {
  const known = ports.flatMap((port) => port ?? []);
  const last = known.at(-1);
  if (last === undefined) return usual;
  const step = last - (known.at(-2) ?? last - 1);
  const next = last + (step > 0 ? step : 1);
  return known.includes(next) || next > 65_535 ? Math.max(...known) + 1 : next;
}

function mostOf(ports: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const port of ports) counts.set(port, (counts.get(port) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

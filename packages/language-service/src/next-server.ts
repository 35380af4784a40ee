import { canonicalHost, type Ensemble, isWildcard, type ServerConfig, type ServerLine } from '@zklint/linter';

/** A server of a list, or one that it may get. */
export interface ListedServer {
  readonly id: bigint;
  readonly host: string;
  readonly ports: Ports;
}

export interface Ports {
  readonly peer: number;
  readonly election?: number | undefined;
  readonly client?: number | undefined;
}

/** The highest id that leads in every release. */
export const highestId = 254n;

/**
 * The server that comes after those of an ensemble: the next id, and the host and the ports that follow the others.
 * Undefined where they follow no pattern, or a list can't be read whole.
 */
export function nextServer({ servers, hosts }: Ensemble): ListedServer | undefined {
  const lines = servers.flatMap((server) => server.lines);
  if (servers.some((server) => server.members === undefined) || !lines.every(isPlain)) return undefined;
  const known = knownServers(lines);
  const last = known.at(-1);
  if (last === undefined || known.length < 2) return undefined;
  const id = lines.reduce((highest, line) => (line.id !== undefined && line.id > highest ? line.id : highest), 0n) + 1n;
  if (id > highestId) return undefined;

  const isOneHost = new Set(known.map(({ host }) => canonicalHost(host, hosts))).size === 1;
  if (isOneHost) {
    const ports = nextPorts(known, id, last);
    return ports && areFree(ports, known) ? { id, host: last.host, ports } : undefined;
  }
  const host = nextHost(known, id);
  const used = new Set(lines.flatMap(({ endpoints }) => endpoints.map((one) => canonicalHost(one.host.value, hosts))));
  if (host === undefined || used.has(canonicalHost(host, hosts))) return undefined;
  const ports = nextPorts(known, id, last) ?? last.ports;
  return { id, host, ports };
}

function isPlain({ id, faults, endpoints }: ServerLine): boolean {
  return id !== undefined && id >= 0n && faults.length === 0 && endpoints.length === 1;
}

/** The server of a line, at the first of its addresses; undefined where it says no id or no address that can be read. */
export function serverIn({ id, endpoints: [first], client }: ServerLine): ListedServer | undefined {
  if (id === undefined || first === undefined) return undefined;
  const ports = { peer: first.peerPort.value, election: first.electionPort?.value, client: client?.port.value };
  return { id, host: first.host.value, ports };
}

/** The servers by id, each as the first file has it that names its host. */
function knownServers(lines: readonly ServerLine[]): readonly ListedServer[] {
  const known = new Map<bigint, ListedServer>();
  for (const line of lines) {
    const server = serverIn(line);
    if (server && !known.has(server.id) && !isWildcard(server.host)) known.set(server.id, server);
  }
  return [...known.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** `zk4.example.com` after `zk3.example.com`: the last number in the hosts that is as far from the id in all of them. */
export function nextHost(known: readonly ListedServer[], id: bigint): string | undefined {
  const last = known.at(-1);
  if (last === undefined) return undefined;
  for (const { 0: digits, index } of [...last.host.matchAll(/\d{1,9}/g)].reverse()) {
    const [before, after] = [last.host.slice(0, index), last.host.slice(index + digits.length)];
    const ahead = BigInt(digits) - last.id;
    const numbers = known.map(({ host }) => host.slice(before.length, host.length - after.length));
    const width = numbers.find((number) => number.startsWith('0'))?.length ?? 0;
    const hostOf = (other: bigint) => before + String(other + ahead).padStart(width, '0') + after;
    if (!known.every((one) => hostOf(one.id) === one.host)) continue;
    const host = hostOf(id);
    return /^\d+(\.\d+){3}$/.test(host) && host.split('.').some((part) => Number(part) > 254) ? undefined : host;
  }
  return undefined;
}

/** Ports that are the same everywhere stay, and others go on; undefined where they follow no pattern. */
export function nextPorts(known: readonly ListedServer[], id: bigint, last: ListedServer): Ports | undefined {
  const next = (read: (ports: Ports) => number | undefined): number | undefined | false => {
    const ports = known.map((one) => read(one.ports));
    const own = read(last.ports);
    if (ports.every((port) => port === own)) return own;
    const step = own === undefined ? undefined : stepOf(ports);
    const port = own === undefined || step === undefined ? undefined : own + step * Number(id - last.id);
    return port !== undefined && port > 0 && port <= 65_535 ? port : false;
  };
  const [peer, election, client] = [
    next((ports) => ports.peer),
    next((ports) => ports.election),
    next((ports) => ports.client),
  ];
  return peer === false || peer === undefined || election === false || client === false
    ? undefined
    : { peer, election, client };
}

/** How far each port is from the one before; undefined where that isn't the same everywhere. */
function stepOf(ports: readonly (number | undefined)[]): number | undefined {
  const steps = ports.slice(1).map((port, index) => (port ?? Number.NaN) - (ports[index] ?? Number.NaN));
  const [step] = steps;
  return steps.every((one) => one === step) ? step : undefined;
}

/** On one host no two servers can have one port. */
function areFree({ peer, election, client }: Ports, known: readonly ListedServer[]): boolean {
  const used = new Set(known.flatMap(({ ports }) => [ports.peer, ports.election, ports.client]));
  return [peer, election, client].every((port) => port === undefined || !used.has(port));
}

/** The line of a further server, formed as those of a list are; undefined where none there can be followed. */
export function lineFor({ id, host, ports }: ListedServer, { lines }: ServerConfig): string | undefined {
  const model = lines.findLast(({ role }) => role === 'participant');
  if (model === undefined) return undefined;
  const { addresses, client } = model.syntax;
  const [{ role, electionPort }] = addresses;
  const isOwn = client?.host !== undefined && client.host.value === addresses[0].host.value;
  const clientHost = isOwn ? host : client?.host?.value;
  if (clientHost !== undefined && !isOwn && !isWildcard(clientHost)) return undefined;
  const [written, writtenClient] = [host, clientHost].map((one) => (one?.includes(':') ? `[${one}]` : one));
  const value = [
    `${written}:${ports.peer}`,
    electionPort && ports.election !== undefined ? `:${ports.election}` : '',
    role ? `:${role.value}` : '',
    client && ports.client !== undefined
      ? `;${writtenClient === undefined ? '' : `${writtenClient}:`}${ports.client}`
      : '',
  ].join('');
  // A name may hold what would need escapes.
  return /^[\w.:;[\]-]{1,300}$/.test(value) ? `server.${id}=${value}` : undefined;
}

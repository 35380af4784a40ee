import type { Located, Place } from '@zklint/parser';
import { printedHost } from './inet-address.ts';
import type { ServerConfig } from './server-config.ts';
import type { Endpoint, ServerLine } from './server-line.ts';

/** A member of the list that a server runs with, its addresses as `host:port`. */
export interface EffectiveServer {
  readonly id: bigint;
  /** Where followers reach it while it leads; several where the line has them, none where the line gives none. */
  readonly quorum: readonly string[];
  readonly election: readonly string[];
  /** Where clients reach it; null where the list doesn't tell. */
  readonly client: string | null;
  readonly role: 'participant' | 'observer';
  /** Its line. */
  readonly at: Place;
}

/** The number in `<dataDir>/myid`, if ZooKeeper reads one: up to 3.4 only a quorum does (QuorumPeerConfig). */
export function serverIdOf(server: ServerConfig): Located<bigint> | undefined {
  const { myid, release } = server;
  if (myid.kind !== 'found' || (release.before('3.5.0') && !server.isDistributed)) return undefined;
  const { id, firstLine } = myid.file;
  return id === undefined || firstLine === undefined ? undefined : { ...firstLine, value: id };
}

/** The line of the server that myid names. From 3.5 a myid of -1 counts as none. */
export function ownListedLine(server: ServerConfig): ServerLine | undefined {
  const id = serverIdOf(server)?.value;
  if (id === undefined || (id === -1n && server.release.atLeast('3.5.0'))) return undefined;
  return server.members?.find((line) => line.id === id);
}

/**
 * The servers that a server knows once it has read its files, in the order of their lines. Up to 3.4 a list with one
 * voter is thrown away.
 */
export function effectiveServers(server: ServerConfig): readonly EffectiveServer[] {
  if (server.release.before('3.5.0') && !server.isDistributed) return [];
  const own = ownListedLine(server);
  return (server.members ?? []).flatMap((line) => {
    if (line.id === undefined) return [];
    return {
      id: line.id,
      quorum: distinct(line.endpoints.map(({ host, peerPort }) => address(host.value, peerPort.value))),
      election: distinct(line.endpoints.flatMap(electionAddress)),
      client: clientAddress(line) ?? (line === own ? staticClientAddress(server) : null),
      role: line.role,
      at: line.entry,
    };
  });
}

/** The port of clientPort or secureClientPort; undefined where it is absent, no number, or 0, which up to 3.8 is none. */
export function clientPortOf(
  server: ServerConfig,
  name: 'clientPort' | 'secureClientPort',
): Located<number> | undefined {
  const port = server.setting(name);
  return port?.value === 0 && server.release.before('3.9.0') ? undefined : port;
}

function distinct(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses)];
}

function electionAddress({ host, electionPort }: Endpoint): readonly string[] {
  return electionPort === undefined ? [] : [address(host.value, electionPort.value)];
}

function clientAddress({ client }: ServerLine): string | undefined {
  return client && address(client.host?.value ?? '0.0.0.0', client.port.value);
}

/** From 3.6 the own line takes over the client address of zoo.cfg (QuorumPeerConfig.setupClientPort). */
function staticClientAddress(server: ServerConfig): string | null {
  const port = clientPortOf(server, 'clientPort');
  if (port === undefined || server.release.before('3.6.0')) return null;
  return address(server.setting('clientPortAddress')?.value ?? '0.0.0.0', port.value);
}

function address(host: string, port: number): string {
  const printed = printedHost(host);
  return printed.includes(':') ? `[${printed}]:${port}` : `${printed}:${port}`;
}

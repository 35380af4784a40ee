import type { ParameterName } from '@zklint/parameters';
import type { Place } from '@zklint/parser';
import { areDifferent, type Ensemble, isHostGuessed, serversByHost } from '../../ensemble.ts';
import { boundAddress, canonicalHost, type HostTable, isWildcard } from '../../hosts.ts';
import { prometheusServer } from '../../http-servers.ts';
import { type Message, say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule, type Finding, lower } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { folderOf } from '../../workspace/paths.ts';
import { portOf, prometheusPort } from '../ports.ts';

export const localClientPortClash = defineRule({
  id: 'local-client-port-clash',
  summary: 'Give the servers of one host different ports for clients.',
  severity: 'error',

  *checkEnsemble(ensemble) {
    for (const servers of serversByHost(ensemble)) yield* checkHost(servers);
    yield* checkUnplaced(ensemble);
    for (const server of ensemble.servers) {
      // Containers have ports of their own, whatever host their lines name.
      if (!server.container || server.container.isOnHostNetwork) yield* checkList(server);
      // The files of an ensemble repeat the list.
      if (server.lines.length > 1) break;
    }
  },
});

/** A port that a server opens. */
export interface Listener {
  readonly server: ServerConfig;
  readonly name: string | Message;
  /** The address it listens on; undefined is every address of the host. */
  readonly address: string | undefined;
  readonly port: number;
  readonly at: Place;
  /** It stands behind the `;` of a server line, where the list is judged as a whole. */
  readonly isListed?: true;
  /** A peer port is opened by the leader only. */
  readonly isPeer?: true;
}

/** The ports that the servers of one host open for clients, against each other and against the peers' ports. */
function* checkHost(servers: readonly ServerConfig[]): Iterable<Finding> {
  const taken = new Map<number, Listener[]>();
  for (const server of servers) {
    for (const listener of clientListeners(server)) {
      const others = taken.get(listener.port) ?? [];
      taken.set(listener.port, [...others, listener].slice(-16));
      const other = others.find((candidate) => clash(candidate, listener));
      if (other) yield found(listener, other);
    }
  }
  for (const server of servers) {
    for (const peer of peerListeners(server)) {
      const client = taken.get(peer.port)?.find((listener) => clash(listener, peer));
      if (client && !isSeenInList(client, peer)) yield found(client, peer);
    }
  }
}

/** Do the client's own lines show the clash? Then duplicate-server-endpoint says it there. */
function isSeenInList({ server, isListed }: Listener, peer: Listener): boolean {
  const host = server.ownLine?.endpoints[0]?.host.value;
  const other = server.members?.find(({ id }) => id === peer.server.identity?.id);
  if (!isListed || host === undefined || other === undefined) return false;
  return other.endpoints.some(
    (endpoint) =>
      canonicalHost(endpoint.host.value) === canonicalHost(host) &&
      (endpoint.peerPort.value === peer.port || endpoint.electionPort?.value === peer.port),
  );
}

/**
 * Files that lie side by side with folders of their own for data are meant to run on one host, where the list has one
 * with several servers, though nothing tells which is which.
 */
function* checkUnplaced({ servers, hosts }: Ensemble): Iterable<Finding> {
  const taken = new Map<string, ServerConfig>();
  for (const server of servers) {
    const [port, dataDir] = [server.setting('clientPort'), pathSetting(server, 'dataDir')];
    if (!port?.value || dataDir === undefined || server.container) continue;
    const key = `${port.value} ${folderOf(server.uri)}`;
    const other = taken.get(key);
    if (other === undefined || !sharesSomeHost(other, hosts)) {
      taken.set(key, server);
      continue;
    }
    const otherPort = other.setting('clientPort');
    if (!otherPort || pathSetting(other, 'dataDir')?.value === dataDir.value) continue;
    if ((server.identity && other.identity) || !sharesSomeHost(server, hosts)) continue;
    yield {
      at: port,
      message: say`clientPort ${port.value} is also that of another file beside this one: if both servers run on the host that the list names several times, only one of the two can open it. Give each its own.`,
      related: [{ at: otherPort, message: say`The other server's clientPort.` }],
      severity: lower('error'),
    };
  }
}

function sharesSomeHost({ members = [] }: ServerConfig, hosts: HostTable | undefined): boolean {
  const named = members.flatMap(({ endpoints: [endpoint] }) => (endpoint ? [endpoint.host.value] : []));
  const real = named.filter((host) => !isWildcard(host)).map((host) => canonicalHost(host, hosts));
  return new Set(real).size < real.length && new Set(real).size > 1;
}

/** Would two servers open one port? */
export function clash(one: Listener, other: Listener): boolean {
  const overlap = one.address === undefined || other.address === undefined || one.address === other.address;
  if (one.isListed && other.isListed) return false;
  return overlap && one.server !== other.server && areDifferent(one.server, other.server);
}

function found(listener: Listener, other: Listener): Finding {
  return {
    at: listener.at,
    message: other.isPeer
      ? say`Port ${listener.port} is ${listener.name} here and ${other.name} of another server on this host: that one abdicates whenever it is elected. Give each its own.`
      : say`Port ${listener.port} is ${listener.name} here and ${other.name} of another server on this host: only one of the two can open it, and the other gives up. Give each its own.`,
    related: [{ at: other.at, message: say`The other server has it here.` }],
    ...((isHostGuessed(other.server) || isHostGuessed(listener.server)) && { severity: lower('error') }),
  };
}

/** The ports that a server opens for others than its peers, as far as they are written. */
export function clientListeners(server: ServerConfig): Listener[] {
  const client = server.ownLine?.client;
  const fromLine =
    client && !server.entry('clientPort')
      ? [
          {
            name: portOf('client'),
            address: boundAddress(client.host?.value),
            port: client.port.value,
            at: client.port,
            isListed: true as const,
          },
        ]
      : [];
  const settings = [
    listenerOf(server, 'clientPort', server.setting('clientPortAddress')?.value),
    listenerOf(server, 'secureClientPort', server.setting('secureClientPortAddress')?.value),
    metricsListener(server),
  ];
  return [...settings, ...fromLine].flatMap((listener) =>
    listener && listener.port > 0 ? [{ server, ...listener }] : [],
  );
}

/** The server of the Prometheus provider; where its port is the default, the provider's name stands for it. */
function metricsListener(server: ServerConfig): Omit<Listener, 'server'> | undefined {
  const [metrics, provider] = [prometheusServer(server), server.setting('metricsProvider.className')];
  if (metrics === undefined || provider === undefined) return undefined;
  const { port, written = provider } = metrics;
  const name = written === provider ? prometheusPort : 'metricsProvider.httpPort';
  return { name, address: boundAddress(metrics.address), port, at: written };
}

function listenerOf(
  server: ServerConfig,
  name: ParameterName,
  address: string | undefined,
): Omit<Listener, 'server'> | undefined {
  const port = server.setting(name);
  return typeof port?.value === 'number'
    ? { name, address: boundAddress(address), port: port.value, at: port }
    : undefined;
}

/** The ports that a server opens for its peers, as its own line says. */
function peerListeners(server: ServerConfig): Listener[] {
  const isEverywhere = server.setting('quorumListenOnAllIPs')?.value === true;
  return (server.ownLine?.endpoints ?? []).flatMap(({ host, peerPort, electionPort }) => {
    const address = isEverywhere ? undefined : boundAddress(host.value);
    const peer = { server, name: portOf('peer'), address, port: peerPort.value, at: peerPort, isPeer: true as const };
    return electionPort
      ? [peer, { server, name: portOf('election'), address, port: electionPort.value, at: electionPort }]
      : [peer];
  });
}

/** The client ports that one list gives to several servers of a host. */
function* checkList({ lines }: ServerConfig): Iterable<Finding> {
  const taken = new Map<string, { readonly id: bigint | undefined; readonly at: Place }>();
  for (const { id, client, endpoints } of lines) {
    const host = endpoints[0]?.host.value;
    if (!client || client.port.value === 0 || host === undefined || isWildcard(host)) continue;
    const key = `${canonicalHost(host)} ${boundAddress(client.host?.value) ?? ''} ${client.port.value}`;
    const other = taken.get(key);
    if (other === undefined) {
      taken.set(key, { id, at: client.port });
    } else if (other.id !== id) {
      yield {
        at: client.port,
        message: say`server.${String(id)} and server.${String(other.id)} are on one host and have the same client port, ${client.port.value}: only one of the two can open it, and the other gives up. Give each its own.`,
        related: [{ at: other.at, message: say`The client port of server.${String(other.id)}.` }],
      };
    }
  }
}

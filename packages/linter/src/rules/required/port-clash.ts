import type { Place } from '@zklint/parser';
import { canonicalHost, isWildcard } from '../../hosts.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, type Refusal, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

export const portClash = defineRule({
  id: 'port-clash',
  summary: 'Give each of a server its ports a number of its own.',
  severity: 'error',

  *checkServer(server) {
    const taken: Listener[] = [];
    for (const listener of listenersOf(server)) {
      const other = taken.find((candidate) => candidate.port === listener.port && overlap(candidate, listener));
      taken.push(listener);
      if (other) yield clash(server, other, listener);
    }
  },
});

type Kind = 'election' | 'client' | 'secure' | 'metrics' | 'observer master' | 'peer' | 'admin';

interface Listener {
  readonly kind: Kind;
  readonly name: string;
  /** Undefined is every address of the host. */
  readonly address: string | undefined;
  readonly port: number;
  /** Undefined where the port is a default that nobody wrote. */
  readonly at: Place | undefined;
}

/** The ports that one server opens, in the order in which a clash is said at the later one. */
function listenersOf(server: ServerConfig): Listener[] {
  const own = server.isDistributed ? server.ownLine : undefined;
  const found: Listener[] = [];
  const add = (kind: Kind, name: string, port: (Place & { value: number }) | undefined, address?: string) => {
    if (port && port.value > 0)
      found.push({
        kind,
        name,
        address: address === undefined || isWildcard(address) ? undefined : canonicalHost(address),
        port: port.value,
        at: port,
      });
  };
  for (const { host, peerPort, electionPort } of own?.endpoints ?? []) {
    const address = server.setting('quorumListenOnAllIPs')?.value ? undefined : host.value;
    add('election', 'its election port', electionPort, address);
    add('peer', 'its peer port', peerPort, address);
  }
  add(
    'client',
    'clientPort',
    server.setting('clientPort') ?? own?.client?.port,
    server.setting('clientPortAddress')?.value ?? own?.client?.host?.value,
  );
  add(
    'secure',
    'secureClientPort',
    server.setting('secureClientPort'),
    server.setting('secureClientPortAddress')?.value,
  );
  if (server.isDistributed) add('observer master', 'observerMasterPort', server.setting('observerMasterPort'));
  if (server.setting('metricsProvider.className')?.value.endsWith('.PrometheusMetricsProvider')) {
    add(
      'metrics',
      'metricsProvider.httpPort',
      server.setting('metricsProvider.httpPort'),
      server.setting('metricsProvider.httpHost')?.value,
    );
  }
  return [...found, ...adminServer(server)];
}

/** On by default from 3.5, on port 8080 of every address. */
function adminServer(server: ServerConfig): Listener[] {
  if (server.release.before('3.5.0') || !(server.setting('admin.enableServer')?.value ?? true)) return [];
  const given = server.setting('admin.serverPort');
  if (server.entry('admin.serverPort') && given === undefined) return [];
  const address = server.setting('admin.serverAddress')?.value;
  const name = given ? 'admin.serverPort' : "the AdminServer's default port";
  return [
    {
      kind: 'admin',
      name,
      address: address === undefined || isWildcard(address) ? undefined : canonicalHost(address),
      port: given?.value ?? 8080,
      at: given,
    },
  ];
}

/** A server's own name and an address may be one, so only two addresses keep two ports apart. */
function overlap(one: Listener, other: Listener): boolean {
  return one.address === undefined || other.address === undefined || one.address === other.address;
}

function clash(server: ServerConfig, other: Listener, listener: Listener): Finding {
  const at = listener.at ?? other.at ?? server.firstKey;
  const related = listener.at && other.at ? [{ at: other.at, message: say`The same port is ${other.name} here.` }] : [];
  const { consequence, refusal, isHarmless } = outcome(server, other.kind, listener.kind);
  return {
    at,
    message: say`${listener.name} and ${other.name} are both ${listener.port}; ${consequence} Give each its own.`,
    related,
    ...(refusal && { refusal }),
    ...(isHarmless && { severity: 'warning' as const }),
  };
}

interface Outcome {
  readonly consequence: Message;
  readonly refusal?: Refusal;
  readonly isHarmless?: boolean;
}

function outcome({ isDistributed, release }: ServerConfig, one: Kind, other: Kind): Outcome {
  const kinds = [one, other];
  if (kinds.includes('admin')) {
    return isDistributed === false
      ? {
          consequence: say`a stand-alone ZooKeeper gives up when it starts.`,
          refusal: refusedAtStart('Address already in use'),
        }
      : { consequence: say`in a quorum ZooKeeper runs without its AdminServer.`, isHarmless: true };
  }
  if (kinds.includes('peer') || kinds.includes('observer master')) {
    return { consequence: say`the server follows, and abdicates whenever it is elected.` };
  }
  if (kinds.includes('election') && release.before('3.5.0')) {
    return { consequence: say`the server starts, and never takes part in an election.` };
  }
  return {
    consequence: say`the second can't be opened, and ZooKeeper gives up when it starts.`,
    refusal: refusedAtStart('Address already in use'),
  };
}

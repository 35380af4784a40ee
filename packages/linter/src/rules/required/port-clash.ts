import type { Located, Place } from '@zklint/parser';
import { boundAddress } from '../../hosts.ts';
import { adminServer, adminServerProblem, type HttpServer, prometheusServer } from '../../http-servers.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, lower, type Refusal, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';
import { isStrong } from '../../server-parts.ts';
import { cut } from '../../words.ts';
import { eitherWithoutAdminServer, givesUpAlone, runsWithoutAdminServer } from '../outcomes.ts';
import { adminServerPort, type LinePort, portOf, prometheusPort } from '../ports.ts';

export const portClash = defineRule({
  id: 'port-clash',
  summary: 'Give each port of a server a number of its own.',
  severity: 'error',

  *checkServer(server) {
    // A dynamic file alone doesn't tell the other ports of its servers.
    if (server.document === undefined || deciding.some((name) => server.isOpen(name))) return;
    const { ownLine, isDistributed } = server;
    const situation = { server, ownLine, isMember: isDistributed === true };
    const [line, ...otherLines] = possibleLines(situation);
    const first = clashesOf(situation, line);
    if (first.length === 0) return;
    const others = otherLines.map((other) => clashesOf(situation, other));
    for (const clash of first) {
      const key = kindsOf(clash);
      // Whichever line is its own: a clash with each of them is certain.
      if (others.every((clashes) => clashes.some((other) => kindsOf(other) === key))) {
        yield toFinding(server, clash);
      } else if (ownLine) {
        const { message, ...finding } = toFinding(server, clash);
        yield {
          ...finding,
          message: say`If this is the file of server.${String(ownLine.id)}, as it seems: ${message}`,
          severity: lower(finding.severity ?? 'error'),
        };
      }
    }
  },
});

/** What decides where the ports are opened. */
const deciding = ['clientPortAddress', 'secureClientPortAddress', 'electionAlg', 'quorumListenOnAllIPs'];

type Kind = 'election' | 'peer' | 'observer master' | 'client' | 'secure' | 'metrics' | 'admin';

interface Listener {
  readonly kind: Kind;
  readonly name: string | Message;
  /** Undefined is every address of the host. */
  readonly address: string | undefined;
  readonly port: number;
  /** Undefined where the port is a default that nobody wrote. */
  readonly at: Place | undefined;
}

type Clash = readonly [Listener, Listener];

function kindsOf([one, other]: Clash): string {
  return `${one.kind} ${other.kind}`;
}

/** A server, with what would be looked for anew for each of its lines. */
interface Situation {
  readonly server: ServerConfig;
  readonly ownLine: ServerLine | undefined;
  readonly isMember: boolean;
}

/** The lines that may be the server's own, the likeliest first; undefined where none is or none counts. */
function possibleLines({ server, ownLine, isMember }: Situation): readonly (ServerLine | undefined)[] {
  if (ownLine && isStrong(server.identity?.evidence)) return [ownLine];
  // Without a myid a stand-alone server takes nothing from its line (QuorumPeerConfig.setupClientPort).
  if (!isMember) return [undefined];
  return [...(ownLine ? [ownLine] : []), ...(server.members ?? [])];
}

function clashesOf(situation: Situation, line: ServerLine | undefined): readonly Clash[] {
  const taken: Listener[] = [];
  return listenersOf(situation, line).flatMap((listener) => {
    const other = taken.find((candidate) => areBothOpen(candidate, listener) && overlap(candidate, listener));
    taken.push(listener);
    return other ? [[other, listener] as const] : [];
  });
}

/** The ports that the server opens. A clash of two is said at the later one. */
function listenersOf(situation: Situation, line: ServerLine | undefined): readonly Listener[] {
  const member = situation.isMember ? line : undefined;
  return [
    ...(member ? peerListeners(situation, member) : []),
    ...clientListeners(situation, line),
    ...(member ? observerListeners(situation.server, member) : []),
    ...httpListeners(situation.server),
  ].filter(({ port }) => port > 0);
}

function peerListeners(situation: Situation, line: ServerLine): readonly Listener[] {
  const { server } = situation;
  // The other algorithms, up to 3.5, use UDP. An observer never leads.
  const usesTcp = (server.setting('electionAlg')?.value ?? 3) === 3;
  const leads = line.role === 'participant';
  return line.endpoints.flatMap(({ host, peerPort, electionPort }) => {
    const address = peerAddress(server, host.value);
    return [
      ...(electionPort && usesTcp
        ? [{ kind: 'election' as const, name: ofLine('election', line, situation), address, ...placed(electionPort) }]
        : []),
      ...(leads
        ? [{ kind: 'peer' as const, name: ofLine('peer', line, situation), address, ...placed(peerPort) }]
        : []),
    ];
  });
}

function observerListeners(server: ServerConfig, line: ServerLine): readonly Listener[] {
  const port = server.setting('observerMasterPort');
  const [first] = line.endpoints;
  if (port === undefined || first === undefined || line.role === 'observer') return [];
  const address = peerAddress(server, first.host.value);
  return [{ kind: 'observer master', name: 'observerMasterPort', address, ...placed(port) }];
}

function peerAddress(server: ServerConfig, host: string): string | undefined {
  return server.setting('quorumListenOnAllIPs')?.value ? undefined : boundAddress(host);
}

/** Where nobody knows which line is its own, only clashes with all of them are told. */
function ofLine(kind: LinePort, { entry }: ServerLine, { ownLine }: Situation): Message {
  return ownLine ? portOf(kind, cut(entry.key.value, 20)) : portOfEveryLine[kind];
}

const portOfEveryLine: Readonly<Record<LinePort, Message>> = {
  peer: say`the peer port of every server line`,
  election: say`the election port of every server line`,
  client: say`the client port of every server line`,
};

function clientListeners(situation: Situation, line: ServerLine | undefined): readonly Listener[] {
  const { server } = situation;
  const client = server.setting('clientPort');
  const own = client?.value ? undefined : line?.client?.port;
  const address = server.setting('clientPortAddress')?.value ?? line?.client?.host?.value;
  const secure = server.setting('secureClientPort');
  return [
    ...(own && line
      ? [
          {
            kind: 'client' as const,
            name: ofLine('client', line, situation),
            address: boundAddress(address),
            ...placed(own),
          },
        ]
      : []),
    ...(client && !own
      ? [{ kind: 'client' as const, name: 'clientPort', address: boundAddress(address), ...placed(client) }]
      : []),
    ...(secure
      ? [
          {
            kind: 'secure' as const,
            name: 'secureClientPort',
            address: boundAddress(server.setting('secureClientPortAddress')?.value),
            ...placed(secure),
          },
        ]
      : []),
  ];
}

function httpListeners(server: ServerConfig): readonly Listener[] {
  const [metrics, admin] = [prometheusServer(server), adminServer(server)];
  const metricsName = metrics?.written ? 'metricsProvider.httpPort' : prometheusPort;
  const adminName = admin?.written ? 'admin.serverPort' : adminServerPort;
  return [
    ...(metrics ? [{ kind: 'metrics' as const, name: metricsName, ...opened(metrics) }] : []),
    ...(admin ? [{ kind: 'admin' as const, name: adminName, ...opened(admin) }] : []),
  ];
}

function opened({ address, port, written }: HttpServer) {
  return { address: boundAddress(address), port, at: written };
}

function placed(port: Located<number>) {
  return { port: port.value, at: port };
}

/** Two addresses that are written differently are taken for two: a name may be any of the host's. */
function overlap(one: Listener, other: Listener): boolean {
  if (one.port !== other.port) return false;
  return one.address === undefined || other.address === undefined || one.address === other.address;
}

/** The peer port is open while the server leads, the observer master's while it follows; two of one line are another rule's. */
function areBothOpen(one: Listener, other: Listener): boolean {
  return !(isPeerKind(one) && isPeerKind(other)) && !(one.kind === 'peer' && other.kind === 'observer master');
}

function isPeerKind({ kind }: Listener): boolean {
  return kind === 'election' || kind === 'peer';
}

function toFinding(server: ServerConfig, [one, other]: Clash): Finding {
  const [here, there] = other.at ? [other, one] : [one, other];
  const { consequence, refusal, severity } = outcome(server, one.kind, other.kind);
  const isDefault = there.kind === 'admin' && there.at === undefined;
  return {
    at: here.at ?? server.firstKey,
    message: isDefault
      ? say`Port ${here.port} is both ${here.name} and ${there.name}: ${consequence}. Write another admin.serverPort.`
      : say`Port ${here.port} is both ${here.name} and ${there.name}: ${consequence}. Give each its own.`,
    ...(there.at && { related: [{ at: there.at, message: say`Here it is ${there.name}.` }] }),
    ...(refusal && { refusal }),
    ...(severity && { severity }),
  };
}

interface Outcome {
  readonly consequence: Message;
  readonly refusal?: Refusal;
  readonly severity?: 'warning';
}

/** What becomes of two ports with one number, by the order in which they are opened. */
function outcome(server: ServerConfig, ...kinds: readonly [Kind, Kind]): Outcome {
  if (kinds.includes('observer master'))
    return { consequence: say`this server can lead, and leaves every leader that it should follow` };
  if (kinds.includes('peer')) return { consequence: say`this server can follow, and abdicates whenever it is elected` };
  const inUse = refusedAtStart('Address already in use');
  if (kinds.includes('election')) {
    // ZOOKEEPER-3320, in 3.5.6
    return server.release.before('3.5.6')
      ? { consequence: say`ZooKeeper starts, and never takes part in an election` }
      : { consequence: say`ZooKeeper can't open the election port and gives up`, refusal: inUse };
  }
  const admin = adminServer(server);
  if (!kinds.includes('admin') || admin === undefined)
    return { consequence: say`only one of them can be opened, and ZooKeeper gives up when it starts`, refusal: inUse };
  const refusal = kinds.includes('metrics') ? refusedAtStart(adminServerProblem(admin)) : inUse;
  if (server.isDistributed === false) return { consequence: givesUpAlone, refusal };
  if (server.isDistributed) return { consequence: runsWithoutAdminServer, severity: 'warning' };
  return {
    consequence: eitherWithoutAdminServer,
    severity: 'warning',
    refusal,
  };
}

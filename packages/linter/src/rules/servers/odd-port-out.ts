import type { Place } from '@zklint/parser';
import { canonicalHost } from '../../hosts.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { Endpoint, ServerLine } from '../../server-line.ts';
import { portNames } from '../ports.ts';
import { differing } from './voters.ts';

export const oddPortOut = defineRule({
  id: 'odd-port-out',
  summary: 'Give the servers of different hosts the same ports.',
  severity: 'info',

  *checkEnsemble(ensemble) {
    const identified = new Set(ensemble.servers.map(({ identity }) => identity?.id));
    // Beside its own file, server-list-mismatch knows what is wrong.
    const isCompared = ({ id }: ServerLine) => ensemble.servers.length > 1 && identified.has(id);
    for (const server of differing(ensemble, portsOf)) yield* checkList(server, isCompared);
  },
});

function portsOf({ lines }: ServerConfig): string {
  return lines
    .map(({ id, endpoints: [endpoint] }) => `${id} ${endpoint?.peerPort.value} ${endpoint?.electionPort?.value}`)
    .sort()
    .join('\n');
}

interface Ports {
  readonly line: ServerLine;
  readonly peer: Endpoint['peerPort'];
  readonly election: Endpoint['peerPort'];
}

function* checkList(server: ServerConfig, isCompared: (line: ServerLine) => boolean): Iterable<Finding> {
  const all = portsByHost(server);
  if (!server.document || all === undefined || all.length < 3) return;
  const peer = commonPort(all.map((ports) => ports.peer.value));
  const election = commonPort(all.map((ports) => ports.election.value));
  const odd = all.filter((ports) => ports.peer.value !== peer || ports.election.value !== election);
  const [one, ...others] = odd;
  if (one === undefined || others.length > 0 || peer === undefined || election === undefined) return;
  if (isCompared(one.line)) return;
  const name = `server.${one.line.id}`;
  if (one.peer.value === election && one.election.value === peer) {
    yield {
      at: between(one.peer, one.election),
      message: say`${name} has the peer port ${election} and the election port ${peer}, the reverse of every other server: unless it really listens so, no server reaches it by this list. Swap them.`,
    };
    return;
  }
  // Both of its own are a choice, and one is a slip.
  if (one.peer.value !== peer && one.election.value !== election) return;
  const [at, kind, usual] =
    one.peer.value === peer ? [one.election, 'election' as const, election] : [one.peer, 'peer' as const, peer];
  yield {
    at,
    message: say`${name} has the ${portNames[kind]} ${at.value}, and every other server has ${usual}: unless it really listens so, no server reaches it there by this list. Write the same port.`,
  };
}

/** The ports of the lines; undefined unless every line is sound and on a host of its own. */
function portsByHost({ lines }: ServerConfig): readonly Ports[] | undefined {
  const hosts = new Set<string>();
  const all: Ports[] = [];
  for (const line of lines) {
    const [endpoint, ...others] = line.endpoints;
    if (endpoint?.electionPort === undefined || others.length > 0 || line.faults.length > 0) return undefined;
    if (endpoint.peerPort.value === endpoint.electionPort.value) return undefined;
    hosts.add(canonicalHost(endpoint.host.value));
    all.push({ line, peer: endpoint.peerPort, election: endpoint.electionPort });
  }
  return hosts.size === lines.length ? all : undefined;
}

/** The port that all but one have, if any is: of the first three it has two. */
function commonPort(ports: readonly number[]): number | undefined {
  const [one, two, three] = ports;
  return one === two || one === three ? one : two;
}

function between(first: Place, last: Place): Place {
  return { uri: first.uri, range: { start: first.range.start, end: last.range.end } };
}

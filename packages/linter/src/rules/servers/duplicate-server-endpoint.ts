import type { Located } from '@zklint/parser';
import { boundAddress, canonicalHost, isWildcard } from '../../hosts.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerLine } from '../../server-line.ts';
import { type LinePort, portOf } from '../ports.ts';

export const duplicateServerEndpoint = defineRule({
  id: 'duplicate-server-endpoint',
  summary: 'Give the servers of one host different ports.',
  severity: 'error',

  *checkServer(server) {
    const isEverywhere = server.setting('quorumListenOnAllIPs')?.value === true;
    const taken = new Map<string, readonly Listener[]>();
    for (const listener of server.lines.filter(({ id }) => id !== undefined).flatMap(listenersOf)) {
      const key = `${listener.host} ${listener.port.value}`;
      const others = taken.get(key) ?? [];
      const other = others.find((one) => one.line !== listener.line && (isEverywhere || overlap(one, listener)));
      if (other) yield* clash(other, listener);
      // A list where so many share a port is wrong enough.
      else taken.set(key, [...others, listener].slice(-16));
    }
  },
});

interface Listener {
  readonly line: ServerLine;
  readonly kind: LinePort;
  readonly host: string;
  /** Undefined is every address of the host. */
  readonly address: string | undefined;
  readonly port: Located<number>;
}

function listenersOf(line: ServerLine): Listener[] {
  return line.endpoints.flatMap(({ host, peerPort, electionPort }) => {
    // Of two wildcards one is another server's, and where that lives isn't known.
    if (isWildcard(host.value)) return [];
    const at = (kind: Listener['kind'], port: Located<number> | undefined, on: string | undefined): Listener[] =>
      port && port.value > 0 ? [{ line, kind, host: canonicalHost(host.value), address: boundAddress(on), port }] : [];
    return [
      ...at('election', electionPort, host.value),
      ...at('peer', peerPort, host.value),
      ...at('client', line.client?.port, line.client?.host?.value),
    ];
  });
}

/** On one host an address of its own makes a port another one. */
function overlap(one: Listener, other: Listener): boolean {
  return one.address === undefined || other.address === undefined || one.address === other.address;
}

function* clash(other: Listener, listener: Listener): Iterable<Finding> {
  // Two client ports are no matter of the quorum.
  if (other.kind === 'client' && listener.kind === 'client') return;
  const isHarmless = other.kind === 'peer' && listener.kind === 'peer';
  yield {
    at: listener.port,
    message: messageFor(listener, other, isHarmless),
    ...(isHarmless && { severity: 'warning' as const }),
    related: [{ at: other.port, message: say`Here it is ${portOf(other.kind, `server.${other.line.id}`)}.` }],
  };
}

function messageFor({ line, kind, port }: Listener, other: Listener, isHarmless: boolean): Message {
  const here = portOf(kind, `server.${line.id}`);
  const there = portOf(other.kind, `server.${other.line.id}`);
  return isHarmless
    ? say`Port ${port.value} is both ${here} and ${there} on one host: only a leader opens its peer port, so they run until both try to lead. Give each its own.`
    : say`Port ${port.value} is both ${here} and ${there} on one host: one of them can't open it and gives up or stays mute. Give each its own, or correct the host.`;
}

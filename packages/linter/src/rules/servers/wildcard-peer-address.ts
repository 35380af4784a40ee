import { isWildcard } from '../../hosts.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding, lower } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { Endpoint, ServerLine } from '../../server-line.ts';
import { isStrong } from '../../server-parts.ts';

export const wildcardPeerAddress = defineRule({
  id: 'wildcard-peer-address',
  summary: 'Write 0.0.0.0 for no server but the one whose file it is.',
  severity: 'error',
  supersedes: ['duplicate-server-endpoint', 'wildcard-own-address', 'mixed-loopback'],

  *checkServer(server) {
    const { members = [], identity } = server;
    const wildcards = members.flatMap(wildcardsOf);
    const [first, second] = wildcards;
    if (first === undefined || members.length < 2) return;
    if (wildcards.length === members.length && havePortsOfTheirOwn(wildcards)) {
      yield allWildcards(wildcards.find(({ line }) => line.id !== identity?.id) ?? first);
    } else if (second) {
      // One of them may be its own; the others are not.
      const own = wildcards.find(({ line }) => line.id === identity?.id) ?? first;
      for (const wildcard of wildcards) if (wildcard !== own) yield severalWildcards(wildcard, own);
    } else {
      yield* foreign(first, server);
    }
  },
});

interface Wildcard {
  readonly line: ServerLine;
  readonly endpoint: Endpoint;
}

/** The first wildcard of a line. */
function wildcardsOf(line: ServerLine): Wildcard[] {
  const endpoint = line.endpoints.find(({ host }) => isWildcard(host.value));
  return endpoint ? [{ line, endpoint }] : [];
}

function havePortsOfTheirOwn(wildcards: readonly Wildcard[]): boolean {
  const ports = wildcards.flatMap(({ endpoint: { peerPort, electionPort } }) => [peerPort.value, electionPort?.value]);
  return new Set(ports).size === ports.length;
}

function allWildcards({ endpoint }: Wildcard): Finding {
  return {
    at: endpoint.host,
    message: say`Every server of this list is ${endpoint.host.value}: each looks for all others on its own host, and finds them only while all run on one. Write the address of each.`,
    severity: 'warning',
  };
}

function severalWildcards({ line, endpoint }: Wildcard, other: Wildcard): Finding {
  const [name, otherName] = [`server.${line.id}`, `server.${other.line.id}`];
  return {
    at: endpoint.host,
    message: say`${name} is ${endpoint.host.value}, and so is ${otherName}: this server can be only one of the two, and looks for the other on its own host, where it isn't. Write the other's address.`,
    related: [{ at: other.endpoint.host, message: say`${otherName} is ${other.endpoint.host.value} too.` }],
  };
}

/** The only wildcard of a list, where something tells that it isn't the line of this server. */
function* foreign({ line, endpoint }: Wildcard, server: ServerConfig): Iterable<Finding> {
  const { identity } = server;
  const other =
    identity?.evidence === 'wildcard' ? identity.against?.find(({ evidence }) => evidence === 'host-name') : identity;
  if (other === undefined || other.id === line.id || isMyidDoubted(server)) return;
  const isCertain = isStrong(other.evidence);
  const [name, own] = [`server.${line.id}`, `server.${other.id}`];
  yield {
    at: endpoint.host,
    message: isCertain
      ? say`${name} is ${endpoint.host.value}, and by its myid this is ${own}, which looks for it on its own host and is lost whenever it leads. Write the address of ${name}.`
      : other.evidence === 'client-port'
        ? say`${name} is ${endpoint.host.value}, and by its clientPort this is ${own}, which looks for it on its own host and is lost whenever it leads. Write the address of ${name}.`
        : say`${name} is ${endpoint.host.value}, and by its name this is ${own}, which looks for it on its own host and is lost whenever it leads. Write the address of ${name}.`,
    ...(!isCertain && { severity: lower('error') }),
  };
}

/** Does all else that tells a server agree with the wildcard against the myid? Then the myid is at fault. */
export function isMyidDoubted({ identity }: ServerConfig): boolean {
  if (!isStrong(identity?.evidence) || identity?.agreeing) return false;
  const [first, ...others] = identity?.against ?? [];
  return first?.evidence === 'wildcard' && others.some(({ id }) => id === first.id);
}

import type { Container } from '../../containers/container.ts';
import { insertLinesAbove, replace } from '../../edits.ts';
import type { Ensemble } from '../../ensemble.ts';
import { canonicalHost, isWildcard } from '../../hosts.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Fix } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { Endpoint, ServerLine } from '../../server-line.ts';
import { cut } from '../../words.ts';

export const wildcardOwnAddress = defineRule({
  id: 'wildcard-own-address',
  summary: "Write a server's real name into its own line.",
  severity: 'warning',
  supersedes: ['mixed-loopback'],

  *checkEnsemble(ensemble) {
    for (const server of ensemble.servers) {
      const found = server.release.before('3.5.0') ? undefined : ownWildcard(server);
      if (found === undefined || !server.isDistributed || server.document === undefined) continue;
      const { line, endpoint } = found;
      const isLost = losesRestarted(server) && server.members?.some(({ id }) => (id ?? 0n) > (line.id ?? 0n)) === true;
      const fix = fixFrom(ensemble, server, found);
      yield {
        at: endpoint.host,
        message: isLost
          ? lost(found, server)
          : server.container
            ? shownOf(server.container, found, ensemble)
            : shown(found),
        ...(!isLost && { severity: 'info' as const }),
        ...(fix && { fix }),
      };
    }
  },
});

interface OwnWildcard {
  readonly line: ServerLine;
  readonly endpoint: Endpoint;
}

/** The only wildcard line of a list is the server's own, unless something tells that it is another. */
function ownWildcard({ members = [], identity }: ServerConfig): OwnWildcard | undefined {
  const found = members.flatMap((line) =>
    line.endpoints.filter(({ host }) => isWildcard(host.value)).map((endpoint) => ({ line, endpoint })),
  );
  const [own, ...others] = found;
  if (own === undefined || others.length > 0 || members.length < 2) return undefined;
  return identity === undefined || identity.id === own.line.id ? own : undefined;
}

/** Before ZOOKEEPER-2164 a server with a higher number calls back the address that it is told. */
function losesRestarted({ release }: ServerConfig): boolean {
  return release.before('3.5.8') || (release.atLeast('3.6.0') && release.before('3.6.1'));
}

function lost({ line, endpoint }: OwnWildcard, { release }: ServerConfig): Message {
  return say`server.${String(line.id)} calls itself ${endpoint.host.value}: in ${release.name} one with a higher number then calls back itself, and this server can't rejoin once it is restarted. Write the name that the others use.`;
}

function shown({ line, endpoint }: OwnWildcard): Message {
  return say`server.${String(line.id)} calls itself ${endpoint.host.value}: clients and reconfig get that address, which leads nowhere. Write its name, with quorumListenOnAllIPs=true where it must listen everywhere.`;
}

/** A name of the containers' own network is the server's own address; any other is that of a host, which it can't listen on. */
function shownOf({ neighbours }: Container, found: OwnWildcard, { servers }: Ensemble): Message {
  const { line, endpoint } = found;
  const own = namesOf(servers, line).find((name) => neighbours.has(name.toLowerCase()));
  return own === undefined
    ? say`server.${String(line.id)} calls itself ${endpoint.host.value}: clients and reconfig get that address, which leads nowhere. Write the host that the others connect to, and set quorumListenOnAllIPs=true.`
    : say`server.${String(line.id)} calls itself ${endpoint.host.value}: clients and reconfig get that address, which leads nowhere. Write ${cut(own, 40)}, as the other servers do.`;
}

/** What the other files call a server: this file says only that it is itself. */
function namesOf(servers: readonly ServerConfig[], { id }: ServerLine): readonly string[] {
  return servers
    .flatMap(({ members = [] }) => members.filter((line) => line.id === id))
    .flatMap(({ endpoints }) => endpoints.map(({ host }) => host.value))
    .filter((host) => !isWildcard(host) && canonicalHost(host) !== 'loopback');
}

/** The name that the other files have for the server, where they agree. */
function fixFrom({ servers }: Ensemble, server: ServerConfig, { line, endpoint }: OwnWildcard): Fix | undefined {
  const [name, ...others] = new Set(namesOf(servers, line));
  const { document } = server;
  // In [::] only what is between the brackets would be replaced.
  if (name === undefined || others.length > 0 || document === undefined || endpoint.host.value.includes(':'))
    return undefined;
  const written = name.includes(':') ? `[${name}]` : name;
  const listens = server.entry('quorumListenOnAllIPs') === undefined;
  return {
    title: listens ? say`Write ${cut(written, 24)} and quorumListenOnAllIPs=true` : say`Write ${cut(written, 50)}`,
    safe: false,
    edits: [
      replace(endpoint.host, written),
      ...(listens ? [insertLinesAbove(document, server.firstKey, ['quorumListenOnAllIPs=true'])] : []),
    ],
  };
}

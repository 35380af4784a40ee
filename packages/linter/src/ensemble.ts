import type { Release } from '@zklint/parameters';
import { canonicalHost, isWildcard } from './hosts.ts';
import type { ServerConfig } from './server-config.ts';

/** The servers that form one quorum. A file on its own is an ensemble of one. */
export interface Ensemble {
  /** In the order of their paths. */
  readonly servers: readonly ServerConfig[];
  readonly release: Release;
  /** What told the release, in words: `--zookeeper`, `install path`, `default`. */
  readonly releaseFrom: string;
}

/** The servers that certainly live on one host, host by host, where there are several. In the order of the servers. */
export function serversByHost({ servers }: Ensemble): readonly (readonly ServerConfig[])[] {
  const byHost = new Map<string, ServerConfig[]>();
  for (const server of servers) {
    const host = hostOf(server, servers);
    if (host === undefined) continue;
    const others = byHost.get(host);
    if (others) others.push(server);
    else byHost.set(host, [server]);
  }
  return [...byHost.values()].filter(({ length }) => length > 1);
}

/** The host that a server certainly lives on, or undefined: its own line names it, or every line of its list does. */
function hostOf(server: ServerConfig, servers: readonly ServerConfig[]): string | undefined {
  const own = server.ownLine?.endpoints[0]?.host.value;
  if (own !== undefined && !isWildcard(own)) return canonicalHost(own);
  if (own !== undefined) return hostFromOthers(server, servers);
  const hosts = new Set(
    server.lines.flatMap(({ endpoints }) => endpoints.map(({ host }) => canonicalHost(host.value))),
  );
  const [only] = hosts;
  return hosts.size === 1 && server.lines.length > 1 && only !== undefined && !isWildcard(only) ? only : undefined;
}

/** What the other files call a server that calls itself a wildcard. */
function hostFromOthers(server: ServerConfig, servers: readonly ServerConfig[]): string | undefined {
  const hosts = new Set(
    servers
      .flatMap(({ lines }) => lines)
      .filter(({ id }) => id === server.identity?.id)
      .flatMap(({ endpoints }) => endpoints.map(({ host }) => host.value))
      .filter((host) => !isWildcard(host))
      .map(canonicalHost),
  );
  const [only] = hosts;
  return hosts.size === 1 ? only : undefined;
}

/** Are two files two servers, and not two copies of one file? */
export function areDifferent(first: ServerConfig, second: ServerConfig): boolean {
  const ids = [first.identity?.id, second.identity?.id];
  if (ids[0] !== undefined && ids[1] !== undefined && ids[0] !== ids[1]) return true;
  return first.document?.text !== second.document?.text;
}

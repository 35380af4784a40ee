import type { Release } from '@zklint/parameters';
import type { Container } from './containers/container.ts';
import { canonicalHost, type HostTable, isWildcard } from './hosts.ts';
import { kept } from './kept.ts';
import type { ServerConfig } from './server-config.ts';
import { isStrong } from './server-parts.ts';
import { folderOf } from './workspace/paths.ts';

/** The servers that form one quorum. A file on its own is an ensemble of one. */
export interface Ensemble {
  /** What a zklint.json calls it. */
  readonly name?: string;
  /** The addresses of its host names, where a zklint.json tells them. */
  readonly hosts?: HostTable;
  /** In the order of their paths. */
  readonly servers: readonly ServerConfig[];
  readonly release: Release;
  /** What told the release, in words: `--zookeeper`, `install path`, `default`. */
  readonly releaseFrom: string;
}

/** The servers that certainly live on one host, host by host, where there are several. In the order of the servers. */
export function serversByHost(ensemble: Ensemble): readonly (readonly ServerConfig[])[] {
  const byHost = new Map<string, ServerConfig[]>();
  for (const [server, host] of hostsOf(ensemble)) {
    if (host === undefined) continue;
    const others = byHost.get(host);
    if (others) others.push(server);
    else byHost.set(host, [server]);
  }
  return [...byHost.values()].filter(({ length }) => length > 1);
}

/** The host that each server certainly lives on, as `canonicalHost` has it; undefined where that can't be known. */
export const hostsOf = kept(({ servers, hosts }: Ensemble): ReadonlyMap<ServerConfig, string | undefined> => {
  const named = hostsById(servers, hosts);
  const claims = new Map<bigint | undefined, number>();
  for (const { identity } of servers) claims.set(identity?.id, (claims.get(identity?.id) ?? 0) + 1);
  return new Map(
    servers.map((server) => {
      // Several files for one server: which one lives where its line says nobody knows.
      if (server.container) return [server, hostOfContainer(server.container)];
      const isSure = server.identity === undefined || claims.get(server.identity.id) === 1;
      return [server, isSure ? hostOf(server, named, hosts) : onlyHost(server, hosts)];
    }),
  );
});

/** A container is a host of its own: its ports and folders meet those of others only where it shares their network. */
function hostOfContainer({ name, scope, isOnHostNetwork, mayRunElsewhere }: Container): string | undefined {
  if (!isOnHostNetwork) return `${scope} ${name.value}`;
  return mayRunElsewhere ? undefined : scope;
}

/** What the files of an ensemble call each server, wildcards left out. */
function hostsById(servers: readonly ServerConfig[], table?: HostTable): ReadonlyMap<bigint, ReadonlySet<string>> {
  const named = new Map<bigint, Set<string>>();
  for (const { id, endpoints } of servers.flatMap(({ lines }) => lines)) {
    const hosts = endpoints.map(({ host }) => host.value).filter((host) => !isWildcard(host));
    if (id === undefined || hosts.length === 0) continue;
    const known = named.get(id) ?? new Set();
    named.set(id, known);
    for (const host of hosts) known.add(canonicalHost(host, table));
  }
  return named;
}

/** The host that a server lives on: its own line names it, or the other files do, or every line of its list is there. */
function hostOf(
  server: ServerConfig,
  named: ReadonlyMap<bigint, ReadonlySet<string>>,
  table: HostTable | undefined,
): string | undefined {
  const own = server.ownLine?.endpoints[0]?.host.value;
  const only = onlyHost(server, table);
  if (own === undefined || only !== undefined) return only;
  const host = canonicalHost(own, table);
  // In a list with other hosts "myself" says no more than a wildcard.
  if (!isWildcard(own) && (host !== 'loopback' || server.lines.length === 1)) return host;
  const [name, ...others] = [...(named.get(server.ownLine?.id ?? 0n) ?? [])].filter((one) => one !== 'loopback');
  return others.length === 0 ? name : undefined;
}

/** The one host of a list that has no other. */
function onlyHost({ lines }: ServerConfig, table?: HostTable): string | undefined {
  // A line that can't be read may name another.
  if (lines.some(({ endpoints }) => endpoints.length === 0)) return undefined;
  const hosts = new Set(lines.flatMap(({ endpoints }) => endpoints.map(({ host }) => host.value)));
  const [host, ...others] = new Set([...hosts].map((name) => canonicalHost(name, table)));
  return others.length === 0 && lines.length > 1 && host !== undefined && !isWildcard(host) ? host : undefined;
}

/** Does only a name or a port tell which server a file is, and so on which host it lives? */
export function isHostGuessed(server: ServerConfig): boolean {
  return server.container === undefined && !isStrong(server.identity?.evidence) && onlyHost(server) === undefined;
}

/** Are two files two servers, and not two copies of one file? */
export function areDifferent(first: ServerConfig, second: ServerConfig): boolean {
  const ids = [first.identity?.id, second.identity?.id];
  if (ids[0] !== undefined && ids[1] !== undefined && ids[0] !== ids[1]) return true;
  if (first.container && second.container) return first.container.name.value !== second.container.name.value;
  return first.document?.text !== second.document?.text;
}

/**
 * The files that are different members of the quorum, as far as anything tells. One that runs alone is no member. Of two
 * files for one server, and of several in a folder that nothing tells apart, nobody knows which is in use.
 */
export function differentMembers({ servers }: Ensemble): readonly ServerConfig[] {
  const files = servers.filter((server) => server.document && server.isDistributed);
  const claims = new Map<string, number>();
  for (const file of files) claims.set(claimOf(file), (claims.get(claimOf(file)) ?? 0) + 1);
  const isCrowded = files.length > (files[0]?.members?.length ?? 0);
  return files.filter((file) => claims.get(claimOf(file)) === 1 && !(isCrowded && file.identity === undefined));
}

function claimOf({ identity, uri, container }: ServerConfig): string {
  return identity ? String(identity.id) : `${folderOf(uri)} ${container?.name.value ?? ''}`;
}

import { clientPortOf } from './effective-servers.ts';
import type { Ensemble } from './ensemble.ts';
import { readGroups } from './groups.ts';
import { canonicalHost, type HostTable, isWildcard } from './hosts.ts';
import { fatalLosses, isQuorum, type Quorum, quorumOf, quorumSize, survives } from './quorum.ts';
import type { ServerConfig } from './server-config.ts';
import type { ServerLine } from './server-line.ts';

/** Who is in an ensemble, where, and what it bears: what `zklint ensemble` shows. */
export interface EnsembleOverview {
  /** The servers of the list that most files have, by id; none where no file lists any. */
  readonly members: readonly Member[];
  /** Does no file show its list: it lies where nobody can see, or a template makes it? */
  readonly isListUnknown: boolean;
  /** The files of which it isn't known which member they configure, or that claim one that another file is. */
  readonly strangers: readonly Stranger[];
  /** The files whose list has other servers than the members. */
  readonly dissenters: readonly Dissenter[];
  /** Undefined where votes aren't counted, or not in a way that the files show. */
  readonly quorum?: QuorumOverview;
  /** The hosts that members name, in their order. */
  readonly hosts: readonly HostOverview[];
}

/** The ports that clients may use, as far as they are seen. */
interface ClientPorts {
  readonly clientPorts: readonly number[];
  readonly secureClientPorts: readonly number[];
}

export interface Member extends ClientPorts {
  readonly id: bigint;
  readonly role: ServerLine['role'];
  /** What lists it: a line of its own file, else of another. */
  readonly line: ServerLine['entry'];
  /** Where its peers reach it, as most files say that give it a host. */
  readonly endpoints: ServerLine['endpoints'];
  /** The configuration of this server, where it was found. */
  readonly server?: ServerConfig;
  /** Where votes are counted by groups: the group that it is in, and what its vote weighs there. */
  readonly group?: { readonly id: bigint; readonly weight: bigint };
}

export interface Stranger extends ClientPorts {
  readonly server: ServerConfig;
}

export interface Dissenter {
  readonly server: ServerConfig;
  /** The members that it doesn't list, and the ids that it lists beside them. */
  readonly lacks: readonly bigint[];
  readonly adds: readonly bigint[];
}

export interface QuorumOverview {
  readonly kind: 'majority' | 'groups';
  readonly voters: number;
  /** The fewest votes that decide; infinite where no number does. */
  readonly size: number;
  /** How many servers may fail, whichever they are; -1 where there is never a quorum. */
  readonly survives: number;
  /** The smallest sets of servers whose loss stops the ensemble, at most 100 of them. */
  readonly fatal: readonly (readonly bigint[])[];
}

export interface HostOverview {
  readonly host: string;
  readonly members: readonly bigint[];
  /** Does its loss stop the ensemble? */
  readonly isFatal: boolean;
}

const mostFatal = 100;

export function overviewOf({ servers, hosts }: Ensemble): EnsembleOverview {
  const typical = typicalList(servers);
  const lines = (typical?.members ?? []).flatMap((line) => (line.id === undefined ? [] : [{ ...line, id: line.id }]));
  const ids = new Set(lines.map(({ id }) => id));
  const owners = new Map(servers.toReversed().map((server) => [server.identity?.id, server]));
  const addresses = usualEndpoints(servers);
  const quorum = typical?.isDistributed ? quorumOf(typical) : undefined;
  const groups = typical && quorum?.groups ? readGroups(typical) : undefined;
  const members = lines
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((line) => {
      const group = groups?.members.get(line.id)?.group;
      return {
        ...memberOf(line, addresses.get(line.id) ?? line.endpoints, owners.get(line.id)),
        ...(group !== undefined && { group: { id: group, weight: groups?.weights.get(line.id) ?? 1n } }),
      };
    });
  const known = new Set(members.map(({ server }) => server));
  return {
    members,
    isListUnknown: servers.every((server) => server.members === undefined),
    strangers: servers
      .filter((server) => !known.has(server))
      .map((server) => ({ server, ...clientPortsOf(server, server.ownLine?.client) })),
    dissenters: servers.flatMap((server) => dissentOf(server, ids)),
    ...(quorum && { quorum: quorumOverview(quorum) }),
    hosts: hostsOfMembers(members, quorum, hosts),
  };
}

/** The server whose list most servers have: of equally many the longest, then the first. */
function typicalList(servers: readonly ServerConfig[]): ServerConfig | undefined {
  const lists = new Map<string, { readonly server: ServerConfig; count: number }>();
  for (const server of servers) {
    if (server.members === undefined || server.lines.length === 0) continue;
    const key = server.members
      .map(({ id, role }) => `${id} ${role}`)
      .sort()
      .join();
    const known = lists.get(key);
    if (known) known.count++;
    else lists.set(key, { server, count: 1 });
  }
  const [best] = [...lists.values()].sort(
    (one, other) => other.count - one.count || other.server.lines.length - one.server.lines.length,
  );
  return best?.server;
}

function memberOf(
  line: ServerLine & { readonly id: bigint },
  endpoints: ServerLine['endpoints'],
  server: ServerConfig | undefined,
): Member {
  const { id, role } = line;
  // The own file's word on its own line counts; other lists may be older.
  const own = server?.ownLine ?? line;
  return {
    id,
    role,
    line: own.entry,
    endpoints,
    ...(server && { server }),
    ...clientPortsOf(server, own.client ?? line.client),
  };
}

function clientPortsOf(server: ServerConfig | undefined, listed: ServerLine['client']): ClientPorts {
  const given = server && clientPortOf(server, 'clientPort');
  const secure = server && clientPortOf(server, 'secureClientPort');
  return {
    clientPorts: [...new Set([given?.value, listed?.port.value].filter((port) => port !== undefined))],
    secureClientPorts: secure ? [secure.value] : [],
  };
}

function dissentOf(server: ServerConfig, ids: ReadonlySet<bigint>): readonly Dissenter[] {
  // A list that can't be seen may be the same.
  if (server.members === undefined) return [];
  const own = new Set(server.members.flatMap(({ id }) => id ?? []));
  const lacks = [...ids].filter((id) => !own.has(id));
  const adds = [...own].filter((id) => !ids.has(id));
  return lacks.length + adds.length > 0 ? [{ server, lacks, adds }] : [];
}

function quorumOverview(quorum: Quorum): QuorumOverview {
  return {
    kind: quorum.groups ? 'groups' : 'majority',
    voters: quorum.voters.size,
    size: quorumSize(quorum),
    survives: survives(quorum),
    fatal: [...fatalLosses(quorum, mostFatal)],
  };
}

function hostsOfMembers(
  members: readonly Member[],
  quorum: Quorum | undefined,
  table: HostTable | undefined,
): readonly HostOverview[] {
  const byHost = new Map<string, { readonly host: string; readonly members: bigint[] }>();
  for (const { id, endpoints } of members) {
    const host = endpoints[0]?.host.value;
    if (host === undefined || isWildcard(host)) continue;
    const key = canonicalHost(host, table);
    const known = byHost.get(key) ?? { host, members: [] };
    byHost.set(key, known);
    known.members.push(id);
  }
  return [...byHost.values()].map((one) => {
    const lost = new Set(one.members);
    const left = [...(quorum?.voters ?? [])].filter((id) => !lost.has(id));
    return { ...one, isFatal: quorum !== undefined && !isQuorum(quorum, new Set(left)) };
  });
}

/** Where most files say that each server is; a wildcard says nothing. */
function usualEndpoints(servers: readonly ServerConfig[]): ReadonlyMap<bigint, ServerLine['endpoints']> {
  const counts = new Map<bigint, Map<string, { readonly endpoints: ServerLine['endpoints']; count: number }>>();
  for (const { id, endpoints } of servers.flatMap(({ lines }) => lines)) {
    if (id === undefined || endpoints.length === 0 || endpoints.every(({ host }) => isWildcard(host.value))) continue;
    const said = counts.get(id) ?? new Map();
    counts.set(id, said);
    const key = endpoints
      .map(({ host, peerPort, electionPort }) =>
        [canonicalHost(host.value), peerPort.value, electionPort?.value].join(':'),
      )
      .join();
    const known = said.get(key) ?? { endpoints, count: 0 };
    said.set(key, { ...known, count: known.count + 1 });
  }
  return new Map(
    [...counts].flatMap(([id, said]) => {
      const [most] = [...said.values()].sort((one, other) => other.count - one.count);
      return most ? [[id, most.endpoints] as const] : [];
    }),
  );
}

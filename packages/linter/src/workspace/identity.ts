import { canonicalHost, isAddressLiteral, isWildcard, unbracketed } from '../hosts.ts';
import { kept } from '../kept.ts';
import type { ServerConfig } from '../server-config.ts';
import type { ServerLine } from '../server-line.ts';
import { type Identity, isStrong, type MyidState } from '../server-parts.ts';
import { partsBelow } from './paths.ts';

/** What a file's path says about which server of a list it is. */
export interface PathIdentity extends Identity {
  /** Which part of the path below the project says so, counted from 0. */
  readonly part: number;
}

/**
 * Which server of its list each file of an ensemble is, by the first evidence that tells, in the order of trust; what
 * tells otherwise stands beside it. Where weak evidence gives two files one id, the one that nothing contradicts keeps it.
 * Numbers in names that count differently from the ids tell nothing.
 */
export function identifyServers(
  servers: readonly { readonly server: ServerConfig; readonly myid: MyidState }[],
  project: string,
): (Identity | undefined)[] {
  const all = distinctLines(servers.map(({ server }) => server));
  const byPath = pathIdentities(
    servers.map(({ server }) => server),
    project,
  );
  const ownMyids = myidsOfOne(servers);
  const told = servers.map(({ server, myid }, index): readonly Identity[] => {
    const lines = listed(server, all);
    const path = byPath[index];
    const [host, number] = path?.evidence === 'host-name' ? [path, undefined] : [undefined, path];
    const file = ownMyids.has(myid) && myid.kind === 'found' ? myid.file : undefined;
    return [
      file?.id === undefined ? undefined : { id: file.id, evidence: file.from ?? ('myid' as const) },
      byWildcard(lines),
      host && { id: host.id, evidence: host.evidence },
      byClientPort(server, lines),
      number && { id: number.id, evidence: number.evidence },
    ].filter((identity) => identity !== undefined);
  });
  return settle(told).map(withOthers);
}

/** The myids that one server only reads: where members on different hosts lead to one file, it can't be everyone's. */
function myidsOfOne(servers: readonly { readonly server: ServerConfig; readonly myid: MyidState }[]): Set<MyidState> {
  const byUri = new Map<string, MyidState[]>();
  for (const { myid } of servers) {
    if (myid.kind !== 'found') continue;
    const others = byUri.get(myid.file.uri);
    if (others) others.push(myid);
    else byUri.set(myid.file.uri, [myid]);
  }
  const [first] = servers;
  const isLocal = first !== undefined && hostsOfList(first.server.lines).size === 1;
  const alone = [...byUri.values()].filter(({ length }) => length === 1 || isLocal).flat();
  // What a container has mounted, or its image writes, is its own whoever has the same.
  return new Set([...alone, ...servers.flatMap(({ myid }) => (isOfContainer(myid) ? [myid] : []))]);
}

function isOfContainer(myid: MyidState): boolean {
  return myid.kind === 'found' && myid.trace === 'mount';
}

/** Gives each file its first identity; of files whom weak evidence gives one id, the contradicted ones their next. */
function settle(told: readonly (readonly Identity[])[]): readonly (readonly Identity[])[] {
  const claims = claimsOf(told);
  const yielding = told.map((identities) => {
    const [first] = identities;
    const isContradicted = identities.some(({ id }) => id !== first?.id);
    if (first === undefined || isStrong(first.evidence) || !isContradicted) return identities;
    if ((claims.get(first.id) ?? 0) < 2) return identities;
    const next = identities.find(({ id }) => id !== first.id && !claims.has(id));
    return next ? [next, ...identities.filter((identity) => identity !== next)] : [];
  });
  const settled = claimsOf(yielding);
  return yielding.map((identities) => {
    const [first] = identities;
    return first && !isStrong(first.evidence) && (settled.get(first.id) ?? 0) > 1 ? [] : identities;
  });
}

function claimsOf(told: readonly (readonly Identity[])[]): ReadonlyMap<bigint, number> {
  const claims = new Map<bigint, number>();
  for (const [first] of told) if (first) claims.set(first.id, (claims.get(first.id) ?? 0) + 1);
  return claims;
}

function withOthers([first, ...others]: readonly Identity[]): Identity | undefined {
  if (first === undefined) return undefined;
  const agreeing = others.filter(({ id }) => id === first.id).map(({ evidence }) => evidence);
  const against = others.filter(({ id }) => id !== first.id);
  return { ...first, ...(agreeing.length > 0 && { agreeing }), ...(against.length > 0 && { against }) };
}

/** What the paths of an ensemble's files say. Kept for a group, because each step that may split it asks. */
export function pathIdentities(
  servers: readonly ServerConfig[],
  project: string,
): readonly (PathIdentity | undefined)[] {
  const known = identitiesByGroup.get(servers);
  if (known?.project === project) return known.identities;
  const identities = findPathIdentities(servers, project);
  identitiesByGroup.set(servers, { project, identities });
  return identities;
}

const identitiesByGroup = new WeakMap<
  readonly ServerConfig[],
  { readonly project: string; readonly identities: readonly (PathIdentity | undefined)[] }
>();

function findPathIdentities(servers: readonly ServerConfig[], project: string): (PathIdentity | undefined)[] {
  const all = distinctLines(servers);
  const ids = new Set(all.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { uri } of servers) counts.set(uri, (counts.get(uri) ?? 0) + 1);
  // A file that several containers have says of none which one it is.
  const paths = servers.map(({ uri }) => (counts.get(uri) === 1 ? uri : project));
  const numbers = paths.map((uri) => numberIn(uri, project)?.number);
  const countDifferently =
    new Set(numbers).size > 1 && numbers.some((number) => number !== undefined && !ids.has(number));
  return servers.map((server, index) => {
    const lines = listed(server, all);
    const uri = paths[index] ?? server.uri;
    return (
      byContainer(server, lines, project) ??
      // Its own line may say only that it is itself.
      byContainer(server, all, project) ??
      byHostName(uri, lines, project) ??
      (countDifferently ? undefined : byNumber(uri, lines, project))
    );
  });
}

/** The files of an ensemble repeat one list: each different line once. */
function distinctLines(servers: readonly ServerConfig[]): readonly ServerLine[] {
  const distinct = new Map<string, ServerLine>();
  for (const { lines } of servers) {
    for (const line of lines) distinct.set(`${line.idText.value} ${line.value.value}`, line);
  }
  return [...distinct.values()];
}

/** The list that a file is looked for in: its own, or where that names nobody else the one of the others. */
function listed(server: ServerConfig, all: readonly ServerLine[]): readonly ServerLine[] {
  const lines = server.lines.length > 1 ? server.lines : all;
  return lines.filter(({ id }) => id !== undefined);
}

function byWildcard(lines: readonly ServerLine[]): Identity | undefined {
  const own = lines.filter(({ syntax }) => syntax.addresses.some(({ host }) => isWildcard(unbracketed(host.value))));
  return lines.length > 1 ? onlyOne(own, 'wildcard') : undefined;
}

/** On one host the `;port` of a line tells it from the others. */
function byClientPort(server: ServerConfig, lines: readonly ServerLine[]): Identity | undefined {
  const port = server.setting('clientPort')?.value;
  const own = port === undefined ? [] : lines.filter(({ client }) => client?.port.value === port);
  return own.length > 0 && hostsOfList(lines).size === 1 ? onlyOne(own, 'client-port') : undefined;
}

function hostsOfList(lines: readonly ServerLine[]): ReadonlySet<string> {
  return new Set(lines.map(({ syntax }) => canonicalHost(unbracketed(syntax.addresses[0].host.value))));
}

/** A line has one of the names by which others reach the container. */
function byContainer(
  { container, uri }: ServerConfig,
  lines: readonly ServerLine[],
  project: string,
): PathIdentity | undefined {
  if (container === undefined) return undefined;
  const names = new Set(container.hostNames);
  const own = lines.filter((line) => hostNamesOf(line).some((host) => names.has(host)));
  const identity = onlyOne(own, 'host-name');
  return identity && { ...identity, part: partsBelow(uri, project).length - 1 };
}

/** A folder, or the file itself, is called as one of the hosts, with or without its domain. */
function byHostName(uri: string, lines: readonly ServerLine[], project: string): PathIdentity | undefined {
  for (const { name, part } of namesOf(uri, project, 10)) {
    const lower = name.toLowerCase();
    const named = lines.filter((line) => hostNamesOf(line).some((host) => isCalled(host, lower)));
    const identity = onlyOne(named, 'host-name');
    if (identity) return { ...identity, part };
  }
  return undefined;
}

function isCalled(host: string, name: string): boolean {
  return host === name || (host[name.length] === '.' && host.startsWith(name) && !isAddressLiteral(host));
}

/** The hosts of a line in small letters. */
const hostNamesOf = kept(({ syntax }: ServerLine) =>
  syntax.addresses.map(({ host }) => unbracketed(host.value).toLowerCase()),
);

/** The number in the file's or the nearest folder's name, where it is an id of the list. */
function byNumber(uri: string, lines: readonly ServerLine[], project: string): PathIdentity | undefined {
  const found = numberIn(uri, project);
  const identity = onlyOne(
    lines.filter(({ id }) => id === found?.number),
    'file-name',
  );
  return found && identity && { ...identity, part: found.part };
}

function numberIn(uri: string, project: string): { number: bigint; part: number } | undefined {
  for (const { name, part } of namesOf(uri, project, 5)) {
    const digits = /^[a-z_-]*[a-z_.-](\d{1,18})$/i.exec(name)?.[1];
    if (digits !== undefined) return { number: BigInt(digits), part };
  }
  return undefined;
}

function onlyOne(lines: readonly ServerLine[], evidence: Identity['evidence']): Identity | undefined {
  const ids = new Set(lines.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? { id, evidence } : undefined;
}

/** The `count` names that may tell a server, nearest first: the file's without its ending, then its folders'. */
function namesOf(uri: string, project: string, count: number): { name: string; part: number }[] {
  const parts = partsBelow(uri, project).map((name, part) => ({ name, part }));
  return parts
    .reverse()
    .slice(0, count)
    .map(({ name, part }, index) => ({
      name: index === 0 ? name.replace(/\.(cfg|properties)(\..*)?$/i, '') : name,
      part,
    }));
}

import type { Container } from '../containers/container.ts';
import { canonicalHost, certainlyDiffer, isWildcard, unbracketed } from '../hosts.ts';
import { kept } from '../kept.ts';
import type { ServerConfig } from '../server-config.ts';
import type { ServerLine } from '../server-line.ts';
import { pathIdentities } from './identity.ts';
import { folderOf, nameOf, partsBelow } from './paths.ts';

/**
 * Which files form an ensemble: those that share a server line, and those that stand where a member would (`zk3/zoo.cfg`
 * beside `zk1/zoo.cfg` and `zk2/zoo.cfg` that list a server 3) though they list no server, only themselves, or the same
 * servers under other names.
 * Copies of one ensemble in different folders stay apart.
 */
export function groupServers(servers: readonly ServerConfig[], project: string): readonly (readonly ServerConfig[])[] {
  return joinStrays(
    joinByNames(joinByLines(servers))
      .flatMap(splitDescriptions)
      .flatMap((group) => splitStages(group, project))
      .flatMap((group) => splitCopies(group, project))
      .flatMap((group) => splitWays(group, project))
      .flatMap((group) => splitOff(group, project)),
    project,
  );
}

function joinByLines(servers: readonly ServerConfig[]): ServerConfig[][] {
  // A union-find: each server points to another of its group, the first one to itself.
  const parents = servers.map((_, index) => index);
  const find = (index: number): number => {
    let at = index;
    for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
      parents[at] = parents[parent] ?? parent;
      at = parent;
    }
    return at;
  };
  const ownerOf = new Map<string, number>();
  for (const [index, server] of servers.entries()) {
    for (const key of lineKeysOf(server)) {
      const owner = ownerOf.get(key);
      if (owner === undefined) ownerOf.set(key, index);
      else parents[find(index)] = find(owner);
    }
  }
  const groups = new Map<number, ServerConfig[]>();
  for (const [index, server] of servers.entries()) {
    const group = groups.get(find(index));
    if (group) group.push(server);
    else groups.set(find(index), [server]);
  }
  return [...groups.values()];
}

/** A container that lists nobody but itself, and that others of its scope count as a member. */
function joinByNames(groups: readonly ServerConfig[][]): readonly ServerConfig[][] {
  const homes = new Map<string, ServerConfig[]>();
  for (const group of groups) {
    for (const { container, lines } of group) {
      if (container === undefined || lines.length < 2) continue;
      for (const { host } of lines.flatMap(({ syntax }) => syntax.addresses)) {
        homes.set(`${container.scope} ${canonicalHost(unbracketed(host.value))}`, group);
      }
    }
  }
  return groups.filter((group) => {
    const [server, ...others] = group;
    const { container, lines = [] } = server ?? {};
    if (server === undefined || container === undefined || others.length > 0 || lines.length > 1) return true;
    const home = container.hostNames.map((name) => homes.get(`${container.scope} ${name}`)).find((one) => one);
    home?.push(server);
    return home === undefined;
  });
}

/** One server alone on loopback is what every guide writes, and shows nothing about who it is. */
function lineKeysOf({ lines, container }: ServerConfig): string[] {
  const [only, ...others] = lines.map(({ syntax }) => syntax.addresses[0].host.value);
  const isCommon = only !== undefined && others.length === 0 && canonicalHost(unbracketed(only)) === 'loopback';
  return isCommon ? [] : lines.flatMap((line) => (container ? lineKeys(line, container) : ownKeys(line)));
}

/** The keys of a line outside containers. */
const ownKeys = kept((line: ServerLine) => lineKeys(line, undefined));

/**
 * What two files share when they list one server; nothing for a line that says only "myself". One address with two ids
 * is one server too, unless it is that of many machines. The names of containers hold among those of one scope.
 */
function lineKeys({ id, syntax }: ServerLine, container: Container | undefined): string[] {
  return syntax.addresses
    .filter(({ host }) => host.value !== '' && !isWildcard(unbracketed(host.value)))
    .map(({ host, peerPort, electionPort }) => {
      const name = canonicalHost(unbracketed(host.value));
      const scope = container?.neighbours.has(name) ? container.scope : '';
      return [scope, name === 'loopback' ? id : '', name, peerPort?.value, electionPort?.value].join(' ');
    });
}

/**
 * `docker-compose.yml` and `docker-compose.dev.yml` that both have the server 1 describe it twice, and are never started
 * together. A file for each host, with one server in it, is told from that by its folder or its number.
 */
function splitDescriptions(group: readonly ServerConfig[]): readonly (readonly ServerConfig[])[] {
  const compose = group.filter(({ container }) => container?.kind === 'compose');
  const scopes = new Map<string, ServerConfig[]>();
  for (const server of compose) scopes.set(scopeOf(server), [...(scopes.get(scopeOf(server)) ?? []), server]);
  const owners = new Map<bigint, ServerConfig>();
  for (const server of compose) {
    const id = server.myid.kind === 'found' ? server.myid.file.id : undefined;
    const other = id === undefined ? undefined : owners.get(id);
    if (id !== undefined && other === undefined) owners.set(id, server);
    if (other === undefined || scopeOf(other) === scopeOf(server)) continue;
    const sizes = [server, other].map((one) => scopes.get(scopeOf(one))?.length ?? 0);
    if (sizes.every((size) => size === 1) && !isVariant(scopeOf(server), scopeOf(other))) continue;
    const others = group.filter((one) => !compose.includes(one));
    return [...scopes.values(), ...(others.length > 0 ? [others] : [])];
  }
  return [group];
}

function scopeOf({ container }: ServerConfig): string {
  return container?.scope ?? '';
}

/** Do two Compose files lie in one folder, with names that differ in more than a number? */
function isVariant(one: string, other: string): boolean {
  const withoutNumbers = (name: string) => name.replace(/\d+/g, '');
  return folderOf(one) === folderOf(other) && withoutNumbers(nameOf(one)) !== withoutNumbers(nameOf(other));
}

/** `prod/zoo.cfg` and `zoo-staging.cfg` are two ensembles, however much their lists have in common. */
function splitStages(group: readonly ServerConfig[], project: string): readonly (readonly ServerConfig[])[] {
  const stages = new Map<string, ServerConfig[]>();
  for (const server of group) {
    const words = partsBelow(server.uri, project).flatMap((part) => part.toLowerCase().split(/[^a-z\d]+/));
    const stage = words.filter((word) => stageNames.has(word)).join(' ');
    stages.set(stage, [...(stages.get(stage) ?? []), server]);
  }
  return [...stages.values()];
}

/** What people call their installations, as far as it can't be the name of a member. */
const stageNames = new Set(
  'dev devel development test testing qa uat ci int integration stage staging preprod prod production live demo example examples sample old new backup'.split(
    ' ',
  ),
);

/** `prod/zk1` and `staging/zk1` are two servers 1: where the folders above tell them apart, they are two ensembles. */
function splitCopies(group: readonly ServerConfig[], project: string): readonly (readonly ServerConfig[])[] {
  const parts = group.map(({ uri }) => partsBelow(uri, project));
  const seen = new Map<bigint, number>();
  for (const [index, identity] of pathIdentities(group, project).entries()) {
    if (identity === undefined) continue;
    const other = seen.get(identity.id) ?? index;
    seen.set(identity.id, other);
    const differing = parts[index]?.findIndex((part, depth) => part !== parts[other]?.[depth]) ?? -1;
    if (differing < 0 || differing >= identity.part) continue;
    const split = new Map<string, ServerConfig[]>();
    for (const [position, server] of group.entries()) {
      const name = parts[position]?.[differing] ?? '';
      const copy = split.get(name);
      if (copy) copy.push(server);
      else split.set(name, [server]);
    }
    return [...split.values()].flatMap((part) => splitCopies(part, project));
  }
  return [group];
}

/** `zoo1.cfg` and `zk1/zoo.cfg` are two servers 1 as well: an ensemble in files beside each other, and one in folders. */
function splitWays(group: readonly ServerConfig[], project: string): readonly (readonly ServerConfig[])[] {
  const [inNames, inFolders] = [new Map<ServerConfig, bigint>(), new Map<ServerConfig, bigint>()];
  for (const [index, identity] of pathIdentities(group, project).entries()) {
    const server = group[index];
    if (server === undefined || identity === undefined) continue;
    const isOfFile = identity.part === partsBelow(server.uri, project).length - 1;
    (isOfFile ? inNames : inFolders).set(server, identity.id);
  }
  const ids = new Set(inNames.values());
  if (![...inFolders.values()].some((id) => ids.has(id))) return [group];
  const others = group.filter((server) => !inNames.has(server) && !inFolders.has(server));
  return [[...inNames.keys()], [...inFolders.keys()], others].filter((part) => part.length > 0);
}

/**
 * `zoo.cfg` beside a `zoo1.cfg`, `zoo2.cfg` and `zoo3.cfg` that are all servers of their list: where it lists the same
 * numbers with other addresses, it is what somebody had before, or has elsewhere.
 */
function splitOff(group: readonly ServerConfig[], project: string): readonly (readonly ServerConfig[])[] {
  const identities = pathIdentities(group, project);
  const members = group.filter((_, index) => identities[index]);
  const taken = new Set(identities.map((identity) => identity?.id));
  const isTaken = ({ lines }: ServerConfig) => lines.every(({ id }) => taken.has(id));
  if (members.length < 2 || !members.every(isTaken)) return [group];
  const doubtful = group.filter((server) => !members.includes(server) && isTaken(server));
  if (doubtful.length === 0) return [group];
  const lists = new Set(members.map(listOf));
  const others = doubtful.filter((server) => !lists.has(listOf(server)));
  return others.length === 0 ? [group] : [group.filter((server) => !others.includes(server)), others];
}

function listOf({ lines }: ServerConfig): string {
  const texts = lines.map(({ id, value }) => `${id} ${value.value}`);
  return texts.sort().join('\n');
}

/** Files on their own that stand where a member of an ensemble would, and could be it. */
function joinStrays(
  groups: readonly (readonly ServerConfig[])[],
  project: string,
): readonly (readonly ServerConfig[])[] {
  const ensembles: ServerConfig[][] = [];
  const byShape = new Map<string, ServerConfig[] | 'several'>();
  for (const group of groups.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    const [first] = group;
    const shapes = new Set(group.flatMap(({ uri }) => shapesOf(uri, project)));
    const homes = [...shapes].map((shape) => byShape.get(shape)).filter((home) => home !== undefined);
    const home = homes.find((ensemble) => first && ensemble !== 'several' && belongsTo(first, ensemble, project));
    if (group.length === 1 && first && home && home !== 'several') {
      home.push(first);
      continue;
    }
    const ensemble = [...group];
    ensembles.push(ensemble);
    if (rankOf(group) === 2) continue;
    for (const shape of shapes) byShape.set(shape, byShape.has(shape) ? 'several' : ensemble);
  }
  return ensembles.map((ensemble) => ensemble.sort((a, b) => (a.uri < b.uri ? -1 : 1)));
}

/** Ensembles first, then lists on their own, then files that list no other server. */
function rankOf([first, ...others]: readonly ServerConfig[]): 0 | 1 | 2 {
  if (others.length > 0) return 0;
  return first && first.lines.length > 1 ? 1 : 2;
}

/** Is it the one that is missing, and does it list nobody but itself, or servers that may be the same under other names? */
function belongsTo(stray: ServerConfig, ensemble: readonly ServerConfig[], project: string): boolean {
  if (!isMissingIn(stray, ensemble, project)) return false;
  const { lines } = stray;
  if (lines.length === 0) return true;
  if (lines.length === 1) return pathIdentities([...ensemble, stray], project).at(-1)?.id === lines[0]?.id;
  const list = ensemble.find((member) => member.lines.length > 1)?.lines ?? [];
  return list.length === lines.length && lines.every((line) => list.some((other) => mayBeOne(line, other)));
}

function mayBeOne(one: ServerLine, other: ServerLine): boolean {
  const [a, b] = [one.syntax.addresses[0], other.syntax.addresses[0]];
  return (
    one.id !== undefined &&
    one.id === other.id &&
    a.peerPort?.value === b.peerPort?.value &&
    a.electionPort?.value === b.electionPort?.value &&
    !certainlyDiffer(unbracketed(a.host.value), unbracketed(b.host.value))
  );
}

/** Does its path name a server of the list that no other file is? */
function isMissingIn(stray: ServerConfig, ensemble: readonly ServerConfig[], project: string): boolean {
  const identities = pathIdentities([...ensemble, stray], project);
  const own = identities.at(-1);
  return own !== undefined && identities.slice(0, -1).every((identity) => identity?.id !== own.id);
}

/** A path with one of its last parts, or that part's number, left open. */
function shapesOf(uri: string, project: string): string[] {
  const parts = partsBelow(uri, project);
  return parts.flatMap((part, index) => {
    if (index < parts.length - 5) return [];
    const open = (text: string) => parts.with(index, text).join('/');
    return index < parts.length - 1
      ? [open('*'), open(part.replace(/\d+$/, '#'))]
      : [open(part.replace(/\d+(?=\.)/, '#'))];
  });
}

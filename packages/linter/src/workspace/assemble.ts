import { newestRelease } from '@zklint/parameters';
import type { ConfigDocument } from '@zklint/parser';
import type { Ensemble } from '../ensemble.ts';
import type { HostTable } from '../hosts.ts';
import { pathSetting, ServerConfig } from '../server-config.ts';
import type { Draft } from './draft.ts';
import { groupServers } from './group.ts';
import { identifyServers } from './identity.ts';
import { folderOf, nameOf } from './paths.ts';
import { releaseOf, type ToldRelease } from './release.ts';
import type { Reach } from './server-paths.ts';

/** What a person says of an ensemble that its files can't tell. */
export interface DeclaredEnsemble {
  readonly name: string;
  /** Is the file with this URI one of a member? */
  includes(uri: string): boolean;
  readonly hosts?: HostTable;
}

/** What decides how servers are put together and read. */
export interface Assembling extends Reach {
  readonly ensembles?: readonly DeclaredEnsemble[];
  /** The release to judge by; without it the files' install paths tell, or it is the newest. */
  readonly release?: ToldRelease;
  /** The -D flags that the servers are started with, by full name. */
  readonly jvm?: Readonly<Record<string, string>>;
  /** The keys that ZooKeeper doesn't know and that are right all the same. */
  readonly knownParameters?: readonly string[];
  /** Each file on its own: nothing is compared across files. */
  readonly separate?: boolean;
}

/** The members of an ensemble before it is known which release they are judged by. */
export interface Group {
  readonly members: readonly Member[];
  readonly declared?: DeclaredEnsemble;
}

interface Member {
  readonly draft: Draft;
  /** As the newest release reads it, unless one was told. */
  readonly server: ServerConfig;
}

/** Which servers form an ensemble: those that are declared to, and else what their lists and paths tell. */
export function assemble(drafts: readonly Draft[], request: Assembling): readonly Group[] {
  const release = request.release?.release ?? newestRelease;
  const members = new Map(
    unclaimShared(drafts).map((draft) => {
      const server = new ServerConfig({ ...draft, release });
      return [server, { server, draft }] as const;
    }),
  );
  const toGroup = (servers: readonly ServerConfig[]): Group => ({
    members: servers.flatMap((server) => members.get(server) ?? []),
  });
  const servers = [...members.keys()];
  if (request.separate) return servers.map((server) => toGroup([server]));

  const taken = new Set<ServerConfig>();
  const declared = (request.ensembles ?? []).map((one): Group => {
    const included = servers.filter((server) => !taken.has(server) && server.document && one.includes(server.uri));
    for (const server of included) taken.add(server);
    return { ...toGroup(included.sort(byUri)), declared: one };
  });
  const free = servers.filter((server) => !taken.has(server));
  const isComparable = ({ document }: ServerConfig) => document !== undefined && document.template === undefined;
  const inferred = groupServers(free.filter(isComparable), request.project);
  const isOneHost = request.root !== undefined || request.onHost === true;
  return [
    ...declared.filter((group) => group.members.length > 0),
    ...joinByDataDir(inferred, isOneHost).map(toGroup),
    // A dynamic file that no zoo.cfg names may be one of many left behind, and a template becomes files that nobody has
    // seen: they are compared with nothing.
    ...free.filter((server) => !isComparable(server)).map((server) => toGroup([server])),
  ];
}

/**
 * Servers without a list that have one dataDir would write into each other's files: they are compared where they are on
 * one host, or lie side by side under one name with numbers (`zoo.cfg`, `zoo1.cfg`).
 */
function joinByDataDir(
  groups: readonly (readonly ServerConfig[])[],
  isOneHost: boolean,
): readonly (readonly ServerConfig[])[] {
  const joined = new Map<string, ServerConfig[]>();
  const others = groups.filter((group) => {
    const [server] = group;
    const path = server && pathSetting(server, 'dataDir')?.value;
    if (server === undefined || group.length > 1 || server.lines.length > 0) return true;
    if (path === undefined || !/^(\/|[A-Za-z]:)/.test(path)) return true;
    const key = isOneHost
      ? path
      : `${path} ${folderOf(server.uri)} ${nameOf(server.uri).replace(/[-_.]?\d+(?=\.)/, '')}`;
    const known = joined.get(key);
    if (known) known.push(server);
    else joined.set(key, [server]);
    return false;
  });
  return [...others, ...joined.values()];
}

/** Has every server of the lists a file? */
export function isWhole({ members }: Group): boolean {
  const ids = new Set(members.flatMap(({ server }) => server.lines.map(({ id }) => id)));
  return members.length > 1 && members.length >= ids.size;
}

/** Reads each group by its release, and tells its servers apart. */
export function toEnsembles(groups: readonly Group[], request: Assembling): readonly Ensemble[] {
  return groups.map(({ members, declared }) => {
    const { release, from } = request.release ?? releaseOf(members.map(({ server }) => server));
    const identities = identifyServers(
      members.map(({ server, draft }) => ({ server, myid: draft.myid })),
      request.project,
    );
    return {
      release,
      releaseFrom: from,
      ...(declared && { name: declared.name }),
      ...(declared?.hosts && { hosts: declared.hosts }),
      servers: members.map(({ draft }, index) => {
        const identity = identities[index];
        return new ServerConfig({
          ...draft,
          release,
          ...(identity && { identity }),
          ...(request.jvm && { jvm: request.jvm }),
          knownParameters: request.knownParameters,
        });
      }),
    };
  });
}

/**
 * A myid that the last parts of several files' paths lead to tells of none of them, and one that only lies nearby is no
 * file's where another one leads to it, or several have it nearby.
 */
function unclaimShared(drafts: readonly Draft[]): readonly Draft[] {
  const [claims, neighbours] = [new Map<string, number>(), new Map<string, number>()];
  for (const { document, myid } of drafts) {
    if (myid.kind === 'found') count(claims, myid.file.uri);
    else if (myid.nearby && !isSample(document)) count(neighbours, myid.nearby.uri);
  }
  return drafts.map((draft) => {
    const { document, myid } = draft;
    if (myid.kind === 'found') {
      const isOwn = myid.trace === 'path' || claims.get(myid.file.uri) === 1;
      return isOwn ? draft : { ...draft, myid: { kind: 'unseen' } };
    }
    const { nearby, ...rest } = myid;
    const isOwn = nearby && !isSample(document) && !claims.has(nearby.uri) && neighbours.get(nearby.uri) === 1;
    return nearby === undefined || isOwn ? draft : { ...draft, myid: rest };
  });
}

function count(counts: Map<string, number>, uri: string): void {
  counts.set(uri, (counts.get(uri) ?? 0) + 1);
}

/** No server is started with `zoo_sample.cfg`. */
function isSample(document: ConfigDocument | undefined): boolean {
  return document !== undefined && nameOf(document.uri).startsWith('zoo_sample.cfg');
}

function byUri(one: ServerConfig, other: ServerConfig): number {
  return one.uri < other.uri ? -1 : 1;
}

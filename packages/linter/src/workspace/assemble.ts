import { newestRelease } from '@zklint/parameters';
import type { ConfigDocument } from '@zklint/parser';
import type { Ensemble } from '../ensemble.ts';
import type { HostTable } from '../hosts.ts';
import { pathSetting } from '../path-setting.ts';
import { ServerConfig } from '../server-config.ts';
import { type FileSettings, settingsFor, type Telling } from '../settings/file-settings.ts';
import type { Draft } from './draft.ts';
import type { Earlier } from './earlier.ts';
import { groupServers } from './group.ts';
import { identifyServers } from './identity.ts';
import { folderOf, nameOf } from './paths.ts';
import { releaseInComments, releaseTogether } from './release.ts';
import { mountOf } from './server-paths.ts';

/** What a person says of an ensemble that its files can't tell. */
export interface DeclaredEnsemble {
  readonly name: string;
  readonly hosts?: HostTable;
}

/** What decides how servers are put together and read. */
export interface Assembling extends Telling {
  /** The folder that the project's files lie in: nothing outside is opened on a linted file's word. */
  readonly project: string;
  /** The projects of files that lie in several, those inside others first: each holds for the files in it. */
  readonly projects?: readonly string[];
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
  const members = new Map(
    unclaimShared(drafts).map((draft) => {
      const told = ownSettings(draft, request).release;
      const server = new ServerConfig({ ...draft, release: told?.release ?? newestRelease });
      return [server, { server, draft }] as const;
    }),
  );
  const toGroup = (servers: readonly ServerConfig[]): Group => ({
    members: servers.flatMap((server) => members.get(server) ?? []),
  });
  const servers = [...members.keys()];
  if (request.separate) return servers.map((server) => toGroup([server]));

  const taken = new Set<ServerConfig>();
  const byUri = new Map<string, ServerConfig[]>();
  for (const server of servers) {
    if (server.document) byUri.set(server.uri, [...(byUri.get(server.uri) ?? []), server]);
  }
  const declared = (request.settings?.declaredAmong([...byUri.keys()]) ?? []).map(({ ensemble, members }): Group => {
    const included = members.toSorted().flatMap((uri) => byUri.get(uri) ?? []);
    for (const server of included) taken.add(server);
    return { ...toGroup(included), declared: ensemble };
  });
  const free = servers.filter((server) => !taken.has(server));
  const isComparable = ({ document, container }: ServerConfig) =>
    document !== undefined && (document.template === undefined || container?.kind === 'compose');
  const inferred = groupServers(free.filter(isComparable), request.project);
  return [
    ...declared,
    ...joinByDataDir(inferred, request).map(toGroup),
    // A dynamic file that no zoo.cfg names may be one of many left behind, and a template becomes files that nobody has
    // seen: they are compared with nothing. A service is there, whatever of its variables can't be seen.
    ...free.filter((server) => !isComparable(server)).map((server) => toGroup([server])),
  ];
}

/**
 * Servers without a list that have one dataDir would write into each other's files: they are compared where they are on
 * one host, or lie side by side under one name with numbers (`zoo.cfg`, `zoo1.cfg`).
 */
function joinByDataDir(
  groups: readonly (readonly ServerConfig[])[],
  request: Assembling,
): readonly (readonly ServerConfig[])[] {
  const joined = new Map<string, ServerConfig[]>();
  const others = groups.filter((group) => {
    const [server] = group;
    const path = server && pathSetting(server, 'dataDir')?.value;
    if (server === undefined || group.length > 1 || (server.lines.length > 0 && !server.container)) return true;
    if (path === undefined || !/^(\/|[A-Za-z]:)/.test(path)) return true;
    const host = settingsFor([server.uri], request).root ?? (request.onHost ? 'this' : undefined);
    const place = host ?? `${folderOf(server.uri)} ${nameOf(server.uri).replace(/[-_.]?\d+(?=\.)/, '')}`;
    const key = sharedPlace(server, path) ?? `${path} ${place}`;
    const known = joined.get(key);
    if (known) known.push(server);
    else joined.set(key, [server]);
    return false;
  });
  return [...others, ...joined.values()];
}

/** What is behind a container's path; without a mount a place of its own. */
function sharedPlace({ container }: ServerConfig, path: string): string | undefined {
  if (container === undefined) return undefined;
  const mount = mountOf(path, container.mounts);
  return mount ? `${container.scope} ${mount.source}` : `${container.scope} ${container.name.value}`;
}

/** Has every server of the lists a file? */
export function isWhole({ members }: Group): boolean {
  const ids = new Set(members.flatMap(({ server }) => server.lines.map(({ id }) => id)));
  return members.length > 1 && members.length >= ids.size;
}

/** What holds for the file of one server. A release that a comment in it names wins over settings, and the run's own word over both. */
function ownSettings(draft: Draft, request: Assembling): FileSettings {
  const settings = settingsFor([uriOf(draft)], request);
  const { container } = draft;
  const release = request.release ?? releaseInComments(draft) ?? settings.release ?? container?.release;
  const jvm = container?.jvm ? { ...container.jvm, ...settings.jvm } : settings.jvm;
  return { ...settings, ...(release && { release }), ...(jvm && { jvm }) };
}

/** Reads each server by the release that its file or its settings tell, else by that of its ensemble, and tells them apart. */
export function toEnsembles(groups: readonly Group[], request: Assembling, earlier?: Earlier): readonly Ensemble[] {
  return groups.map(({ members, declared }) => {
    const servers = members.map(({ server }) => server);
    const own = members.map(({ draft }) => ownSettings(draft, request));
    const uris = servers.map(({ uri }) => uri);
    const told = releaseTogether(servers, settingsFor(uris, request), own);
    const identities = identifyServers(
      members.map(({ server, draft }) => ({ server, myid: draft.myid })),
      request.project,
    );
    const aliases = aliasesIn(servers);
    const hosts = declared?.hosts ? new Map([...aliases, ...declared.hosts]) : aliases;
    return {
      release: told.release,
      releaseFrom: told.from,
      ...(declared && { name: declared.name }),
      ...(hosts.size > 0 && { hosts }),
      servers: members.map(({ draft, server }, index) => {
        const identity = identities[index];
        const { release = told, jvm, knownParameters } = own[index] ?? {};
        const parts = {
          ...draft,
          release: release.release,
          told: release,
          ...(identity && { identity }),
          ...(jvm && { jvm }),
          knownParameters,
        };
        return earlier?.serverOf(server.uri, parts) ?? new ServerConfig(parts);
      }),
    };
  });
}

/** The several names of one container, each with the first of them: a service, its container_name and its hostname. */
function aliasesIn(servers: readonly ServerConfig[]): HostTable {
  const aliases = new Map<string, string>();
  const names = servers.map(({ container }) => container?.hostNames ?? []);
  const taken = new Set(names.map(([first]) => first));
  for (const [first, ...others] of names) {
    for (const name of others) {
      if (first !== undefined && !taken.has(name)) aliases.set(name, first);
      // One that several have leads to any of them.
      else aliases.delete(name);
      taken.add(name);
    }
  }
  return aliases;
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
      const isOwn = myid.trace === 'path' || myid.trace === 'mount' || claims.get(myid.file.uri) === 1;
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

/** The file that a server is called by. */
function uriOf({ document, dynamic }: Draft): string {
  return document?.uri ?? (dynamic.kind === 'read' ? dynamic.document.uri : '');
}

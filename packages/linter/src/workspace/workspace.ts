import { newestRelease, type Release } from '@zklint/parameters';
import type { ConfigDocument } from '@zklint/parser';
import type { Ensemble } from '../ensemble.ts';
import type { FileSystem } from '../file-system.ts';
import { lint, type Problem, type RuleSettings } from '../lint.ts';
import { ServerConfig } from '../server-config.ts';
import { type Draft, readDraft } from './draft.ts';
import { newerDynamicFiles } from './dynamic-files.ts';
import { groupServers } from './group.ts';
import { identifyServers } from './identity.ts';
import { folderOf, nameOf } from './paths.ts';
import { isTemplate, type ReadResult, readDocument } from './read.ts';
import { releaseOf, type ToldRelease } from './release.ts';
import type { Reach } from './server-paths.ts';

export interface LoadRequest extends Reach {
  /** The files to judge. */
  readonly files: readonly string[];
  /** The release to judge by; without it the files' install paths tell, or it is the newest. */
  readonly release?: ToldRelease;
  /** The -D flags that the servers are started with, by full name. */
  readonly jvm?: Readonly<Record<string, string>>;
  /** Each file on its own: nothing is compared across files. */
  readonly separate?: boolean;
}

/** A file that could not be judged, and why. */
export interface UnjudgedFile {
  readonly uri: string;
  readonly why: 'unreadable' | 'too large' | 'template';
}

/** The configuration files of a project, read and grouped into ensembles. An immutable snapshot. */
export class Workspace {
  readonly ensembles: readonly Ensemble[];
  readonly unjudged: readonly UnjudgedFile[];

  private constructor(ensembles: readonly Ensemble[], unjudged: readonly UnjudgedFile[]) {
    this.ensembles = ensembles;
    this.unjudged = unjudged;
  }

  /** Reads the files and those that they refer to. The only asynchronous step. */
  static async load(fileSystem: FileSystem, request: LoadRequest): Promise<Workspace> {
    const results = await Promise.all(request.files.map((uri) => readDocument(fileSystem, uri)));
    const documents = new Map<string, ConfigDocument>();
    const unjudged: UnjudgedFile[] = [];
    for (const [index, uri] of request.files.entries()) {
      const why = reasonAgainst(results[index]);
      if (why) unjudged.push({ uri, why });
      else if (results[index] && 'document' in results[index]) documents.set(uri, results[index].document);
    }

    const newerThan = newerDynamicFiles(fileSystem);
    const drafts = await Promise.all(
      [...documents.values()]
        .filter(({ uri }) => !isDynamicName(uri))
        .map((document) => readDraft(fileSystem, document, documents, request, newerThan)),
    );
    const followed = new Set(drafts.flatMap(({ document, dynamic }) => followedBy(document, dynamic)));
    const unowned = [...documents.values()].filter(({ uri }) => isDynamicName(uri) && !followed.has(uri));
    const servers = [
      ...drafts.filter(({ document }) => !followed.has(document?.uri ?? '')),
      ...unowned.map((document): Draft => ({ dynamic: { kind: 'read', document }, myid: { kind: 'unseen' } })),
    ];
    return new Workspace(toEnsembles(unclaimShared(servers), request), unjudged);
  }

  /** What the rules say of every file. */
  problems(settings: RuleSettings = {}): readonly Problem[] {
    return this.ensembles.flatMap((ensemble) => lint(ensemble, settings));
  }
}

function reasonAgainst(result: ReadResult | undefined): UnjudgedFile['why'] | undefined {
  if (result === undefined) return 'unreadable';
  if ('failure' in result) return result.failure;
  return isTemplate(result.document) ? 'template' : undefined;
}

/** The dynamic file of a zoo.cfg; one that names itself stays a zoo.cfg. */
function followedBy(document: ConfigDocument | undefined, dynamic: Draft['dynamic']): readonly string[] {
  return dynamic.kind === 'read' && dynamic.document.uri !== document?.uri ? [dynamic.document.uri] : [];
}

/** `zoo.cfg.dynamic` and `zoo.cfg.dynamic.100000000`: never a server's own file. */
function isDynamicName(uri: string): boolean {
  return /\.dynamic(\.[\da-f]+)?$/i.test(nameOf(uri));
}

/** A myid that the last parts of several files' paths lead to tells of none of them. */
function unclaimShared(drafts: readonly Draft[]): readonly Draft[] {
  const claims = new Map<string, number>();
  for (const { myid } of drafts) {
    if (myid.kind === 'found') claims.set(myid.file.uri, (claims.get(myid.file.uri) ?? 0) + 1);
  }
  return drafts.map((draft) => {
    const { myid } = draft;
    if (myid.kind !== 'found' || myid.trace === 'path' || claims.get(myid.file.uri) === 1) return draft;
    return { ...draft, myid: { kind: 'unseen' } };
  });
}

function toEnsembles(drafts: readonly Draft[], request: LoadRequest): readonly Ensemble[] {
  const byServer = new Map(
    drafts.map((draft) => [new ServerConfig({ ...draft, release: request.release?.release ?? newestRelease }), draft]),
  );
  const servers = [...byServer.keys()];
  // A dynamic file that no zoo.cfg names may be one of many left behind: it is compared with nothing.
  const [owned, unowned] = [servers.filter(({ document }) => document), servers.filter(({ document }) => !document)];
  const groups = [
    ...(request.separate ? owned.map((server) => [server]) : groupServers(owned, request.project)),
    ...unowned.map((server) => [server]),
  ];
  return groups.map((group) => {
    const { release, from } = request.release ?? releaseOf(group);
    const members = group.map((server) => ({ server, myid: byServer.get(server)?.myid ?? server.myid }));
    const identities = identifyServers(members, request.project);
    return {
      release,
      releaseFrom: from,
      servers: group.map((server, index) => finished(byServer.get(server), release, identities[index], request.jvm)),
    };
  });
}

function finished(
  draft: Draft | undefined,
  release: Release,
  identity: ServerConfig['identity'],
  jvm: LoadRequest['jvm'],
): ServerConfig {
  if (draft === undefined) throw new Error('every server was made from a draft');
  return new ServerConfig({ ...draft, release, ...(identity && { identity }), ...(jvm && { jvm }) });
}

/** The folder that stands for a project: the nearest one upwards with a `.git`, else the folder itself. */
export async function projectOf(fileSystem: FileSystem, folder: string): Promise<string> {
  for (let at = folder; at.length > 'file:///'.length; at = folderOf(at)) {
    if ((await fileSystem.kind(`${at}/.git`)) !== undefined) return at;
  }
  return folder;
}

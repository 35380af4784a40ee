import type { Ensemble } from '../ensemble.ts';
import type { FileSystem } from '../file-system.ts';
import { lint, type Problem, type RuleSettings } from '../lint.ts';
import { filesOf, type ServerConfig } from '../server-config.ts';
import { settingsFor } from '../settings/file-settings.ts';
import { type Assembling, assemble, type Group, isWhole, toEnsembles } from './assemble.ts';
import { folderOf } from './paths.ts';
import type { ToldRelease } from './release.ts';
import { seenFrom } from './seen-from.ts';
import { Sources, type UnjudgedFile } from './sources.ts';

export interface LoadRequest extends Assembling {
  /** The files to judge. */
  readonly files: readonly string[];
  /** Gives further files of the project: the other members are looked for among them where some are missing. */
  readonly others?: () => Promise<readonly string[]>;
  /** Called when files are read, before they are put together: with thousands of them that takes a while. */
  readonly onRead?: () => Promise<void>;
}

/** The configuration files of a project, read and grouped into ensembles. An immutable snapshot. */
export class Workspace {
  /** Those that have a judged file, together with the members that were only found. */
  readonly ensembles: readonly Ensemble[];
  readonly unjudged: readonly UnjudgedFile[];
  /** The files that are judged, and those that they refer to. */
  readonly judged: ReadonlySet<string>;
  private readonly groups: readonly Group[];
  private readonly request: LoadRequest;

  private constructor(groups: readonly Group[], unjudged: readonly UnjudgedFile[], request: LoadRequest) {
    const named = new Set(request.files);
    const isNamed = ({ documents }: ServerConfig) => documents.some(({ uri }) => named.has(uri));
    const judged = (server: ServerConfig) => (named.has(server.uri) ? filesOf(server) : []);
    this.ensembles = toEnsembles(groups, request).filter(({ servers }) => servers.some(isNamed));
    this.unjudged = unjudged.filter(({ uri }) => named.has(uri));
    this.judged = new Set([...request.files, ...this.ensembles.flatMap(({ servers }) => servers.flatMap(judged))]);
    this.groups = groups;
    this.request = request;
  }

  /** Reads the files and those that they refer to. The only asynchronous step. */
  static async load(fileSystem: FileSystem, request: LoadRequest): Promise<Workspace> {
    const sources = new Sources(fileSystem, request);
    await sources.read(request.files);
    await request.onRead?.();
    let groups = assemble(sources.drafts, request);
    if (request.others && !request.separate && !groups.every(isWhole)) {
      await sources.read(await request.others());
      await request.onRead?.();
      groups = assemble(sources.drafts, request);
    }
    return new Workspace(groups, sources.unjudged, request);
  }

  /** The same files as another release reads them. Who belongs together stays. */
  readBy(release: ToldRelease): Workspace {
    return new Workspace(this.groups, this.unjudged, { ...this.request, release });
  }

  /**
   * What the rules say of the judged files, and of others where that concerns a place in one of them. Severities in
   * `settings` win over those that the files' own settings give.
   */
  problems(settings: RuleSettings = {}): readonly Problem[] {
    return this.ensembles.flatMap((ensemble) => this.problemsOf(ensemble, settings));
  }

  /** The part of `problems` that concerns one of the ensembles: for a run that is long. */
  problemsOf(ensemble: Ensemble, settings: RuleSettings = {}): readonly Problem[] {
    const severitiesFor = (uris: readonly string[]) => ({ ...settingsFor(uris, this.request).rules, ...settings });
    return lint(ensemble, severitiesFor).flatMap((problem) => seenFrom(this.judged, problem, this.request.project));
  }
}

/** The folder that stands for a project: the nearest one upwards with a `.git`, else the folder itself. */
export async function projectOf(fileSystem: FileSystem, folder: string): Promise<string> {
  for (let at = folder; at.length > 'file:///'.length; at = folderOf(at)) {
    if ((await fileSystem.kind(`${at}/.git`)) !== undefined) return at;
  }
  return folder;
}

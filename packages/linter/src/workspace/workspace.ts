import { releases } from '@zklint/parameters';
import type { Reading } from '../comments/asked-again.ts';
import { asProblems, heedComments } from '../comments/heed-comments.ts';
import type { YamlFault } from '../containers/container.ts';
import type { Ensemble } from '../ensemble.ts';
import type { FileSystem } from '../file-system.ts';
import { usualLimits } from '../limits.ts';
import { lint, type Problem, type RuleSettings, type SeveritiesFor } from '../lint.ts';
import { filesLeftOut, fileTooLarge, leftOutOf, type Shown, withinLimit, yamlLeftOut } from '../reached-limits.ts';
import type { Finding, OwnRule } from '../rule.ts';
import { limitReached } from '../rules/zklint/limit-reached.ts';
import { syntaxFault, yamlSyntax } from '../rules/zklint/yaml-syntax.ts';
import type { ServerConfig } from '../server-config.ts';
import { filesOf } from '../server-files.ts';
import { settingsFor } from '../settings/file-settings.ts';
import { type Assembling, assemble, type Group, isWhole, toEnsembles } from './assemble.ts';
import type { Discovered } from './discover.ts';
import { Earlier } from './earlier.ts';
import { foldersAbove, nameOf } from './paths.ts';
import type { ToldRelease } from './release.ts';
import { seenFrom } from './seen-from.ts';
import { Sources, type UnjudgedFile } from './sources.ts';
import { isComposeName } from './yaml-files.ts';

export interface LoadRequest extends Assembling {
  /** The files to judge. */
  readonly files: readonly string[];
  /** Those of the files that nobody named: they were found in a folder. */
  readonly found?: ReadonlySet<string>;
  /** Other members of their ensembles that are known already. */
  readonly members?: readonly string[];
  /** Are these only the first ones of those that were looked for? */
  readonly isCut?: boolean;
  /** Gives further files of the project: the other members are looked for among them where some are missing. */
  readonly others?: () => Promise<Discovered>;
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
  /** Are there files that nobody looked for, because there are so many? */
  readonly isCut: boolean;
  /** What is wrong with the YAML files among them, and with those that they need. */
  readonly faults: readonly YamlFault[];
  private readonly readings: readonly Reading[];
  /** With the ensembles that have no judged file. */
  private readonly allReadings: readonly Reading[];
  private readonly groups: readonly Group[];
  private readonly request: LoadRequest;
  private owners: ReadonlyMap<string, string> | undefined;

  private constructor(
    groups: readonly Group[],
    { unjudged, faults }: Pick<Workspace, 'unjudged' | 'faults'>,
    request: LoadRequest,
    readings: readonly Reading[],
  ) {
    const named = new Set(request.files);
    const isNamed = (server: ServerConfig) => filesOf(server).some((uri) => named.has(uri)) || isMountedBy(server);
    // What a Compose file mounts is a part of what it says.
    const isMountedBy = ({ container }: ServerConfig) => container !== undefined && named.has(container.name.uri);
    const judged = (server: ServerConfig) => (named.has(server.uri) || isMountedBy(server) ? filesOf(server) : []);
    this.allReadings = readings;
    this.readings = readings.filter(({ ensemble }) => ensemble.servers.some(isNamed));
    this.ensembles = this.readings.map(({ ensemble }) => ensemble);
    this.unjudged = unjudged.filter(({ uri }) => named.has(uri));
    this.faults = faults;
    this.judged = new Set([
      ...request.files,
      ...this.faults.map(({ at }) => at.uri),
      ...this.ensembles.flatMap(({ servers }) => servers.flatMap(judged)),
    ]);
    this.isCut = request.isCut ?? false;
    this.groups = groups;
    this.request = request;
  }

  /**
   * Reads the files and those that they refer to. The only asynchronous step. What did not change since `before` was
   * loaded is taken from there, so that a keystroke costs little.
   */
  static async load(fileSystem: FileSystem, request: LoadRequest, before?: Workspace): Promise<Workspace> {
    const earlier = before && new Earlier(before.ensembles);
    const sources = new Sources(fileSystem, request, earlier);
    // A myid is no configuration: it is judged with the one that it belongs to.
    const configs = request.files.filter((uri) => nameOf(uri) !== 'myid');
    await sources.read([...configs, ...(request.members ?? [])]);
    await request.onRead?.();
    const groups = assemble(sources.drafts, request);
    const hasAll = configs.length === request.files.length && (request.separate || groups.every(isWhole));
    if (!request.others || hasAll) {
      return new Workspace(groups, unreadOf(sources, request), request, readingsOf(groups, request, earlier));
    }
    const { files, isCut } = await request.others();
    await sources.read(files);
    await request.onRead?.();
    const whole = { ...request, isCut: isCut || (request.isCut ?? false) };
    const all = assemble(sources.drafts, request);
    return new Workspace(all, unreadOf(sources, request), whole, readingsOf(all, whole, earlier));
  }

  /** The same files as another release reads them. Who belongs together stays. */
  readBy(release: ToldRelease): Workspace {
    const request = { ...this.request, release };
    return new Workspace(this.groups, this, request, readingsOf(this.groups, request));
  }

  /** The same files, with the members that were only found and all that belongs to them judged too. */
  withMembers(): Workspace {
    const servers = this.ensembles.flatMap(({ servers }) => servers);
    const added = servers.flatMap(({ uri, container }) => [uri, ...(container ? [container.name.uri] : [])]);
    const named = new Set(this.request.files);
    if (added.every((uri) => named.has(uri))) return this;
    const files = [...new Set([...this.request.files, ...added])];
    return new Workspace(this.groups, this, { ...this.request, files }, this.allReadings);
  }

  /**
   * What is wrong in the judged files, and in others where that concerns a place in one of them. Severities in `settings`
   * win over those that the files' own settings give.
   */
  problems(settings: RuleSettings = {}): readonly Problem[] {
    return this.judge(
      this.ensembles.flatMap((ensemble) => this.saidOf(ensemble, settings)),
      settings,
    ).problems;
  }

  /** What the rules say of one of the ensembles, before `judge` has heard of all: for a run that goes step by step. */
  saidOf(ensemble: Ensemble, settings: RuleSettings = {}): readonly Problem[] {
    return lint(ensemble, this.severitiesFor(settings));
  }

  /** The problems among what `saidOf` gave for all ensembles, with those of zklint's own rules. */
  judge(said: readonly Problem[], settings: RuleSettings = {}): Judgement {
    const { judged, readings, request } = this;
    const severitiesFor = this.severitiesFor(settings);
    const asOwn = (rule: OwnRule) => (finding: Finding) =>
      asProblems(rule, [finding], severitiesFor([this.ownerOf(finding.at.uri)]));
    const own = [
      ...[...this.reachedLimits()].flatMap(asOwn(limitReached)),
      ...this.faults.flatMap(syntaxFault).flatMap(asOwn(yamlSyntax)),
    ];
    const { left, suppressed } = heedComments([...this.once(said), ...own], { readings, judged, severitiesFor });
    const seen = (problem: Problem) => seenFrom(judged, problem, request.project);
    return { problems: left.flatMap(seen), suppressed: suppressed.flatMap(seen) };
  }

  /** What several ensembles say of one place in a YAML file, once: an anchor has it for all of them. */
  private once(said: readonly Problem[]): readonly Problem[] {
    const isShared = this.ensembles.some(({ servers }) => servers.some(({ container }) => container));
    if (!isShared) return said;
    const seen = new Set<string>();
    return said.filter(({ rule, at, message }) => {
      const key = `${rule} ${at.range.start} ${at.range.end} ${at.uri} ${message}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  /** Those of some problems that are to be shown: of each file only so many. */
  within(problems: readonly Problem[], settings: RuleSettings = {}): Shown {
    const severitiesFor = this.severitiesFor(settings);
    const limits = this.request.limits ?? usualLimits;
    return withinLimit(problems, limits, (uri) => severitiesFor([this.ownerOf(uri)]));
  }

  /** The file whose settings hold for a file: that of the server which reads it. */
  private ownerOf(uri: string): string {
    this.owners ??= new Map(
      this.ensembles.flatMap(({ servers }) =>
        servers.flatMap((server) => filesOf(server).map((file) => [file, server.uri] as const)),
      ),
    );
    return this.owners.get(uri) ?? uri;
  }

  private severitiesFor(settings: RuleSettings): SeveritiesFor {
    return (uris) => ({ ...settingsFor(uris, this.request).rules, ...settings });
  }

  private *reachedLimits(): Iterable<Finding> {
    const { files, limits = usualLimits } = this.request;
    const [first] = files.toSorted();
    if (this.isCut && first !== undefined) yield filesLeftOut(first, limits);
    for (const { uri, why } of this.unjudged) if (why === 'too large') yield fileTooLarge(uri, limits);
    for (const fault of this.faults) yield* yamlLeftOut(fault, limits);
    for (const { servers } of this.ensembles) for (const server of servers) yield* leftOutOf(server, limits);
  }
}

/** The files that could not be judged. Damaged YAML counts where a person named it, or certainly has a Compose file. */
function unreadOf(sources: Sources, { files, found }: LoadRequest): Pick<Workspace, 'unjudged' | 'faults'> {
  const needed = sources.besideOf(files);
  const isCalledFor = (uri: string) =>
    needed.has(uri) || (files.includes(uri) && (isComposeName(nameOf(uri)) || !found?.has(uri)));
  return {
    unjudged: sources.unjudged,
    faults: sources.faults.filter(({ kind, at }) => isCalledFor(at.uri) || (kind === 'size' && files.includes(at.uri))),
  };
}

/** What is wrong, and what comments in the files say is nobody's business. */
interface Judgement {
  readonly problems: readonly Problem[];
  readonly suppressed: readonly Problem[];
}

function readingsOf(groups: readonly Group[], request: LoadRequest, earlier?: Earlier): readonly Reading[] {
  const ensembles = toEnsembles(groups, request, earlier);
  return groups.flatMap((group, index): Reading | readonly never[] => {
    const ensemble = ensembles[index];
    if (ensemble === undefined) return [];
    let others: readonly Ensemble[] | undefined;
    return {
      ensemble,
      isWhole: !request.separate && isWhole(group),
      others: () => {
        others ??= otherReadings(group, request);
        return others;
      },
    };
  });
}

/** An ensemble as the newest release of each line reads it, and without JVM flags where this run was told some. */
function otherReadings(group: Group, request: LoadRequest): readonly Ensemble[] {
  const newest = releases.filter(({ line, name }) => releases.findLast((one) => one.line === line)?.name === name);
  const { jvm, ...withoutFlags } = request;
  return [
    ...newest.map((release) => ({ ...request, release: { release, from: 'default' } })),
    ...(jvm ? [withoutFlags] : []),
  ].flatMap((other) => toEnsembles([group], other));
}

/** The folder that stands for a project: the nearest one upwards with a `.git`, else the folder itself. */
export async function projectOf(fileSystem: FileSystem, folder: string): Promise<string> {
  for (const at of foldersAbove(folder)) {
    if (await isRepository(fileSystem, at)) return at;
  }
  return folder;
}

export async function isRepository(fileSystem: FileSystem, folder: string): Promise<boolean> {
  const kind = await fileSystem.kind(`${folder}/.git`);
  return kind !== undefined && kind !== 'hidden';
}

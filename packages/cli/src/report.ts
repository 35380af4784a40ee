import {
  type Ensemble,
  type FileSystem,
  type Finding,
  filesOf,
  type Problem,
  type ServerConfig,
  type Severity,
  type Workspace,
} from '@zklint/linter';
import { type Message, say, type Tell } from '@zklint/linter/messages';
import { pathFrom } from './files.ts';
import { lastingText } from './problem-key.ts';
import { type Spot, spotMaker, type ToSpot } from './spots.ts';

export interface ReportedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The message in English, which tells the finding from others in every language. */
  readonly english: string;
  readonly at: Spot;
  /** The release that the file is judged by. */
  readonly release: string;
  readonly refusal?: NonNullable<Finding['refusal']>;
  readonly related: readonly { readonly at: Spot; readonly message: string }[];
  readonly fix?: {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly at: Spot; readonly text: string }[];
  };
}

export interface ReportedFile {
  readonly path: string;
  /** The service or pod that runs with it, where a Compose file or a manifest says so. */
  readonly container?: string;
  /** The number of its ensemble, from 0. */
  readonly ensemble: number;
  readonly release: string;
  /** What told the release, in words. */
  readonly releaseFrom: string;
  readonly server?: NonNullable<ServerConfig['identity']>;
  /** The paths of its server that could not be looked at. */
  readonly unseen: readonly string[];
}

/** What a run found, ready to be shown: the formats only lay it out. */
export interface Report {
  readonly files: readonly ReportedFile[];
  /** Those to show, by path and place. */
  readonly problems: readonly ReportedProblem[];
  /** How many there are, shown or not. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many of them a limit leaves out. */
  readonly leftOut: number;
  /** How many are known and neither shown nor counted. */
  readonly suppressed: number;
  /** How many findings the run mended, and in how many files. */
  readonly fixed?: { readonly findings: number; readonly files: number };
  readonly ensembles: number;
  /** How many files have placeholders of a template, whose values nobody knows. */
  readonly templates: number;
  /** The releases that zklint doesn't know, each with the one that stands for it. */
  readonly inexact: readonly InexactRelease[];
  /** Was zklint to look at absolute paths? */
  readonly isLooking: boolean;
  /** What could not be read, in sentences. */
  readonly faults: readonly string[];
}

/** A release that somebody asked for, and another one that the files are judged by. */
export interface InexactRelease {
  readonly asked: string;
  readonly judgedAs: string;
}

export interface ReportRequest {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  /** How many more there are, which a limit leaves out. */
  readonly leftOut?: Readonly<Record<Severity, number>>;
  readonly suppressed?: number;
  readonly fixed?: Report['fixed'] | undefined;
  readonly cwd: string;
  readonly fileSystem: FileSystem;
  /** Was zklint to look at absolute paths, as with --on-host? */
  readonly isLooking?: boolean;
  /** What could not be read. */
  readonly faults: readonly Message[];
  /** Says the messages. */
  readonly tell: Tell;
  /** Show errors only. */
  readonly quiet?: boolean | undefined;
}

/** Puts the findings of a run into the words and numbers that people read. */
export async function makeReport(request: ReportRequest): Promise<Report> {
  const {
    workspace,
    problems,
    leftOut = { error: 0, warning: 0, info: 0 },
    suppressed = 0,
    fixed,
    cwd,
    fileSystem,
    tell,
  } = request;
  const ensembles = [...workspace.ensembles].sort((one, other) => compare(uriOf(one), uriOf(other)));
  const releases = new Map(
    ensembles.flatMap(({ servers }) =>
      servers.flatMap((server) => filesOf(server).map((uri) => [uri, server.release.name] as const)),
    ),
  );
  const shown = request.quiet ? problems.filter(({ severity }) => severity === 'error') : problems;
  const unread = new Set(workspace.unjudged.map(({ uri }) => uri));
  const toSpot = spotMaker(fileSystem, cwd, unread);
  const reported = await Promise.all(
    shown.map((problem) => toReported(problem, releases.get(problem.at.uri) ?? '', toSpot, tell)),
  );
  return {
    files: reportedFiles(ensembles, workspace.judged, cwd),
    problems: reported.sort(byPlace),
    counts: {
      error: countOf(problems, 'error') + leftOut.error,
      warning: countOf(problems, 'warning') + leftOut.warning,
      info: countOf(problems, 'info') + leftOut.info,
    },
    leftOut: leftOut.error + leftOut.warning + leftOut.info,
    suppressed,
    ...(fixed && { fixed }),
    ensembles: ensembles.length,
    templates: new Set(ensembles.flatMap(({ servers }) => servers.filter(hasPlaceholders).map(({ uri }) => uri))).size,
    inexact: inexactReleases(ensembles),
    isLooking: request.isLooking ?? false,
    faults: request.faults.map(tell),
  };
}

/** Each release that was asked for and that zklint doesn't know, once. */
export function inexactReleases(ensembles: readonly Ensemble[]): readonly InexactRelease[] {
  const servers = ensembles.flatMap((ensemble) => ensemble.servers);
  const inexact = new Map(
    servers.flatMap(({ told: { asked }, release }) =>
      asked === undefined ? [] : [[asked, { asked, judgedAs: release.name }] as const],
    ),
  );
  return [...inexact.values()];
}

/** What is to be said of a release that zklint doesn't know. */
export function remarkOn({ asked, judgedAs }: InexactRelease): Message {
  return say`ZooKeeper ${asked} is newer than all that zklint knows of: judged as ${judgedAs}.`;
}

function hasPlaceholders({ documents }: ServerConfig): boolean {
  return documents.some(
    ({ template, cut = [] }) => template && template.open.length - cut.length + template.optional.size > 0,
  );
}

/** Is there anything that the exit code tells? */
export function isFailing(counts: Report['counts'], failOn: Severity | 'never'): boolean {
  if (failOn === 'never') return false;
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return severities.slice(0, severities.indexOf(failOn) + 1).some((severity) => counts[severity] > 0);
}

function countOf(problems: readonly Problem[], severity: Severity): number {
  return problems.filter((problem) => problem.severity === severity).length;
}

function uriOf({ servers }: Ensemble): string {
  return servers[0]?.uri ?? '';
}

function reportedFiles(
  ensembles: readonly Ensemble[],
  judged: ReadonlySet<string>,
  cwd: string,
): readonly ReportedFile[] {
  const files = new Map<string, ReportedFile>();
  for (const [ensemble, { servers }] of ensembles.entries()) {
    for (const server of servers) {
      const container = server.container?.name.value;
      for (const { uri } of server.documents) {
        if (!judged.has(uri)) continue;
        const itself = uri === server.uri;
        const key = `${uri} ${container ?? ''}`;
        if (files.has(key) && !itself) continue;
        files.set(key, {
          path: pathFrom(cwd, uri),
          ...(container !== undefined && { container }),
          ensemble,
          release: server.release.name,
          releaseFrom: server.told.from,
          ...(itself && server.identity && { server: server.identity }),
          unseen: itself ? unseenOf(server) : [],
        });
      }
    }
  }
  return [...files.values()].sort(
    (one, other) => compare(one.path, other.path) || compare(one.container ?? '', other.container ?? ''),
  );
}

/** How many files there are: several containers may have one. */
export function countFiles(files: readonly ReportedFile[]): number {
  return new Set(files.map(({ path }) => path)).size;
}

function unseenOf({ myid, dynamic, isDistributed }: ServerConfig): readonly string[] {
  const paths: string[] = [];
  // In a template nobody knows what it will be.
  if (dynamic.kind === 'unseen' && dynamic.path !== '') paths.push(dynamic.path);
  // Only a member of a quorum has a myid.
  if (isDistributed && myid.kind === 'unseen' && myid.path !== undefined) paths.push(myid.path);
  return paths;
}

async function toReported(problem: Problem, release: string, toSpot: ToSpot, tell: Tell): Promise<ReportedProblem> {
  const { rule, severity, refusal, fix } = problem;
  return {
    rule,
    severity,
    message: tell(problem.message),
    english: lastingText(problem.message),
    at: await toSpot(problem.at),
    release,
    ...(refusal && { refusal }),
    related: await Promise.all(
      (problem.related ?? []).map(async ({ at, message }) => ({ at: await toSpot(at), message: tell(message) })),
    ),
    ...(fix && {
      fix: {
        title: tell(fix.title),
        safe: fix.safe,
        edits: await Promise.all(fix.edits.map(async ({ at, newText }) => ({ at: await toSpot(at), text: newText }))),
      },
    }),
  };
}

function byPlace({ at: one }: ReportedProblem, { at: other }: ReportedProblem): number {
  return compare(one.path, other.path) || one.range.start - other.range.start || one.range.end - other.range.end;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

import type { ConfigDocument, Place } from '@zklint/parser';
import type { Ensemble } from './ensemble.ts';
import { kept } from './kept.ts';
import { fixInParts } from './part-fixes.ts';
import { shippedLines } from './profile.ts';
import type { Finding, Refusal, Rule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import type { ServerConfig } from './server-config.ts';

/** A finding with the rule that made it and its severity. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The problem as it is, where this one says in a judged file what is wrong in another. */
  readonly origin?: Problem;
}

/** The severities that a user gives to rules, by id. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** Gives the severities that a user gives to rules: for the file of one server, or for what several are compared by. */
export type SeveritiesFor = (uris: readonly string[]) => RuleSettings;

/** A problem before its user's severity, with those that hold for it. */
interface Judgement extends Problem {
  readonly severities: RuleSettings;
}

/** What the rules say of an ensemble, by file and place. */
export function lint(ensemble: Ensemble, severitiesFor: SeveritiesFor = () => ({})): Problem[] {
  const { servers } = ensemble;
  const own = servers
    .map((server) => ({ severities: severitiesFor([server.uri]), findings: findingsIn(server) }))
    .filter(({ findings }) => findings.size > 0);
  const together = severitiesFor(servers.map(({ uri }) => uri));
  const all = rules.flatMap((rule): readonly Judgement[] => {
    if ('checkEnsemble' in rule) return judged(rule, together, rule.checkEnsemble(ensemble));
    return own.flatMap(({ severities, findings }) => {
      const said = findings.get(rule);
      return said ? judged(rule, severities, said) : [];
    });
  });
  const parts = servers.flatMap(({ documents }) => documents.filter(({ part }) => part));
  return withoutShipped(withoutSuperseded(servers.length > 1 ? distinct(all) : all), ensemble)
    .filter((problem) => !isOfImage(problem, ensemble))
    .flatMap(({ severities, ...problem }) => {
      const severity = severities[problem.rule] ?? problem.severity;
      return severity === 'off' ? [] : [placed({ ...problem, severity }, parts)];
    })
    .sort(byPlace);
}

/** What each rule finds in a server by itself, where it finds anything. */
const findingsIn = kept((server: ServerConfig): ReadonlyMap<Rule, readonly Finding[]> => {
  const findings = new Map<Rule, readonly Finding[]>();
  for (const rule of rules) {
    if ('checkEnsemble' in rule || 'isOwn' in rule) continue;
    const own = [...rule.checkServer(server)];
    const all = server.next ? [...own, ...rule.checkServer(server.next)] : own;
    if (all.length > 0) findings.set(rule, all);
  }
  return findings;
});

/** A problem whose fix fits the files that its configurations are parts of. */
function placed(problem: Problem, parts: readonly ConfigDocument[]): Problem {
  if (problem.fix === undefined || parts.length === 0) return problem;
  const { fix, ...rest } = problem;
  const fitting = fixInParts(fix, parts);
  return fitting ? { ...rest, fix: fitting } : rest;
}

function judged(
  { id, severity, optIn }: Rule,
  severities: RuleSettings,
  findings: Iterable<Finding>,
): readonly Judgement[] {
  const isSilent = optIn && severities[id] === undefined;
  // Only a server in a container has findings that a rule of advice makes unasked.
  const said = isSilent ? [...findings].filter(({ isUrgent }) => isUrgent) : [...findings];
  return said.map((finding) => ({
    ...finding,
    rule: id,
    severity: finding.severity ?? severity,
    severities,
  }));
}

/** What another program ships and its users leave as it is, nobody needs to be told of. */
function withoutShipped(problems: readonly Judgement[], { servers }: Ensemble): readonly Judgement[] {
  const shipped = servers.flatMap(shippedLines);
  return shipped.length === 0 ? problems : problems.filter(({ at }) => !shipped.some((line) => overlap(line, at)));
}

/**
 * A remark on what an image sets by itself tells nobody what to do, unless somebody asks for the rule; nor does any finding
 * on it for another release, whose image sets something else.
 */
function isOfImage({ rule, severity, severities, at }: Judgement, ensemble: Ensemble): boolean {
  const { servers, release, releaseFrom } = ensemble;
  const isOfTag = servers.some(({ container }) => container?.release?.release.name === release.name);
  const isOther = !isOfTag && releaseFrom !== 'default' && rule !== 'compose-server-list';
  if (!isOther && (severity !== 'info' || severities[rule] !== undefined)) return false;
  return servers.some(({ container }) => container && (isOther ? touch : isSame)(container.image, at));
}

/** One of each: a dynamic file or a myid that several servers read is judged with each of them. */
function distinct(problems: readonly Judgement[]): readonly Judgement[] {
  const firstOfPlace = new Map<string, Judgement>();
  const texts = new Set<string>();
  return problems.filter((problem) => {
    const { uri, range } = problem.at;
    const place = `${problem.rule} ${range.start} ${range.end} ${uri}`;
    const first = firstOfPlace.get(place);
    if (first === undefined) {
      firstOfPlace.set(place, problem);
      return true;
    }
    // Hardly ever: what the messages say matters only now.
    texts.add(`${place} ${first.message}`);
    const text = `${place} ${problem.message}`;
    return !texts.has(text) && texts.add(text);
  });
}

/**
 * Where a rule and one that it supersedes speak about the same characters, the first stays and takes over the refusal.
 * One that explains its whole file stays there alone.
 */
function withoutSuperseded(problems: readonly Judgement[]): Judgement[] {
  const byRule = new Map<string, readonly string[]>(
    rules.flatMap((rule: Rule) => (rule.supersedes ? [[rule.id, rule.supersedes] as const] : [])),
  );
  const supersededBy = ({ rule, supersedes }: Problem) => supersedes ?? byRule.get(rule);
  const explained = new Map(problems.flatMap((problem) => (problem.explainsFile ? [[problem.at.uri, problem]] : [])));
  const judged = problems.filter((problem) => (explained.get(problem.at.uri) ?? problem) === problem);

  const losers = new Map<Problem, readonly Problem[]>();
  const near = indexByPlace(judged);
  for (const winner of judged) {
    const superseded = supersededBy(winner);
    if (superseded === undefined) continue;
    losers.set(
      winner,
      [...near(winner.at)].filter(({ rule }) => superseded.includes(rule)),
    );
  }
  const dropped = new Set([...losers.values()].flat());
  return judged
    .filter((problem) => !dropped.has(problem))
    .map((problem) => {
      const { whenRefused, ...rest } = problem;
      const refusal = problem.refusal ? undefined : together(refusalsOf(problem, losers));
      if (refusal === undefined) return rest;
      return { ...rest, message: whenRefused?.[refusal.stage] ?? rest.message, refusal, severity: 'error' as const };
    });
}

/** The refusals that a problem takes over, also through one that is itself superseded. */
function refusalsOf(problem: Problem, losers: ReadonlyMap<Problem, readonly Problem[]>): readonly Refusal[] {
  if (problem.refusal) return [problem.refusal];
  return (losers.get(problem) ?? []).flatMap((loser) => refusalsOf(loser, losers));
}

/** One fault may be refused in several ways; ZooKeeper names what it meets first. */
function together([first, ...others]: readonly Refusal[]): Refusal | undefined {
  if (first === undefined) return undefined;
  const texts = others
    .filter(({ stage }) => stage === first.stage)
    .flatMap(({ message, orElse = [] }) => [message, ...orElse]);
  const orElse = [...new Set([...(first.orElse ?? []), ...texts])].filter((text) => text !== first.message);
  return orElse.length === 0 ? first : { ...first, orElse };
}

/** Finds the problems that overlap a place, through buckets of a kilobyte of text: a file may have very many. */
function indexByPlace(problems: readonly Problem[]): (at: Place) => Set<Problem> {
  const buckets = new Map<string, Problem[]>();
  const keysOf = ({ uri, range }: Place): string[] => {
    const first = range.start >> 10;
    return Array.from({ length: (range.end >> 10) - first + 1 }, (_, index) => `${first + index} ${uri}`);
  };
  for (const problem of problems) {
    for (const key of keysOf(problem.at)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(problem);
      else buckets.set(key, [problem]);
    }
  }
  return (at) =>
    new Set(
      keysOf(at)
        .flatMap((key) => buckets.get(key) ?? [])
        .filter((other) => overlap(other.at, at)),
    );
}

function overlap(one: Place, other: Place): boolean {
  const [a, b] = [one.range, other.range];
  if (one.uri !== other.uri) return false;
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

function touch(one: Place, other: Place): boolean {
  return one.uri === other.uri && one.range.start <= other.range.end && other.range.start <= one.range.end;
}

function isSame(one: Place, other: Place): boolean {
  return one.uri === other.uri && one.range.start === other.range.start && one.range.end === other.range.end;
}

function byPlace(one: Problem, other: Problem): number {
  if (one.at.uri !== other.at.uri) return one.at.uri < other.at.uri ? -1 : 1;
  return one.at.range.start - other.at.range.start || one.at.range.end - other.at.range.end;
}

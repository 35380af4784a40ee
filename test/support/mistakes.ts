import type { Problem, Severity } from '@zklint/linter';
import { releases } from '@zklint/parameters';
import { lineAndColumn } from './positions.ts';
import { type Circumstances, type Files, pathOf } from './workspace.ts';

/** Findings as `severity rule at "the characters"`; none where zklint must be silent. */
export type Findings = string | readonly string[];

/** Findings by releases: a line (`3.4`), several (`3.5-3.8`, `3.7-`) or one release (`3.4.11`); in others none. */
export type FindingsByRelease = Readonly<Record<string, Findings>>;

/** One way to write a mistake, and what zklint must say of it: of errors and warnings that, and nothing else. */
export interface Form extends Omit<Circumstances, 'release'> {
  /** The text of a single zoo.cfg, or the files by path. */
  readonly files: string | Files;
  /** In all releases the same, or by release. */
  readonly says: Findings | FindingsByRelease;
  /** The file of the first finding after its fix, which must be safe, in the newest release. */
  readonly fixed?: string;
  /** Opt-in rules that are switched on, each with its severity. */
  readonly settings?: Readonly<Record<string, Severity>>;
}

/** A mistake, and each way in which people write it. */
export interface Mistake {
  readonly number: number;
  readonly what: string;
  /** By a name for each; none where other tests hold it, or zklint says nothing of it on purpose. */
  readonly forms: Readonly<Record<string, Form>>;
  /** Where else it is tested, or why zklint is silent. */
  readonly note?: string;
}

export function mistake(number: number, what: string, forms: Mistake['forms'], note?: string): Mistake {
  return { number, what, forms, ...(note !== undefined && { note }) };
}

export function form(
  files: Form['files'],
  says: Form['says'] = [],
  circumstances: Omit<Form, 'files' | 'says'> = {},
): Form {
  return { files, says, ...circumstances };
}

/** Lines in a file of a stand-alone server that is right without them. */
export function alone(...lines: readonly string[]): string {
  return text(...lines, 'dataDir=/var/lib/zookeeper', 'clientPort=2181');
}

/** The lines of three servers. */
export const three = ['server.1=zk1:2888:3888', 'server.2=zk2:2888:3888', 'server.3=zk3:2888:3888'] as const;

/** Lines in the file of one of three servers that is right without them. */
export function quorum(...lines: readonly string[]): string {
  return listing(...lines, ...three);
}

/** A line in place of the third server's. */
export function third(...lines: readonly string[]): string {
  return listing(three[0], three[1], ...lines);
}

/** The lines of a file that has all but server lines. */
export function listing(...lines: readonly string[]): string {
  return text('initLimit=10', 'syncLimit=5', 'dataDir=/var/lib/zookeeper', 'clientPort=2181', ...lines);
}

/** Lines as a file holds them. */
export function text(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The releases in which a form is judged: the newest of every line, and those that its findings name. */
export function releasesOf({ says }: Form): readonly string[] {
  const newest = new Map(releases.map(({ line, name }) => [line, name]));
  if (typeof says === 'string' || isList(says)) return [...newest.values()];
  const named = Object.keys(says).filter((range) => /^\d+\.\d+\.\d+$/.test(range));
  return [...newest.values(), ...named];
}

/** What a form's findings are in a release. */
export function expectedIn(release: string, { says }: Form): readonly string[] {
  if (typeof says === 'string') return [says];
  if (isList(says)) return says;
  const found = says[release] ?? Object.entries(says).find(([range]) => isWithin(release, range))?.[1] ?? [];
  return typeof found === 'string' ? [found] : found;
}

/** All but infos of rules that the expected findings don't name. */
export function loud(problems: readonly Problem[], expected: readonly string[]): readonly Problem[] {
  const named = new Set(expected.map((finding) => finding.split(' ')[1]));
  return problems.filter(({ severity, rule }) => severity !== 'info' || named.has(rule));
}

/** `severity rule at "the characters"`, with line and file where the characters alone don't tell the place. */
export function toFinding({ severity, rule, at }: Problem, files: Files): string {
  const path = pathOf(at.uri);
  const content = textOf(files[path]);
  const written = content.slice(at.range.start, at.range.end);
  const isUnique = written !== '' && content.indexOf(written) === content.lastIndexOf(written);
  const line = isUnique ? '' : ` in line ${lineAndColumn(content, at.range.start).line}`;
  const file = path === 'zoo.cfg' ? '' : ` of ${path}`;
  return `${severity} ${rule} at ${JSON.stringify(written)}${line}${file}`;
}

function textOf(content: string | Uint8Array | undefined): string {
  return typeof content === 'string' ? content : Buffer.from(content ?? []).toString('latin1');
}

function isList(says: Form['says']): says is readonly string[] {
  return Array.isArray(says);
}

/** Is a release one of `3.4`, `3.5-3.8` or `3.7-`? */
function isWithin(release: string, range: string): boolean {
  if (/^\d+\.\d+\.\d+$/.test(range)) return false;
  const line = Number(release.split('.')[1]);
  const [from = '', to = from] = range.split('-');
  const number = (name: string) => (name === '' ? Number.POSITIVE_INFINITY : Number(name.split('.')[1]));
  return line >= number(from) && line <= number(to);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '@zklint/linter';
import { readMarks, writeMarks } from './marks.ts';
import { type Circumstances, type Files, pathOf } from './workspace.ts';

/** One situation of a page: the files of a workspace, and what a page says of them beside the marks. */
export interface Example extends Circumstances {
  readonly title: string;
  /** Texts by path, with «» around the places where the rule speaks. */
  readonly marked: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  /** Other rules that speak about these files, and those that speak once the fix is made. */
  readonly alsoReported: readonly string[];
  readonly afterTheFix: readonly string[];
}

/** The page of a rule. */
export interface RulePage {
  /** Its path from the folder of the rules, such as `values/number-format.md`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  /** The titles of its sections, in their order. */
  readonly sections: readonly string[];
  readonly incorrect: readonly Example[];
  readonly correct: readonly Example[];
}

const folder = join(import.meta.dirname, '../../packages/linter/src/rules');

/** The pages beside the rules. */
export function readPages(): RulePage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.md'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => parsePage(relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Takes a page apart. A page that hasn't the shape throws with what is wrong. */
function parsePage(path: string, text: string): RulePage {
  const [head = '', ...parts] = text.split(/^## /m);
  const [, id = '', summary = ''] = /^# (\S+)\n\n(.+)\n\n/.exec(head) ?? [];
  const sections = new Map(parts.map((part) => [titleOf(part), part.slice(part.indexOf('\n'))]));
  return {
    path,
    id,
    summary,
    sections: [...sections.keys()],
    incorrect: toExamples(sections.get('Incorrect') ?? ''),
    correct: toExamples(sections.get('Correct') ?? ''),
  };
}

function titleOf(part: string): string {
  return part.slice(0, part.indexOf('\n')).trim();
}

function toExamples(section: string): Example[] {
  const [untitled = '', ...titled] = section.split(/^### /m);
  return [`the example\n${untitled}`, ...titled].filter((part) => part.includes('```')).map(toExample);
}

function toExample(part: string): Example {
  const marked: Record<string, string> = {};
  let words = '';
  for (const [, info = '', content = ''] of part.matchAll(/^```(.*)\n((?:.*\n)*?)```$/gm)) {
    const path = /^(?:properties|text|yaml) file=(\S+)( |$)/.exec(info)?.[1];
    if (path === undefined || path in marked) throw new Error(`a fence without a file of its own: ${info}`);
    marked[path] = info.endsWith(' line-ends=crlf') ? content.replaceAll('\n', '\r\n') : content;
    words += info.slice(info.indexOf(path) + path.length);
  }
  const release = /(?<= )zookeeper=(\S+)/.exec(words)?.[1];
  const root = /(?<= )root=(\S+)/.exec(words)?.[1];
  const limits = [...words.matchAll(/(?<= )limit:(file|value)=(\d+)/g)].map(([, name = '', limit]) => [
    name,
    Number(limit),
  ]);
  const flags = [...words.matchAll(/(?<= )jvm:([^\s=]+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]);
  return {
    title: titleOf(part),
    marked,
    files: Object.fromEntries(Object.entries(marked).map(([path, content]) => [path, readMarks(content).text])),
    alsoReported: rulesOn(part, 'Also reported'),
    afterTheFix: rulesOn(part, 'After the fix'),
    ...(release && { release }),
    ...(root && { root }),
    ...(limits.length > 0 && { limits: Object.fromEntries(limits) }),
    ...(flags.length > 0 && { jvm: Object.fromEntries(flags) }),
  };
}

/** The rules that a line such as `Also reported: odd-port-out, single-participant.` names. */
function rulesOn(part: string, lead: string): readonly string[] {
  return new RegExp(`^${lead}: (.*)\\.$`, 'm').exec(part)?.[1]?.split(', ') ?? [];
}

/** The files with marks where the problems stand, to compare with the marked ones. */
export function markProblems(files: Files, problems: readonly Problem[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => {
      const here = problems.filter(({ at }) => pathOf(at.uri) === path);
      const ranges = here.map(({ at }) => at.range).sort((a, b) => a.start - b.start || a.end - b.end);
      return [path, writeMarks(String(content), ranges)];
    }),
  );
}

import type { Problem } from '@zklint/linter';
import { type ConfigEntry, decode, parseConfig } from '@zklint/parser';
import { type Files, judge } from './judge.ts';

/** A file in which one of several faults is left, and what zklint says of that one. */
export interface Alone {
  readonly files: Files;
  readonly problem: Problem;
}

/**
 * For each of several refusals of a file the file with all the others mended, as far as a simple hand can mend them:
 * only where zklint then says that one and no other.
 */
export async function leaveAlone(files: Files, root: string): Promise<readonly Alone[]> {
  const { refusals: problems } = await judge(files, root);
  if (problems.length < 2) return [];
  const found: Alone[] = [];
  for (const problem of problems) {
    const others = problems.filter((other) => other !== problem);
    const mended = others.reduce((before, other) => mend(before, other, root), files);
    const { refusals: left } = await judge(mended, root);
    if (left.length === 1 && left[0]?.rule === problem.rule) found.push({ files: mended, problem: left[0] });
  }
  return found;
}

function mend(files: Files, problem: Problem, root: string): Files {
  const path = decodeURIComponent(problem.at.uri).slice(`file://${root}/`.length);
  switch (problem.rule) {
    case 'missing-data-dir':
      return addLine(files, `dataDir=${root}/data`);
    case 'missing-quorum-limits':
      return addLine(addLine(files, 'initLimit=10'), 'syncLimit=5');
    case 'address-without-port':
      return changeEntry(files, path, problem, () => undefined);
    case 'myid-missing':
    case 'myid-format':
      return { ...files, 'data/myid': bytes('1\n') };
    default:
      return changeEntry(files, path, problem, mendedValue);
  }
}

/** A value that no release refuses, or undefined where the line is better left out. */
function mendedValue({ key }: ConfigEntry): string | undefined {
  const server = /^server\.(\d{1,9})$/.exec(key.value)?.[1];
  if (server !== undefined) return `m${server}:2888:3888`;
  return /^(tickTime|initLimit|syncLimit)$/.test(key.value.trim()) ? '10' : undefined;
}

function changeEntry(
  files: Files,
  path: string,
  { at }: Problem,
  newValue: (entry: ConfigEntry) => string | undefined,
): Files {
  const { text, encoding } = decode(files[path] ?? new Uint8Array());
  const { entries } = parseConfig(at.uri, text, encoding);
  const entry = entries.find(({ range }) => range.start <= at.range.start && at.range.end <= range.end);
  if (entry === undefined) return files;
  const value = newValue(entry);
  const line = value === undefined ? '' : `${entry.key.value}=${value}`;
  return { ...files, [path]: bytes(text.slice(0, entry.range.start) + line + text.slice(entry.range.end)) };
}

function addLine(files: Files, line: string): Files {
  const { text } = decode(files['zoo.cfg'] ?? new Uint8Array());
  return { ...files, 'zoo.cfg': bytes(`${line}\n${text}`) };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

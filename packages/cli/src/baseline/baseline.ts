import { fileURLToPath } from 'node:url';
import { decode, type FileSystem, folderOf, type Problem } from '@zklint/linter';
import { Message, plural, say } from '@zklint/linter/messages';
import { Failure } from '../failure.ts';
import { pathFrom, uriFor } from '../files.ts';
import { whyUnreplaced } from '../fix/write-changes.ts';
import type { Judgement } from '../judge.ts';
import type { Options } from '../options.ts';
import { keyOf } from '../problem-key.ts';
import type { Terminal } from '../terminal.ts';
import {
  countOf,
  type KeyOf,
  type KnownFindings,
  knownFrom,
  parseKnown,
  textOfKnown,
  unknownOf,
} from './known-findings.ts';

/** What `--baseline` and `--update-baseline` make of a run. */
export interface Baseline {
  /** The problems that are to be shown. */
  unknownOf(problems: readonly Problem[]): readonly Problem[];
  /** Says what is gone; writes the file where that was asked for. */
  settle(judgement: Judgement): Promise<Settled>;
}

interface Settled {
  /** What is to be shown then. */
  readonly problems: readonly Problem[];
  readonly failures: readonly Message[];
  readonly notes: readonly Message[];
}

/** A file of known findings, and what is in it. */
interface BaselineFile {
  readonly uri: string;
  /** As the user names it. */
  readonly path: string;
  /** Undefined where there is no such file yet. */
  readonly bytes: Uint8Array | undefined;
  readonly known: KnownFindings;
}

/** Throws a `Failure` where the file is damaged, or missing and not to be made. */
export async function openBaseline(
  { baseline: path = '', updateBaseline: isUpdated = false }: Pick<Options, 'baseline' | 'updateBaseline'>,
  fileSystem: FileSystem,
  terminal: Terminal,
): Promise<Baseline> {
  const file = await readBaseline(path, isUpdated, fileSystem, terminal.cwd);
  const { known, bytes } = file;
  const keyOf = keyMaker(file);
  return {
    unknownOf: (problems) => unknownOf(problems, known, keyOf),
    async settle(judgement) {
      const { problems, all } = judgement;
      if (bytes === undefined) {
        const failures = await write(file, knownFrom(all, keyOf), fileSystem, terminal);
        if (failures.length > 0) return { problems, failures, notes: [] };
        return { problems: [], failures, notes: [saysMade(path, all.length)] };
      }
      const rest = await remaining(file, judgement, keyOf, fileSystem);
      const gone = countOf(known) - countOf(rest);
      const failures = isUpdated && gone > 0 ? await write(file, rest, fileSystem, terminal) : [];
      const notes = [
        ...(gone > 0 && failures.length === 0 ? [saysGone(path, gone, isUpdated)] : []),
        ...(isUpdated && problems.length > 0 ? [saysNotAdded(path, problems.length)] : []),
      ];
      return { problems, failures, notes };
    },
  };
}

async function readBaseline(
  path: string,
  mayBeMissing: boolean,
  fileSystem: FileSystem,
  cwd: string,
): Promise<BaselineFile> {
  const uri = uriFor(path, cwd);
  if ((await fileSystem.kind(uri)) === undefined) {
    if (mayBeMissing) return { uri, path, bytes: undefined, known: new Map() };
    throw new Failure(say`There is no baseline ${path}; --update-baseline makes it.`);
  }
  const bytes = await fileSystem.readBytes(uri, Number.MAX_SAFE_INTEGER);
  if (bytes === undefined) throw new Failure(say`The baseline ${path} can't be read.`);
  const known = parseKnown(decode(bytes).text);
  if (known instanceof Message) throw new Failure(say`The baseline ${path} is damaged: ${known}.`);
  return { uri, path, bytes, known };
}

/** Makes the keys of problems, with paths from the folder of a baseline. */
function keyMaker({ uri }: BaselineFile): KeyOf {
  const folder = fileURLToPath(folderOf(uri));
  const paths = new Map<string, string>();
  const pathOf = (file: string) => {
    const path = paths.get(file) ?? pathFrom(folder, file);
    paths.set(file, path);
    return path;
  };
  return (problem) => keyOf(problem, pathOf);
}

/** The findings of a baseline that there are still. Files that weren't judged keep theirs for as long as they exist. */
async function remaining(
  { known, uri }: BaselineFile,
  { all, workspace }: Judgement,
  keyOf: KeyOf,
  fileSystem: FileSystem,
): Promise<KnownFindings> {
  const folder = fileURLToPath(folderOf(uri));
  const present = knownFrom(all, keyOf);
  const unread = new Set(workspace.unjudged.map((file) => file.uri));
  const judged = new Set(
    [...workspace.judged].filter((file) => !unread.has(file)).map((file) => pathFrom(folder, file)),
  );
  const others = [...new Set([...known.values()].map(({ path }) => path))].filter((path) => !judged.has(path));
  const kinds = await Promise.all(others.map((path) => fileSystem.kind(uriFor(path, folder))));
  const kept = new Set(others.filter((_, index) => kinds[index] !== undefined));
  const counted = [...known].map(([text, finding]) => {
    const count = kept.has(finding.path) ? finding.count : Math.min(finding.count, present.get(text)?.count ?? 0);
    return [text, { ...finding, count }] as const;
  });
  return new Map(counted.filter(([, { count }]) => count > 0));
}

/** Writes a baseline; gives a sentence where that fails. */
async function write(
  { uri, path, bytes }: BaselineFile,
  known: KnownFindings,
  fileSystem: FileSystem,
  terminal: Terminal,
): Promise<readonly Message[]> {
  const text = textOfKnown(known);
  if (bytes !== undefined) {
    const real = (await fileSystem.realUri(uri)) ?? uri;
    const file = { path: fileURLToPath(real), before: bytes, after: Buffer.from(text) };
    const unreplaced = await terminal.replaceFiles([file]);
    return unreplaced ? [whyUnreplaced(path, unreplaced.why)] : [];
  }
  try {
    terminal.createFile(path, text);
    return [];
  } catch (error) {
    return [whyUnreplaced(path, error instanceof Error ? error.message : String(error))];
  }
}

function saysMade(path: string, count: number): Message {
  return plural(count, say`${path} is new and has 1 finding.`, say`${path} is new and has ${count} findings.`);
}

function saysGone(path: string, count: number, isDropped: boolean): Message {
  return isDropped
    ? plural(
        count,
        say`${path}: 1 finding is gone and was dropped.`,
        say`${path}: ${count} findings are gone and were dropped.`,
      )
    : plural(
        count,
        say`${path}: 1 finding is gone; --update-baseline drops it.`,
        say`${path}: ${count} findings are gone; --update-baseline drops them.`,
      );
}

function saysNotAdded(path: string, count: number): Message {
  return plural(
    count,
    say`${path}: 1 new finding was not added; a baseline only shrinks.`,
    say`${path}: ${count} new findings were not added; a baseline only shrinks.`,
  );
}

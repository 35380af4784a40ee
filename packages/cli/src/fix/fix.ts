import { type FileSystem, isInside, projectOf } from '@zklint/linter';
import { type Message, plural, say } from '@zklint/linter/messages';
import { uriFor } from '../files.ts';
import type { Judge, Judgement } from '../judge.ts';
import type { Options } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { HeldFiles } from './held-files.ts';
import { makeFixes } from './make-fixes.ts';
import { printDiff } from './print-diff.ts';
import { placeChanges, writeChanges } from './write-changes.ts';

/** What is fixed, and where. */
interface FixRun {
  readonly judge: Judge;
  readonly options: Options;
  readonly fileSystem: FileSystem;
  /** The files that were named or found. */
  readonly files: readonly string[];
  /** The projects that they lie in. */
  readonly projects: readonly string[];
}

interface FixResult {
  /** What there is to report. */
  readonly judgement: Judgement;
  /** The files as they were judged. */
  readonly fileSystem: FileSystem;
  /** Absent where nothing was to be written. */
  readonly fixed?: { readonly findings: number; readonly files: number };
  /** Sentences on files that could not be changed. */
  readonly failures: readonly Message[];
  readonly notes: readonly Message[];
}

/** `--fix` and `--fix-unsafe` write what fixes make of the files, `--diff` prints it. */
export async function fix(run: FixRun, terminal: Terminal): Promise<FixResult> {
  const { judge, options, fileSystem, files, projects } = run;
  const held = new HeldFiles(fileSystem);
  const named = new Set(files);
  const first = await judge(held.fileSystem);
  const { fixes, left } = await makeFixes(held, first, {
    judge,
    isWanted: ({ safe }) => safe || options.fixUnsafe === true,
    // What a configuration leads to outside the project nobody asked to change.
    mayChange: (uri) => named.has(uri) || projects.some((project) => isInside(uri, project)),
  });
  const { cwd } = terminal;
  const { groups, failures } = await placeChanges(held.changes, fixes, { fileSystem, projects, cwd });
  const madeIn = (uris: ReadonlySet<string>) => fixes.filter((made) => made.every((uri) => uris.has(uri))).length;
  if (options.diff) {
    const changes = groups.flat();
    const top = await projectOf(fileSystem, uriFor('.', cwd));
    await printDiff(changes, (await fileSystem.realUri(top)) ?? top, options, terminal);
    const count = madeIn(new Set(changes.map(({ uri }) => uri)));
    const notes = first.problems.length > 0 ? [saysShown(count, changes.length, options)] : [];
    return { judgement: first, fileSystem, failures, notes };
  }
  const { written, failures: unwritten } = await writeChanges(groups, terminal);
  failures.push(...unwritten);
  const isAsMeant = failures.length === 0;
  return {
    judgement: isAsMeant ? left : await judge(fileSystem),
    fileSystem: isAsMeant ? held.fileSystem : fileSystem,
    fixed: { findings: madeIn(written), files: written.size },
    failures,
    notes: [],
  };
}

function saysShown(fixes: number, files: number, { fixUnsafe }: Options): Message {
  if (fixes === 0) return fixUnsafe ? say`No finding has a fix.` : say`No finding has a safe fix.`;
  const inFiles = plural(files, say`1 file`, say`${files} files`);
  return plural(
    fixes,
    say`1 finding can be fixed, in ${inFiles}; nothing was written.`,
    say`${fixes} findings can be fixed, in ${inFiles}; nothing was written.`,
  );
}

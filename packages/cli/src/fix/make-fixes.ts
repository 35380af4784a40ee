import { applyEdits, compatible, type Edit, encode, type Fix, type Problem } from '@zklint/linter';
import type { Judge, Judgement } from '../judge.ts';
import type { HeldFiles } from './held-files.ts';

/** What fixes other fixes make possible: none needs more. */
const passLimit = 10;

interface Fixing {
  readonly judge: Judge;
  readonly isWanted: (fix: Fix) => boolean;
  /** May a file that is judged get other bytes? */
  readonly mayChange: (uri: string) => boolean;
}

interface Fixed {
  /** For each fix that was made the files that it changed. */
  readonly fixes: readonly (readonly string[])[];
  /** What is found after them. */
  readonly left: Judgement;
}

/**
 * Makes the fixes of what was found first in `files`, and those of what is found then, until there are none. A fix that
 * needs a file which may not change, or a character that the encoding of the file lacks, isn't made.
 */
export async function makeFixes(
  files: HeldFiles,
  first: Judgement,
  { judge, isWanted, mayChange }: Fixing,
): Promise<Fixed> {
  const made: (readonly string[])[] = [];
  let left = first;
  for (let pass = 0; pass < passLimit; pass++) {
    const { judged, ensembles } = left.workspace;
    const configs = new Set(
      ensembles.flatMap(({ servers }) => servers.flatMap(({ documents }) => documents.map(({ uri }) => uri))),
    );
    const canBeMade = ({ at: { uri }, newText }: Edit) => {
      const file = judged.has(uri) && mayChange(uri) ? files.textOf(uri) : undefined;
      // Java reads a myid as UTF-8 whatever it is: only of a configuration are places those of ISO-8859-1.
      const isTrue = file?.encoding === 'utf-8' || configs.has(uri);
      return isTrue && file !== undefined && encode(newText, file.encoding) !== undefined;
    };
    const fixes = left.problems
      .toSorted(byPlace)
      .flatMap(({ fix }) => (fix && isWanted(fix) && fix.edits.every(canBeMade) ? [fix] : []));
    const together = compatible(fixes);
    if (!makeAll(together, files)) break;
    made.push(...together.map(urisOf));
    left = await judge(files.fileSystem);
  }
  return { fixes: made, left };
}

function byPlace({ at: one }: Problem, { at: other }: Problem): number {
  if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
  return one.range.start - other.range.start;
}

function urisOf({ edits }: Fix): readonly string[] {
  return [...new Set(edits.map(({ at }) => at.uri))];
}

/** Gives whether any file has another text now. */
function makeAll(fixes: readonly Fix[], files: HeldFiles): boolean {
  const editsOf = new Map<string, Edit[]>();
  for (const edit of fixes.flatMap(({ edits }) => edits)) {
    const edits = editsOf.get(edit.at.uri) ?? [];
    editsOf.set(edit.at.uri, edits);
    edits.push(edit);
  }
  let isChanged = false;
  for (const [uri, edits] of editsOf) {
    const file = files.textOf(uri);
    if (file === undefined) continue;
    const fixed = applyEdits(file.text, edits);
    const bytes = encode(fixed, file.encoding);
    if (bytes === undefined || fixed === file.text) continue;
    files.replace(uri, bytes);
    isChanged = true;
  }
  return isChanged;
}

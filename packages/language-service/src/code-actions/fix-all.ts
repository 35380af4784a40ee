import { applyEdits, compatible, type Edit, type Fix, say } from '@zklint/linter';
import type { Page } from '../snapshot.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { type Action, type Asked, fixAllKind } from './action.ts';

/** What fixes other fixes make possible: none needs more. */
const passLimit = 10;

/**
 * Makes all safe fixes of a file that change nothing else, and those that they make possible. `reread` gives the file as
 * it is with another text.
 */
export async function fixAll(
  { page, client }: Asked,
  reread: (text: string) => Promise<Page | undefined>,
): Promise<readonly Action[]> {
  const before = page.file.text;
  const first = editsOf(page);
  let text = applyEdits(before, first);
  let passes = text === before ? 0 : 1;
  while (passes > 0 && passes < passLimit) {
    const then = await reread(text);
    const edits = then && then.file.text === text ? editsOf(then) : [];
    const next = applyEdits(text, edits);
    if (next === text) break;
    text = next;
    passes++;
  }
  if (passes === 0) return [];
  const edit = toWorkspaceEdit(passes === 1 ? first : [difference(page.uri, before, text)], page.snapshot, client);
  return edit ? [{ title: client.tell(say`Make all safe fixes in this file`), kind: fixAllKind, edit }] : [];
}

/** The safe fixes of a file that change no other one. */
export function safeFixes({ uri, file, snapshot }: Page): readonly Fix[] {
  return snapshot.problems
    .filter(({ at }) => at.uri === uri)
    .toSorted((one, other) => one.at.range.start - other.at.range.start)
    .flatMap(({ fix }) => (fix?.safe ? [fix] : []))
    .filter(({ edits }) => edits.every(({ at }) => at.uri === uri && file.canEdit(at.range)));
}

function editsOf(page: Page): readonly Edit[] {
  return compatible(safeFixes(page)).flatMap(({ edits }) => edits);
}

/** One edit of the lines that differ. */
function difference(uri: string, before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same++;
  const line = same === 0 ? 0 : before.lastIndexOf('\n', same - 1) + 1;
  // An editor may keep a byte order mark to itself.
  const start = line === 0 && same > 0 && before.startsWith('\uFEFF') ? 1 : line;
  let rest = 0;
  while (rest < shorter - start && before[before.length - 1 - rest] === after[after.length - 1 - rest]) rest++;
  // Up to the end of a line, so that no line end is cut in two.
  const lineEnd = before.indexOf('\n', before.length - rest);
  const end = lineEnd < 0 ? before.length : lineEnd + 1;
  const newText = after.slice(start, after.length - (before.length - end));
  return { at: { uri, range: { start, end } }, newText };
}

import type { TextRange } from '@zklint/parser';
import type { Edit, Fix } from './rule.ts';

/** A text after edits of it. Throws a `RangeError` where one lies outside the text or on another. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted(byPlace);
  const parts: string[] = [];
  let from = 0;
  for (const { at, newText } of ordered) {
    const { start, end } = at.range;
    if (start < from || end < start || end > text.length)
      throw new RangeError(`an edit at ${start}-${end} of ${at.uri}`);
    parts.push(text.slice(from, start), newText);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** The fixes that can be made at once: where edits of two touch, the first one stays. */
export function compatible(fixes: readonly Fix[]): readonly Fix[] {
  const takenIn = new Map<string, TextRange[]>();
  return fixes.filter(({ edits }) => {
    if (edits.some(({ at }) => touches(takenIn.get(at.uri) ?? [], at.range))) return false;
    for (const { at } of edits.toSorted(byPlace)) {
      const taken = takenIn.get(at.uri) ?? [];
      takenIn.set(at.uri, taken);
      taken.splice(countUpTo(taken, at.range.start), 0, at.range);
    }
    return true;
  });
}

function byPlace({ at: { range: one } }: Edit, { at: { range: other } }: Edit): number {
  return one.start - other.start || one.end - other.end;
}

/** Does a range meet one of others, which are in order and apart? */
function touches(taken: readonly TextRange[], { start, end }: TextRange): boolean {
  const last = taken[countUpTo(taken, end) - 1];
  return last !== undefined && last.end >= start;
}

/** How many ranges begin at an offset or before it. */
function countUpTo(ranges: readonly TextRange[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

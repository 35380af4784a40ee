import { isServerKey, type TextRange } from '@zklint/linter';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { allEntries, type Page, readerOf } from './snapshot.ts';

interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Comments, server lines and settings of several lines. Nothing in YAML, which other servers fold. */
export function foldingRanges(page: Page): readonly FoldingRange[] {
  const { whole, file } = page;
  if (whole === undefined) return [];
  const { document } = whole;
  const { release } = readerOf(whole);
  const linesOf = ({ start, end }: TextRange): Lines => ({
    first: file.positionAt(start).line,
    last: file.positionAt(end).line,
  });
  const entries = allEntries(document).map((entry) => ({ ...linesOf(entry.range), entry }));
  const comments = runsOf(document.comments.map(({ range }) => linesOf(range)));
  const servers = runsOf(entries.filter(({ entry }) => isServerKey(entry.key.value, release)));
  const firsts = new Set(servers.map(({ first }) => first));
  return [
    ...comments.map((run) => ({ ...foldOf(run), kind: FoldingRangeKind.Comment })),
    ...servers.map((run) => ({ ...foldOf(run), kind: FoldingRangeKind.Region })),
    // Of two that begin in one line editors show only one.
    ...entries.filter(({ first, last }) => first < last && !firsts.has(first)).map(foldOf),
  ].toSorted((one, other) => one.startLine - other.startLine);
}

/** What stands in adjacent lines, together: at least two. */
function runsOf(all: readonly Lines[]): readonly Lines[] {
  const runs: { first: number; last: number }[] = [];
  for (const { first, last } of all.toSorted((one, other) => one.first - other.first)) {
    const run = runs.at(-1);
    if (run && first <= run.last + 1) run.last = Math.max(run.last, last);
    else runs.push({ first, last });
  }
  return runs.filter(({ first, last }) => first < last);
}

/** Whole lines, which every client can fold. */
function foldOf({ first, last }: Lines): FoldingRange {
  return { startLine: first, endLine: last };
}

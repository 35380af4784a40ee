import type { TextRange } from '@zklint/linter';
import { type ConfigEntry, trim } from '@zklint/parser';
import type { Range, SelectionRange } from 'vscode-languageserver-types';
import { addressReader, partsOf } from './address-parts.ts';
import { allEntries, type Configuration, type Page, standsForItself } from './snapshot.ts';

/**
 * For each offset what lies around it, the smallest first: a word, a part of an address, a value, a setting, the lines
 * without a blank one between them, the file.
 */
export function selectionRanges(page: Page, offsets: readonly number[]): readonly SelectionRange[] {
  const { text } = page.file;
  const { whole } = page;
  const blocks = whole ? blocksOf(text) : [];
  const entries = whole ? allEntries(whole.document).toSorted((a, b) => a.range.start - b.range.start) : [];
  const comments = whole?.document.comments ?? [];
  const inWhole = whole && rangesIn(whole);
  return offsets.map((offset) => {
    const spot = whole ?? page.spotAt(offset);
    const entry = whole ? lastUpTo(entries, offset, ({ range }) => range.start) : page.spotAt(offset)?.entry;
    const ranges = inWhole ?? (spot && rangesIn(spot));
    const around = [
      wordAt(text, offset),
      ...(entry && ranges ? ranges(entry) : []),
      lastUpTo(comments, offset, ({ range }) => range.start)?.range,
      lastUpTo(blocks, offset, ({ start }) => start),
    ];
    return nested(page, around, offset);
  });
}

/** Gives the ranges of an entry's parts, in no order. */
function rangesIn(configuration: Configuration): (entry: ConfigEntry) => readonly TextRange[] {
  const { document } = configuration;
  const addressIn = addressReader(configuration);
  return (entry) => {
    const address = addressIn(entry);
    const { addresses = [], client } = address ?? {};
    const texts = [
      ...[entry.key, trim(entry.key), entry.value, trim(entry.value)],
      ...[...addresses, ...(client ? [client] : [])].map(({ text }) => text),
      ...(address ? partsOf(address).map(({ at }) => at) : []),
    ];
    return [...texts.filter((one) => standsForItself(one, document)).map(({ range }) => range), entry.range];
  };
}

/** Those of some ranges that hold an offset, each in the next larger one, and at last the file. */
function nested({ file }: Page, ranges: readonly (TextRange | undefined)[], offset: number): SelectionRange {
  const holding = ranges
    .filter((range) => range !== undefined)
    .filter(({ start, end }) => start < end && start <= offset && offset <= end)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start));
  const chain: TextRange[] = [];
  for (const range of [...holding, { start: 0, end: file.text.length }]) {
    const inner = chain.at(-1);
    if (inner === undefined || (range.start <= inner.start && inner.end <= range.end)) chain.push(range);
  }
  let parent: SelectionRange | undefined;
  for (const one of chain.toReversed()) {
    const range = file.rangeOf(one);
    // What differs in zklint's offsets may be one range to an editor.
    if (parent === undefined) parent = { range };
    else if (!isSame(range, parent.range)) parent = { range, parent };
  }
  return parent ?? { range: file.rangeOf({ start: 0, end: file.text.length }) };
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}

/** Nobody writes a word that long. */
const longestWord = 1000;

const separator = /[\s=:;|,./\\"'[\](){}<>#!@-]/;

function wordAt(text: string, offset: number): TextRange | undefined {
  const isInWord = (at: number) => at >= 0 && at < text.length && !separator.test(text.charAt(at));
  let [start, end] = [offset, offset];
  while (isInWord(start - 1) && offset - start < longestWord) start--;
  while (isInWord(end) && end - offset < longestWord) end++;
  return Math.max(offset - start, end - offset) === longestWord ? undefined : { start, end };
}

/** The lines of a text that no blank line parts, together, each without its last line's end. */
function blocksOf(text: string): readonly TextRange[] {
  const blocks: { readonly start: number; end: number }[] = [];
  let isParted = true;
  for (const { 1: line = '', index } of text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    const end = index + line.length;
    const block = blocks.at(-1);
    if (line.trim() === '') isParted = true;
    else if (block && !isParted) block.end = end;
    else blocks.push({ start: index, end });
    if (line.trim() !== '') isParted = false;
  }
  return blocks;
}

/** The last of some items, in the order of their offsets, that begins at an offset or before it. */
function lastUpTo<Item>(items: readonly Item[], offset: number, startOf: (item: Item) => number): Item | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

import type { ConfigEntry, Located, TextRange } from '@zklint/linter';
import type { Spot } from '../snapshot.ts';

/** What may be completed at an offset. */
export type CompletionPlace =
  | { readonly kind: 'comment'; readonly comment: Located<string> }
  /** `range` is what a key takes the place of; with `isWhole` a separator and a value are still to come. */
  | {
      readonly kind: 'key';
      readonly range: TextRange;
      readonly entry: ConfigEntry | undefined;
      readonly isWhole: boolean;
    }
  /** `isContinued`: the value above goes on here. */
  | { readonly kind: 'value'; readonly range: TextRange; readonly entry: ConfigEntry; readonly isContinued?: true };

/** Undefined where nothing is to be said: in what a template fills in, and beside what is written on a line. */
export function placeAt(spot: Spot): CompletionPlace | undefined {
  const { document, offset, entry } = spot;
  const comment = document.comments.find(({ range }) => range.start < offset && offset <= range.end);
  if (comment) return { kind: 'comment', comment };
  return entry ? inEntry(spot, entry) : (continued(spot) ?? onBlankLine(document.text, offset));
}

function inEntry(
  { document, offset }: Spot,
  entry: ConfigEntry,
): Exclude<CompletionPlace, { kind: 'comment' }> | undefined {
  const { text, template } = document;
  const { key, value } = entry;
  const holes = template?.open.find((open) => open.entry === entry)?.holes;
  if (document.cut?.includes(entry)) return undefined;
  if (offset <= key.range.end) {
    if (holes?.some(({ start }) => start < key.range.end)) return undefined;
    const start = text[key.range.start] === '\uFEFF' ? key.range.start + 1 : key.range.start;
    const isWhole = value.value === '' && !/[=:]/.test(text.slice(key.range.end, entry.range.end));
    // What blanks follow would become part of the value.
    const end = isWhole ? Math.max(entry.range.end, blanksAfter(text, key.range.end)) : key.range.end;
    return { kind: 'key', range: { start, end }, entry, isWhole };
  }
  if (holes || !/^[ \t\f]*$/.test(text.slice(offset, value.range.start))) return undefined;
  const start = Math.min(offset, value.range.start);
  return { kind: 'value', range: { start, end: Math.max(offset, value.range.end) }, entry };
}

/** On the blank line below a backslash the value above goes on. */
function continued({ document, offset }: Spot): Extract<CompletionPlace, { kind: 'value' }> | undefined {
  const { text } = document;
  const [above = ''] = /\\(\r\n|\r|\n)[ \t\f]*$/.exec(text.slice(Math.max(0, offset - 200), offset)) ?? [];
  const entry = above && document.entries.find(({ range }) => range.end === offset - above.length);
  const end = blanksAfter(text, offset);
  if (!entry || !(end === text.length || isBreak(text[end]))) return undefined;
  return {
    kind: 'value',
    range: { start: offset, end },
    entry,
    ...(entry.value.value !== '' && { isContinued: true }),
  };
}

function onBlankLine(text: string, offset: number): Extract<CompletionPlace, { kind: 'key' }> | undefined {
  const end = blanksAfter(text, offset);
  let start = offset;
  while (start > 0 && ' \t\f'.includes(text[start - 1] ?? '')) start--;
  const isBlank =
    (start === 0 || isBreak(text[start - 1]) || text[start - 1] === '\uFEFF') &&
    (end === text.length || isBreak(text[end]));
  return isBlank ? { kind: 'key', range: { start: offset, end }, entry: undefined, isWhole: true } : undefined;
}

function blanksAfter(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && ' \t\f'.includes(text[end] ?? '')) end++;
  return end;
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

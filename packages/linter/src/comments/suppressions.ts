import type { ConfigDocument, Located, Place, TextRange } from '@zklint/parser';
import { type Directive, directivesIn } from './directives.ts';

/** One rule that a comment names. */
export interface Named {
  readonly directive: Directive;
  readonly rule: Located<string>;
}

/** One rule that a comment suppresses, and where. */
export interface Suppression extends Named {
  /** What begins in here, the end excluded, is suppressed. */
  readonly covered: TextRange;
  /** The end of this range and of no other. */
  readonly ending?: Named;
}

/** What the comments of a document suppress. */
export interface Suppressions {
  readonly all: readonly Suppression[];
  /** What a `zklint-enable` names though no `zklint-disable` before it does. */
  readonly idle: readonly Named[];
}

/**
 * A comment covers all up to the end of the next setting, the lines up to `zklint-enable`, or the whole file. Comments
 * between `zklint-disable-next-line` and the setting are covered too, so that several can be stacked.
 */
export function suppressionsIn(document: ConfigDocument): Suppressions {
  const all: Suppression[] = [];
  const idle: Named[] = [];
  /** Ranges that no `zklint-enable` has ended yet, by rule. */
  const open = new Map<string, (Named & { readonly start: number })[]>();
  const afterAll = document.text.length + 1;
  const close = (rule: string, end: number, by?: Named) => {
    const ranges = open.get(rule) ?? [];
    open.delete(rule);
    const ending = ranges.length === 1 && by ? { ending: by } : {};
    for (const { start, ...named } of ranges) all.push({ ...named, covered: { start, end }, ...ending });
    return ranges.length > 0;
  };
  const endOfSetting = settingFinder(document);
  for (const directive of directivesIn(document)) {
    const { start, end } = directive.comment.range;
    const covered =
      directive.name === 'disable-file'
        ? { start: 0, end: afterAll }
        : directive.name === 'disable-next-line'
          ? { start: end, end: endOfSetting(end) ?? afterAll }
          : undefined;
    for (const rule of directive.words) {
      const named = { directive, rule };
      if (covered) all.push({ ...named, covered });
      else if (directive.name === 'disable') push(open, rule.value, { ...named, start: end });
      else if (directive.name === 'enable' && !close(rule.value, start, named)) idle.push(named);
    }
  }
  for (const rule of [...open.keys()]) close(rule, afterAll);
  return { all, idle };
}

/** Gives the end of the line on which the first setting behind an offset ends, its line break included. */
function settingFinder({ text, entries, template, part }: ConfigDocument): (from: number) => number | undefined {
  // In YAML what follows may be no setting of ZooKeeper, such as a port of the host.
  if (part && part.lineStart === undefined) return (from) => nextLineEnd(text, from);
  const settings = [...entries, ...(template?.open.map(({ entry }) => entry) ?? [])].map(({ range }) => range);
  if (template || part) settings.sort((one, other) => one.start - other.start);
  const starts = settings.map(({ start }) => start);
  return (from) => {
    const setting = settings[firstAtLeast(starts, from)];
    if (setting === undefined) return undefined;
    const restOfLine = /[^\r\n]*(?:\r\n|\r|\n)/y;
    restOfLine.lastIndex = setting.end;
    return restOfLine.test(text) ? restOfLine.lastIndex : undefined;
  };
}

/** The end of the next line that is neither empty nor a comment, its line break included. */
function nextLineEnd(text: string, from: number): number | undefined {
  const lines = /[^\r\n]*(?:\r\n|\r|\n)?/gy;
  lines.lastIndex = from;
  lines.exec(text);
  while (lines.lastIndex < text.length) {
    const [line = ''] = lines.exec(text) ?? [];
    if (!/^\s*(#|$)/.test(line)) return lines.lastIndex;
  }
  return undefined;
}

/** What a rule says, and where. */
interface Said {
  readonly rule: string;
  readonly at: Place;
}

/** Tells whether a suppression covers what a rule says. */
export function covering(suppressions: readonly Suppression[]): (said: Said) => boolean {
  const byKey = new Map<string, TextRange[]>();
  for (const { rule, covered } of suppressions) push(byKey, keyOf(rule.value, rule), covered);
  const covers = new Map([...byKey].map(([key, ranges]) => [key, union(ranges)]));
  return ({ rule, at }) => covers.get(keyOf(rule, at))?.(at.range.start) ?? false;
}

/** Tells whether a suppression has anything to suppress. Of several that cover the same, each has. */
export function needed(said: readonly Said[]): (suppression: Suppression) => boolean {
  const byKey = new Map<string, number[]>();
  for (const { rule, at } of said) push(byKey, keyOf(rule, at), at.range.start);
  for (const starts of byKey.values()) starts.sort((one, other) => one - other);
  return ({ rule, covered: { start, end } }) => {
    const starts = byKey.get(keyOf(rule.value, rule)) ?? [];
    return (starts[firstAtLeast(starts, start)] ?? end) < end;
  };
}

function keyOf(rule: string, { uri }: Place): string {
  return `${rule} ${uri}`;
}

/** Tells whether an offset lies in one of some ranges. A file may have very many. */
function union(ranges: TextRange[]): (offset: number) => boolean {
  ranges.sort((one, other) => one.start - other.start);
  const starts = ranges.map(({ start }) => start);
  let furthest = 0;
  const ends = ranges.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (offset) => (ends[firstAtLeast(starts, offset + 1) - 1] ?? 0) > offset;
}

/** The index of the first of some ordered numbers that is not below `least`. */
function firstAtLeast(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

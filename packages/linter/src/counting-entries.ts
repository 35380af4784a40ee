import { type ConfigDocument, type ConfigEntry, hashOrder, trimmed } from '@zklint/parser';
import { kept } from './kept.ts';

/** The last entry of each key as it is written. They keep the order of their first appearance, as in a Map. */
function lastByKey(entries: readonly ConfigEntry[]): ReadonlyMap<string, ConfigEntry> {
  return new Map(entries.map((entry) => [entry.key.value, entry]));
}

/** The entries of a document that count: of two equal keys the last, and each one that stands in a branch of a template. */
export function counting(document: ConfigDocument | undefined): readonly ConfigEntry[] {
  return document ? countingIn(document) : [];
}

const countingIn = kept(({ entries, template }: ConfigDocument): readonly ConfigEntry[] => {
  const optional = template?.optional;
  if (!optional) return [...lastByKey(entries).values()];
  return [
    ...lastByKey(entries.filter((entry) => !optional.has(entry))).values(),
    ...entries.filter((entry) => optional.has(entry)),
  ];
});

/** The entries that count for certain, by trimmed key. Two keys may be one once they are trimmed: then Java's order decides which counts. */
export function effectiveEntries(document: ConfigDocument | undefined): ReadonlyMap<string, ConfigEntry> {
  return document ? effectiveIn(document) : new Map();
}

const effectiveIn = kept((document: ConfigDocument): ReadonlyMap<string, ConfigEntry> => {
  const { entries, template } = document;
  const raw = template
    ? [...lastByKey(entries.filter((entry) => !template.optional.has(entry))).values()]
    : counting(document);
  const byName = new Map(raw.map((entry) => [trimmed(entry.key), entry]));
  if (byName.size === raw.length) return byName;
  const places = placesByKey(raw);
  for (const entry of raw.toSorted((one, other) => places(one) - places(other))) byName.set(trimmed(entry.key), entry);
  return byName;
});

/** Where an entry stands in the order in which Java goes through entries that are written in the given one. */
export function placesByKey(entries: readonly ConfigEntry[]): (entry: ConfigEntry) => number {
  const places = new Map(hashOrder(entries.map(({ key }) => key.value)).map((key, place) => [key, place]));
  return ({ key }) => places.get(key.value) ?? 0;
}

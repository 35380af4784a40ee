import { type ConfigDocument, type ConfigEntry, hashOrder, trimmed } from '@zklint/parser';

/** The last entry of each key as it is written. They keep the order of their first appearance, as in a Map. */
function lastByKey(entries: readonly ConfigEntry[]): ReadonlyMap<string, ConfigEntry> {
  return new Map(entries.map((entry) => [entry.key.value, entry]));
}

const countingByDocument = new WeakMap<ConfigDocument, readonly ConfigEntry[]>();

/** The entries of a document that count: of two equal keys the last, and each one that stands in a branch. Kept, because most rules ask for them. */
export function counting(document: ConfigDocument | undefined): readonly ConfigEntry[] {
  if (!document) return [];
  const known = countingByDocument.get(document);
  if (known) return known;
  const entries = countingIn(document);
  countingByDocument.set(document, entries);
  return entries;
}

/** The last entry of each key, and every one that stands in a branch of a template. */
function countingIn({ entries, template }: ConfigDocument): readonly ConfigEntry[] {
  const optional = template?.optional;
  if (!optional) return [...lastByKey(entries).values()];
  return [
    ...lastByKey(entries.filter((entry) => !optional.has(entry))).values(),
    ...entries.filter((entry) => optional.has(entry)),
  ];
}

const effectiveByDocument = new WeakMap<ConfigDocument, ReadonlyMap<string, ConfigEntry>>();

/** The entries that count for certain, by trimmed key. Two keys may be one once they are trimmed: then Java's order decides which counts. */
export function effectiveEntries(document: ConfigDocument | undefined): ReadonlyMap<string, ConfigEntry> {
  if (!document) return new Map();
  const known = effectiveByDocument.get(document);
  if (known) return known;
  const entries = effectiveIn(document);
  effectiveByDocument.set(document, entries);
  return entries;
}

function effectiveIn(document: ConfigDocument): ReadonlyMap<string, ConfigEntry> {
  const { entries, template } = document;
  const raw = template
    ? [...lastByKey(entries.filter((entry) => !template.optional.has(entry))).values()]
    : counting(document);
  const byName = new Map(raw.map((entry) => [trimmed(entry.key), entry]));
  if (byName.size === raw.length) return byName;
  const places = placesByKey(raw);
  for (const entry of raw.toSorted((one, other) => places(one) - places(other))) byName.set(trimmed(entry.key), entry);
  return byName;
}

/** Where an entry stands in the order in which Java goes through entries that are written in the given one. */
export function placesByKey(entries: readonly ConfigEntry[]): (entry: ConfigEntry) => number {
  const places = new Map(hashOrder(entries.map(({ key }) => key.value)).map((key, place) => [key, place]));
  return ({ key }) => places.get(key.value) ?? 0;
}

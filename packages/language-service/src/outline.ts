import {
  cut,
  hiddenSecret,
  isGroupKey,
  isSecretKey,
  isServerKey,
  kept,
  type Message,
  type TextRange,
} from '@zklint/linter';
import { isDeprecated, parameterNamed } from '@zklint/parameters';
import { type ConfigEntry, type Located, type ServerAddress, trimmed } from '@zklint/parser';
import { SymbolKind } from 'vscode-languageserver-types';
import { addressReader, partsOf } from './address-parts.ts';
import { partNames } from './part-words.ts';
import { visible } from './prose.ts';
import { allEntries, type Configuration, type Page, readerOf } from './snapshot.ts';

/** Something in a file that has a name. */
export interface Item {
  /** As in the file, or a word for it; without control characters. */
  readonly name: string | Message;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: TextRange;
  /** Inside the range. */
  readonly nameRange: TextRange;
  readonly isDeprecated: boolean;
  /** The parts of a server line, each inside the range. */
  readonly parts: readonly Item[];
}

/** What is in one configuration. */
export interface Outline {
  /** In the order in which they are written: at least one. */
  readonly items: readonly Item[];
  /** In YAML the names of the containers that run with it, where it has any. */
  readonly containers: readonly Located<string>[];
  readonly isPart: boolean;
}

/** What is in each configuration of a file, in its order; of one in YAML what is written there. */
export const outlinesOf = kept((page: Page): readonly Outline[] => {
  const outlines = new Map<string, Outline & { readonly containers: Located<string>[] }>();
  for (const configuration of page.configurations()) {
    const { document, server } = configuration;
    const isPart = document.part !== undefined;
    const containers = isPart && server.container ? [server.container.name] : [];
    const { part } = document;
    // A text that several servers share is there once.
    const place = part?.editable.map(({ start }) => start).join() ?? '';
    const shared = outlines.get(place);
    if (shared) shared.containers.push(...containers);
    else outlines.set(place, { items: itemsIn(configuration), containers, isPart });
  }
  return [...outlines.values()]
    .filter(({ items }) => items.length > 0)
    .toSorted((one, other) => startOf(one) - startOf(other));
});

function startOf({ items: [first] }: Outline): number {
  return first?.range.start ?? 0;
}

/** The number in a myid. */
export function myidItem({ myid }: Page): Item | undefined {
  const line = myid?.file.firstLine;
  const name = line === undefined ? '' : shown(line.value);
  if (line === undefined || name === '') return undefined;
  return itemAt(line.range, { name, detail: 'myid', kind: SymbolKind.Number });
}

function itemsIn(configuration: Configuration): readonly Item[] {
  const { document } = configuration;
  const { image } = document.part ?? {};
  const addressIn = addressReader(configuration);
  const open = new Set(document.template?.open.map(({ entry }) => entry));
  return allEntries(document)
    .filter(({ range }) => range.start !== image?.start || range.end !== image.end)
    .map((entry) => toItem(entry, configuration, open.has(entry), addressIn(entry)))
    .toSorted((one, other) => one.range.start - other.range.start);
}

function toItem(
  entry: ConfigEntry,
  configuration: Configuration,
  isOpen: boolean,
  address: ServerAddress | undefined,
): Item {
  const { document } = configuration;
  const { release } = readerOf(configuration);
  const key = trimmed(entry.key);
  const parameter = parameterNamed(key);
  // The placeholders of a template are words only to Java.
  const written = ({ range, value }: Located<string>) =>
    shown(isOpen && !document.part ? document.text.slice(range.start, range.end) : value);
  const range = {
    start: Math.min(entry.range.start, entry.key.range.start),
    end: Math.max(entry.range.end, entry.key.range.end),
  };
  const parts = address ? partsOf(address) : [];
  return {
    name: written(entry.key) || '""',
    detail: isSecretKey(key) ? hiddenSecret : written(entry.value),
    kind: kindOf(entry, configuration),
    range,
    nameRange: entry.key.range,
    isDeprecated: parameter !== undefined && isDeprecated(parameter, release),
    parts: parts
      .filter(({ at }) => range.start <= at.range.start && at.range.end <= range.end)
      .map(({ name, at }) => itemAt(at.range, { name: partNames[name], detail: written(at), kind: SymbolKind.Field })),
  };
}

function itemAt(range: TextRange, what: Pick<Item, 'name' | 'detail' | 'kind'>): Item {
  return { ...what, range, nameRange: range, isDeprecated: false, parts: [] };
}

/** One of the kinds that clients have known from the beginning. */
function kindOf({ key }: ConfigEntry, configuration: Configuration): SymbolKind {
  if (isServerKey(key.value, readerOf(configuration).release)) return SymbolKind.Module;
  if (isGroupKey(trimmed(key))) return SymbolKind.Array;
  const type = parameterNamed(trimmed(key))?.type;
  if (type === 'integer' || type === 'decimal') return SymbolKind.Number;
  return type === 'boolean' ? SymbolKind.Boolean : SymbolKind.Property;
}

/** A text of a file as one short line. */
function shown(text: string): string {
  return cut(visible(text.trim()), 100);
}

import { type Edit, isWildcard, say } from '@zklint/linter';
import { trim, trimmed } from '@zklint/parser';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { highestId } from '../next-server.ts';
import { allEntries, readerOf, type Spot } from '../snapshot.ts';
import { literally, placeholder } from '../snippets.ts';
import { type LineShape, shapeFor } from './line-shape.ts';
import type { Offer } from './offer.ts';

/** Server, group and weight lines that a list lacks. `isWhole` adds `=` and a value. */
export function listOffers(spot: Spot, isWhole: boolean): readonly Offer[] {
  return [...serverLines(spot, isWhole), ...groupLines(spot, isWhole)];
}

/** Server lines: those that other files have and this one lacks, then one with the next free id. */
function serverLines(spot: Spot, isWhole: boolean): readonly Offer[] {
  const own = ownIds(spot);
  const others = linesElsewhere(spot);
  const typed = typedId(spot);
  const all = [...own, ...others.keys()];
  const next = all.reduce((highest, id) => (id > highest ? id : highest), 0n) + 1n;
  const ids = [...others.keys(), next, ...(typed === undefined ? [] : [typed])];
  return [...new Set(ids)]
    .filter((id) => !own.has(id) && id >= 0n && id <= highestId)
    .map((id) => {
      const key = `server.${id}`;
      const there = others.get(id);
      const shape = shapeFor(id, spot);
      const value = there ?? shape.text;
      return {
        label: isWhole ? `${key}=${value}` : key,
        rank: there !== undefined ? 50 : own.size > 0 ? 90 : 105,
        typed: key,
        kind: CompletionItemKind.Struct,
        text: isWhole ? `${key}=${value}` : key,
        ...(isWhole && { snippet: `${key}=${there === undefined ? snippetOf(shape) : literally(there)}` }),
        ...(there !== undefined && { detail: say`as in another file` }),
        ...(there === undefined && own.size > 0 && { detail: say`a further server` }),
        about: { name: 'server.<id>', release: spot.server.release.name },
        ...(isWhole && { more: intoGroup(id, spot) }),
      };
    });
}

function snippetOf({ host, rest }: LineShape): string {
  return `${placeholder(host)}${literally(rest)}`;
}

/** The ids of the list, without the line that is being written. */
function ownIds(spot: Spot): ReadonlySet<bigint> {
  return new Set(
    readerOf(spot)
      .lines.filter(({ entry }) => entry !== spot.entry)
      .flatMap(({ id }) => id ?? []),
  );
}

function typedId({ entry }: Spot): bigint | undefined {
  const [, id] = /^server\.(\d{1,3})$/.exec(entry ? trimmed(entry.key) : '') ?? [];
  return id === undefined ? undefined : BigInt(id);
}

/** What the other files of the ensemble write for the servers that this list lacks, by id. */
export function linesElsewhere(spot: Spot): ReadonlyMap<bigint, string> {
  const own = ownIds(spot);
  const found = new Map<bigint, string>();
  for (const other of spot.ensemble.servers) {
    if (other === spot.server || other.release.line !== spot.server.release.line) continue;
    for (const { id, faults, endpoints, value } of other.lines) {
      const hosts = endpoints.map(({ host }) => host.value);
      const isUsable = faults.length === 0 && hosts.length > 0 && !hosts.some(isWildcard);
      if (id === undefined || own.has(id) || found.has(id) || !isUsable) continue;
      if (/^[\w.:;|[\]-]{1,200}$/.test(trimmed(value))) found.set(id, trimmed(value));
    }
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Where votes are counted by groups, a voter must be in one: the last group takes it. */
function intoGroup(id: bigint, spot: Spot): readonly Edit[] {
  const last = allEntries(spot.document).findLast(({ key }) => /^group\.\d+$/.test(trimmed(key)));
  if (last === undefined || trimmed(last.value) === '') return [];
  const { uri, range } = trim(last.value);
  return [{ at: { uri, range: { start: range.end, end: range.end } }, newText: `:${id}` }];
}

/** Nobody has groups of more servers. */
const most = 255;

/** One group of all servers that are in none, and weights for those in groups. */
function groupLines(spot: Spot, isWhole: boolean): readonly Offer[] {
  const groups = numbered('group', spot);
  const grouped = new Set(groups.flatMap(({ value }) => value.split(':')));
  const ids = [...ownIds(spot)].map(String);
  const outside = ids.filter((id) => !grouped.has(id));
  const about = (name: string) => ({ about: { name, release: spot.server.release.name } });
  const offers: Offer[] = [];
  if (outside.length > 0 && ids.length > 1 && ids.length <= most) {
    const next = groups.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;
    offers.push(line(`group.${next}`, outside.join(':'), isWhole, about('group.<id>')));
  }
  const weighted = new Set(numbered('weight', spot).map(({ id }) => String(id)));
  for (const id of groups.length > 0 && ids.length <= most ? ids : []) {
    if (!weighted.has(id)) offers.push(line(`weight.${id}`, '1', isWhole, about('weight.<id>')));
  }
  return offers;
}

function line(key: string, value: string, isWhole: boolean, about: Pick<Offer, 'about'>): Offer {
  return {
    label: key,
    rank: 350,
    kind: CompletionItemKind.Struct,
    text: isWhole ? `${key}=${value}` : key,
    ...(isWhole && { snippet: `${key}=${placeholder(value)}`, note: value }),
    ...about,
  };
}

/** The group or weight lines of the list, without the one that is being written. */
export function numbered(
  prefix: 'group' | 'weight',
  spot: Spot,
): readonly { readonly id: number; readonly value: string }[] {
  return readerOf(spot).quorumEntries.flatMap((entry) => {
    const [, id] = new RegExp(`^${prefix}\\.(\\d{1,9})$`).exec(trimmed(entry.key)) ?? [];
    return id === undefined || entry === spot.entry ? [] : { id: Number(id), value: trimmed(entry.value) };
  });
}

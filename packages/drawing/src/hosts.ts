import { type Message, say, type Tell } from '@zklint/linter/messages';
import { cardsOf, cardWidth } from './cards.ts';
import { extentOf, type Frame, inRows, Sheet } from './frames.ts';
import type { EnsembleView, MemberView } from './view.ts';

const pad = 12;
export const gap = 16;
export const hostWidth = cardWidth + 2 * pad;

/**
 * The hosts with their servers, in quorum groups where no host is in two; and the files that are nobody's. At most `most`
 * hosts stand beside each other.
 */
export function sectionsOf(view: EnsembleView, tell: Tell, number: number, most: number): readonly Frame[] {
  const hosts = hostsOf(view);
  const byGroup = groupedBy(hosts, ({ members }) => groupOf(members));
  const isGrouped = byGroup.size > 1 && !byGroup.has(undefined);
  const cards = cardsOf(view, tell, number, isGrouped);
  const hasFatal = hosts.some(({ isFatal }) => isFatal);
  const toFrame = ({ host, isFatal, members }: Host) => {
    const inside = members.flatMap((member) => cards.members.get(member) ?? []);
    const name = host === undefined ? say`host not known` : host === '' ? say`loopback` : host;
    const note = isFatal ? [say`its loss stops the ensemble`] : [];
    return hostFrame(name, hasFatal ? note : undefined, inside, hosts.length === 1 ? most : 1, tell);
  };
  const known = isGrouped
    ? [...byGroup].map(([id, its]) => groupFrame(tell(say`Group ${id ?? ''}`), its.map(toFrame), most))
    : hosts.map(toFrame);
  const sections = inGrid(known, isGrouped ? hostWidth + 2 * pad : hostWidth, most, 0, 0);
  const title = view.members.length > 0 ? say`not matched to a server` : say`host not known`;
  const nobodys = cards.strangers.map((card) => hostFrame(title, undefined, [card], 1, tell));
  const { height } = extentOf(sections);
  return [...sections, ...inGrid(nobodys, hostWidth, most, 0, height > 0 ? height + gap : 0)];
}

interface Host {
  /** As a member names it; undefined where no file does. */
  readonly host?: string;
  readonly isFatal: boolean;
  readonly members: readonly MemberView[];
}

/** Every host in the order of its first server; each server whose host isn't known for itself. */
export function hostsOf({ hosts, members }: EnsembleView): readonly Host[] {
  const hostOf = new Map(hosts.flatMap((host) => host.members.map((id) => [id, host] as const)));
  const grouped = groupedBy(members, (member) => hostOf.get(member.id) ?? member);
  return [...grouped].map(([key, its]) =>
    'isFatal' in key ? { ...key, members: its } : { isFatal: false, members: its },
  );
}

/** The quorum group of all these servers; undefined where they have several, or none. */
function groupOf([first, ...others]: readonly MemberView[]): bigint | undefined {
  return others.every(({ group }) => group?.id === first?.group?.id) ? first?.group?.id : undefined;
}

/** A host with its servers. `notes` say what its loss does; undefined where no host of the drawing has any. */
function hostFrame(
  name: string | Message,
  notes: readonly Message[] | undefined,
  cards: readonly Frame[],
  mostColumns: number,
  tell: Tell,
): Frame {
  const columns = columnsFor(cards.length, mostColumns);
  const room = columns * cardWidth + (columns - 1) * pad;
  const sheet = new Sheet(room + 2 * pad);
  sheet.mark('host', pad + 2, 13);
  const isKnown = typeof name === 'string';
  sheet.write(isKnown ? 'host' : 'muted', isKnown ? name : tell(name), pad + 22, 24, room - 24);
  sheet.y = 36;
  for (const note of notes ?? []) {
    sheet.mark('weak', pad + 2, sheet.y - 3);
    sheet.write('plain', tell(note), pad + 22, sheet.y + 8, room - 24);
  }
  if (notes) sheet.y += 20;
  const frames = inRows(cards, room, pad, pad, sheet.y);
  const box = { x: 0, y: 0, width: sheet.width, height: extentOf(frames).height + pad };
  const { texts, marks } = sheet;
  return { kind: 'host', looks: isKnown ? [] : ['unknown'], data: {}, box, texts, marks, frames };
}

function groupFrame(title: string, hosts: readonly Frame[], most: number): Frame {
  const frames = inGrid(hosts, hostWidth, most, pad, 36);
  const extent = extentOf(frames);
  const sheet = new Sheet(extent.width + pad);
  sheet.write('heading', title, pad + 2, 24, extent.width - pad - 2);
  const box = { x: 0, y: 0, width: sheet.width, height: extent.height + pad };
  return { kind: 'group', looks: [], data: {}, box, texts: sheet.texts, marks: [], frames };
}

/** Frames in at most `most` columns; wider ones take the room of several. */
function inGrid(frames: readonly Frame[], column: number, most: number, left: number, top: number): readonly Frame[] {
  const isEven = frames.every(({ box }) => box.width <= column);
  const columns = isEven ? columnsFor(frames.length, most) : most;
  return inRows(frames, columns * column + (columns - 1) * gap, gap, left, top);
}

/** In how many columns things stand in rows that are equally long, or nearly so. */
function columnsFor(count: number, mostColumns: number): number {
  return Math.ceil(count / Math.max(1, Math.ceil(count / mostColumns)));
}

/** Map.groupBy, which Node 20 lacks. */
function groupedBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

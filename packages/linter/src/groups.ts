import {
  type ConfigEntry,
  type JavaText,
  numberFormatMessage,
  type Place,
  parseInt64,
  slice,
  split,
  trim,
  trimmed,
} from '@zklint/parser';
import { kept } from './kept.ts';
import type { ServerConfig } from './server-config.ts';
import type { ServerLine } from './server-line.ts';

/** A group and weight reading that a release refuses: what is at fault, where, and in ZooKeeper's words. */
export interface GroupFault {
  readonly kind: 'key' | 'member' | 'weight' | 'twice' | 'no-group' | 'no-groups' | 'no-weight' | 'count';
  readonly at: Place;
  readonly message: string;
  /** What ZooKeeper may say instead, as its hash order has it. */
  readonly orElse?: readonly string[];
  /** The server it is about, or the text that is no number. */
  readonly about: string;
}

interface Member {
  readonly group: bigint;
  readonly at: JavaText;
}

/** The `group.N` and `weight.N` lines as a release reads them (QuorumPeerConfig up to 3.4, QuorumHierarchical from 3.5). */
export interface QuorumGroups {
  /** By server id. */
  readonly members: ReadonlyMap<bigint, Member>;
  readonly weights: ReadonlyMap<bigint, bigint>;
  readonly faults: readonly GroupFault[];
}

/** Keys that a release takes for group or weight lines, whatever follows: `groupFoo` is one. */
export function isGroupKey(key: string): boolean {
  return key.startsWith('group') || key.startsWith('weight');
}

/** Keys of server, group and weight lines: all that a dynamic file may have. */
export function isQuorumKey(key: string): boolean {
  return key.startsWith('server.') || isGroupKey(key);
}

export const readGroups = kept((server: ServerConfig): QuorumGroups => {
  const isOld = server.release.before('3.5.0');
  const read = isOld ? trim : (text: JavaText) => text;
  const members = new Map<bigint, Member>();
  const weights = new Map<bigint, bigint>();
  const faults: GroupFault[] = [];
  // An oracle decides alone, and the groups are never read (QuorumOracleMaj).
  const entries = server.entry('oraclePath') ? [] : server.quorumEntries;

  for (const entry of entries) {
    const key = read(entry.key);
    if (!isGroupKey(key.value)) continue;
    const idText = slice(key, key.value.indexOf('.') + 1);
    const id = parseInt64(idText.value);
    // Of a line's faults the first counts: it is one slip.
    if (id === undefined) faults.push(notANumber('key', idText.value === '' ? key : idText, idText.value));
    else if (key.value.startsWith('group')) readMembers(entry, read(entry.value), id, members, faults);
    else readWeight(read(entry.value), id, weights, faults);
  }
  // Without every server line nobody knows who is in no group.
  const isListKnown = server.lines.every((line) => line.faults.length === 0);
  if (faults.length === 0 && isListKnown)
    faults.push(...(isOld ? countFaults(server, members, weights) : membershipFaults(server, members, weights)));
  return { members, weights, faults };
});

function readMembers(
  entry: ConfigEntry,
  value: JavaText,
  group: bigint,
  members: Map<bigint, Member>,
  faults: GroupFault[],
): void {
  for (const part of split(value, ':')) {
    const id = parseInt64(part.value);
    if (id === undefined) {
      faults.push(notANumber('member', part.value === '' ? entry : part, part.value));
      return;
    }
    if (members.has(id)) {
      faults.push({ kind: 'twice', at: part, message: `Server ${id}is in multiple groups`, about: String(id) });
    } else {
      members.set(id, { group, at: part });
    }
  }
}

function readWeight(value: JavaText, id: bigint, weights: Map<bigint, bigint>, faults: GroupFault[]): void {
  const weight = parseInt64(value.value);
  if (weight === undefined) faults.push(notANumber('weight', value, value.value));
  else weights.set(id, weight);
}

function notANumber(kind: GroupFault['kind'], at: Place, text: string): GroupFault {
  return { kind, at, message: numberFormatMessage(text), about: text };
}

/** Up to 3.4 only the numbers of voters and of group members are compared, and only in a quorum. */
function countFaults(
  server: ServerConfig,
  members: ReadonlyMap<bigint, Member>,
  weights: ReadonlyMap<bigint, bigint>,
): readonly GroupFault[] {
  const voters = server.voters ?? [];
  const [first] = members.values();
  if (voters.length < 2 || first === undefined) return [];
  if (voters.length !== members.size) {
    return [{ kind: 'count', at: first.at, message: 'Every server must be in exactly one group', about: '' }];
  }
  return weightFaults(server, members, weights);
}

function membershipFaults(
  server: ServerConfig,
  members: ReadonlyMap<bigint, Member>,
  weights: ReadonlyMap<bigint, bigint>,
): readonly GroupFault[] {
  const isHierarchical = server.quorumEntries.some(({ key }) => isGroupKey(trimmed(key)));
  if (!isHierarchical || server.entry('oraclePath')) return [];
  const outside = weighted(server).filter(({ id }) => id !== undefined && !members.has(id));
  const [first, ...others] = outside.map(({ id, entry }): GroupFault => {
    return { kind: 'no-group', at: entry.key, message: `Server ${id}is not in a group`, about: String(id) };
  });
  if (first === undefined) return weightFaults(server, members, weights);
  const [weightLine] = server.quorumEntries.filter(({ key }) => isGroupKey(trimmed(key)));
  if (members.size > 0 || weightLine === undefined) return [first, ...others];
  return [{ ...first, kind: 'no-groups', at: weightLine.key, orElse: others.map(({ message }) => message) }];
}

/** The servers that must be in a group and have a weight of 1: from 3.5 not one whose id an observer takes over. */
function weighted({ release, voters, members }: ServerConfig): readonly ServerLine[] {
  return (release.before('3.5.0') ? voters : members?.filter(({ role }) => role === 'participant')) ?? [];
}

/** Only voters have a weight of their own accord; a member without one is a null pointer in computeGroupWeight. */
function weightFaults(
  server: ServerConfig,
  members: ReadonlyMap<bigint, Member>,
  weights: ReadonlyMap<bigint, bigint>,
): readonly GroupFault[] {
  const voters = new Set(weighted(server).map(({ id }) => id));
  const without = [...members].filter(([id]) => !voters.has(id) && !weights.has(id));
  const sizes = new Map<bigint, number>();
  for (const { group } of members.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const isAdded = without.some(([, { group }]) => (sizes.get(group) ?? 0) > 1);
  const source = isAdded ? 'java.util.HashMap.get(Object)' : 'java.util.Iterator.next()';
  const message = `Cannot invoke "java.lang.Long.longValue()" because the return value of "${source}" is null`;
  return without.map(([id, { at }]) => ({ kind: 'no-weight', at, message, about: String(id) }));
}

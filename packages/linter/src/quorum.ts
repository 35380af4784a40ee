import { readGroups } from './groups.ts';
import type { ServerConfig } from './server-config.ts';

/** By one server's list: who votes, and how votes are counted. */
export interface Quorum {
  readonly voters: ReadonlySet<bigint>;
  /** The groups that have a weight, where votes are counted by groups. */
  readonly groups?: readonly Group[];
}

interface Group {
  /** The weights of its voters, without those of 0. */
  readonly weights: ReadonlyMap<bigint, bigint>;
  /** The weight of all its members: one who doesn't vote counts here too (QuorumHierarchical.computeGroupWeight). */
  readonly total: bigint;
}

/** How a server counts votes. Undefined where its list can't be seen or read whole, nobody votes, or an oracle decides. */
export function quorumOf(server: ServerConfig): Quorum | undefined {
  const { voters, lines } = server;
  if (voters === undefined || voters.length === 0 || server.entry('oraclePath')) return undefined;
  if (lines.some(({ id, faults }) => id === undefined || faults.some(({ kind }) => kind.startsWith('role')))) {
    return undefined;
  }
  const ids = new Set(voters.flatMap(({ id }) => id ?? []));
  const { members, weights, faults } = readGroups(server);
  if (faults.length > 0) return undefined;
  if (members.size === 0) return { voters: ids };

  const groups = new Map<bigint, { weights: Map<bigint, bigint>; total: bigint }>();
  for (const [id, { group }] of members) {
    const weight = weights.get(id) ?? 1n;
    if (weight < 0n) return undefined;
    const known = groups.get(group) ?? { weights: new Map(), total: 0n };
    groups.set(group, known);
    known.total += weight;
    if (weight > 0n && ids.has(id)) known.weights.set(id, weight);
  }
  return { voters: ids, groups: [...groups.values()].filter(({ total }) => total > 0n) };
}

/**
 * Can these servers decide alone? More than half of the voters (QuorumMaj.containsQuorum), or in more than half of the
 * groups with a weight more than half of that weight (QuorumHierarchical.containsQuorum).
 */
export function isQuorum({ voters, groups }: Quorum, ids: ReadonlySet<bigint>): boolean {
  if (groups === undefined) return 2 * [...ids].filter((id) => voters.has(id)).length > voters.size;
  const won = groups.filter(({ weights, total }) => {
    const present = [...weights].filter(([id]) => ids.has(id)).map(([, weight]) => weight);
    return 2n * sum(present) > total;
  });
  return 2 * won.length > groups.length;
}

/** The fewest voters that can decide; infinite where no number can. */
export function quorumSize({ voters, groups }: Quorum): number {
  if (groups === undefined) return Math.floor(voters.size / 2) + 1;
  const costs = groups.map(({ weights, total }) => fewest(weights, (present) => 2n * present > total));
  return cheapest(costs, Math.floor(groups.length / 2) + 1);
}

/** How many servers may fail, whichever they are: one less than the fewest whose loss leaves no quorum; -1 where there is none. */
export function survives({ voters, groups }: Quorum): number {
  if (groups === undefined) return Math.floor((voters.size - 1) / 2);
  const costs = groups.map(({ weights, total }) => {
    const all = sum([...weights.values()]);
    return fewest(weights, (lost) => 2n * (all - lost) <= total);
  });
  // So many groups must be lost that no more than half are left.
  return cheapest(costs, Math.ceil(groups.length / 2)) - 1;
}

/** The sum of the `count` lowest costs; infinite where there are not so many. */
function cheapest(costs: readonly number[], count: number): number {
  if (costs.length < count) return Number.POSITIVE_INFINITY;
  return costs
    .toSorted((one, other) => one - other)
    .slice(0, count)
    .reduce((total, cost) => total + cost, 0);
}

/** The smallest sets of voters whose loss stops the ensemble, by id, up to `limit` of them. */
export function* fatalLosses(quorum: Quorum, limit: number): Iterable<readonly bigint[]> {
  const counting = quorum.groups?.flatMap(({ weights }) => [...weights.keys()]) ?? [...quorum.voters];
  const ids = counting.sort((one, other) => (one < other ? -1 : 1));
  let left = limit;
  let tries = mostTries;
  for (const lost of combinations(ids, survives(quorum) + 1)) {
    if (left === 0 || tries-- === 0) return;
    const gone = new Set(lost);
    if (isQuorum(quorum, new Set(ids.filter((id) => !gone.has(id))))) continue;
    left--;
    yield lost;
  }
}

/** Of many servers in large groups few choices are fatal, and nobody reads them all. */
const mostTries = 100_000;

/** A server list and the servers that are known to have it: only one of them can lead by it. */
export interface HeldQuorum {
  readonly quorum: Quorum;
  readonly holders: ReadonlySet<bigint>;
}

/** More voters than this in both lists are too many to try all ways of dividing them. */
const dividable = 12;

/**
 * Two quorums without a common server, one by each list and with a server that has it: then there may be two leaders at
 * once. Undefined where there are none, and where the lists are so long that this can't be tried.
 */
export function disjointQuorums(
  one: HeldQuorum,
  other: HeldQuorum,
): readonly [readonly bigint[], readonly bigint[]] | undefined {
  const common = [...one.quorum.voters].filter((id) => other.quorum.voters.has(id));
  if (common.length > dividable) return undefined;
  const own = [...one.quorum.voters].filter((id) => !other.quorum.voters.has(id));
  const others = [...other.quorum.voters].filter((id) => !one.quorum.voters.has(id));
  for (let division = 0; division < 2 ** common.length; division++) {
    const first = smallest(one, [...own, ...common.filter((_, index) => (division >> index) % 2 === 1)]);
    const second = smallest(other, [...others, ...common.filter((_, index) => (division >> index) % 2 === 0)]);
    if (first && second) return [first, second];
  }
  return undefined;
}

/** As few of the servers as still decide, with one of those that have the list; undefined where all don't. */
function smallest({ quorum, holders }: HeldQuorum, ids: readonly bigint[]): readonly bigint[] | undefined {
  const leader = ids.find((id) => holders.has(id));
  if (leader === undefined || !isQuorum(quorum, new Set(ids))) return undefined;
  let few = ids;
  for (const id of ids) {
    const without = few.filter((one) => one !== id);
    if (id !== leader && isQuorum(quorum, new Set(without))) few = without;
  }
  return few.toSorted((a, b) => (a < b ? -1 : 1));
}

/** How many weights it takes, the heaviest first, until their sum is enough; infinite where all are not. */
function fewest(weights: ReadonlyMap<bigint, bigint>, isEnough: (sum: bigint) => boolean): number {
  const heaviest = [...weights.values()].sort((one, other) => (one > other ? -1 : 1));
  let taken = 0n;
  for (let count = 0; ; count++) {
    if (isEnough(taken)) return count;
    const next = heaviest[count];
    if (next === undefined) return Number.POSITIVE_INFINITY;
    taken += next;
  }
}

/** Every choice of `size` of the items, in their order. */
function* combinations<T>(items: readonly T[], size: number): Iterable<readonly T[]> {
  if (size === 0) yield [];
  for (const [index, item] of items.entries()) {
    if (size < 1 || items.length - index < size) return;
    for (const rest of combinations(items.slice(index + 1), size - 1)) yield [item, ...rest];
  }
}

function sum(weights: readonly bigint[]): bigint {
  return weights.reduce((total, weight) => total + weight, 0n);
}

import { parseInt64, trimmed } from '@zklint/parser';
import { isGroupKey, type QuorumGroups, readGroups } from '../../groups.ts';
import { kept } from '../../kept.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { differing } from './voters.ts';

export const zeroWeightGroup = defineRule({
  id: 'zero-weight-group',
  summary: 'Give every group a voter with a weight.',
  severity: 'warning',

  *checkEnsemble(ensemble) {
    // A dynamic file that no zoo.cfg names may be one of many left behind.
    for (const server of differing(ensemble, quorumOf)) if (server.document) yield* checkGroups(server);
  },
});

/** What decides how votes are counted, as a text. */
const quorumOf = kept((server: ServerConfig): string => {
  const groups = server.quorumEntries.filter(({ key }) => isGroupKey(trimmed(key)));
  const voters = server.voters?.map(({ id }) => `${id}`) ?? [];
  return [...voters, ...groups.map(({ key, value }) => `${trimmed(key)}=${trimmed(value)}`)].sort().join('\n');
});

function* checkGroups(server: ServerConfig): Iterable<Finding> {
  const read = readGroups(server);
  const keys = server.quorumEntries.map(({ key }) => key).filter((key) => trimmed(key).startsWith('group'));
  const numbers = keys.map((key) => parseInt64(trimmed(key).slice(trimmed(key).indexOf('.') + 1)));
  // Two keys for one number are the matter of quorum-groups, and negative weights add up to anything.
  if (
    server.entry('oraclePath') ||
    read.faults.length > 0 ||
    !server.isDistributed ||
    new Set(numbers).size < keys.length
  )
    return;
  if (server.lines.some(({ faults }) => faults.length > 0) || [...read.weights.values()].some((one) => one < 0n))
    return;

  const weigh = scalesFor(server, read);
  const groups = keys.map((key, index) => ({ key, number: numbers[index], ...weigh(numbers[index]) }));
  const dead = groups.filter(({ all, voting }) => voting <= all / 2n);
  const [first, ...others] = dead;
  if (first === undefined) return;
  const counted = groups.filter(({ all }) => all > 0n).length;
  // QuorumHierarchical.containsQuorum: more than half of the groups that weigh anything.
  const able = groups.length - dead.length;
  if (able <= Math.floor(counted / 2)) {
    yield {
      at: first.key,
      message:
        able === 0
          ? say`No group can have a majority of its weight, and ZooKeeper needs more than half of the groups: it never elects a leader. Give the voters of group.${String(first.number)} a weight of 1 or more.`
          : say`Only ${able} of ${groups.length} groups can have a majority of their weight, and ZooKeeper needs more than half of them: it never elects a leader. Give the voters of group.${String(first.number)} a weight of 1 or more.`,
      severity: 'error',
      related: others.map(({ key }) => ({ at: key, message: say`This group can't have a majority either.` })),
    };
    return;
  }
  for (const { key, number, all } of dead) {
    yield {
      at: key,
      message:
        all === 0n
          ? say`Every server of group.${String(number)} weighs 0, so ZooKeeper leaves the group out: its servers vote, and their votes never count. Give one a weight, or make them observers.`
          : say`Half of the weight of group.${String(number)} or more is with servers that don't vote, so it never agrees to anything and still counts as a group. Give the weight to its voters.`,
    };
  }
}

/** What each group weighs, and what those of it that vote do. */
function scalesFor(server: ServerConfig, { members, weights }: QuorumGroups) {
  const voters = new Set(server.voters?.map(({ id }) => id));
  const all = new Map<bigint | undefined, bigint>();
  const voting = new Map<bigint | undefined, bigint>();
  for (const [id, { group }] of members) {
    const weight = weights.get(id) ?? 1n;
    all.set(group, (all.get(group) ?? 0n) + weight);
    if (voters.has(id)) voting.set(group, (voting.get(group) ?? 0n) + weight);
  }
  return (group: bigint | undefined) => ({ all: all.get(group) ?? 0n, voting: voting.get(group) ?? 0n });
}

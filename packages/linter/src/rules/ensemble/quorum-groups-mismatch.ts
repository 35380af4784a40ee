import { type Place, parseInt64, trim, trimmed } from '@zklint/parser';
import { differentMembers } from '../../ensemble.ts';
import { isGroupKey, type QuorumGroups, readGroups } from '../../groups.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { disagreementAmong } from './agreement.ts';

export const quorumGroupsMismatch = defineRule({
  id: 'quorum-groups-mismatch',
  summary: 'Give every server of an ensemble the same groups and weights.',
  severity: 'error',

  *checkEnsemble(ensemble) {
    const servers = differentMembers(ensemble);
    const listed = listedByAll(servers);
    const votes = servers.flatMap((server) => votesIn(server, listed) ?? []);
    const disagreement = disagreementAmong(votes, ({ text }) => text);
    if (disagreement === undefined) return;
    for (const own of disagreement.differing) yield differing(own, disagreement.agreed[0]);
  },
});

/** How a file counts the votes of the servers that all files list. */
interface Votes {
  readonly server: ServerConfig;
  readonly groups: QuorumGroups;
  /** By server id, in their order: which others it shares its group with, and its weight. Empty without groups. */
  readonly facts: ReadonlyMap<bigint, Fact>;
  /** All facts; equal where two files count alike. */
  readonly text: string;
}

interface Fact {
  /** The least id of its group, whatever number the group has. */
  readonly group: bigint;
  readonly weight: bigint;
}

/** A server that only some list is another rule's. */
function listedByAll(servers: readonly ServerConfig[]): ReadonlySet<bigint> {
  const counts = new Map<bigint, number>();
  for (const { id } of servers.flatMap(({ members }) => members ?? []))
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set([...counts.keys()].filter((id) => counts.get(id) === servers.length));
}

function votesIn(server: ServerConfig, listed: ReadonlySet<bigint>): Votes | undefined {
  const groups = readGroups(server);
  if (groups.faults.length > 0 || server.entry('oraclePath')) return undefined;
  const ids = [...groups.members.keys()].filter((id) => listed.has(id)).sort((one, other) => (one < other ? -1 : 1));
  const leaders = new Map<bigint, bigint>();
  const facts = new Map<bigint, Fact>();
  for (const id of ids) {
    const number = groups.members.get(id)?.group ?? id;
    const group = leaders.get(number) ?? id;
    leaders.set(number, group);
    facts.set(id, { group, weight: groups.weights.get(id) ?? 1n });
  }
  const text = [...facts].map(([id, { group, weight }]) => `${id} ${group} ${weight}`).join();
  return { server, groups, facts, text };
}

function differing(votes: Votes, agreed: Votes): Finding {
  const ids = new Set([...votes.facts.keys(), ...agreed.facts.keys()]);
  const id = [...ids].find((one) => !isSame(votes.facts.get(one), agreed.facts.get(one))) ?? 0n;
  const isWeight = votes.facts.get(id)?.group === agreed.facts.get(id)?.group;
  const what =
    votes.facts.size === 0
      ? say`This file has no groups of servers, and another has`
      : agreed.facts.size === 0
        ? say`This file puts servers into groups, and another has none`
        : isWeight
          ? say`server.${id} has the weight ${weightOf(votes, id)} here and ${weightOf(agreed, id)} in another file`
          : say`server.${id} is in a group with other servers here than in another file`;
  return {
    at: placeOf(votes, agreed, id, isWeight),
    message: say`${what}: the servers count different quorums, and may elect two leaders. Give all files the same group and weight lines.`,
    related: [{ at: placeOf(agreed, votes, id, isWeight), message: say`The other file.` }],
  };
}

function isSame(one: Fact | undefined, other: Fact | undefined): boolean {
  return one?.group === other?.group && one?.weight === other?.weight;
}

function weightOf({ facts }: Votes, id: bigint): bigint {
  return facts.get(id)?.weight ?? 1n;
}

/** The weight's value, or the server in its group; the list where there are no groups. */
function placeOf({ server, groups, facts }: Votes, other: Votes, id: bigint, isWeight: boolean): Place {
  const lines = server.quorumEntries.filter(({ key }) => isGroupKey(trimmed(key)));
  const start = server.lines[0]?.entry.key ?? server.firstKey;
  if (facts.size === 0 || other.facts.size === 0) return facts.size === 0 ? start : (lines[0]?.key ?? start);
  const weight = isWeight && lines.find(({ key }) => idIn(trimmed(key), 'weight') === id);
  return weight ? trim(weight.value) : (groups.members.get(id)?.at ?? start);
}

function idIn(key: string, kind: string): bigint | undefined {
  return key.startsWith(kind) ? parseInt64(key.slice(key.indexOf('.') + 1)) : undefined;
}

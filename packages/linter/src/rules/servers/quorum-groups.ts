import { trimmed } from '@zklint/parser';
import { type GroupFault, readGroups } from '../../groups.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const quorumGroups = defineRule({
  id: 'quorum-groups',
  summary: 'Put every voter into exactly one group.',
  severity: 'error',

  *checkServer(server) {
    const { members, faults } = readGroups(server);
    for (const fault of faults) {
      yield {
        at: fault.at,
        message: say`${whatIsWrong(fault, server.written(fault.at))}; ZooKeeper refuses the file.`,
        refusal: { ...refusedAtParse(fault.message), ...(fault.orElse && { orElse: fault.orElse }) },
      };
    }
    if (faults.length > 0) return;

    // Two keys that are one number count as two groups, of which only one can ever vote.
    const keys = server.quorumEntries.map(({ key }) => key).filter((key) => trimmed(key).startsWith('group'));
    const groups = new Set([...members.values()].map(({ group }) => group));
    const [, second] = keys;
    if (second && groups.size < keys.length && groups.size > 0) {
      yield {
        at: second,
        message: say`Two group lines have one number: ZooKeeper counts ${keys.length} groups, finds the votes of ${groups.size}, and may never have a quorum. Give each group its own number.`,
      };
    }
  },
});

function whatIsWrong({ kind, about }: GroupFault, written: string): Message {
  switch (kind) {
    case 'key':
      return say`A group or weight line has a number behind the dot; ${quoted(about)} is none`;
    case 'member':
      return /[,;\s]/.test(written)
        ? say`The servers of a group are separated by ":" alone, as in 1:2:3; ${quoted(written)} is no number`
        : say`${quoted(about === '' ? '' : written)} is no server's number; a group is written as 1:2:3`;
    case 'weight':
      return say`The weight ${quoted(about === '' ? '' : written)} is no whole number`;
    case 'twice':
      return say`Server ${about} is in two groups`;
    case 'no-group':
      return say`Server ${about} votes and is in no group, while there are group or weight lines`;
    case 'no-groups':
      return say`A weight line makes groups count, and there is no group line, so no voter is in one`;
    case 'no-weight':
      return say`Server ${about} is in a group, and is no voter of the list`;
    case 'count':
      return say`The groups have another number of servers than the list has voters`;
  }
}

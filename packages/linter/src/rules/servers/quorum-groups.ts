import { type JavaText, parseInt64, trimmed } from '@zklint/parser';
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

    const groups = new Set([...members.values()].map(({ group }) => group));
    const keys = server.quorumEntries.map(({ key }) => key).filter((key) => trimmed(key).startsWith('group'));
    for (const [again, key] of sameNumber(keys)) {
      yield {
        at: again,
        message: say`${quoted(server.written(key))} and ${quoted(server.written(again))} are one group: ZooKeeper counts ${keys.length} groups, finds the votes of ${groups.size}, and may never have a quorum. Give each group a number of its own.`,
      };
    }
  },
});

/** Keys that are one number as an earlier one is, such as `group.01` after `group.1`, each with that one. */
function* sameNumber(keys: readonly JavaText[]): Iterable<readonly [JavaText, JavaText]> {
  const known = new Map<bigint | undefined, JavaText>();
  for (const key of keys) {
    const number = parseInt64(trimmed(key).slice(trimmed(key).indexOf('.') + 1));
    const earlier = known.get(number);
    if (earlier) yield [key, earlier];
    else known.set(number, key);
  }
}

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
      return say`Server ${about} is in a group already`;
    case 'no-group':
      return say`Server ${about} votes and is in no group, and group or weight lines need every voter in one`;
    case 'no-groups':
      return say`A weight line makes groups count, and without a group line no voter is in one`;
    case 'no-weight':
      return say`Server ${about} is in a group, is no voter of the list and has no weight line`;
    case 'count':
      return say`The groups don't have as many servers as the list has voters`;
  }
}

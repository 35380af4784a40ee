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
        message: messageFor(fault, server.written(fault.at)),
        refusal: { ...refusedAtParse(fault.message), ...(fault.orElse && { orElse: fault.orElse }) },
      };
    }
    if (faults.length > 0) return;

    const groups = new Set([...members.values()].map(({ group }) => group));
    const keys = server.quorumEntries.map(({ key }) => key).filter((key) => trimmed(key).startsWith('group'));
    for (const [again, key] of sameNumber(keys)) {
      yield {
        at: again,
        message: say`${quoted(server.written(key), 20)} and ${quoted(server.written(again), 20)} are one group: ZooKeeper counts ${keys.length} groups, finds the votes of ${groups.size}, and may never have a quorum. Give each group a number of its own.`,
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

function messageFor({ kind, about }: GroupFault, written: string): Message {
  switch (kind) {
    case 'key':
      return say`${quoted(about)} is no number, and a group or weight line has one behind the dot; ZooKeeper refuses the file. Write a number there.`;
    case 'member':
      return /[,;\s]/.test(written)
        ? say`${quoted(written)} is no number, and only ":" separates the servers of a group; ZooKeeper refuses the file. Write them as in 1:2:3.`
        : say`${quoted(about === '' ? '' : written)} is no server's number; ZooKeeper refuses the file. Write the servers of a group as in 1:2:3.`;
    case 'weight':
      return say`The weight ${quoted(about === '' ? '' : written)} is no whole number; ZooKeeper refuses the file. Write digits only.`;
    case 'twice':
      return say`Server ${about} is in a group already; ZooKeeper refuses the file. Leave it in one of them.`;
    case 'no-group':
      return say`Server ${about} votes and is in no group, and beside group or weight lines every voter needs one; ZooKeeper refuses the file. Put it into a group.`;
    case 'no-groups':
      return say`A weight line makes groups count, and without a group line no voter is in one; ZooKeeper refuses the file. Write the groups, or remove the weights.`;
    case 'no-weight':
      return say`Server ${about} is in a group, is no voter of the list and has no weight line; ZooKeeper refuses the file. Take it out of the group.`;
    case 'count':
      return say`The groups don't have as many servers as the list has voters; ZooKeeper 3.4 refuses the file. Put every voter into one group.`;
  }
}

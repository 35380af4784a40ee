import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { majorityList } from './voters.ts';

export const largeEnsemble = defineRule({
  id: 'large-ensemble',
  summary: 'Let at most seven servers vote, and the others observe.',
  severity: 'info',

  *checkEnsemble(ensemble) {
    const list = majorityList(ensemble);
    if (list === undefined) return;
    const count = list.voters.length;
    if (count <= 7) return;
    yield {
      at: list.firstLine.entry.key,
      message: say`${count} servers vote: the leader sends each write to all, and waits until ${Math.floor(count / 2) + 1} of them have it on disk. Let seven vote, which bear the loss of three, and make the others observers.`,
    };
  },
});

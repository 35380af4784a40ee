import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { majorityLists } from './voters.ts';

export const evenEnsembleSize = defineRule({
  id: 'even-ensemble-size',
  summary: 'Let an odd number of servers vote.',
  severity: 'warning',

  *checkEnsemble(ensemble) {
    for (const { voters, firstLine } of majorityLists(ensemble)) {
      const count = voters.length;
      if (count < 4 || count % 2 !== 0) continue;
      yield {
        at: firstLine.entry.key,
        message: say`${count} servers vote, and a majority of them is ${count / 2 + 1}: they bear the loss of ${count / 2 - 1}, no more than ${count - 1} voters would. Add a voter, or make one an observer.`,
      };
    }
  },
});

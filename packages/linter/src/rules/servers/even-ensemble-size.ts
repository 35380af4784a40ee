import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { majorityList } from './voters.ts';

export const evenEnsembleSize = defineRule({
  id: 'even-ensemble-size',
  summary: 'Let an odd number of servers vote.',
  severity: 'warning',

  *checkEnsemble(ensemble) {
    const list = majorityList(ensemble);
    if (list === undefined) return;
    const count = list.voters.length;
    if (count < 4 || count % 2 !== 0) return;
    yield {
      at: list.firstLine.entry.key,
      message: say`${count} servers vote, and a majority of them is ${count / 2 + 1}: they bear the loss of ${count / 2 - 1}, no more than ${count - 1} voters would. Add a voter, or make one an observer.`,
    };
  },
});

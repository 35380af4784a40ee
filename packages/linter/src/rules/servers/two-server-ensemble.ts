import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { majorityLists } from './voters.ts';

export const twoServerEnsemble = defineRule({
  id: 'two-server-ensemble',
  summary: 'Let at least three servers vote.',
  severity: 'warning',

  *checkEnsemble(ensemble) {
    for (const { voters, firstLine } of majorityLists(ensemble)) {
      if (voters.length !== 2) continue;
      yield {
        at: firstLine.entry.key,
        message: say`Two servers vote, and a majority of two is both: when either stops, ZooKeeper stops serving, which is less reliable than one server alone. Let three vote.`,
      };
    }
  },
});

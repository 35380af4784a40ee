import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { majorityList } from './voters.ts';

export const twoServerEnsemble = defineRule({
  id: 'two-server-ensemble',
  summary: 'Let at least three servers vote.',
  severity: 'warning',

  *checkEnsemble(ensemble) {
    const list = majorityList(ensemble);
    if (list === undefined) return;
    if (list.voters.length !== 2) return;
    yield {
      at: list.firstLine.entry.key,
      message: say`Two servers vote, and a majority of two is both: when either stops, ZooKeeper stops serving, which is less reliable than one server alone. Let three vote.`,
    };
  },
});

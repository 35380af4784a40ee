import type { Located } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse } from '../../rule.ts';
import { sessionTimeouts } from '../required/session-timeout-range.ts';

export const numberRange = defineRule({
  id: 'number-range',
  summary: 'Give times and limits values above zero.',
  severity: 'error',
  supersedes: ['session-timeout-range'],

  *checkServer(server) {
    const tick = server.setting('tickTime');
    const limits = sessionTimeouts(server);
    if (tick?.value === 0) {
      yield {
        at: tick,
        message: say`A tickTime of 0 counts as not set; ZooKeeper refuses the file. Without the line it is 3000 ms.`,
        refusal: refusedAtParse('tickTime is not set'),
      };
    } else if (tick && tick.value < 0) {
      const refuses = server.release.atLeast('3.5.0') && limits !== undefined && limits.minimum > limits.maximum;
      if (refuses) {
        yield {
          at: tick,
          message: say`tickTime is ${tick.value}, so the shortest session timeout comes out longer than the longest; ZooKeeper refuses the file. Write milliseconds above 0.`,
          refusal: refusedAtParse('minSessionTimeout must not be larger than maxSessionTimeout'),
        };
      } else {
        yield negative('tickTime', tick, server.isDistributed === true);
      }
    }
    for (const name of ['initLimit', 'syncLimit'] as const) {
      const limit = server.setting(name);
      if (limit && limit.value < 0 && server.isDistributed) yield negative(name, limit, true);
    }
  },
});

function negative(name: string, at: Located<number>, inQuorum: boolean): Finding {
  return {
    at,
    message: inQuorum
      ? say`${name} is ${at.value}: ZooKeeper takes it, but no quorum ever forms ("timeout can't be negative"). Write a number above 0.`
      : say`${name} is ${at.value}, which makes no sense for a time. Write a number above 0.`,
    ...(!inQuorum && { severity: 'warning' as const }),
  };
}

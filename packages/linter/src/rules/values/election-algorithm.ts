import { parseInt32, trim, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';

export const electionAlgorithm = defineRule({
  id: 'election-algorithm',
  summary: 'Leave electionAlg out: only 3 is left.',
  severity: 'warning',
  supersedes: ['deprecated-parameter'],

  *checkServer(server) {
    if (server.release.atLeast('3.6.0')) {
      // Each line is judged where it is read, also one that another takes the place of.
      for (const { key, value } of server.given) {
        const algorithm = trimmed(key) === 'electionAlg' ? parseInt32(trimmed(value)) : undefined;
        if (algorithm === undefined || algorithm === 3) continue;
        yield {
          at: trim(value),
          message: say`electionAlg is ${algorithm}, and from 3.6 ZooKeeper knows only 3; it refuses the file. Remove the line; all servers must stop before they start with another algorithm.`,
          severity: 'error',
          refusal: refusedAtParse('Invalid electionAlg value. Only 3 is supported.'),
        };
      }
      return;
    }
    const given = server.setting('electionAlg');
    if (given === undefined || given.value === 3) return;
    if (given.value >= 0 && given.value <= 2) {
      yield {
        at: given,
        message: say`electionAlg is ${given.value}, which is deprecated, and from 3.6 ZooKeeper refuses the file. Move to 3, the default, while all servers are stopped.`,
      };
    } else if (server.isDistributed) {
      yield {
        at: given,
        message: say`electionAlg is ${given.value}, which ZooKeeper doesn't know: it starts, and never elects a leader. Remove the line.`,
        severity: 'error',
      };
    }
  },
});

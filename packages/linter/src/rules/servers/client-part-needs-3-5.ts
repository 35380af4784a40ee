import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';

export const clientPartNeeds35 = defineRule({
  id: 'client-part-needs-3-5',
  summary: 'Give 3.4 its client port as clientPort.',
  severity: 'error',
  supersedes: ['server-role', 'server-line-format', 'port-range', 'same-peer-election-port'],

  *checkServer(server) {
    if (server.release.atLeast('3.5.0')) return;
    for (const { faults, syntax, value } of server.lines) {
      const fault = faults.find(({ at }) => at.value.includes(';'));
      if (fault === undefined || syntax.client === undefined) continue;
      yield {
        at:
          syntax.client.text.value === ''
            ? value
            : { uri: value.uri, range: { start: syntax.client.text.range.start - 1, end: value.range.end } },
        message: say`A client port behind ";" came with 3.5; ZooKeeper 3.4 takes it as part of what stands before it and refuses the file. Write clientPort instead.`,
        refusal: refusedAtParse(faults[0]?.message ?? fault.message),
      };
    }
  },
});

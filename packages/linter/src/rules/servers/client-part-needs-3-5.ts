import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

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
        message: writesPort(server)
          ? say`A client port behind ";" came with 3.5; ZooKeeper 3.4 takes it as part of what stands before it and refuses the file. Leave it out: the image writes clientPort.`
          : say`A client port behind ";" came with 3.5; ZooKeeper 3.4 takes it as part of what stands before it and refuses the file. Write clientPort instead.`,
        refusal: refusedAtParse(faults[0]?.message ?? fault.message),
      };
    }
  },
});

/** Has an image that makes the file of variables put clientPort there? */
function writesPort({ document, container, entries }: ServerConfig): boolean {
  return container !== undefined && document?.part?.lineStart === undefined && entries.has('clientPort');
}

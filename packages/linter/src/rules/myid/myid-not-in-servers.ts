import { say } from '../../message.ts';
import { defineRule, lower, refusedAtStart } from '../../rule.ts';
import { listed } from '../../words.ts';

export const myidNotInServers = defineRule({
  id: 'myid-not-in-servers',
  summary: 'Write into myid a number that the server list has.',
  severity: 'error',

  *checkServer(server) {
    const { myid, lines } = server;
    if (!server.isDistributed || myid.kind !== 'found') return;
    const { id, firstLine } = myid.file;
    // Of lines without a readable id nobody knows whose they are.
    if (id === undefined || firstLine === undefined || lines.some((line) => line.id === undefined || line.id === id))
      return;
    const [first] = lines;
    yield {
      at: firstLine,
      message: say`The myid is ${String(id)}, and the list has only ${listed(
        lines.map((line) => `server.${line.id}`),
        4,
      )}: ZooKeeper gives up when it starts. Correct the myid, or add the server's line.`,
      refusal: refusedAtStart(`My id ${id} not in the peer list`),
      ...(first && { related: [{ at: first.entry.key, message: say`The list of servers begins here.` }] }),
      ...(myid.trace === 'beside' && { severity: lower('error') }),
    };
  },
});

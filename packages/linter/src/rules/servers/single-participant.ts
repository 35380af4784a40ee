import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';

export const singleParticipant = defineRule({
  id: 'single-participant',
  summary: 'A list of one server runs stand-alone.',
  severity: 'info',

  *checkServer(server) {
    const [voter, ...others] = server.voters ?? [];
    if (
      !server.document ||
      voter === undefined ||
      others.length > 0 ||
      server.observers?.length !== 0 ||
      server.isDistributed !== false
    )
      return;
    yield {
      at: voter.entry.key,
      message: say`server.${String(voter.id)} is the only server listed, so ZooKeeper ignores the line and runs stand-alone, without a quorum. List the other servers, if there are any.`,
    };
  },
});

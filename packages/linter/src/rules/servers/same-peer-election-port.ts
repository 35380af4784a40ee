import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { cut } from '../../words.ts';

export const samePeerElectionPort = defineRule({
  id: 'same-peer-election-port',
  summary: 'Give a server different peer and election ports.',
  severity: 'error',
  supersedes: ['duplicate-server-endpoint'],

  *checkServer(server) {
    for (const line of server.lines) {
      for (const { at, message } of line.faults.filter(({ kind }) => kind === 'same-port')) {
        yield {
          at,
          message: say`Peer and election port of server.${String(line.id)} are both ${cut(at.value)}; from 3.5.5 ZooKeeper refuses the file. Write two ports, usually 2888:3888.`,
          refusal: refusedAtParse(message),
        };
      }
      for (const { peerPort, electionPort } of line.endpoints) {
        if (electionPort === undefined || electionPort.value !== peerPort.value) continue;
        yield {
          at: electionPort,
          message: say`Peer and election port of server.${String(line.id)} are both ${electionPort.value}: before 3.5.5 ZooKeeper starts, and never elects a leader. Write two ports, usually 2888:3888.`,
        };
      }
    }
  },
});

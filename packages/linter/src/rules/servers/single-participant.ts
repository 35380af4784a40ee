import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';

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
      server.isDistributed !== false ||
      isOnlyItself(voter, server)
    )
      return;
    yield {
      at: voter.entry.key,
      message: givesPort(voter, server)
        ? say`server.${String(voter.id)} is the only server listed, so ZooKeeper takes no more than the client port from the line and runs stand-alone, without a quorum. List the other servers, if there are any.`
        : say`server.${String(voter.id)} is the only server listed, so ZooKeeper ignores the line and runs stand-alone, without a quorum. List the other servers, if there are any.`,
    };
  },
});

/** One container whose variable lists it alone, as the pages of the images show it: whoever writes that knows. */
function isOnlyItself({ id, entry }: ServerLine, { container, document }: ServerConfig): boolean {
  const isOfVariable = entry.uri === document?.uri && document.part?.lineStart === undefined;
  return container !== undefined && document?.part !== undefined && isOfVariable && (id === 0n || id === 1n);
}

/** From 3.5 on, where the myid names the line (QuorumPeerConfig.setupClientPort). */
function givesPort({ client }: ServerLine, server: ServerConfig): boolean {
  return client !== undefined && server.lacks('clientPort') && server.release.atLeast('3.5.0');
}

import { say } from '../../message.ts';
import { defineRule, lower } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';

export const peerTypeMismatch = defineRule({
  id: 'peer-type-mismatch',
  summary: "Let peerType say what the server's own line says.",
  severity: 'warning',

  *checkServer(server) {
    const peerType = server.setting('peerType');
    const found = peerType && server.isDistributed ? knownRole(server) : undefined;
    if (peerType === undefined || found === undefined) return;
    const { line, evidence } = found;
    const type = peerType.value.toLowerCase();
    if (type === line.role) return;
    const consequence =
      line.role === 'participant'
        ? say`the list wins, and this server votes. To make it an observer, end its line with :observer in every file`
        : say`the list wins, and this server never votes. To let it vote, take :observer from its line in every file`;
    yield {
      at: peerType,
      message:
        evidence === 'all'
          ? say`peerType is ${type}, and every server of the list is ${article(line.role)}: ${consequence}.`
          : evidence === 'guess'
            ? say`peerType is ${type}, and server.${String(line.id)}, which this file seems to belong to, is ${article(line.role)} in the list: ${consequence}.`
            : say`peerType is ${type}, and this server, server.${String(line.id)} by its myid, is ${article(line.role)} in the list: ${consequence}.`,
      related: [{ at: line.entry.key, message: say`The list says it here.` }],
      ...(evidence === 'guess' && { severity: lower('warning') }),
    };
  },
});

/** The line that tells the server's role: its own, or any where all have one role. */
function knownRole(server: ServerConfig): { line: ServerLine; evidence: 'all' | 'myid' | 'guess' } | undefined {
  const { members = [], lines, myid, identity, ownLine } = server;
  const [first] = members;
  const isKnown = lines.every(({ faults }) => faults.length === 0);
  if (first && isKnown && members.every(({ role }) => role === first.role)) return { line: first, evidence: 'all' };
  if (ownLine === undefined || ownLine.faults.length > 0) return undefined;
  const isCertain = identity?.evidence === 'myid' && myid.kind === 'found' && myid.trace !== 'beside';
  return { line: ownLine, evidence: isCertain ? 'myid' : 'guess' };
}

function article(role: ServerLine['role']): string {
  return role === 'observer' ? 'an observer' : 'a participant';
}

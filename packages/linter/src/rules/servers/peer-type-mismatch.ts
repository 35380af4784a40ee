import { type Message, say } from '../../message.ts';
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
    const { line, who, isGuess } = found;
    const type = peerType.value.toLowerCase();
    if (type === line.role) return;
    yield {
      at: peerType,
      message:
        line.role === 'participant'
          ? say`peerType is ${type}, and ${who} is a participant in the list, which wins: it votes. End its line with :observer in every file, or remove peerType.`
          : say`peerType is ${type}, and ${who} is an observer in the list, which wins: it never votes. Take :observer from its line in every file, or remove peerType.`,
      related: [{ at: line.entry.key, message: say`The list says it here.` }],
      ...(isGuess && { severity: lower('warning') }),
    };
  },
});

interface KnownRole {
  readonly line: ServerLine;
  readonly who: Message;
  readonly isGuess: boolean;
}

/** The line that tells the server's role: its own, or any where all have one role. */
function knownRole(server: ServerConfig): KnownRole | undefined {
  const { members = [], lines, ownLine } = server;
  const [first] = members;
  const isSound = lines.every(({ faults }) => faults.length === 0);
  if (first && isSound && members.every(({ role }) => role === first.role)) {
    return { line: first, who: say`every server`, isGuess: false };
  }
  if (ownLine === undefined || ownLine.faults.length > 0) return undefined;
  const { evidence, isGuess } = evidenceFor(server);
  return { line: ownLine, who: say`this server (server.${String(ownLine.id)} by ${evidence})`, isGuess };
}

function evidenceFor({ identity, myid }: ServerConfig): { evidence: Message; isGuess: boolean } {
  switch (identity?.evidence) {
    case 'myid':
    case 'compose':
    case 'kubernetes':
      return myid.kind === 'found' && myid.trace === 'beside'
        ? { evidence: say`the myid beside this file`, isGuess: true }
        : { evidence: say`its myid`, isGuess: false };
    case 'wildcard':
      return { evidence: say`its own wildcard address`, isGuess: true };
    case 'client-port':
      return { evidence: say`its client port`, isGuess: true };
    default:
      return { evidence: say`its name`, isGuess: true };
  }
}

import { type Message, type ServerLine, say } from '@zklint/linter';
import type { JavaText } from '@zklint/parser';

/** The parts of a server line, in their order. */
export type PartKind = 'host' | 'peerPort' | 'electionPort' | 'role' | 'clientAddress' | 'clientPort';

export interface AddressPart {
  readonly kind: PartKind;
  readonly at: JavaText;
}

/** The parts that are written, of several addresses all; empty ones too. */
export function partsOf({ addresses, client }: ServerLine['syntax']): readonly AddressPart[] {
  const peers = addresses.flatMap(({ host, peerPort, electionPort, role }) => [
    part('host', host),
    part('peerPort', peerPort),
    part('electionPort', electionPort),
    part('role', role),
  ]);
  return [...peers, part('clientAddress', client?.host), part('clientPort', client?.port)].flat();
}

function part(kind: PartKind, at: JavaText | undefined): readonly AddressPart[] {
  return at === undefined ? [] : [{ kind, at }];
}

/** What each part is for. */
export const meanings: Readonly<Record<PartKind, Message>> = {
  host: say`The name or address at which the other servers reach it.`,
  peerPort: say`Followers and observers connect to it while this server leads: only the leader has it open.`,
  electionPort: say`All servers have it open: through it they elect a leader.`,
  role: say`A participant votes and may lead; an observer only follows. Without the word it is a participant.`,
  clientAddress: say`The address of its own that it opens for clients. Without it that is every address of the machine.`,
  clientPort: say`Clients connect to it. It must be the same as clientPort of that server's own file, where that has one.`,
};

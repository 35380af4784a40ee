import { type Message, say } from '@zklint/linter';
import type { PartName } from './address-parts.ts';

/** What each part is called. */
export const partNames: Readonly<Record<PartName, Message>> = {
  host: say`host`,
  'peer port': say`peer port`,
  'election port': say`election port`,
  role: say`role`,
  'client address': say`client address`,
  'client port': say`client port`,
};

/** What each part is for. */
export const partMeanings: Readonly<Record<PartName, Message>> = {
  host: say`The name or address at which the other servers reach it.`,
  'peer port': say`Followers and observers connect to it while this server leads: only the leader has it open.`,
  'election port': say`All servers have it open: through it they elect a leader.`,
  role: say`A participant votes and may lead; an observer only follows. Without the word it is a participant.`,
  'client address': say`The address of its own at which clients connect. Without it that is every address of its machine.`,
  'client port': say`Clients connect to it. It must be the same as clientPort of that server's own file, where that has one.`,
};

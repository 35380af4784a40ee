import { isStrong, type Message, say, toldBy } from '@zklint/linter';
import type { Configuration, Page } from './snapshot.ts';

/** Which server a file is. */
export interface OwnServer {
  readonly id: bigint;
  /** Who it is and what tells it. */
  readonly sentence: Message;
}

/** Undefined where servers share the file, where nothing tells them apart, and where what tells is doubted. */
export function ownServerOf(page: Page, { server, document }: Configuration): OwnServer | undefined {
  const { identity, members } = server;
  if (identity === undefined) return undefined;
  const isShared = page.readings.some((other) => other.server.identity?.id !== identity.id);
  if (isShared && document.part === undefined) return undefined;
  if (!isStrong(identity.evidence) && identity.against?.length) return undefined;
  const { id } = identity;
  const count = members?.some((line) => line.id === id) ? members.length : 1;
  const who = count > 1 ? say`This is server.${id} of ${count} servers` : say`This is server.${id}`;
  return { id, sentence: toldBy(who, identity.evidence) };
}

import type { Message } from '@zklint/linter/messages';

/** One of two messages, by a count. */
export function plural(count: number, one: Message, many: Message): Message {
  return count === 1 ? one : many;
}

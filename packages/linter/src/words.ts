import { type Message, say } from './message.ts';

/** A written text, cut where it is long, and never within a character. */
export function cut(text: string, length = 60): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A written text in a sentence: in quotes, cut where it is long. */
export function quoted(text: string, length = 60): string {
  return `"${cut(text, length)}"`;
}

/** `a`, `a and b`, `a, b and c`; of more than `most` words the first, and how many more there are. */
export function listed(words: readonly string[], most = words.length): string | Message {
  const last = words.length > most ? say`${words.length - most} more` : (words.at(-1) ?? '');
  const first = inOrder(words.slice(0, Math.min(most, words.length - 1)));
  return first === undefined ? last : say`${first} and ${last}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly string[]): string | Message {
  const last = words.at(-1) ?? '';
  const first = inOrder(words.slice(0, -1));
  return first === undefined ? last : say`${first} or ${last}`;
}

/** `a`, `a, b`, `a, b, c`; undefined for none. */
export function inOrder<Word extends string | Message>(words: readonly Word[]): Word | Message | undefined {
  const [first, ...others] = words;
  return first === undefined ? undefined : others.reduce<Word | Message>((text, word) => say`${text}, ${word}`, first);
}

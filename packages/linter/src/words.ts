import { Message, say } from './message.ts';

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
export function listed(words: readonly (string | Message)[], most = words.length): Message {
  const last = words.length > most ? say`${words.length - most} more` : (words.at(-1) ?? '');
  const first = words.slice(0, Math.min(most, words.length - 1));
  return first.length === 0 ? alone(last) : say`${enumerated(first)} and ${last}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(words: readonly (string | Message)[]): Message {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? alone(last) : say`${enumerated(words.slice(0, -1))} or ${last}`;
}

/** `a`, `a, b`, `a, b, c`. Lists may be long: nested by halves, no message is deep. */
export function enumerated(words: readonly (string | Message)[]): Message {
  const middle = words.length >> 1;
  if (words.length < 2) return alone(words[0] ?? '');
  return say`${enumerated(words.slice(0, middle))}, ${enumerated(words.slice(middle))}`;
}

/** One of two messages, by a count. */
export function plural(count: number, one: Message, many: Message): Message {
  return count === 1 ? one : many;
}

function alone(word: string | Message): Message {
  return typeof word === 'string' ? new Message('{0}', [word]) : word;
}

import { Message, say } from './message.ts';

/** A written text in a sentence: in quotes, cut where it is long. */
export function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): Message {
  const [first = '', second] = words;
  if (words.length < 2) return new Message('{0}', [first]);
  if (words.length === 2 && second !== undefined) return say`${first} and ${second}`;
  return say`${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Names in a sentence, each once: of more than four the first three, and how many others there are. */
export function listedBriefly(names: readonly string[]): Message {
  const different = [...new Set(names)];
  if (different.length <= 4) return listed(different);
  return say`${different.slice(0, 3).join(', ')} and ${different.length - 3} more`;
}

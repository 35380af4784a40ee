import { Message, say } from './message.ts';

/** A written text in a sentence: in quotes, cut where it is long. */
export function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly (string | Message)[]): Message {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? alone(last) : say`${enumerated(words.slice(0, -1))} and ${last}`;
}

/** `a`, `a or b`, `a or b or c`. */
export function eitherOf(words: readonly (string | Message)[]): Message {
  const [half, other] = halves(words);
  return words.length < 2 ? alone(words[0] ?? '') : say`${eitherOf(half)} or ${eitherOf(other)}`;
}

/** `a`, `a, b`, `a, b, c`. */
export function enumerated(words: readonly (string | Message)[]): Message {
  const [half, other] = halves(words);
  return words.length < 2 ? alone(words[0] ?? '') : say`${enumerated(half)}, ${enumerated(other)}`;
}

/** Lists may be long: nested by halves, no message is deep. */
function halves<Word>(words: readonly Word[]): readonly [readonly Word[], readonly Word[]] {
  const middle = words.length >> 1;
  return [words.slice(0, middle), words.slice(middle)];
}

function alone(word: string | Message): Message {
  return typeof word === 'string' ? new Message('{0}', [word]) : word;
}

import { distance } from 'fastest-levenshtein';
import { type Message, say } from './message.ts';

/** The word with the fewest slips from what is written, one in three letters at most; else the only one that begins so (`warn`). */
export function nearWord(written: string, words: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  let left = Math.max(1, Math.floor(lower.length / 3)) + 1;
  let nearest: string | undefined;
  for (const word of words) {
    // No text becomes longer or shorter without slips, and what is written may be as long as a file.
    if (Math.abs(word.length - lower.length) >= left) continue;
    const slips = distance(lower, word.toLowerCase());
    if (slips < left) [left, nearest] = [slips, word];
  }
  const longer = lower.length < 3 ? [] : words.filter((word) => word.toLowerCase().startsWith(lower));
  return nearest ?? (longer.length === 1 ? longer[0] : undefined);
}

/** Ends a sentence about a wrong word with what may be meant, where something is near. */
export function withMeant(fault: Message, word: string, words: readonly string[]): Message {
  const nearest = nearWord(word, words);
  return nearest === undefined ? say`${fault}.` : say`${fault}; did you mean ${nearest}?`;
}

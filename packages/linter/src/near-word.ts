import { distance } from 'fastest-levenshtein';

/** The word with the fewest slips from what is written, if any is near: one slip, or one in three letters. */
export function nearWord(written: string, words: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(written.length / 3));
  let least = limit + 1;
  const lower = written.toLowerCase();
  let nearest: string | undefined;
  for (const word of words) {
    // No text becomes longer or shorter without slips, and what is written may be as long as a file.
    if (Math.abs(word.length - written.length) >= least) continue;
    const slips = distance(lower, word.toLowerCase());
    if (slips < least) [least, nearest] = [slips, word];
  }
  return nearest;
}

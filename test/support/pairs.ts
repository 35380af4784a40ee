import { text } from './mistakes.ts';
import type { Circumstances, Files } from './workspace.ts';

/** Two rules that see one place: a text in which the first speaks, and one in which the other does. */
export interface Pair extends Circumstances {
  readonly first: string;
  readonly other: string;
  /** Both see it, and only the first speaks, once. */
  readonly both: string | Files;
  /** Without what the first sees the other speaks. */
  readonly without: string | Files;
}

/** Pairs by what they have in common. */
export type Pairs = Readonly<Record<string, readonly Pair[]>>;

export function pair(
  first: string,
  other: string,
  both: Pair['both'],
  without: Pair['without'],
  circumstances: Circumstances = {},
): Pair {
  return { first, other, both, without, ...circumstances };
}

/** The file of a stand-alone server with that dataDir. */
export function dir(path: string): string {
  return text(`dataDir=${path}`, 'clientPort=2181');
}

import { setFlagsFromString } from 'node:v8';

/** In UTF-16 units: a text from here on has some ten thousand lines. */
const large = 200_000;

/** What V8 does by itself, in place of what the command line told it to keep a server small. */
const usualFlags = [
  '--no-optimize-for-size',
  '--semi-space-growth-factor=2',
  '--opt',
  '--incremental-marking-soft-trigger=0',
];

/**
 * Lets V8 be quick instead of small from the first very large text on: the young generation of a small program would be
 * collected a hundred times for a keystroke in one, and costs more than the work.
 */
export function makingRoom(): (length: number) => void {
  let isMade = false;
  return (length) => {
    if (isMade || length < large) return;
    isMade = true;
    for (const flag of usualFlags) setFlagsFromString(flag);
  };
}

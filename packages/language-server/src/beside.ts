const flags = [
  '--optimize-for-size',
  '--semi-space-growth-factor=1',
  '--no-opt',
  // The old generation is collected when it has grown by half of what it may.
  '--incremental-marking-soft-trigger=50',
  // With a young generation this small, threads take longer to begin a collection than one needs for all of it.
  '--no-parallel-scavenge',
];

/**
 * A server lives beside an editor all day and mostly waits. V8 takes two or three times the memory to be quick at what is
 * done without end: it lets its heap grow, and the optimizing compiler alone is 4 MB of Node that nothing else touches.
 * Here it does so for very large files only (`makingRoom`). To be called before the server is loaded, with
 * `setFlagsFromString` of node:v8: on the command line a flag that a later V8 doesn't know would end the process.
 */
export function stayBeside(setFlag: (flag: string) => void): void {
  for (const flag of flags) setFlag(flag);
}

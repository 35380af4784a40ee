// What `zklint` starts. A third of a short run is V8 compiling the program, so a build keeps the result for its own machine.
// Elsewhere (the npm package leaves it out) Node compiles anew, or takes its own cache where NODE_COMPILE_CACHE names one.
import { existsSync, readFileSync } from 'node:fs';
import { cacheFileOf, type Program, scriptOf } from './compiled.ts';

const [, , command, transport, ...others] = process.argv;
// As editors start it. Whatever else is written, the command line has to read.
const isServer =
  command === 'lsp' && transport === '--stdio' && others.every((one) => one.startsWith('--clientProcessId='));
const program: Program = isServer ? 'lsp' : 'program';
const cacheFile = cacheFileOf(program);
const run = existsSync(cacheFile) ? scriptOf(program, readFileSync(cacheFile)).runInThisContext() : undefined;
// After the cache was read: V8 takes only one that was made under the same flags.
if (isServer) stayBeside();
if (run) run(require, __filename);
else if (isServer) require('./lsp.cjs');
else require('./program.cjs');

/**
 * A server lives beside an editor all day and mostly waits. V8 takes three times the memory to be quick at what is done
 * without end: it lets its heap grow, and the optimizing compiler alone is 4 MB of Node that nothing else touches. Here it
 * does so for very large files only (`makingRoom` in the language server).
 */
function stayBeside(): void {
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8');
  const flags = [
    '--optimize-for-size',
    '--semi-space-growth-factor=1',
    '--no-opt',
    // The old generation is collected when it has grown by half of what it may.
    '--incremental-marking-soft-trigger=50',
    // With a young generation this small, threads take longer to begin a collection than one needs for all of it.
    '--no-parallel-scavenge',
  ];
  for (const flag of flags) setFlagsFromString(flag);
}

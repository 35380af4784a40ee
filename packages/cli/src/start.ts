// What `zklint` starts. A third of a short run is V8 compiling the program, so a build keeps the result for its own machine.
// Elsewhere (the npm package leaves it out) Node compiles anew, or takes its own cache where NODE_COMPILE_CACHE names one.
import { existsSync, readFileSync } from 'node:fs';
import { stayBeside } from '@zklint/language-server/beside';
import { cacheFileOf, type Program, scriptOf } from './compiled.ts';

const [, , command, transport, ...others] = process.argv;
// As editors start it. Whatever else is written, the command line has to read.
const isServer =
  command === 'lsp' && transport === '--stdio' && others.every((one) => one.startsWith('--clientProcessId='));
const program: Program = isServer ? 'lsp' : 'program';
const cacheFile = cacheFileOf(program);
const run = existsSync(cacheFile) ? scriptOf(program, readFileSync(cacheFile)).runInThisContext() : undefined;
// After the cache was read: V8 takes only one that was made under the same flags.
if (isServer) stayBeside((require('node:v8') as typeof import('node:v8')).setFlagsFromString);
if (run) run(require, __filename);
else if (isServer) require('./lsp.cjs');
else require('./program.cjs');

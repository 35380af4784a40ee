// What `zklint` starts. A third of a short run is V8 compiling the program, so a build keeps the result for its own machine.
// Elsewhere (the npm package leaves it out) Node compiles anew, or takes its own cache where NODE_COMPILE_CACHE names one.
import { existsSync, readFileSync } from 'node:fs';
import { cacheFile, programScript } from './compiled.ts';

if (existsSync(cacheFile)) programScript(readFileSync(cacheFile)).runInThisContext()(require);
else require('./program.cjs');

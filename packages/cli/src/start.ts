// What `zklint` starts. Half of a short run is V8 compiling the program: the build keeps the result, and any other V8
// than the build's compiles anew.
import { existsSync, readFileSync } from 'node:fs';
import { cacheFile, programScript } from './compiled.ts';

programScript(existsSync(cacheFile) ? readFileSync(cacheFile) : undefined).runInThisContext()(require);

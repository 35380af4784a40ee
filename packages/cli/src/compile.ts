// Runs program.cjs as src/start.ts does and keeps what V8 compiled meanwhile. A part of the build, not of the package.
import { writeFileSync } from 'node:fs';
import { cacheFile, programScript } from './compiled.ts';

const script = programScript();
process.on('exit', () => writeFileSync(cacheFile, script.createCachedData()));
script.runInThisContext()(require);

// Runs a program as src/start.ts does and keeps what V8 compiled meanwhile. A part of the build, not of the package.
import { writeFileSync } from 'node:fs';
import { cacheFileOf, scriptOf } from './compiled.ts';

const program = process.argv[2] === 'lsp' ? 'lsp' : 'program';
const script = scriptOf(program);
process.on('exit', () => writeFileSync(cacheFileOf(program), script.createCachedData()));
script.runInThisContext()(require, __filename);

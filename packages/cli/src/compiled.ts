import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** A bundle that is run by itself: the command line, or the language server. */
export type Program = 'program' | 'lsp';

/** What V8 compiled of a program when zklint was built. It serves only the V8 that made it. */
export function cacheFileOf(program: Program): string {
  return join(__dirname, `${program}.${process.versions.v8}-${process.platform}-${process.arch}.cache`);
}

/** A program as a function of require() and its own path. */
export function scriptOf(program: Program, cachedData?: Buffer): Script {
  const filename = join(__dirname, `${program}.cjs`);
  // V8 reads a function in parentheses only once; an arrow function it would read twice.
  const source = `(function (require, __filename) {${readFileSync(filename, 'utf8')}\n})`;
  return new Script(source, { filename, ...(cachedData && { cachedData }) });
}

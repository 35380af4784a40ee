import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What V8 compiled of program.cjs when zklint was built. It serves only the V8 that made it. */
export const cacheFile = join(__dirname, `program.${process.versions.v8}-${process.platform}-${process.arch}.cache`);

/** program.cjs as a function of require(). */
export function programScript(cachedData?: Buffer): Script {
  const filename = join(__dirname, 'program.cjs');
  // V8 reads a function in parentheses only once; an arrow function it would read twice.
  const source = `(function (require) {${readFileSync(filename, 'utf8')}\n})`;
  return new Script(source, { filename, ...(cachedData && { cachedData }) });
}

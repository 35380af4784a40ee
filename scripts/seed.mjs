import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const top = join(import.meta.dirname, '..');
const folders = [
  'packages/parser/src',
  'packages/parameters/src',
  'packages/parameters/data',
  'packages/linter/src',
  'scripts/differential',
];

/**
 * The seed for everything that draws random cases: a whole number below 2^31, from the sources that the cases are to try.
 * The same code always meets the same cases, other code meets fresh ones.
 */
export function seedOfSources() {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const paths = readdirSync(join(top, folder), { recursive: true }).filter(
      (path) => /\.(ts|mjs|json)$/.test(path) && !path.endsWith('.test.ts'),
    );
    for (const path of paths.sort()) hash.update(readFileSync(join(top, folder, path)));
  }
  return hash.digest().readUInt32BE() >>> 1;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
// The types are checked elsewhere, together with all that the file imports: here that is not even looked at.
const options =
  '--ignoreConfig --declaration --emitDeclarationOnly --noCheck --noResolve --target es2023 --types'.split(' ');

/** What tsc declares of a TypeScript file. Throws where others would have to be there to make sense of it. */
export function declarationsOf(path) {
  const folder = mkdtempSync(join(tmpdir(), 'zklint-types-'));
  try {
    const { status, stdout } = spawnSync(process.execPath, [tsc, path, '--outDir', folder, ...options, ''], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`tsc on ${path}: ${stdout}`);
    const text = readFileSync(join(folder, basename(path).replace(/\.ts$/, '.d.ts')), 'utf8');
    if (/^import |\bimport\(/m.test(text)) throw new Error(`The types of ${path} need those of other files.`);
    return text;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

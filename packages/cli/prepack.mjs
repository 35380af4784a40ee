// What only the npm package needs, beside what `prepare` builds: declarations, and what npm looks for beside the manifest.
import { spawnSync } from 'node:child_process';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const name of ['CHANGELOG.md', 'LICENSE']) copyFileSync(`../../${name}`, name);

rmSync('types', { recursive: true, force: true });
const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
// `npm run check` has the types checked, together with all that the file imports: here none of it is looked at, and none
// is needed, because every export says its type.
const options =
  '--ignoreConfig --declaration --emitDeclarationOnly --isolatedDeclarations --noCheck --noResolve --target es2023';
const args = [tsc, 'src/library.ts', '--outDir', 'types', ...options.split(' '), '--types', ''];
const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
if (status !== 0) throw new Error('The declarations of the library could not be made.');
// The same text for each kind of module.
copyFileSync('types/library.d.ts', 'types/library.d.mts');
renameSync('types/library.d.ts', 'types/library.d.cts');

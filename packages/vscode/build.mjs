import { copyFileSync, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { browserYaml } from '../../scripts/browser-yaml.mjs';
import { licencesOf } from '../../scripts/licences.mjs';
import { importsAsRequire, splitImports } from '../../scripts/split-imports.mjs';

const forDebugging = process.argv.includes('--debug');

rmSync('dist', { recursive: true, force: true });

/** Every source file that went into a bundle. */
const inputs = new Set();
const bundled = new Set();

await bundle({ extension: 'src/extension.ts', server: '../language-server/src/node.ts' });

/** Writes dist/<name>.cjs for each entry, and one file more for each import() in it, each once. */
async function bundle(entryPoints) {
  const later = new Map();
  const { metafile } = await build({
    entryPoints,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    minify: !forDebugging,
    sourcemap: forDebugging,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: importsAsRequire,
    external: ['vscode'],
    alias: browserYaml,
    plugins: [splitImports(later)],
    metafile: true,
  });
  for (const input of Object.keys(metafile.inputs)) inputs.add(input);
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  for (const [part, path] of later) {
    if (!imported.includes(`./${part}`) || bundled.has(part)) continue;
    bundled.add(part);
    if (path.endsWith('.json')) copyFileSync(path, `dist/${part}`);
    else await bundle({ [part.replace(/\.cjs$/, '')]: path });
  }
}

cpSync('../../syntaxes', 'dist/syntaxes', { recursive: true });
writeFileSync('dist/LICENSES.txt', licencesOf(inputs));
// vsce packs the licence only where it lies beside the manifest.
if (existsSync('../../LICENSE')) copyFileSync('../../LICENSE', 'LICENSE');

import { copyFileSync, cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { licencesOf } from '../../scripts/licences.mjs';
import { importsAsRequire, splitImports } from '../../scripts/split-imports.mjs';

const forDebugging = process.argv.includes('--debug');

rmSync('dist', { recursive: true, force: true });

const later = new Map();
const { metafile } = await build({
  entryPoints: { extension: 'src/extension.ts', server: '../language-server/src/main.ts' },
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
  plugins: [splitImports(later)],
  metafile: true,
});

// Translations are loaded when an editor speaks their language.
const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
for (const [part, path] of later) if (imported.includes(`./${part}`)) copyFileSync(path, `dist/${part}`);

cpSync('../../syntaxes', 'dist/syntaxes', { recursive: true });
writeFileSync('dist/LICENSES.txt', licencesOf(Object.keys(metafile.inputs)));
// vsce packs the licence only where it lies beside the manifest.
if (existsSync('../../LICENSE')) copyFileSync('../../LICENSE', 'LICENSE');

import { copyFileSync, cpSync, existsSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const forDebugging = process.argv.includes('--debug');

rmSync('dist', { recursive: true, force: true });

await build({
  entryPoints: { extension: 'src/extension.ts', server: '../language-server/src/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  minify: !forDebugging,
  sourcemap: forDebugging,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
});

cpSync('../../syntaxes', 'dist/syntaxes', { recursive: true });
// vsce packs the licence only where it lies beside the manifest.
if (existsSync('../../LICENSE')) copyFileSync('../../LICENSE', 'LICENSE');

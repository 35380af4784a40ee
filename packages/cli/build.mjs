import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { browserYaml } from '../../scripts/browser-yaml.mjs';
import { escapeOthers } from '../../scripts/escape-others.mjs';
import { licencesOf } from '../../scripts/licences.mjs';
import { quickChevrotain } from '../../scripts/quick-chevrotain.mjs';
import { importsAsRequire, splitImports } from '../../scripts/split-imports.mjs';
import { editWith } from './edit-with.mjs';

const { version, homepage } = JSON.parse(readFileSync('package.json', 'utf8'));
const server = '../language-server/src/node.ts';
/** Every source file that went into a bundle. */
const inputs = new Set();
const bundled = new Set();

/**
 * What libraries would load at each start, which takes 2 ms and a megabyte, for what zklint never asks of them: subcommands
 * that are programs of their own, finding other packages, and a client's names for pipes.
 */
const withoutUnused = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?(child_process|crypto)$/ }, ({ importer }) =>
      /node_modules.(commander|vscode-languageserver)./.test(importer)
        ? { path: 'none', namespace: 'without-unused' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'without-unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

rmSync('dist', { recursive: true, force: true });
await bundle('src/bin.ts', 'program');
await bundle('src/start.ts', 'zklint', '#!/usr/bin/env node');
chmodSync('dist/zklint.cjs', 0o755);
await bundle('src/compile.ts', 'compile');
keepCompiled();
if (existsSync(server)) {
  await bundle(server, 'lsp');
  await editWith(['dist/compile.cjs', 'lsp', '--stdio']);
} else console.log(`There is no ${server}: built without the language server.`);
rmSync('dist/compile.cjs');
await bundle('src/library.ts', 'library');
writeFileSync('dist/library.mjs', "export { lint, rules, ZklintError } from './library.cjs';\n");
copyPages();
writeFileSync('dist/LICENSES.txt', licencesOf(inputs));

/** Writes dist/<name>.cjs, and one file more for each import() in it, each once. */
async function bundle(entry, name, banner = '') {
  if (bundled.has(name)) return;
  bundled.add(name);
  const later = new Map();
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: `dist/${name}.cjs`,
    banner: { js: banner },
    // A path serves createRequire() as well, and CommonJS has no import.meta.
    define: {
      'process.env.ZKLINT_VERSION': JSON.stringify(version),
      'process.env.ZKLINT_HOMEPAGE': JSON.stringify(homepage),
      'import.meta.url': '__filename',
    },
    external: ['./lsp.cjs', './program.cjs', './zklint.cjs'],
    alias: browserYaml,
    plugins: [splitImports(later), withoutUnused, quickChevrotain],
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    supported: importsAsRequire,
    legalComments: 'none',
    metafile: true,
  });
  escapeOthers(`dist/${name}.cjs`);
  for (const input of Object.keys(metafile.inputs)) inputs.add(input);
  for (const [part, path] of later) {
    if (path.endsWith('.json')) copyFileSync(path, `dist/${part}`);
    else await bundle(path, part.replace(/\.cjs$/, ''));
  }
}

/** The pages of the rules, for `zklint explain`. */
function copyPages() {
  mkdirSync('dist/pages');
  const rules = '../linter/src/rules';
  for (const path of readdirSync(rules, { recursive: true }).filter((name) => name.endsWith('.md'))) {
    copyFileSync(join(rules, path), join('dist/pages', basename(path)));
  }
}

/** Writes what V8 compiles in a run over the examples. */
function keepCompiled() {
  spawnSync(process.execPath, ['dist/compile.cjs', '--no-config', '-f', 'compact', '../../examples']);
}

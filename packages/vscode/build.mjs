import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { browserYaml } from '../../scripts/browser-yaml.mjs';
import { escapeOthers } from '../../scripts/escape-others.mjs';
import { licencesOf } from '../../scripts/licences.mjs';
import { quickChevrotain } from '../../scripts/quick-chevrotain.mjs';
import { importsAsRequire } from '../../scripts/split-imports.mjs';
import { chineseSchema } from './chinese-schema.mjs';
import { rulePages, translatedLines } from './rule-pages.mjs';

const forDebugging = process.argv.includes('--debug');
/** Every source file that went into a bundle. */
const inputs = new Set();

rmSync('dist', { recursive: true, force: true });
await bundle({ extension: 'src/extension.ts', client: 'src/node.ts' }, { platform: 'node', plugins: [clientLater()] });
await bundle({ web: 'src/web.ts' }, { platform: 'browser' });
// A process or a worker, which has no `module`: what only the other one can run is there and never runs.
await bundle(
  { server: 'src/server.ts' },
  { platform: 'node', format: 'iife', conditions: ['node', 'browser'], plugins: [quickChevrotain] },
);
if (!forDebugging) escapeOthers('dist/server.js');
await bundle({ 'page/ensemble': 'page/ensemble.ts' }, { platform: 'browser', format: 'iife', target: 'chrome114' });

async function bundle(entryPoints, options) {
  const { metafile } = await build({
    entryPoints,
    outdir: 'dist',
    bundle: true,
    minify: !forDebugging,
    sourcemap: forDebugging,
    target: 'node20',
    format: 'cjs',
    supported: importsAsRequire,
    external: ['vscode'],
    alias: browserYaml,
    metafile: true,
    ...options,
  });
  for (const input of Object.keys(metafile.inputs)) inputs.add(input);
}

/** Leaves the client in its own bundle, which is loaded when it is needed. */
function clientLater() {
  return {
    name: 'client-later',
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/node\.ts$/ }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: './client.js', external: true } : undefined,
      );
    },
  };
}

copyFileSync('page/ensemble.css', 'dist/page/ensemble.css');
cpSync('../../syntaxes', 'dist/syntaxes', { recursive: true });
const schema = readJson('../cli/schemas/settings.schema.json');
const chinese = chineseSchema(schema, readJson('settings-schema.zh-cn.json'), readJson('package.nls.zh-cn.json'));
writeFileSync('dist/settings.schema.json', JSON.stringify(schema));
writeFileSync('dist/settings.schema.zh-cn.json', JSON.stringify(chinese));
const pages = rulePages();
const chinesePages = translatedLines(pages, readJson('../linter/l10n/zh-CN.explain.json'));
writeFileSync('dist/rule-pages.json', JSON.stringify(pages));
writeFileSync('dist/rule-pages.zh-cn.json', JSON.stringify(chinesePages));
writeFileSync('dist/LICENSES.txt', licencesOf(inputs));
// vsce packs the licence only where it lies beside the manifest.
if (existsSync('../../LICENSE')) copyFileSync('../../LICENSE', 'LICENSE');

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

import { parseAst } from 'vitest/node';
import { importTypeScript } from './import-typescript.mjs';

/*
 * What Simplified Chinese lacks, as JSON: `node scripts/l10n-missing.mjs`. Each missing template stands with its place,
 * each missing summary of a parameter by its name.
 */
const { explanationGaps, messageGaps, parameterGaps } = await importTypeScript('test/support/l10n.ts');
const gaps = {
  'packages/linter/l10n/zh-CN.json': messageGaps(parseAst),
  'packages/linter/l10n/zh-CN.explain.json': explanationGaps(parseAst),
  'packages/parameters/data/zh-CN.json': parameterGaps(),
};
console.log(JSON.stringify(gaps, undefined, 2));

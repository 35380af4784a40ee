import { generateConformance } from './generate/conformance.mjs';
import { generateCst } from './generate/cst.mjs';
import { generateParameters } from './generate/parameters.mjs';
import { generateReadme } from './generate/readme.mjs';
import { generateRuleIndex } from './generate/rule-index.mjs';

for (const generate of [generateCst, generateParameters, generateReadme, generateRuleIndex, generateConformance]) {
  await generate();
}

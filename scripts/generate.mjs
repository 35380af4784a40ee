import { generateCst } from './generate/cst.mjs';
import { generateParameters } from './generate/parameters.mjs';

for (const generate of [generateCst, generateParameters]) {
  await generate();
}

import { writeFile } from 'node:fs/promises';
import { importTypeScript } from '../import-typescript.mjs';

/** Writes the types of what the two grammars parse. */
export async function generateCst() {
  const { generateCst } = await importTypeScript('packages/parser/src/cst-types.ts');
  for (const [file, text] of Object.entries(generateCst())) {
    await writeFile(`packages/parser/src/generated/${file}`, text);
  }
}

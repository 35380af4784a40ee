import { createRequire } from 'node:module';
import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** The build of the yaml package that runs everywhere: the other one needs Node's process and buffer, and can't be shaken. */
export const browserYaml = { yaml: join(resolve('yaml/package.json'), '../browser/index.js') };

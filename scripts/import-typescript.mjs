import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Imports a TypeScript module of this repository: Node 20 cannot by itself. */
export async function importTypeScript(path) {
  // Inside the repository, so that what stays external is found in its node_modules.
  const outfile = join(process.cwd(), 'build', `import-${process.pid}-${path.replace(/\W/g, '-')}.mjs`);
  await build({
    entryPoints: [path],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'bundle',
    // For packages in CommonJS; a module has no require().
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

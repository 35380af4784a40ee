import { basename } from 'node:path';

/** Node runs require() faster than import(). */
export const importsAsRequire = { 'dynamic-import': false };

/** What is imported later goes into a file of its own, which `later` then names. In one file esbuild would wrap every shared module in a function, which costs 15 ms at each start. */
export function splitImports(later) {
  return {
    name: 'split-imports',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async ({ path, kind, resolveDir, pluginData }) => {
        if (kind !== 'dynamic-import' || pluginData === 'resolving') return undefined;
        const resolved = await resolve(path, { kind, resolveDir, pluginData: 'resolving' });
        const name = basename(path);
        const part = name.endsWith('.json') ? name : `${name.replace(/\.ts$/, '')}.cjs`;
        later.set(part, resolved.path);
        return { path: `./${part}`, external: true };
      });
    },
  };
}

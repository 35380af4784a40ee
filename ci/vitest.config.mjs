import { defineConfig } from 'vitest/config';

/** Tests that need the tools of ci/package.json, other programs or a registry: `npx vitest run --config ci/vitest.config.mjs`. */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['**/*.test.mjs'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
  },
});

import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { homepage } = JSON.parse(readFileSync('package.json', 'utf8'));

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['scripts/seed-fast-check.mjs'],
    testTimeout: 30_000,
    // No test changes what another one sees, and the linter is loaded once a worker.
    isolate: false,
    // vitest leaves one processor to others; CI machines have two.
    maxWorkers: '100%',
    // As the build does.
    env: { ZKLINT_HOMEPAGE: homepage },
  },
});

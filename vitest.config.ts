import { defineConfig } from 'vitest/config';
import about from './package.json' with { type: 'json' };

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    // No test changes what another one sees, and the linter is loaded once a worker.
    isolate: false,
    // As the build does.
    env: { ZKLINT_HOMEPAGE: about.homepage },
  },
});

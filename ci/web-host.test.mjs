import { describe, test } from 'vitest';
import { runInWebHost } from './web/web-host.mjs';

// What is said in the extension host becomes tests.
const report = await runInWebHost();
describe('in a browser, with a workspace that only an extension has, zklint', () => {
  test.each(report.map(({ name, error }) => [name, error]))('%s', (_, error) => {
    if (error) throw new Error(error);
  });
});

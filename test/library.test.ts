import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const top = join(import.meta.dirname, '..');

/** A program on a page, and what it prints. */
interface Example {
  readonly title: string;
  readonly code: string;
  readonly output: string;
}

function examplesOn(page: string): readonly Example[] {
  const text = readFileSync(join(top, page), 'utf8');
  return [...text.matchAll(/^```js\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/gm)].map(
    ({ 1: code = '', 2: output = '', index }) => ({
      title: `${page}:${text.slice(0, index).split('\n').length}`,
      code,
      output,
    }),
  );
}

// Inside the repository, where the workspace is found as an installed package is.
mkdirSync(join(top, 'build'), { recursive: true });
const folder = mkdtempSync(join(top, 'build/library-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['docs/library.md', 'packages/cli/README.md'])('the examples on %s', (page) => {
  const examples = examplesOn(page);
  test('are found', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)('$title prints what the page says', ({ code, output }) => {
    const path = join(folder, `example.${code.includes('require(') ? 'cjs' : 'mjs'}`);
    writeFileSync(path, code);
    const ran = spawnSync(process.execPath, [path], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toBe(output);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateCst } from './cst-types.ts';

test.each(Object.entries(generateCst()))('%s is what the grammar says', (name, text) => {
  expect(readFileSync(join(import.meta.dirname, 'generated', name), 'utf8').trimEnd()).toBe(text.trimEnd());
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { top } from './working-tree.mjs';

const readme = readFileSync(join(top, 'packages/vscode/README.md'), 'utf8');
const shown = [...readme.matchAll(/images\/([a-z-]+\.png)/g)].map(([, name]) => name);
const kept = join(top, 'packages/vscode/images');
let made;

beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'zklint-pictures-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'vscode-screenshots.mjs'), made],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stdout + stderr);
});

afterAll(() => rmSync(made, { recursive: true }));

/** Pixels, and colours of the palette: a window where nothing is has few. */
function measure(folder, name) {
  const png = readFileSync(join(folder, name));
  const palette = png.indexOf('PLTE');
  return {
    size: [png.readUInt32BE(16), png.readUInt32BE(20)],
    hasContent: png.length > 20_000 && png.readUInt32BE(palette - 4) / 3 > 50,
    isSmall: png.length < 150_000,
  };
}

test('all pictures of the README can be made again', () => {
  expect(readdirSync(made).sort()).toEqual(readdirSync(kept).sort());
  expect(readdirSync(kept)).toEqual(expect.arrayContaining(shown));
  expect(shown.length).toBeGreaterThan(0);
});

test.each(shown)('%s shows something, and has the size of the one that is shown', (name) => {
  expect(measure(kept, name)).toMatchObject({ hasContent: true, isSmall: true });
  expect(measure(made, name)).toEqual(measure(kept, name));
});

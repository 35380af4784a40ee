import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RealTerminal } from './real-terminal.mjs';
import { top } from './working-tree.mjs';

const zklint = `'${process.execPath}' '${join(top, 'packages/cli/dist/zklint.cjs')}'`;
/** Erases what stands in a line from here on. */
const toEnd = '\x1b[K';

describe('a long run on a terminal', () => {
  let folder;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zklint-'));
    for (let index = 0; index < 5_000; index++) writeFileSync(join(folder, `zoo${index}.cfg`), 'clientPort=2181\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('shows how far it is, and leaves no trace of that', async () => {
    const terminal = new RealTerminal(`${zklint} -f json=report.json`, { cwd: folder });
    expect(await terminal.ended).toBe(1);
    const lines = terminal.output.split('\r');
    // How far it is when the first half second is over is the machine's: progress.test.ts has the line of reading too.
    expect(lines).toContainEqual(expect.stringMatching(/^Ensembles judged: \d+ of 5000/));
    expect(lines.every((line) => line === '' || line.endsWith(toEnd))).toBe(true);
    expect(lines.at(-1)).toBe(toEnd);
  });

  test('ends at Ctrl-C at once, with 130, and with nothing left on the line', async () => {
    const terminal = new RealTerminal(`trap : INT; ${zklint}; echo "code $?"`, { cwd: folder });
    await expect.poll(() => terminal.output, { timeout: 20_000 }).toContain('Ensembles judged');
    const start = performance.now();
    terminal.type('\x03');
    await terminal.ended;
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(terminal.output.endsWith(`\r${toEnd}code 130\r\n`)).toBe(true);
    expect(terminal.output).not.toContain('missing-data-dir');
  });

  test.each([
    ['CI', '1'],
    ['NO_COLOR', '1'],
    ['TERM', 'dumb'],
  ])('shows nothing of that with %s=%s', async (name, value) => {
    const terminal = new RealTerminal(`${zklint} -f json=report.json`, { cwd: folder, env: { [name]: value } });
    expect(await terminal.ended).toBe(1);
    expect(terminal.output).toBe('');
  });
});

describe('the man page', () => {
  const page = join(top, 'packages/cli/man/zklint.1');

  test('is right for mandoc, but that it has no date', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', page], { encoding: 'utf8' });
    expect(stdout.trim().split('\n')).toEqual([expect.stringContaining('missing date')]);
  });

  test('is right for groff', () => {
    const ran = spawnSync('groff', ['-man', '-ww', '-z', page], { encoding: 'utf8' });
    expect(ran).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('is shown as it is meant', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'utf8', '-O', 'width=90', page], { encoding: 'utf8' });
    // Bold is a letter struck twice.
    const shown = stdout.replaceAll(/.[\b]/g, '');
    expect(shown).toMatch(/^ {5,}-f, --format \S+$/m);
    expect(shown).toContain("zklint explain 'My id 4 not in the peer list'");
    expect(shown).not.toMatch(/\\[a-z(&-]/);
  });
});

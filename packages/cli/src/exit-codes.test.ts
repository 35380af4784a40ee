import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const broken = 'clientPort=2181\n';
const sound = `dataDir=/data\n${broken}`;
/** Its only finding is a warning. */
const doubtful = `${sound}tickTme=2000\n`;
/** Its only finding has a safe fix. */
const mendable = `${sound}syncEnabled=yes\n`;

describe('the exit code', () => {
  test.each([
    [0, 'where nothing is at or above --fail-on', [], { 'zoo.cfg': doubtful }],
    [1, 'where something is', [], { 'zoo.cfg': broken }],
    [2, 'for a bad option', ['--fail-on', 'fatal'], { 'zoo.cfg': sound }],
    [0, 'where all is fixed', ['--fix'], { 'zoo.cfg': mendable }],
    [2, 'for a baseline that is not there', ['--baseline', 'none.json'], { 'zoo.cfg': sound }],
    [2, 'for bad settings', [], { 'zoo.cfg': sound, 'zklint.json': '{"rool": {}}' }],
    [2, 'for a path that matches nothing', ['zoo.cfg', 'other.cfg'], { 'zoo.cfg': sound }],
    [2, 'for a folder with nothing to lint', [], { 'readme.txt': sound }],
    [0, 'for a file that is too large', ['zoo.cfg'], { 'zoo.cfg': new Uint8Array(11_000_000) }],
    [2, 'for a release that nothing knows', ['-z', '3.3'], { 'zoo.cfg': sound }],
  ] as const)('is %i %s', async (code, _, args, files) => {
    expect((await run(args, files)).code).toBe(code);
  });

  test('is 3 where zklint itself is at fault', async () => {
    const kind = () => Promise.reject(new TypeError('oh'));
    const ran = await run(['x'], {}, { fileSystem: { ...memoryFileSystem({}), kind } });
    expect(ran).toMatchObject({ code: 3, errors: expect.stringContaining('This is a bug in zklint') });
  });
});

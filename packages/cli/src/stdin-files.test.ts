import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const broken = 'clientPort=2181\n';
const sound = `dataDir=/data\n${broken}`;

/** The files that the findings are in. */
const filesIn = (output: string) => output.split('\n').flatMap((line) => line.split(':')[0] || []);

describe('--stdin-files', () => {
  test.each([
    ['one a line', 'a.cfg\nb.cfg\n', ['a.cfg', 'b.cfg']],
    ['without an end of the last line', 'a.cfg\nb.cfg', ['a.cfg', 'b.cfg']],
    ['with the line ends of Windows', 'a.cfg\r\nb.cfg\r\n', ['a.cfg', 'b.cfg']],
    ['with empty lines and a byte order mark', '\uFEFF\n\na.cfg\n\r\n', ['a.cfg']],
    ['with blanks in the name', 'my zoo.cfg\n', ['my zoo.cfg']],
    ['in a folder', 'deep\n', ['deep/zoo.cfg']],
    ['called -', '-\n', ['-']],
  ])('takes paths %s', async (_, input, paths) => {
    const files = { 'a.cfg': broken, 'b.cfg': broken, 'my zoo.cfg': broken, 'deep/zoo.cfg': broken, '-': broken };
    const ran = await run(['--stdin-files', '-f', 'compact'], files, { input });
    expect(ran).toMatchObject({ code: 1, errors: '' });
    expect(filesIn(ran.output)).toEqual(paths);
  });

  test('adds to the paths of the command line, each file once', async () => {
    const files = { 'a.cfg': broken, 'b.cfg': broken, 'c.cfg': broken };
    const ran = await run(['--stdin-files', '-f', 'compact', 'a.cfg'], files, { input: './a.cfg\nb.cfg\n' });
    expect(filesIn(ran.output)).toEqual(['a.cfg', 'b.cfg']);
  });

  test('never falls back to the current folder', async () => {
    for (const input of ['', '\n\r\n']) {
      const ran = await run(['--stdin-files'], { 'zoo.cfg': broken }, { input });
      expect(ran).toMatchObject({ code: 2, output: '' });
      expect(ran.errors).toBe('zklint: Standard input names no file, and no path is given.\n');
    }
  });

  test('may add nothing to a path that is given', async () => {
    expect(await run(['--stdin-files', 'zoo.cfg'], { 'zoo.cfg': sound, 'b.cfg': broken })).toMatchObject({ code: 0 });
  });

  test('does not go with a file on standard input', async () => {
    const ran = await run(['--stdin-files', '-'], { 'zoo.cfg': sound }, { input: 'zoo.cfg\n' });
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toBe('zklint: Both - and --stdin-files read standard input; only one of them can.\n');
  });

  test('says which of its paths is not there, and judges the others', async () => {
    const ran = await run(['--stdin-files', '-f', 'compact'], { 'a.cfg': broken }, { input: 'a.cfg\nno\u0007.cfg\n' });
    expect(filesIn(ran.output)).toEqual(['a.cfg']);
    expect(ran).toMatchObject({ code: 2, errors: 'zklint: There is no file or folder no␇.cfg.\n' });
  });

  test('refuses what is no list rather than to cut it', async () => {
    const ran = await run(['--stdin-files'], {}, { input: 'zoo.cfg\n'.repeat(2_200_000) });
    expect(ran).toMatchObject({ code: 2, errors: 'zklint: Standard input is larger than 16 MB: no list of files.\n' });
  });
});

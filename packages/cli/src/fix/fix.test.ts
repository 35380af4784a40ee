import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { run } from '../../../../test/support/terminal.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
/** Both findings have safe fixes. */
const mendable = 'dataDir=/data\nclientPort=2181 # for clients\nsyncEnabled=yes\n';
const mended = 'dataDir=/data\n# for clients\nclientPort=2181\nsyncEnabled=true\n';
/** Its fix is not safe. */
const doubtful = `${sound}forceSync=no\n`;

describe('--fix', () => {
  test('makes the safe fixes and reports what is left', async () => {
    const files = { 'a/zoo.cfg': mendable, 'b/zoo.cfg': doubtful };
    const { code, output, errors, replaced } = await run(['--fix', '-f', 'pretty'], files);
    expect({ code, errors, replaced }).toEqual({ code: 0, errors: '', replaced: { 'a/zoo.cfg': mended } });
    expect(output).toMatch(/force-sync-off/);
    expect(output).not.toMatch(/boolean-value|inline-comment/);
    expect(output).toMatch(/1 warning in 2 files .*\nFixed 2 findings in 1 file\.\n$/);
  });

  test('makes all fixes with --fix-unsafe, with --fix beside it or not', async () => {
    const files = { 'zoo.cfg': doubtful };
    for (const args of [['--fix-unsafe'], ['--fix', '--fix-unsafe']]) {
      const ran = await run(args, files);
      expect(ran).toMatchObject({ code: 0, output: '', replaced: { 'zoo.cfg': `${sound}forceSync=yes\n` } });
    }
  });

  test('writes nothing where there is nothing to fix', async () => {
    const ran = await run(['--fix', '-f', 'pretty'], { 'zoo.cfg': doubtful });
    expect(ran).toMatchObject({ code: 0, replaced: {} });
    expect(ran.output).not.toContain('Fixed');
  });

  test('goes on until nothing is left to fix', async () => {
    // Both fixes are about the same characters: the first one makes place for the second.
    const files = { 'zoo.cfg': 'dataDir=/data\nclientPort=2181\nsyncEnabled="yes" # so far\n' };
    const ran = await run(['--fix', '-f', 'json'], files);
    const { problems } = JSON.parse(ran.output);
    expect(problems.filter(({ fix }: { fix?: { safe: boolean } }) => fix?.safe)).toEqual([]);
    expect(ran.replaced['zoo.cfg']).toContain('\nsyncEnabled=true\n');
  });

  test('leaves alone what is off, and what other files than the named ones have', async () => {
    const files = { 'a/zoo.cfg': mendable, 'b/zoo.cfg': mendable };
    const { replaced } = await run(['--fix', 'a', '--rule', 'boolean-value=off'], files);
    expect(replaced).toEqual({ 'a/zoo.cfg': mended.replace('true', 'yes') });
  });

  test('changes only named members of an ensemble', async () => {
    const member = (id: number) =>
      `dataDir=/data${id}\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nsyncEnabled=yes\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n`;
    const files = { 'zk1/zoo.cfg': member(1), 'zk2/zoo.cfg': member(2), 'zk3/zoo.cfg': member(3) };
    const { replaced } = await run(['--fix', 'zk1/zoo.cfg'], files);
    expect(Object.keys(replaced)).toEqual(['zk1/zoo.cfg']);
  });

  test('changes the dynamic file and the myid of a named file, inside the project only', async () => {
    const config = (path: string) => `${sound}initLimit=5\nsyncLimit=2\ndynamicConfigFile=${path}\n`;
    const list = 'server.1=a:2888:3888 \nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
    const files = { 'zoo.cfg': config('/conf/zoo.cfg.dynamic'), 'zoo.cfg.dynamic': list, 'data/myid': ' 1\n' };
    const inside = await run(['--fix', 'zoo.cfg'], files);
    expect(inside.replaced).toEqual({ 'zoo.cfg.dynamic': list.replace(' ', ''), 'data/myid': '1\n' });
    const disk = { 'project/zoo.cfg': config('/etc/zoo.cfg.dynamic'), 'etc/zoo.cfg.dynamic': list };
    const outside = await run(['--fix', 'zoo.cfg', '--on-host'], {}, { fileSystem: memoryFileSystem(disk) });
    expect(outside).toMatchObject({ code: 1, replaced: {}, output: expect.stringContaining('trailing-whitespace') });
  });

  test('follows no file out of its own project, also where files of several are named', async () => {
    const list = 'server.1=a:2888:3888 \nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
    const disk = {
      'project/.git/HEAD': '',
      'project/zoo.cfg': `${sound}initLimit=5\nsyncLimit=2\ndynamicConfigFile=/elsewhere/zoo.cfg.dynamic\n`,
      'elsewhere/zoo.cfg.dynamic': list,
      'other/zoo.cfg': sound,
    };
    const ran = await run(
      ['--fix', '-f', 'json', 'zoo.cfg', '../other/zoo.cfg'],
      {},
      { fileSystem: memoryFileSystem(disk) },
    );
    expect(ran).toMatchObject({ code: 0, replaced: {} });
    const [own] = JSON.parse(ran.output).files.slice(-1);
    expect(own).toMatchObject({ path: 'zoo.cfg', unseen: ['/elsewhere/zoo.cfg.dynamic'] });
  });

  test('leaves a myid alone that it did not read to its end, or reads otherwise than Java', async () => {
    const config = `${sound}initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n`;
    for (const rest of ['\n'.repeat(70_000), '\n\xff']) {
      const myid = Buffer.concat([Buffer.from('\u30001'), Buffer.from(rest, 'latin1')]);
      const ran = await run(['--fix', 'zoo.cfg'], { 'zoo.cfg': config, 'data/myid': myid });
      expect(ran).toMatchObject({ code: 1, replaced: {}, output: expect.stringContaining('myid-format') });
    }
    const ran = await run(['--fix', 'zoo.cfg'], { 'zoo.cfg': config, 'data/myid': '\u30001\n' });
    expect(ran.replaced).toEqual({ 'data/myid': '1\n' });
  });

  test('refuses standard input', async () => {
    const ran = await run(['--fix', '-'], {}, { input: mendable });
    expect(ran).toMatchObject({ code: 2, output: '', replaced: {} });
    expect(ran.errors).toMatch(/^zklint: There is no file to write the standard input to; --diff shows/);
  });

  test('keeps the contract of JSON', async () => {
    const { output } = await run(['--fix', '-f', 'json'], { 'zoo.cfg': mendable });
    expect(Object.keys(JSON.parse(output).summary)).toEqual([
      'errors',
      'warnings',
      'infos',
      'files',
      'ensembles',
      'suppressed',
    ]);
  });

  test.each([
    ['changed', 'zklint: zoo.cfg changed after zklint read it, and was left as it is.\n'],
    ['owner', 'zklint: zoo.cfg would get another owner, and was left as it is.\n'],
    ['EACCES', "zklint: zoo.cfg can't be written (EACCES).\n"],
  ])('says of a file that it could not write why: %s', async (why, errors) => {
    const replaceFiles = async () => ({ path: '/project/zoo.cfg', why });
    const ran = await run(['--fix', '-f', 'pretty'], { 'zoo.cfg': mendable }, { replaceFiles });
    expect(ran).toMatchObject({ code: 2, errors, output: expect.stringContaining('2 errors in 1 file') });
    expect(ran.output).not.toContain('Fixed');
  });
});

describe('--diff', () => {
  const header = 'diff --git a/zoo.cfg b/zoo.cfg\n--- a/zoo.cfg\n+++ b/zoo.cfg\n';

  test('prints what --fix would change, writes nothing and exits by what there is', async () => {
    const ran = await run(['--diff'], { 'zoo.cfg': mendable });
    expect(ran).toMatchObject({ code: 1, replaced: {}, written: {} });
    expect(ran.output).toBe(
      `${header}@@ -1,3 +1,4 @@\n dataDir=/data\n-clientPort=2181 # for clients\n-syncEnabled=yes\n+# for clients\n+clientPort=2181\n+syncEnabled=true\n`,
    );
    expect(ran.errors).toBe('zklint: 2 findings can be fixed, in 1 file; nothing was written.\n');
    expect(await run(['--diff', '--fix'], { 'zoo.cfg': mendable })).toEqual(ran);
  });

  test('prints with --fix-unsafe what that would change', async () => {
    const files = { 'zoo.cfg': doubtful };
    expect(await run(['--diff'], files)).toMatchObject({
      code: 0,
      output: '',
      errors: 'zklint: No finding has a safe fix.\n',
    });
    const ran = await run(['--diff', '--fix-unsafe'], files);
    expect(ran).toMatchObject({ code: 0, output: expect.stringContaining('+forceSync=yes\n'), replaced: {} });
    const unfixable = await run(['--diff', '--fix-unsafe'], { 'zoo.cfg': `${sound}foo=1\n` });
    expect(unfixable).toMatchObject({ output: '', errors: 'zklint: No finding has a fix.\n' });
  });

  test('is silent where all is well', async () => {
    expect(await run(['--diff'], { 'zoo.cfg': sound })).toMatchObject({ code: 0, output: '', errors: '' });
  });

  test('leaves standard output to the diff: formats go to files', async () => {
    const files = { 'zoo.cfg': mendable };
    const ran = await run(['--diff', '-f', 'json=report.json'], files);
    expect(JSON.parse(ran.written['report.json'] ?? '').problems).toHaveLength(2);
    expect(ran.output.startsWith(header)).toBe(true);
    expect(await run(['--diff', '-f', 'json'], files)).toMatchObject({
      code: 2,
      output: '',
      errors: expect.stringMatching(/^zklint: --diff prints to standard output; give the format a file/),
    });
  });

  test('shows what would change in standard input', async () => {
    const ran = await run(['--diff', '-', '--stdin-filename', 'zoo.cfg'], {}, { input: mendable });
    expect(ran.output.startsWith(header)).toBe(true);
  });

  test('has paths from the top of the repository, as git apply takes them', async () => {
    const files = { '.git/HEAD': '', 'deep/zoo.cfg': mendable };
    const ran = await run(['--diff'], files, { cwd: '/project/deep' });
    expect(ran.output).toContain('\n+++ b/deep/zoo.cfg\n');
  });

  test('has a path that git apply refuses for a file outside of the repository', async () => {
    const disk = { 'project/.git/HEAD': '', 'project/zoo.cfg': sound, 'other/zoo.cfg': mendable };
    const ran = await run(['--diff', '../other/zoo.cfg'], {}, { fileSystem: memoryFileSystem(disk) });
    expect(ran.output).toContain('\n+++ b/../other/zoo.cfg\n');
  });

  test('has colours on a terminal, and there nothing that steers it and no password', async () => {
    const files = { 'zoo.cfg': `${mendable}ssl.keyStore.password=s3cret\n# \u001b[2J \u202e\r\n` };
    const shown = await run(['--diff'], files, { isTerminal: true });
    expect(shown.output).toContain('\u001b[32m+syncEnabled=true\u001b[39m\n');
    expect(shown.output).toContain(' ssl.keyStore.password=******\n # ␛[2J <U+202E>␍\n');
    const plain = await run(['--diff'], files, { isTerminal: true, env: { NO_COLOR: '1' } });
    expect(plain.output).toContain('\n+syncEnabled=true\n');
    const piped = await run(['--diff'], files, { env: { FORCE_COLOR: '1' } });
    expect(piped.output).toContain('\n+syncEnabled=true\n ssl.keyStore.password=s3cret\n # \u001b[2J \u202e\r\n');
    const forced = await run(['--diff', '--color'], files);
    expect(forced.output).toBe(shown.output);
  });

  test('obeys no command of a linted file on GitHub', async () => {
    const files = { 'zoo.cfg': `::error::from a file\n${mendable}` };
    const { output } = await run(['--diff'], files, { env: { GITHUB_ACTIONS: 'true' } });
    const [, token] = /^::stop-commands::(zklint-[-0-9a-f]{36})\n/.exec(output) ?? [];
    expect(output).toContain('\n ::error::from a file\n');
    expect(output.endsWith(`\n::${token}::\n`)).toBe(true);
    expect(await run(['--diff'], { 'zoo.cfg': sound }, { env: { GITHUB_ACTIONS: 'true' } })).toMatchObject({
      output: '',
    });
  });

  test('replaces a text of which too much changes', async () => {
    const lines = Array.from({ length: 1500 }, (_, id) => `# ${id}`);
    const files = { 'zoo.cfg': [...sound.split('\n'), ...lines].join('\r\n') };
    const { output } = await run(['--diff', '--fix-unsafe'], files);
    expect(output.match(/^-# \d+\r?$/gm)).toHaveLength(1500);
    expect(output.match(/^\+# \d+$/gm)).toHaveLength(1500);
    expect(output).toContain('\n@@ -1,1503 +1,1503 @@\n');
    expect(output.match(/^\\ No newline at end of file$/gm)).toHaveLength(2);
  });
});

describe('--max-warnings', () => {
  const files = { 'a/zoo.cfg': doubtful, 'b/zoo.cfg': doubtful };

  test.each([
    [['--max-warnings', '2'], 0, ''],
    [['--max-warnings', '1'], 1, 'zklint: --max-warnings allows 1, and there are 2.\n'],
    [['--max-warnings', '0', '--fail-on', 'error'], 1, 'zklint: --max-warnings allows 0, and there are 2.\n'],
    [['--max-warnings', '1', '--fail-on', 'never'], 1, 'zklint: --max-warnings allows 1, and there are 2.\n'],
    [['--max-warnings', '1', '--quiet'], 1, 'zklint: --max-warnings allows 1, and there are 2.\n'],
    [['--max-warnings', '1', '--fix-unsafe'], 0, ''],
    [['--max-warnings', '1', '--rule', 'force-sync-off=info'], 0, ''],
  ])('%s', async (args, code, errors) => {
    expect(await run(args, files)).toMatchObject({ code, errors });
  });

  test.each(['-1', 'x', '', '1.5', '1e3', '9999999999'])('takes no %j', async (count) => {
    const ran = await run([`--max-warnings=${count}`], files);
    expect(ran).toMatchObject({ code: 2, output: '', errors: expect.stringMatching(/it must be a number such as 10/) });
  });
});

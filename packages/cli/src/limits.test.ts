import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
const broken = 'clientPort=2181\n';
const megabyte = 1024 * 1024;

describe('a file of more than 10 MB', () => {
  const large = new Uint8Array(11 * megabyte).fill(0x23);
  const finding = (path: string) =>
    `${path}:1:1: info limit-reached This file is larger than 10 MB, so zklint doesn't read it. --no-limits lets it.\n`;

  test('is a finding, and the others are judged', async () => {
    const ran = await run(['.', '-f', 'compact'], { 'a/zoo.cfg': large, 'zoo.cfg': broken });
    expect(ran).toMatchObject({ code: 1, errors: '' });
    expect(ran.output).toMatch(/^a\/zoo\.cfg:.* limit-reached .*\nzoo\.cfg:.* missing-data-dir /);
  });

  test('alone is no failure', async () => {
    expect(await run(['zoo.cfg', '-f', 'compact'], { 'zoo.cfg': large })).toMatchObject({
      code: 0,
      output: finding('zoo.cfg'),
      errors: '',
    });
    expect((await run(['zoo.cfg', '--fail-on', 'info'], { 'zoo.cfg': large })).code).toBe(1);
    expect((await run(['zoo.cfg', '--rule', 'limit-reached=error'], { 'zoo.cfg': large })).code).toBe(1);
  });

  test('is only read where limits are lifted', async () => {
    const disk = memoryFileSystem({ 'project/zoo.cfg': large });
    let most = 0;
    const readBytes: typeof disk.readBytes = async (uri, limit) => {
      most = Math.max(most, limit);
      return disk.readBytes(uri, limit);
    };
    const fileSystem = { ...disk, readBytes };
    for (const format of ['compact', 'pretty', 'json', 'sarif'])
      await run(['zoo.cfg', '-f', format], {}, { fileSystem });
    expect(most).toBeLessThanOrEqual(10 * megabyte + 1);
    const lifted = await run(['zoo.cfg', '--no-limits', '-f', 'compact'], {}, { fileSystem });
    expect(lifted.output).not.toContain('limit-reached');
    expect(most).toBeGreaterThan(11 * megabyte);
  });

  test('is one on the standard input too', async () => {
    expect((await run(['-', '-f', 'compact'], {}, { input: large })).output).toBe(finding('<stdin>'));
    expect((await run(['-', '-f', 'compact', '--no-limits'], {}, { input: large })).output).not.toContain('limit');
  });

  test.each([[['effective']], [['upgrade', '-z', '3.4', '--to', '3.9']], [['ensemble']]])(
    'is no file for %s',
    async (command) => {
      const files = { 'zoo.cfg': large };
      const ran = await run([...command, 'zoo.cfg'], files);
      expect(ran).toMatchObject({
        code: 2,
        errors: expect.stringMatching(/zoo\.cfg is larger than 10 MB.*--no-limits/),
      });
      // Before or after the command.
      expect(await run([...command, '--no-limits', 'zoo.cfg'], files)).toMatchObject({ code: 0, errors: '' });
      expect(await run(['--no-limits', ...command, 'zoo.cfg'], files)).toMatchObject({ code: 0, errors: '' });
    },
  );
});

describe('a YAML file of more than 1 MB', () => {
  const service = 'services:\n  zk:\n    image: zookeeper:3.9\n    environment:\n      ZOO_TICK_TIME: x\n';
  const rest = `# ${'x'.repeat(megabyte)}\n`;

  test.each(['docker-compose.yml', 'all.yaml'])('that mentions ZooKeeper is a finding: %s', async (name) => {
    const files = { [name]: service + rest };
    const finding = `${name}:1:1: info limit-reached This YAML file is larger than 1 MB, so zklint doesn't judge it. --no-limits lets it.\n`;
    for (const asked of ['.', name]) {
      expect(await run([asked, '-f', 'compact'], files)).toMatchObject({ code: 0, output: finding, errors: '' });
      const lifted = await run([asked, '-f', 'compact', '--no-limits'], files);
      expect(lifted).toMatchObject({ code: 1, output: expect.stringMatching(/:5:22: error number-format /) });
    }
  });

  test('of another program is never mentioned', async () => {
    const files = { 'docker-compose.yml': service.replaceAll(/zookeeper|ZOO_/g, 'other') + rest, 'zoo.cfg': sound };
    expect(await run(['.', '-f', 'compact'], files)).toMatchObject({ code: 0, errors: '' });
    expect((await run(['.', '-f', 'compact'], files)).output).not.toContain('limit-reached');
  });
});

test('a value of more than 1 MB is not judged', async () => {
  const files = { 'zoo.cfg': `${sound}tickTime=${'x'.repeat(megabyte + 1)}\n` };
  expect(await run(['-f', 'compact'], files)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^zoo\.cfg:3:1: info limit-reached This value is longer than 1 MB/),
  });
  expect((await run(['-f', 'pretty'], files)).output).not.toContain('template');
  expect((await run(['effective', 'zoo.cfg'], files)).output).toContain('it is too long to be judged');
  const lifted = await run(['-f', 'compact', '--no-limits'], files);
  expect(lifted).toMatchObject({ code: 1, output: expect.stringMatching(/^zoo\.cfg:3:10: error number-format /) });
});

describe('more than 1 000 findings of a file', () => {
  const unknown = (count: number) => Array.from({ length: count }, (_, index) => `fork${index}=1\n`).join('');
  const files = { 'zoo.cfg': `${sound}${unknown(1500)}tickTme=1\ninitLimit=x\n` };

  test('are cut to the most severe, and all are counted', async () => {
    const { code, output } = await run(['-f', 'json'], files);
    const { problems, summary } = JSON.parse(output);
    expect(code).toBe(1);
    expect(problems).toHaveLength(1001);
    expect(problems[0].message).toMatch(/^502 more findings of this file are not shown/);
    expect(summary).toMatchObject({ errors: 1, warnings: 1, infos: 1501 });
    const severities = problems.map(({ severity }: { severity: string }) => severity);
    expect(severities.filter((severity: string) => severity !== 'info').sort()).toEqual(['error', 'warning']);
  });

  test('are shown where limits are lifted', async () => {
    const { problems } = JSON.parse((await run(['-f', 'json', '--no-limits'], files)).output);
    expect(problems).toHaveLength(1502);
  });

  test('are not what --quiet hides', async () => {
    const { output } = await run(['-f', 'pretty', '--quiet'], files);
    expect(output).toMatch(/1 error, 1 warning, 1501 infos in 1 file.*\n--quiet hides 1000 of them/);
  });
});

describe('more than 100 000 files', () => {
  /** A folder of so many others, the configuration behind them. */
  const wide = (files: Record<string, string>) => {
    const disk = memoryFileSystem(files);
    const many = Array.from({ length: 100_001 }, (_, index) => ({ name: `f${index}`, kind: 'file' as const }));
    const list: typeof disk.list = async (folder) => (folder.endsWith('/many') ? many : disk.list(folder));
    return { ...disk, list };
  };
  const files = {
    'project/a.cfg': sound,
    'project/many/x.txt': '',
    'project/many/deep/zoo.cfg': broken,
    'project/.git/x': '',
  };

  test('in a folder end the search for configurations, which is said once', async () => {
    const ran = await run(['.', '-f', 'compact'], {}, { fileSystem: wide(files) });
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.output).toMatch(
      /^a\.cfg:1:1: info limit-reached zklint looked at the first 100000 files and folders only.*\n$/,
    );
  });

  test('and no configuration among the first are a failure that says so', async () => {
    const ran = await run(['many', '-f', 'compact'], {}, { fileSystem: wide(files) });
    expect(ran.code).toBe(2);
    expect(ran.errors).toMatch(/among the first 100000 files and folders in many\. --no-limits/);
  });

  test('end the search for the other members', async () => {
    const member = `${sound}initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n`;
    const fileSystem = wide({ ...files, 'project/b.cfg': member });
    const ran = await run(['b.cfg', '-f', 'compact'], {}, { fileSystem });
    expect(ran.output).toMatch(/^b\.cfg:1:1: info limit-reached .*\n$/);
    expect((await run(['b.cfg', '-f', 'compact', '--no-limits'], {}, { fileSystem })).output).toBe('');
    expect((await run(['b.cfg', '-f', 'compact', '--no-ensembles'], {}, { fileSystem })).output).toBe('');
    expect((await run(['ensemble', 'b.cfg'], {}, { fileSystem })).errors).toContain(
      'the first 100000 files and folders only',
    );
  });
});

import { type FileSystem, memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { homepage } from '../../../package.json';
import { run } from '../../../test/support/terminal.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
const member = `${sound}initLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n`;
const ensemble = { 'zk1/zoo.cfg': member, 'zk2/zoo.cfg': member, 'zk3/zoo.cfg': member };
const published = `${homepage}/schemas/settings.schema.json`;
const image = (tag: string) => `services:\n  zk1:\n    image: ${tag}\n`;

describe('zklint init', () => {
  test('says what it found, what it wrote and what comes next', async () => {
    const ran = await run(['init'], { ...ensemble, 'old/zoo.cfg': 'clientPort=2181\n' });
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.output.replace(/3\.9\.\d+/g, '3.9.x')).toBe(
      [
        'Found 4 configuration files:',
        '  zk1/zoo.cfg, zk2/zoo.cfg and zk3/zoo.cfg, one ensemble',
        '  old/zoo.cfg',
        '',
        'Wrote zklint.json. Nothing here tells the release: if it is not 3.9.x, write into it what you run,',
        'as "zookeeper": "3.8".',
        'If these files belong together in another way, "ensembles" in it says how.',
        '',
        '1 error in 4 files (2 ensembles, ZooKeeper 3.9.x by default)',
        'Not seen: /data/myid. --root DIR or --on-host lets zklint look.',
        'Next: zklint shows them. To fail on new ones only, write down those of today first:',
        '  zklint --baseline zklint-baseline.json --update-baseline',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['nothing', {}, 'run zklint in CI or before each commit.'],
    ['a warning', { 'zk4/zoo.cfg': `${sound}tickTme=1\n` }, 'zklint shows them.'],
  ])('goes on from %s', async (_, files, step) => {
    const { output } = await run(['init'], { ...ensemble, ...files });
    expect(output.split('\n').at(-2)).toBe(`Next: ${step}`);
  });

  test.each([
    ['an install path', { 'zoo.cfg': sound.replace('/data', '/opt/zookeeper-3.4.9/data') }, '3.4.9', 'an install path'],
    ['an image tag', { 'compose.yaml': image('zookeeper:3.8.4') }, '3.8.4', 'an image tag'],
    ['the tag of a line', { 'compose.yaml': image('bitnami/zookeeper:3.6') }, '3.6.4', 'an image tag'],
    [
      'the image beside a mounted file',
      { 'conf/zoo.cfg': sound, 'compose.yaml': `${image('zookeeper:3.7.2')}    volumes: [./conf:/conf]\n` },
      '3.7.2',
      'an image tag',
    ],
  ])('writes nothing that a run finds by itself: %s', async (_, files, release, from) => {
    const { written, output } = await run(['init'], files as Record<string, string>);
    expect(written).toEqual({ 'zklint.json': `{\n  "$schema": "${published}"\n}\n` });
    expect(output).toContain('Wrote zklint.json.\n\n');
    expect(output).toContain(`ZooKeeper ${release} from ${from}`);
  });

  test('counts a Compose file once, however many servers it has', async () => {
    const servers = ['zk1', 'zk2', 'zk3'];
    const list = servers.map((name, index) => `server.${index + 1}=${name}:2888:3888;2181`).join(' ');
    const service = (name: string, index: number) =>
      `  ${name}:\n    image: zookeeper:3.9\n    environment: { ZOO_MY_ID: ${index + 1}, ZOO_SERVERS: "${list}" }\n`;
    const { output } = await run(['init'], { 'compose.yaml': `services:\n${servers.map(service).join('')}` });
    expect(output).toContain('Found 1 configuration file:\n  compose.yaml\n\nWrote zklint.json.\n\n');
    expect(output).toContain('in 1 file (1 ensemble, ');
  });

  test('asks for the release where the image tells none', async () => {
    const { output } = await run(['init'], { 'compose.yaml': image('zookeeper') });
    expect(output).toContain('Nothing here tells the release');
  });

  test('names the schema of the installed package, which is that of its release', async () => {
    const schema = 'node_modules/zklint/schemas/settings.schema.json';
    const { written } = await run(['init'], { ...ensemble, [schema]: '{}' });
    expect(JSON.parse(written['zklint.json'] ?? '')).toEqual({ $schema: `./${schema}` });
  });

  test('writes settings that the next run takes', async () => {
    const { written } = await run(['init'], ensemble);
    const next = await run(['-f', 'json'], { ...ensemble, ...written });
    expect(next).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(next.output).files).toHaveLength(3);
  });

  test('never writes over anything', async () => {
    const ran = await run(['init'], { ...ensemble, 'zklint.json': '{"rules": {}}' });
    expect(ran).toMatchObject({ code: 2, output: '', written: {} });
    expect(ran.errors).toBe('zklint: There is a zklint.json here already. Nothing was written.\n');
  });

  test.each([
    ['that came meanwhile', 'EEXIST', 'There is a zklint.json here already. Nothing was written.'],
    ['in a folder of others', 'EACCES', "zklint.json can't be written (EACCES: permission denied)."],
  ])('says that it can not write one %s', async (_, code, sentence) => {
    const createFile = () => {
      throw Object.assign(new Error(`${code}: permission denied`), { code });
    };
    expect(await run(['init'], ensemble, { createFile })).toMatchObject({ code: 2, errors: `zklint: ${sentence}\n` });
  });

  test('writes nothing where there is nothing', async () => {
    const ran = await run(['init'], { 'readme.txt': sound });
    expect(ran).toMatchObject({ code: 2, output: '', written: {} });
    expect(ran.errors).toBe(
      'zklint: There is no ZooKeeper configuration in the current folder.\nzklint: Nothing was written.\n',
    );
  });

  test('says what it could not read', async () => {
    const disk = memoryFileSystem({ 'project/a/zoo.cfg': sound, 'project/b/zoo.cfg': sound });
    const readBytes: FileSystem['readBytes'] = async (uri, limit) =>
      uri.endsWith('/b/zoo.cfg') ? undefined : disk.readBytes(uri, limit);
    const ran = await run(['init'], {}, { fileSystem: { ...disk, readBytes } });
    expect(ran).toMatchObject({ code: 2, errors: "zklint: b/zoo.cfg can't be read.\n" });
    expect(ran.written).toHaveProperty(['zklint.json']);
    const none = await run(['init'], {}, { fileSystem: { ...disk, readBytes: async () => undefined } });
    expect(none).toMatchObject({ code: 2, output: '', written: {} });
    expect(none.errors).toMatch(/zklint: a\/zoo\.cfg can't be read\.\n.*\nzklint: Nothing was written\.\n$/);
  });

  test('says whose place it takes', async () => {
    const files = {
      '.git/HEAD': '',
      'zklint.json': '{"rules": {"missing-data-dir": "off"}}',
      'deep/er/zoo.cfg': 'clientPort=2181\n',
    };
    const { output } = await run(['init'], files, { cwd: '/project/deep/er' });
    expect(output).toContain('It takes the place of ../../zklint.json here: settings are not merged.');
    expect(output).toContain('1 error in 1 file');
  });

  test('lists no more than people read', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}/zoo.cfg`, sound]));
    const { output } = await run(['init'], files);
    expect(output).toContain('Found 30 configuration files:');
    expect(output).toContain('\n  20 more\n');
  });

  test('speaks the language of the run', async () => {
    expect((await run(['init', '--locale', 'zh-CN'], ensemble)).output).toMatch(/^找到 3 个配置文件：/);
  });

  test('shows no control character of a path', async () => {
    const disk: FileSystem = memoryFileSystem({ 'project/a%1b%5b2J/zoo.cfg': sound });
    expect((await run(['init'], {}, { fileSystem: disk })).output).not.toContain('\u001b');
  });
});

import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const list = 'initLimit=5\nsyncLimit=2\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const member = `dataDir=/data\nclientPort=2181\n${list}`;

const settings = {
  zookeeper: '3.8.4',
  root: 'image',
  rules: { 'even-ensemble-size': 'off', 'missing-data-dir': 'error', 'admin-server-exposed': 'info' },
  knownParameters: ['fork.*'],
  jvm: { 'zookeeper.snapCount': '10', '-Dzookeeper.ssl.keyStore.password': 'hunter2' },
  ignore: ['staging/old'],
  overrides: [
    { files: ['prod/**'], zookeeper: '3.9.1' },
    { files: ['staging'], root: 'other', map: { '/log/': 'image' }, rules: { 'missing-data-dir': 'warning' } },
    { files: ['staging/**'], knownParameters: ['plugin.x'], zookeeper: '3.5.10' },
  ],
  ensembles: [{ name: 'stage', files: ['staging/*.cfg'] }],
};
const files = {
  'zklint.json': JSON.stringify(settings),
  'image/x': '',
  'other/x': '',
  'conf/zoo.cfg': 'clientPort=2181\n',
  'prod/zoo.cfg': 'clientPort=2181\n',
  'staging/a.cfg': member,
  'staging/old/zoo.cfg': 'clientPort=2181\n',
};

async function table(
  path: string,
  more: readonly string[] = [],
  some: Record<string, string> = files,
): Promise<string> {
  const { code, output, errors } = await run(['--print-config', path, ...more], some);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return output;
}

async function data(path: string, more: readonly string[] = [], some: Record<string, string> = files) {
  return JSON.parse(await table(path, ['-f', 'json', ...more], some));
}

const from = (override?: number) => ({
  kind: 'settings',
  path: 'zklint.json',
  ...(override !== undefined && { override }),
});

describe('--print-config', () => {
  test('shows what holds for a file, and where each comes from', async () => {
    expect(
      await table('staging/a.cfg', ['--rule', 'even-ensemble-size=info', '--jvm', 'a=b', '--map', '/var=conf']),
    ).toBe(
      [
        'zklint.json holds for staging/a.cfg.',
        '',
        'zookeeper        3.5.10                                                zklint.json, overrides[2]',
        'root             other                                                 zklint.json, overrides[1]',
        'map              /log = image                                          zklint.json, overrides[1]',
        '                 /var = conf                                           --map',
        'jvm              zookeeper.snapCount = 10                              zklint.json',
        '                 zookeeper.ssl.keyStore.password = *******             zklint.json',
        '                 a = b                                                 --jvm',
        'knownParameters  fork.*                                                zklint.json',
        '                 plugin.x                                              zklint.json, overrides[2]',
        'ensembles        stage                                                 zklint.json',
        'rules            admin-server-exposed = info (without settings off)    zklint.json',
        '                 even-ensemble-size = info (without settings warning)  --rule',
        '                 missing-data-dir = warning (without settings error)   zklint.json, overrides[1]',
        '',
      ].join('\n'),
    );
  });

  test('is data as JSON', async () => {
    expect(await data('conf/zoo.cfg', ['-z', '3.7.1'])).toEqual({
      version: 1,
      path: 'conf/zoo.cfg',
      config: 'zklint.json',
      ignored: false,
      zookeeper: { release: '3.7.1', source: { kind: 'option', option: '--zookeeper' } },
      onHost: false,
      root: { path: 'image', source: from() },
      map: [],
      jvm: [
        { flag: 'zookeeper.snapCount', value: '10', source: from() },
        { flag: 'zookeeper.ssl.keyStore.password', value: '*******', source: from() },
      ],
      knownParameters: [{ key: 'fork.*', source: from() }],
      rules: [
        { id: 'admin-server-exposed', severity: 'info', usual: 'off', source: from() },
        { id: 'even-ensemble-size', severity: 'off', usual: 'warning', source: from() },
        { id: 'missing-data-dir', severity: 'error', usual: 'error', source: from() },
      ],
    });
  });

  test.each([
    ['a setting', 'conf/zoo.cfg', {}, '3.8.4', from()],
    ['an override', 'prod/zoo.cfg', {}, '3.9.1', from(0)],
    ['an install path', 'a.cfg', { 'a.cfg': 'dataDir=/opt/zookeeper-3.4.9/data\n' }, '3.4.9', { kind: 'install path' }],
    ['nothing', 'a.cfg', { 'a.cfg': 'dataDir=/data\n' }, '3.9.5', { kind: 'default' }],
    [
      'another member',
      'zk1/zoo.cfg',
      { 'zk1/zoo.cfg': member, 'zk2/zoo.cfg': member, 'zk2/zklint.json': '{"zookeeper": "3.6.4"}' },
      '3.6.4',
      { kind: 'settings', path: 'zk2/zklint.json' },
    ],
  ])('says that %s tells the release', async (_, path, own, release, source) => {
    const some = Object.keys(own).length > 0 ? own : files;
    expect((await data(path, [], some)).zookeeper).toEqual({ release, source });
  });

  test('says what a release that zklint does not know is judged as', async () => {
    const output = await table('a.cfg', ['-z', '3.99'], { 'a.cfg': 'dataDir=/data\n' });
    expect(output).toBe(
      "No zklint.json holds for a.cfg.\n\nzookeeper  3.9.5, for 3.99, which zklint doesn't know  --zookeeper\n",
    );
  });

  test('shows for rules that compare what holds for all members', async () => {
    const members = {
      'zklint.json': '{"rules": {"server-list-mismatch": "info"}}',
      'zk1/zoo.cfg': member,
      'zk2/zoo.cfg': member,
      'zk2/zklint.json': '{"rules": {"server-list-mismatch": "off", "missing-data-dir": "off"}}',
    };
    const { config, rules } = await data('zk2/zoo.cfg', [], members);
    expect(config).toBe('zk2/zklint.json');
    expect(rules).toMatchObject([
      { id: 'missing-data-dir', severity: 'off', source: { path: 'zk2/zklint.json' } },
      { id: 'server-list-mismatch', severity: 'info', source: { path: 'zklint.json' } },
    ]);
  });

  test('says that a file is ignored', async () => {
    expect((await data('staging/old/zoo.cfg')).ignored).toBe(true);
    expect(await table('staging/old/zoo.cfg')).toContain('It is ignored: only a run that names it reads it.\n');
  });

  test('shows for a dynamic file the settings of what names it', async () => {
    const some = {
      'conf/zklint.json': '{"rules": {"server-id-range": "info"}}',
      'conf/zoo.cfg': 'dataDir=/data\ndynamicConfigFile=/x/dyn/zoo.cfg.dynamic\n',
      'conf/dyn/zoo.cfg.dynamic': list.replace(/^.*Limit.*\n/gm, ''),
      'conf/dyn/zklint.json': '{}',
    };
    expect(await data('conf/dyn/zoo.cfg.dynamic', [], some)).toMatchObject({
      config: 'conf/zklint.json',
      judgedWith: 'conf/zoo.cfg',
      rules: [{ id: 'server-id-range' }],
    });
  });

  test('shows --on-host and --root in place of a root of zklint.json', async () => {
    const onHost = await data('conf/zoo.cfg', ['--on-host']);
    expect(onHost).toMatchObject({ onHost: true });
    expect(onHost).not.toHaveProperty('root');
    expect((await data('conf/zoo.cfg', ['--root', 'other'])).root).toEqual({
      path: 'other',
      source: { kind: 'option', option: '--root' },
    });
  });

  test('follows -c and --no-config', async () => {
    expect(await data('conf/zoo.cfg', ['--no-config'])).toMatchObject({ config: null, rules: [] });
    const some = {
      ...files,
      'my/own.json': '{"overrides": [{"files": ["*.cfg"], "zookeeper": "3.6.4"}]}',
      'my/a.cfg': '',
    };
    expect(await data('my/a.cfg', ['-c', 'my/own.json'], some)).toMatchObject({
      config: 'my/own.json',
      zookeeper: { release: '3.6.4', source: { kind: 'settings', path: 'my/own.json', override: 0 } },
    });
  });

  test('goes to a file', async () => {
    const { output, written } = await run(['--print-config', 'conf/zoo.cfg', '-f', 'json=config.json'], files);
    expect(output).toBe('');
    expect(JSON.parse(written['config.json'] ?? '').path).toBe('conf/zoo.cfg');
  });

  test('escapes what is in a zklint.json', async () => {
    const hostile = { jvm: { 'a\u001b[2J': '\n::error::x' }, knownParameters: ['\u202e'] };
    const some = { 'zklint.json': JSON.stringify(hostile), 'zoo.cfg': member };
    expect(await table('zoo.cfg', [], some)).not.toMatch(/[^\P{C}\n]|^::/mu);
    expect(await table('zoo.cfg', ['-f', 'json'], some)).not.toMatch(/[^\P{C}\n]|^::/mu);
  });

  test.each([
    ['a path that is not there', ['nothing.cfg'], /There is no file or folder nothing\.cfg/],
    ['a folder with several files', ['staging', '--no-config'], /staging stands for 2 files; name one of them/],
    ['a format of findings', ['conf/zoo.cfg', '-f', 'sarif'], /--print-config has no format sarif/],
    ['wrong settings', ['conf/zoo.cfg', '-c', 'conf/zoo.cfg'], /conf\/zoo\.cfg: It is not valid JSON/],
    ['no path', [], /argument missing/],
  ])('is 2 for %s', async (_, args, sentence) => {
    const ran = await run(['--print-config', ...args], files);
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(sentence);
  });
});

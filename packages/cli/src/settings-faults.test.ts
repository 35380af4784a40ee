import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { broken, type Files, faults, member, said, sound } from '../../../test/support/settings.ts';
import { run } from '../../../test/support/terminal.ts';

describe('what is wrong in a zklint.json', () => {
  test('is said with its path, all of it', async () => {
    const files: Files = {
      'zklint.json': {
        rulez: {},
        rules: { 'myid-mising': 'off', 'myid-missing': 'warn' },
        ignore: 'old/**',
        overrides: [
          { files: 'conf/*.cfg', zookeper: '3.8' },
          { files: ['conf/**'], zookeeper: '3.3', rules: { 'myid-mising': 'off' }, ensembles: [] },
          { rules: {} },
        ],
      },
      'zoo.cfg': sound,
      'b/zklint.json': { jvm: { 'zookeeper.snapCount': 5 } },
      'b/zoo.cfg': sound.replace('/data', '/other'),
    };
    const lines = (await faults([], files)).trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^zklint: b\/zklint\.json: The value of the flag "zookeeper\.snapCount" must be a text/),
      'zklint: zklint.json: There is no setting "rulez"; did you mean rules?',
      'zklint: zklint.json: There is no rule "myid-mising"; did you mean myid-missing?',
      expect.stringMatching(/^zklint: zklint\.json: The severity of myid-missing .*; did you mean warning\?$/),
      'zklint: zklint.json: ignore must be an array of globs; write ["old/**"].',
      'zklint: zklint.json: overrides[0]: files must be an array of globs; write ["conf/*.cfg"].',
      'zklint: zklint.json: overrides[0]: There is no setting "zookeper" in overrides; did you mean zookeeper?',
      expect.stringMatching(/^zklint: zklint\.json: overrides\[1\]: "3\.3" is no release/),
      'zklint: zklint.json: overrides[1]: There is no rule "myid-mising"; did you mean myid-missing?',
      'zklint: zklint.json: overrides[1]: There is no setting "ensembles" in overrides.',
      'zklint: zklint.json: overrides[2]: It must have files, an array of globs.',
    ]);
  });

  test('is said of values however deep they are', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const errors = await faults([], { 'zklint.json': `{"rules":${deep},"jvm":${deep}}`, 'zoo.cfg': sound });
    expect(errors).toMatch(/^zklint: zklint\.json: rules must be an object .*\nzklint: zklint\.json: jvm must be /);
  });

  test('is said with line and column where it is no JSON', async () => {
    const errors = await faults([], { 'zklint.json': '{\n  "rules": {},\n}', 'zoo.cfg': sound });
    expect(errors).toMatch(/^zklint: zklint\.json: It is not valid JSON at line 3, column 1: .*\n$/);
  });

  test('is said where it is too large', async () => {
    const errors = await faults([], { 'zklint.json': `{${' '.repeat(100_000)}}`, 'zoo.cfg': sound });
    expect(errors).toBe('zklint: zklint.json: It is larger than 100 kB: no settings file.\n');
  });

  test('is no matter of files elsewhere', async () => {
    const files: Files = { 'one/zoo.cfg': broken, 'two/zklint.json': '{', 'two/zoo.cfg': member };
    expect(await said(['one/zoo.cfg'], files)).toEqual(['one/zoo.cfg error missing-data-dir']);
    expect(await faults(['one/zoo.cfg', 'two/zoo.cfg'], files)).toMatch(/^zklint: two\/zklint\.json: /);
  });

  test('is one of the members too', async () => {
    const files: Files = { 'zk1/zoo.cfg': member, 'zk2/zoo.cfg': member, 'zk2/zklint.json': '{' };
    expect(await faults(['zk1/zoo.cfg'], files)).toMatch(/^zklint: zk2\/zklint\.json: /);
  });

  test.each(['effective zoo.cfg', 'ensemble', 'upgrade --to 3.9'])('is said by %s', async (command) => {
    expect(await faults(command.split(' '), { 'zklint.json': { x: 1 }, 'zoo.cfg': sound })).toBe(
      'zklint: zklint.json: There is no setting "x".\n',
    );
  });
});

describe('a zklint.json opens nothing outside its project', () => {
  test.each([
    ['root', { root: '../../secret' }],
    ['root of an override', { overrides: [{ files: ['**'], root: '../../secret' }] }],
    ['map', { map: { '/data': '../../secret' } }],
    ['map of an override', { overrides: [{ files: ['**'], map: { '/data': '/secret' } }] }],
    ['hosts', { ensembles: [{ name: 'x', files: ['*'], hosts: '../../secret/hosts' }] }],
  ] as const)('%s', async (_, settings) => {
    const fileSystem = memoryFileSystem({
      'project/sub/.git/HEAD': '',
      'project/sub/conf/zklint.json': JSON.stringify(settings),
      'project/sub/conf/zoo.cfg': sound,
      'project/secret/hosts': 'x\n',
      'secret/hosts': 'x\n',
    });
    const ran = await run(['sub/conf'], {}, { fileSystem });
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(
      /^zklint: sub\/conf\/zklint\.json: .* must lead to a place in the project; only options/,
    );
  });

  test('and is none itself where it is a link that leads out', async () => {
    const disk = memoryFileSystem({ 'project/zklint.json': 'root:x:0:0', 'project/zoo.cfg': sound });
    const realUri: typeof disk.realUri = async (uri) =>
      uri.endsWith('/zklint.json') ? 'file:///etc/passwd' : disk.realUri(uri);
    const ran = await run([], {}, { fileSystem: { ...disk, realUri } });
    expect(ran).toMatchObject({ code: 2, output: '' });
    expect(ran.errors).toMatch(/^zklint: zklint\.json: It is a link that leads out of the project/);
  });

  test('globs that would take minutes do not', async () => {
    const name = 'a'.repeat(200);
    const globs = [`${'*a'.repeat(40)}b`, `${'**/'.repeat(40)}b`, `{${'a,'.repeat(40)}b}*`];
    const files = {
      'zklint.json': { ignore: globs, overrides: [{ files: globs }] },
      [`${`${name}/`.repeat(15)}zoo.cfg`]: broken,
    };
    expect(await said([], files)).toHaveLength(1);
  });
});

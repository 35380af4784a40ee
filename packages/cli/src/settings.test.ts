import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { broken, type Files, member, off, releases, said, sound, texts } from '../../../test/support/settings.ts';
import { run } from '../../../test/support/terminal.ts';

const git = { '.git/HEAD': '' };

describe('for each file the nearest zklint.json upwards holds', () => {
  const monorepo: Files = {
    ...git,
    'zklint.json': { rules: { 'missing-data-dir': 'info', 'unknown-parameter': 'error' } },
    'a/conf/zoo.cfg': `${broken}tickTme=1\n`,
    'b/zklint.json': off('missing-data-dir'),
    'b/conf/zoo.cfg': `${broken}tickTme=1\n`,
  };
  const expected = [
    'a/conf/zoo.cfg info missing-data-dir',
    'a/conf/zoo.cfg error unknown-parameter',
    // Nothing is merged.
    'b/conf/zoo.cfg warning unknown-parameter',
  ];

  test('from the top', async () => {
    expect(await said([], monorepo)).toEqual(expected);
  });

  test('wherever the run starts', async () => {
    expect(await said(['..'], monorepo, '/project/b')).toEqual(
      expected.map((line) => line.replace('b/', '').replace(/^a/, '../a')),
    );
    expect(await said(['../a/conf/zoo.cfg', 'conf/zoo.cfg'], monorepo, '/project/b')).toEqual([
      '../a/conf/zoo.cfg info missing-data-dir',
      '../a/conf/zoo.cfg error unknown-parameter',
      'conf/zoo.cfg warning unknown-parameter',
    ]);
  });

  test('through standard input too', async () => {
    const files = texts({ 'zklint.json': {}, 'b/zklint.json': off('missing-data-dir') });
    const ran = await run(['-', '--stdin-filename', 'b/zoo.cfg'], files, { input: broken });
    expect(ran).toMatchObject({ code: 0, output: '' });
    expect(await run(['-'], files, { input: broken })).toMatchObject({ code: 1 });
  });

  test('up to the git root of the file', async () => {
    const files: Files = {
      ...git,
      'zklint.json': off('missing-data-dir'),
      'zoo.cfg': broken,
      'vendor/module/.git': 'gitdir: ../../.git/modules/module\n',
      'vendor/module/conf/zoo.cfg': broken,
    };
    expect(await said([], files)).toEqual(['vendor/module/conf/zoo.cfg error missing-data-dir']);
    expect(await said(['.'], files, '/project/vendor/module')).toEqual(['conf/zoo.cfg error missing-data-dir']);
  });

  test('without git up to the current folder, or to the folder that holds all that is named', async () => {
    const files: Files = { 'zklint.json': off('missing-data-dir'), 'here/zoo.cfg': broken, 'there/zoo.cfg': broken };
    expect(await said(['zoo.cfg'], files, '/project/here')).toEqual(['zoo.cfg error missing-data-dir']);
    expect(await said(['zoo.cfg', '../there/zoo.cfg'], files, '/project/here')).toEqual([]);
  });

  test('for files in another repository those of that repository', async () => {
    const files: Files = {
      'one/.git/HEAD': '',
      'one/zklint.json': off('missing-data-dir'),
      'two/.git/HEAD': '',
      'two/zklint.json': off('unknown-parameter'),
      'two/conf/zoo.cfg': `${broken}tickTme=1\n`,
    };
    expect(await said(['../two/conf/zoo.cfg'], files, '/project/one')).toEqual([
      '../two/conf/zoo.cfg error missing-data-dir',
    ]);
  });

  test('all of it: keys of plug-ins, flags, paths', async () => {
    const conf = `${member}fork.one=1\nmultiAddress.enabled=true\n`;
    const files: Files = {
      'a/zklint.json': { knownParameters: ['fork.*'], map: { '/data': 'image' } },
      'a/zoo.cfg': conf,
      'a/image/myid': '9\n',
      'b/zklint.json': { root: 'rootfs' },
      'b/zoo.cfg': conf.replaceAll('a:', 'd:').replaceAll('b:', 'e:').replaceAll('c:', 'f:'),
      'b/rootfs/data/myid': '7\n',
    };
    const lines = await said([], files);
    expect(lines.filter((line) => /myid|unknown/.test(line))).toEqual([
      'a/image/myid error myid-not-in-servers',
      'b/rootfs/data/myid error myid-not-in-servers',
      'b/zoo.cfg info unknown-parameter',
    ]);
  });

  test('and each folder is looked at once', async () => {
    const disk = memoryFileSystem({
      'project/zklint.json': '{}',
      'project/a/zoo.cfg': member,
      'project/b/zoo.cfg': member,
      'project/c/zoo.cfg': member,
    });
    const looks: string[] = [];
    const kind: typeof disk.kind = async (uri) => {
      looks.push(uri);
      return disk.kind(uri);
    };
    await run([], {}, { fileSystem: { ...disk, kind } });
    const settings = looks.filter((uri) => uri.endsWith('/zklint.json'));
    expect(settings.toSorted()).toEqual([...new Set(settings)].toSorted());
    expect(settings).toHaveLength(4);
  });
});

describe('the release', () => {
  const files: Files = { 'zk1/zoo.cfg': member, 'zk2/zoo.cfg': member, 'zk3/zoo.cfg': member };

  test('of a server is what its own settings tell, as while one is rolled out', async () => {
    const rolling: Files = {
      ...files,
      'zklint.json': { zookeeper: '3.8.4' },
      'zk3/zklint.json': { zookeeper: '3.9.4' },
    };
    expect(await releases([], rolling)).toEqual([
      'zk1/zoo.cfg 3.8.4 zklint.json',
      'zk2/zoo.cfg 3.8.4 zklint.json',
      'zk3/zoo.cfg 3.9.4 zklint.json',
    ]);
    const { output } = await run(['ensemble', '-f', 'json'], texts(rolling));
    expect(JSON.parse(output).ensembles).toMatchObject([{ zookeeper: { release: '3.8.4', from: 'zklint.json' } }]);
  });

  test('of those that nothing is told of is that of the others, where these differ the oldest', async () => {
    const told: Files = { ...files, 'zk1/zklint.json': { zookeeper: '3.8.4' } };
    expect(await releases([], told)).toEqual([
      'zk1/zoo.cfg 3.8.4 zklint.json',
      'zk2/zoo.cfg 3.8.4 zklint.json',
      'zk3/zoo.cfg 3.8.4 zklint.json',
    ]);
    expect(await releases([], { ...told, 'zk2/zklint.json': { zookeeper: '3.6.4' } })).toEqual([
      'zk1/zoo.cfg 3.8.4 zklint.json',
      'zk2/zoo.cfg 3.6.4 zklint.json',
      'zk3/zoo.cfg 3.6.4 zklint.json',
    ]);
  });

  test('that zklint does not know is said once', async () => {
    const asked: Files = { ...files, 'zklint.json': { zookeeper: '3.99' }, 'zk3/zklint.json': { zookeeper: '3.98.1' } };
    const { output } = await run(['-f', 'pretty'], texts(asked));
    expect(output.match(/^ZooKeeper 3\.9\d(\.1)? is newer than all .*$/gm)).toHaveLength(2);
  });
});

describe('options win over every zklint.json', () => {
  const files: Files = {
    'zklint.json': { rules: { 'missing-data-dir': 'info' }, zookeeper: '3.6.4' },
    'zoo.cfg': `${broken}tickTme=1\n`,
    'b/zklint.json': {
      overrides: [
        { files: ['**'], zookeeper: '3.5.10', rules: { 'missing-data-dir': 'off', 'unknown-parameter': 'off' } },
      ],
    },
    'b/zoo.cfg': `${broken}tickTme=1\n`,
  };

  test('--rule and -z', async () => {
    expect(await said(['--rule', 'missing-data-dir=warning'], files)).toEqual([
      'b/zoo.cfg warning missing-data-dir',
      'zoo.cfg warning missing-data-dir',
      'zoo.cfg warning unknown-parameter',
    ]);
    expect(await releases(['-z', '3.7'], files)).toEqual(['b/zoo.cfg 3.7.2 --zookeeper', 'zoo.cfg 3.7.2 --zookeeper']);
  });

  test('--map and --root', async () => {
    const mapped: Files = {
      'zklint.json': { map: { '/data': 'one' } },
      'zoo.cfg': member,
      'one/myid': '1\n',
      'two/myid': '2\n',
      'image/data/myid': '3\n',
    };
    const server = async (...args: readonly string[]) => {
      const { output } = await run(['zoo.cfg', '-f', 'json', ...args], texts(mapped));
      return JSON.parse(output).files[0].server?.id;
    };
    expect(await server()).toBe(1);
    expect(await server('--map', '/data/=two')).toBe(2);
    const rooted = { ...mapped, 'zklint.json': { root: 'nothing' }, 'nothing/x': '' };
    const { output } = await run(['zoo.cfg', '-f', 'json', '--root', 'image'], texts(rooted));
    expect(JSON.parse(output).files[0].server.id).toBe(3);
  });

  test('--on-host over a root', async () => {
    const rooted: Files = { 'zklint.json': { root: 'image' }, 'zoo.cfg': member, 'image/data/myid': '3\n' };
    const { output } = await run(['zoo.cfg', '-f', 'json', '--on-host'], texts(rooted));
    expect(JSON.parse(output).files[0].server).toBeUndefined();
    expect(JSON.parse(output).problems).toContainEqual(expect.objectContaining({ rule: 'myid-missing' }));
  });

  test('--jvm, flag by flag', async () => {
    const flags: Files = {
      'zklint.json': { jvm: { 'zookeeper.snapCount': '10', '-Dzookeeper.preAllocSize': '20' } },
      'zoo.cfg': sound,
    };
    const { output } = await run(['effective', 'zoo.cfg', '--jvm', 'zookeeper.snapCount=30'], texts(flags));
    expect(output).toMatch(/^snapCount +30 .*-Dzookeeper\.snapCount$/m);
    expect(output).toMatch(/^preAllocSize +20 .*-Dzookeeper\.preAllocSize$/m);
  });

  test('--no-config, for all files', async () => {
    expect(await said(['--no-config'], files)).toEqual([
      'b/zoo.cfg error missing-data-dir',
      'b/zoo.cfg warning unknown-parameter',
      'zoo.cfg error missing-data-dir',
      'zoo.cfg warning unknown-parameter',
    ]);
  });

  test('-c FILE holds for all files, its paths and globs from its own folder', async () => {
    const own: Files = {
      ...files,
      'my/settings.json': {
        rules: { 'unknown-parameter': 'off' },
        overrides: [{ files: ['conf/**'], rules: { 'missing-data-dir': 'off' } }],
      },
      'my/conf/zoo.cfg': broken,
      'conf/zoo.cfg': broken,
    };
    expect(await said(['-c', 'my/settings.json'], own)).toEqual([
      'b/zoo.cfg error missing-data-dir',
      'conf/zoo.cfg error missing-data-dir',
      'zoo.cfg error missing-data-dir',
    ]);
  });
});

describe('other commands take the same settings', () => {
  const files: Files = {
    'zklint.json': { zookeeper: '3.9.4' },
    'old/zklint.json': { zookeeper: '3.4.14', rules: { 'missing-data-dir': 'off' } },
    'old/zoo.cfg': `${broken}snapCount=5\n`,
    'new/zoo.cfg': sound,
  };

  test('effective', async () => {
    const release = async (path: string) =>
      JSON.parse((await run(['effective', path, '-f', 'json'], texts(files))).output).zookeeper;
    expect(await release('old/zoo.cfg')).toEqual({ release: '3.4.14', from: 'zklint.json' });
    expect(await release('new/zoo.cfg')).toEqual({ release: '3.9.4', from: 'zklint.json' });
  });

  test('ensemble', async () => {
    const { output } = await run(['ensemble', '-f', 'json'], texts(files));
    expect(JSON.parse(output).ensembles).toMatchObject([
      { zookeeper: { release: '3.9.4' } },
      { zookeeper: { release: '3.4.14' }, problems: { errors: 0 } },
    ]);
  });

  test('upgrade', async () => {
    const { output } = await run(['upgrade', '--to', '3.9.5', '-f', 'json'], texts(files));
    const { upgrades } = JSON.parse(output);
    expect(upgrades).toContainEqual(
      expect.objectContaining({ zookeeper: { release: '3.9.4', from: 'zklint.json' }, files: ['new/zoo.cfg'] }),
    );
    const old = upgrades.find(({ files: [file] }: { files: string[] }) => file === 'old/zoo.cfg');
    expect(old).toMatchObject({ zookeeper: { release: '3.4.14' } });
    expect(JSON.stringify(old)).not.toContain('missing-data-dir');
  });
});

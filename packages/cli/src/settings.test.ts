import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const sound = 'dataDir=/data\nclientPort=2181\n';
/** Its only finding is `missing-data-dir`, an error. */
const broken = 'clientPort=2181\n';

const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
/** A member whose own folder is its data folder; servers on different machines. */
const member = (more = '') => `${sound}initLimit=5\nsyncLimit=2\n${list}${more}`;

type Settings = Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, string | Settings>>;

/** Objects are written as JSON. */
function texts(files: Files): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? content : JSON.stringify(content),
    ]),
  );
}

/** `path severity rule` of each problem. */
async function said(args: readonly string[], files: Files, cwd = '/project'): Promise<readonly string[]> {
  const { output, errors } = await run([...args, '-f', 'json'], texts(files), { cwd });
  expect(errors).toBe('');
  const { problems } = JSON.parse(output);
  return problems.map((one: Record<string, string>) => `${one['path']} ${one['severity']} ${one['rule']}`);
}

/** `path release from` of each judged file. */
async function releases(args: readonly string[], files: Files): Promise<readonly string[]> {
  const { output, errors } = await run([...args, '-f', 'json'], texts(files));
  expect(errors).toBe('');
  return JSON.parse(output).files.map(
    ({ path, zookeeper }: { path: string; zookeeper: { release: string; from: string } }) =>
      `${path} ${zookeeper.release} ${zookeeper.from}`,
  );
}

async function faults(args: readonly string[], files: Files): Promise<string> {
  const ran = await run(args, texts(files));
  expect(ran).toMatchObject({ code: 2, output: '' });
  return ran.errors;
}

const off = (rule: string) => ({ rules: { [rule]: 'off' } });
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
    const conf = `${member()}fork.one=1\nmultiAddress.enabled=true\n`;
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
      'project/a/zoo.cfg': member(),
      'project/b/zoo.cfg': member(),
      'project/c/zoo.cfg': member(),
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

describe('overrides', () => {
  test('hold for the files that they name, and later ones win', async () => {
    const files: Files = {
      'zklint.json': {
        rules: { 'missing-data-dir': 'info' },
        overrides: [
          { files: ['staging/**', 'prod/**'], rules: { 'missing-data-dir': 'warning', 'unknown-parameter': 'off' } },
          { files: ['prod'], rules: { 'missing-data-dir': 'error' } },
          { files: ['*.cfg'], rules: { 'unknown-parameter': 'info' } },
        ],
      },
      'zoo.cfg': `${broken}tickTme=1\n`,
      'dev/zoo.cfg': `${broken}tickTme=1\n`,
      'staging/zoo.cfg': `${broken}tickTme=1\n`,
      'prod/zk/zoo.cfg': `${broken}tickTme=1\n`,
    };
    expect(await said([], files)).toEqual([
      'dev/zoo.cfg info missing-data-dir',
      'dev/zoo.cfg warning unknown-parameter',
      'prod/zk/zoo.cfg error missing-data-dir',
      'staging/zoo.cfg warning missing-data-dir',
      'zoo.cfg info missing-data-dir',
      'zoo.cfg info unknown-parameter',
    ]);
  });

  test('count from the folder of their zklint.json', async () => {
    const settings = { overrides: [{ files: ['conf/*.cfg'], ...off('missing-data-dir') }] };
    const files: Files = { 'deep/zklint.json': settings, 'deep/conf/zoo.cfg': broken, 'conf/zoo.cfg': broken };
    expect(await said([], files)).toEqual(['conf/zoo.cfg error missing-data-dir']);
  });

  test('may say all that holds for a file', async () => {
    const files: Files = {
      'zklint.json': {
        zookeeper: '3.8.4',
        knownParameters: ['a.*'],
        overrides: [
          {
            files: ['old/**'],
            zookeeper: '3.4.14',
            knownParameters: ['b.*'],
            jvm: { 'zookeeper.DigestAuthenticationProvider.superDigest': 'x' },
            root: 'old/image',
            map: { '/log': 'old/image/data' },
          },
        ],
      },
      'new/zoo.cfg': `${sound}a.x=1\nb.x=1\n`,
      'old/zoo.cfg': `${member()}a.x=1\nb.x=1\n`,
      'old/image/data/myid': '9\n',
    };
    expect(await releases([], files)).toEqual(['new/zoo.cfg 3.8.4 zklint.json', 'old/zoo.cfg 3.4.14 zklint.json']);
    expect((await said([], files)).filter((line) => /myid|unknown/.test(line))).toEqual([
      'new/zoo.cfg info unknown-parameter',
      'old/image/data/myid error myid-not-in-servers',
    ]);
  });

  test('switch on what is opt-in', async () => {
    const files: Files = {
      'zklint.json': { overrides: [{ files: ['a.cfg'], rules: { 'admin-server-exposed': 'info' } }] },
      'a.cfg': sound,
      'b.cfg': sound.replace('2181', '2182').replace('/data', '/data2'),
    };
    expect(await said(['a.cfg', 'b.cfg'], files)).toEqual(['a.cfg info admin-server-exposed']);
  });
});

describe('what is said between files', () => {
  /** Its finding lies in zk3, and is one of all three. */
  const files: Files = {
    'zk1/zoo.cfg': member(),
    'zk2/zoo.cfg': member(),
    'zk3/zoo.cfg': member().replace('a:2888', 'a:2889'),
  };

  test('takes the severity of the settings nearest to the folder that holds all members', async () => {
    expect(await said([], files)).toEqual(['zk3/zoo.cfg error server-list-mismatch']);
    const above = { ...files, 'zklint.json': { rules: { 'server-list-mismatch': 'info' } } };
    expect(await said([], above)).toEqual(['zk3/zoo.cfg info server-list-mismatch']);
    expect(await said([], { ...above, 'zk3/zklint.json': off('server-list-mismatch') })).toEqual([
      'zk3/zoo.cfg info server-list-mismatch',
    ]);
  });

  test('takes that of an override that holds for all of them', async () => {
    const all = { overrides: [{ files: ['zk*/**'], ...off('server-list-mismatch') }] };
    expect(await said([], { ...files, 'zklint.json': all })).toEqual([]);
    const one = { overrides: [{ files: ['zk3/**'], ...off('server-list-mismatch') }] };
    expect(await said([], { ...files, 'zklint.json': one })).toEqual(['zk3/zoo.cfg error server-list-mismatch']);
  });

  test('counts members that were only found, each with its own settings', async () => {
    const found: Files = {
      ...files,
      'zklint.json': { rules: { 'server-list-mismatch': 'warning' } },
      'zk3/zklint.json': { zookeeper: '3.5.10' },
    };
    expect(await said(['zk3/zoo.cfg'], found)).toEqual(['zk3/zoo.cfg warning server-list-mismatch']);
    expect(await releases(['zk3/zoo.cfg'], found)).toEqual(['zk3/zoo.cfg 3.5.10 zklint.json']);
  });
});

describe('the release', () => {
  const files: Files = { 'zk1/zoo.cfg': member(), 'zk2/zoo.cfg': member(), 'zk3/zoo.cfg': member() };

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
      'zoo.cfg': member(),
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
    const rooted: Files = { 'zklint.json': { root: 'image' }, 'zoo.cfg': member(), 'image/data/myid': '3\n' };
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

describe('ignore', () => {
  const files: Files = {
    'zklint.json': { ignore: ['examples', '**/zoo_sample.cfg'] },
    'conf/zoo.cfg': broken,
    'conf/zoo_sample.cfg': broken,
    'examples/deep/zoo.cfg': broken,
  };

  test('leaves files out of a folder', async () => {
    expect(await said([], files)).toEqual(['conf/zoo.cfg error missing-data-dir']);
    expect(await said(['conf'], files)).toEqual(['conf/zoo.cfg error missing-data-dir']);
  });

  test('says so where nothing is left', async () => {
    expect(await run(['examples'], texts(files))).toMatchObject({
      code: 2,
      output: '',
      errors: 'zklint: zklint.json ignores all files in examples.\n',
    });
  });

  test('leaves out no file that is named', async () => {
    expect(await said(['conf/zoo_sample.cfg', 'examples'], { ...files, 'examples/zklint.json': {} })).toEqual([
      'conf/zoo_sample.cfg error missing-data-dir',
      'examples/deep/zoo.cfg error missing-data-dir',
    ]);
  });

  test('leaves out members', async () => {
    const members: Files = {
      'zk1/zoo.cfg': member(),
      'zk2/zoo.cfg': member(),
      'spare/zk3/zoo.cfg': member().replace('a:2888', 'a:2889'),
    };
    expect(await said(['zk1/zoo.cfg'], members)).toEqual(['zk1/zoo.cfg error server-list-mismatch']);
    expect(await said(['zk1/zoo.cfg'], { ...members, 'zklint.json': { ignore: ['spare/**'] } })).toEqual([]);
    expect(await said(['zk1/zoo.cfg'], { ...members, 'spare/zklint.json': { ignore: ['**'] } })).toEqual([]);
    expect(await said(['zk1/zoo.cfg', '--no-config'], { ...members, 'zklint.json': { ignore: ['spare/**'] } })).toEqual(
      ['zk1/zoo.cfg error server-list-mismatch'],
    );
  });
});

describe('ensembles', () => {
  const apart = {
    'a/one.cfg': member(),
    'b/two.cfg': member().replaceAll('a:', 'd:').replaceAll('b:', 'e:').replaceAll('c:', 'f:'),
  };
  const together = { ensembles: [{ name: 'prod', files: ['a/*.cfg', 'b/*.cfg'] }] };

  async function named(files: Files, ...args: readonly string[]): Promise<readonly (string | undefined)[]> {
    const { output } = await run(['ensemble', '-f', 'json', ...args], texts(files));
    return JSON.parse(output).ensembles.map(({ name }: { name?: string }) => name);
  }

  test('join members that have nearer settings of their own', async () => {
    expect(await named({ ...apart, 'zklint.json': together, 'a/zklint.json': {} })).toEqual(['prod']);
    expect(await named({ ...apart, 'zklint.json': together, 'a/zklint.json': {} }, 'a/one.cfg')).toEqual(['prod']);
  });

  test('are those of the settings nearest to the folder that holds all members', async () => {
    const files: Files = {
      'zklint.json': { ensembles: [{ name: 'far', files: ['a/**', 'z/**'] }] },
      'a/zklint.json': { ensembles: [{ name: 'near', files: ['*.cfg'] }] },
      'a/one.cfg': member(),
      'a/two.cfg': member(),
    };
    expect(await named(files)).toEqual(['near']);
    expect(await named({ ...files, 'a/zklint.json': {} })).toEqual([null].map(() => undefined));
  });
});

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

  test('is said with line and column where it is no JSON', async () => {
    const errors = await faults([], { 'zklint.json': '{\n  "rules": {},\n}', 'zoo.cfg': sound });
    expect(errors).toMatch(/^zklint: zklint\.json: It is not valid JSON at line 3, column 1: .*\n$/);
  });

  test('is said where it is too large', async () => {
    const errors = await faults([], { 'zklint.json': `{${' '.repeat(100_000)}}`, 'zoo.cfg': sound });
    expect(errors).toBe('zklint: zklint.json: It is larger than 100 kB: no settings file.\n');
  });

  test('is no matter of files elsewhere', async () => {
    const files: Files = { 'one/zoo.cfg': broken, 'two/zklint.json': '{', 'two/zoo.cfg': member() };
    expect(await said(['one/zoo.cfg'], files)).toEqual(['one/zoo.cfg error missing-data-dir']);
    expect(await faults(['one/zoo.cfg', 'two/zoo.cfg'], files)).toMatch(/^zklint: two\/zklint\.json: /);
  });

  test('is one of the members too', async () => {
    const files: Files = { 'zk1/zoo.cfg': member(), 'zk2/zoo.cfg': member(), 'zk2/zklint.json': '{' };
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

import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const config = (members: string, own = '') =>
  `dataDir=/var/lib/zookeeper\nclientPort=2181\ninitLimit=10\nsyncLimit=5\n${own}${members}`;
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const other = list.replace('zk1:2888', 'zk1:2889');
const members = {
  'zk1/zoo.cfg': config(list),
  'zk2/zoo.cfg': config(list),
  'zk3/zoo.cfg': config(other),
};

/** The findings of a run as `path:line rule`, without the infos. */
async function said(args: readonly string[], files: Readonly<Record<string, string>>): Promise<string[]> {
  const { output } = await run(['-f', 'json', ...args], files);
  const problems: readonly {
    readonly severity: string;
    readonly path: string;
    readonly range: { readonly start: { readonly line: number } };
    readonly rule: string;
  }[] = JSON.parse(output).problems;
  return problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ path, range, rule }) => `${path}:${range.start.line} ${rule}`);
}

describe('members that were not named', () => {
  test('are looked for, and a fault between files is said in the named one', async () => {
    expect(await said(['zk3/zoo.cfg'], members)).toEqual(['zk3/zoo.cfg:5 server-list-mismatch']);
  });

  test('a fault that lies in another member is said at the place that it concerns', async () => {
    const ran = await run(['-f', 'json', 'zk1/zoo.cfg'], members);
    const { problems, files, summary } = JSON.parse(ran.output);
    expect(ran.code).toBe(1);
    expect(problems).toMatchObject([
      {
        rule: 'server-list-mismatch',
        severity: 'error',
        path: 'zk1/zoo.cfg',
        range: { start: { line: 5, column: 14 } },
        message: expect.stringMatching(/^In zk3\/zoo\.cfg: server\.1 has the peer port 2889/),
        related: [{ path: 'zk3/zoo.cfg', range: { start: { line: 5, column: 14 } } }, { path: 'zk2/zoo.cfg' }],
      },
    ]);
    expect(files.map(({ path }: Record<string, unknown>) => path)).toEqual(['zk1/zoo.cfg']);
    expect(summary).toMatchObject({ errors: 1, files: 1, ensembles: 1 });
  });

  test('every other member hears of it', async () => {
    expect(await said(['zk2/zoo.cfg'], members)).toEqual(['zk2/zoo.cfg:5 server-list-mismatch']);
  });

  test("are not judged for what is only theirs, nor are strangers' files", async () => {
    const files = { ...members, 'zk3/zoo.cfg': config(list).replace('2181', '2181 # clients'), 'x/zoo.cfg': 'a=b' };
    expect(await said(['zk1/zoo.cfg'], files)).toEqual([]);
    expect(await said(['zk1', 'zk2'], files)).toEqual([]);
    expect(await said(['zk3'], files)).toEqual(['zk3/zoo.cfg:2 inline-comment']);
  });

  test('their myid files count', async () => {
    const files = { ...members, 'zk3/zoo.cfg': config(list), 'zk1/zookeeper/myid': '1\n', 'zk2/zookeeper/myid': '1\n' };
    expect(await said(['zk1/zoo.cfg'], files)).toEqual(['zk1/zookeeper/myid:1 duplicate-myid']);
    expect(await said(['zk3/zoo.cfg'], files)).toEqual([]);
  });

  test('a file that runs alone among them is found', async () => {
    const files = { ...members, 'zk3/zoo.cfg': config('') };
    expect(await said(['zk3/zoo.cfg'], files)).toEqual(['zk3/zoo.cfg:1 standalone-among-ensemble']);
    expect(await said(['zk1/zoo.cfg'], files)).toEqual(['zk1/zoo.cfg:7 standalone-among-ensemble']);
  });

  test('a dynamic file finds the member that names it', async () => {
    const files = {
      'conf/zoo.cfg': 'dataDir=/zk/data\ndynamicConfigFile=/conf/zoo.dyn.dynamic\n',
      'conf/zoo.dyn.dynamic': `${list}a=b\n`,
    };
    expect(await said(['conf/zoo.dyn.dynamic'], files)).toEqual([
      'conf/zoo.dyn.dynamic:1 missing-quorum-limits',
      'conf/zoo.dyn.dynamic:4 dynamic-file-content',
    ]);
  });

  test.each([
    ['with --no-ensembles', ['--no-ensembles', 'zk3/zoo.cfg'], members],
    ['above the project', ['zk3/zoo.cfg'], { 'zk3/zoo.cfg': config(other) }],
  ])('are not looked for %s', async (_, args, files) => {
    expect(await said(args, files)).toEqual([]);
  });
});

describe('--map', () => {
  const files = { 'zoo.cfg': config(list), 'image/zk2/myid': '2\n', 'image/zk7/myid': '7\n', 'image/empty/x': '' };

  test('shows where a path of the server lies', async () => {
    const ran = await run(['-f', 'json', '--map', '/var/lib/zookeeper=image/zk2', 'zoo.cfg'], files);
    expect(JSON.parse(ran.output).files[0]).toMatchObject({ server: { id: 2, evidence: 'myid' } });
    expect(JSON.parse(ran.output).files[0]).not.toHaveProperty('unseen');
    expect(await said(['--map', '/var/lib/zookeeper=image/zk7', 'zoo.cfg'], files)).toEqual([
      'image/zk7/myid:1 myid-not-in-servers',
    ]);
  });

  test('proves a myid missing', async () => {
    expect(await said(['--map', '/var/lib/zookeeper=image/empty', 'zoo.cfg'], files)).toEqual([
      'zoo.cfg:1 myid-missing',
    ]);
  });

  test('goes by whole parts of a path, and the longest counts', async () => {
    expect(await said(['--map', '/var/lib/zoo=image/empty', 'zoo.cfg'], files)).toEqual([]);
    const maps = ['--map', '/=image/empty', '--map', '/var/lib/zookeeper/=image/zk7', '--map', '/var=image/empty'];
    expect(await said([...maps, 'zoo.cfg'], files)).toEqual(['image/zk7/myid:1 myid-not-in-servers']);
  });

  test('can stand in zklint.json, where it stays in the project', async () => {
    const settings = (to: string) => JSON.stringify({ map: { '/var/lib/zookeeper': to } });
    expect(await said(['zoo.cfg'], { ...files, 'zklint.json': settings('image/zk7') })).toEqual([
      'image/zk7/myid:1 myid-not-in-servers',
    ]);
    const ran = await run(['zoo.cfg'], { ...files, 'zklint.json': settings('/etc') });
    expect(ran).toMatchObject({ code: 2, errors: expect.stringContaining('must lead to a place in the project') });
  });

  test('must lead somewhere', async () => {
    const ran = await run(['--map', '/a=nowhere', 'zoo.cfg'], files);
    expect(ran).toMatchObject({ code: 2, errors: 'zklint: --map: there is no file or folder nowhere.\n' });
    expect(await run(['--map', '/a', 'zoo.cfg'], files)).toMatchObject({ code: 2 });
  });
});

describe('ensembles in zklint.json', () => {
  const apart = {
    'a/one.cfg': config('server.1=10.0.0.1:2888:3888\nserver.2=10.0.0.2:2888:3888\n'),
    'b/two.cfg': config('server.1=zk1:2888:3888\nserver.2=zk2:2888:3889\n'),
  };
  const declared = (ensembles: unknown) => ({ ...apart, 'zklint.json': JSON.stringify({ ensembles }) });

  test('join what nothing else does', async () => {
    const none = ['a/one.cfg:5 two-server-ensemble', 'b/two.cfg:5 two-server-ensemble'];
    expect(await said([], apart)).toEqual(none);
    expect(await said([], declared([{ name: 'prod', files: ['a/*.cfg', 'b/two.cfg'] }]))).toEqual([
      'a/one.cfg:5 two-server-ensemble',
      'b/two.cfg:6 server-list-mismatch',
    ]);
  });

  test('keep apart what lists would join', async () => {
    const files = { 'a/zk1.cfg': config(list), 'a/zk2.cfg': config(other) };
    const apart = [
      { name: 'one', files: ['a/zk1.cfg'] },
      { name: 'two', files: ['a/zk2.cfg'] },
    ];
    expect(await said([], files)).toEqual(['a/zk2.cfg:5 server-list-mismatch']);
    expect(await said([], { ...files, 'zklint.json': JSON.stringify({ ensembles: apart }) })).toEqual([]);
  });

  test('their hosts tell names from addresses', async () => {
    const files = { ...declared([]), 'etc/hosts': '10.0.0.1 zk1\n10.0.0.9\tzk2.example.com zk2 # moved\n' };
    const ensembles = [{ name: 'prod', files: ['*/*.cfg'], hosts: 'etc/hosts' }];
    expect(await said([], { ...files, 'zklint.json': JSON.stringify({ ensembles }) })).toEqual([
      'a/one.cfg:5 two-server-ensemble',
      'b/two.cfg:6 server-list-mismatch',
      'b/two.cfg:6 server-list-mismatch',
    ]);
  });

  test('their hosts tell that servers share a machine', async () => {
    const pair = 'server.1=n1:2888:3888\nserver.2=n2:2889:3889\nserver.3=n3:2888:3888\n';
    const files = { 'n1/zoo.cfg': config(pair), 'n2/zoo.cfg': config(pair), 'n3/zoo.cfg': config(pair) };
    const ensembles = [{ name: 'x', files: ['*/zoo.cfg'], hosts: { n1: '10.0.0.1', N2: '10.0.0.1', n3: '10.0.0.3' } }];
    expect(await said([], files)).toEqual([]);
    expect(await said([], { ...files, 'zklint.json': JSON.stringify({ ensembles }) })).toEqual([
      'n2/zoo.cfg:1 shared-data-dir',
      'n2/zoo.cfg:2 local-client-port-clash',
    ]);
  });

  test.each([
    ['a hosts file that is not there', { hosts: 'none' }, /hosts of x is none, and there is no such file/],
    ['a hosts file outside the project', { hosts: '../hosts' }, /hosts of x/],
    ['a hosts file that is a folder', { hosts: 'a' }, /The hosts file a of x can't be read/],
  ])('%s is said', async (_, wrong, message) => {
    const ran = await run([], declared([{ name: 'x', files: ['a/*'], ...wrong }]));
    expect(ran).toMatchObject({ code: 2, output: '', errors: expect.stringMatching(message) });
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import { ChangingFiles, Connected, type Hello } from '../../../test/support/connected.ts';

const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const foldersChange = { workspace: { workspaceFolders: true } };

/** Nothing is wrong in it as long as all members agree on the third server. */
function config(third = 'c', more = ''): string {
  return [
    'tickTime=2000',
    'initLimit=10',
    'syncLimit=5',
    'dataDir=/data',
    'clientPort=2181',
    'server.1=a:2888:3888',
    'server.2=b:2888:3888',
    `server.3=${third}:2888:3888`,
    more,
  ].join('\n');
}

/** What is shown where the file has `third` as the third server, and its sibling `c`. */
const mismatch = (file: string, sibling: string) => [
  `${file}:8:10 server-list-mismatch`,
  `${sibling}:8:10 server-list-mismatch`,
];

let client: Connected;
afterEach(() => client.end());

async function start(texts: Readonly<Record<string, string>>, hello: Hello = {}) {
  const disk = new ChangingFiles(texts);
  client = await Connected.start(disk.fileSystem, hello);
  return disk;
}

async function opened(path: string, text: string): Promise<void> {
  await client.open(path, text);
  await client.settled();
}

const folders = (...names: string[]) => ({ workspaceFolders: names.map((name) => ({ name, uri: `file:///${name}` })) });

describe('what is walked', () => {
  const files = {
    'p/zk1/zoo.cfg': config('cc'),
    'p/zk2/zoo.cfg': config(),
    'p/zk3/zoo.cfg': config(),
    'p/node_modules/x/zoo.cfg': config('n'),
    'p/.git/zoo.cfg': config('g'),
    'p/.gitignore': 'out\n',
    'p/out/zoo.cfg': config('o'),
  };

  test('nothing where all members are open', async () => {
    const disk = await start(files, folders('p'));
    for (const name of ['zk1', 'zk2', 'zk3']) await client.open(`p/${name}/zoo.cfg`, config());
    await client.settled();
    expect(client.shown.size).toBe(3);
    // Compose files and newer dynamic files are looked for beside a configuration and above it.
    expect(new Set(disk.listed())).not.toContain('p/out');
    expect(client.rules).toEqual([]);
    await client.save('p/zk1/zoo.cfg');
    await client.settled();
    expect(disk.listed().filter((folder) => /node_modules|\.git$|out$/.test(folder))).toEqual([]);
  });

  test('each folder once where members are missing, but none that is ignored, linked or of others', async () => {
    const disk = await start({ ...files, 'p/deep/er/x.txt': '' }, folders('p'));
    await opened('p/zk1/zoo.cfg', config('cc'));
    const listed = disk.listed();
    expect(listed).toContain('p/deep/er');
    expect(listed.filter((folder) => /node_modules|\.git$|out$/.test(folder))).toEqual([]);
    expect(client.rules).toEqual(['p/zk1/zoo.cfg:8:10 server-list-mismatch']);
    expect([...client.shown.keys()].filter((uri) => /node_modules|\.git\/|out/.test(uri))).toEqual([]);
  });

  test('a keystroke looks at nothing on the disk', async () => {
    const disk = await start(files, folders('p'));
    await opened('p/zk1/zoo.cfg', config('cc'));
    disk.looks.length = 0;
    for (const third of ['cd', 'ce', 'cf']) {
      await client.edit('p/zk1/zoo.cfg', config(third));
      await client.settled();
    }
    expect(client.rules).toEqual(['p/zk1/zoo.cfg:8:10 server-list-mismatch']);
    expect(disk.looks).toEqual([]);
  });

  test('without a folder, what is below the file is left alone', async () => {
    const disk = await start({ 'p/zk1.cfg': config('cc'), 'p/zk2.cfg': config(), 'p/below/zoo.cfg': config('d') });
    await opened('p/zk1.cfg', config('cc'));
    expect(client.rules).toEqual(mismatch('p/zk1.cfg', 'p/zk2.cfg'));
    expect(disk.listed()).not.toContain('p/below');
  });

  test('not again when a file is opened or saved, where the client watches them', async () => {
    const { 'p/zk3/zoo.cfg': third, ...others } = files;
    const disk = await start({ ...others, 'p/deep/x.txt': '' }, { capabilities: watching, ...folders('p') });
    await opened('p/zk1/zoo.cfg', config('cc'));
    expect(disk.listed()).toContain('p/deep');
    await client.save('p/zk1/zoo.cfg');
    await opened('p/zk2/zoo.cfg', config());
    expect(disk.listed()).not.toContain('p/deep');
    disk.write({ 'p/zk3/zoo.cfg': third });
    await client.happened('p/zk3/zoo.cfg', 'p/other.yml');
    await client.settled();
    expect([...client.shown.keys()]).toContain('file:///p/zk3/zoo.cfg');
    disk.listed();
    await client.happened('p/node_modules/x/zoo.cfg', 'p/some.yml', 'p/zk2/zoo.cfg', 'elsewhere/zoo.cfg');
    await client.settled();
    expect(disk.listed()).not.toContain('p/deep');
  });
});

describe('files that come, go and change', () => {
  const files = { 'p/zk1/zoo.cfg': config('cc'), 'p/zk2/zoo.cfg': config() };
  const both = mismatch('p/zk1/zoo.cfg', 'p/zk2/zoo.cfg');

  test.each<[string, Hello, (...paths: string[]) => Promise<void>]>([
    ['are told of', { capabilities: watching }, (...paths) => client.happened(...paths)],
    ['are seen on saving', {}, () => client.save('p/zk1/zoo.cfg')],
  ])('%s', async (_, hello, notice) => {
    const disk = await start(files, { ...hello, ...folders('p') });
    await opened('p/zk1/zoo.cfg', config('cc'));
    expect(client.rules).toEqual(both);

    disk.write({ 'p/zk2/zoo.cfg': undefined });
    await notice('p/zk2/zoo.cfg');
    await client.settled();
    expect(client.rules).toEqual([]);
    expect(client.shown.get('file:///p/zk2/zoo.cfg')).toEqual({ uri: 'file:///p/zk2/zoo.cfg', diagnostics: [] });

    disk.write({ 'p/zk22/zoo.cfg': config() });
    await notice('p/zk22/zoo.cfg');
    await client.settled();
    expect(client.rules).toEqual(mismatch('p/zk1/zoo.cfg', 'p/zk22/zoo.cfg'));

    disk.write({ 'p/zk22/zoo.cfg': undefined, 'p/zk2/zoo.cfg': config() });
    await notice('p/zk22', 'p/zk2/zoo.cfg');
    await client.settled();
    expect(client.rules).toEqual(both);

    disk.write({ 'p/zk2/myid': '7\n', 'p/zk2/zoo.cfg': config('cc', 'dataDir=/x/zk2\n') });
    await notice('p/zk2/myid', 'p/zk2/zoo.cfg');
    await client.settled();
    expect(client.rules.join()).toContain('p/zk2/myid:1:1 ');

    disk.write({ 'p/zk2/myid': '2\n', 'p/zk2/zoo.cfg': config('cc') });
    await notice('p/zk2/myid', 'p/zk2/zoo.cfg');
    await client.settled();
    expect(client.rules).toEqual([]);
    expect(client.shown.get('file:///p/zk2/myid')?.diagnostics).toEqual([]);
  });

  test('a file that leaves the ensemble is taken back', async () => {
    await start({ ...files, 'p/zk2/zoo.cfg': config('c', 'tickTme=1\n') }, folders('p'));
    await opened('p/zk1/zoo.cfg', config());
    expect(client.rules).toEqual(['p/zk2/zoo.cfg:9:1 unknown-parameter']);
    await client.edit('p/zk1/zoo.cfg', config().replace(/=([abc]):/g, '=x$1:'));
    await client.settled();
    expect(client.rules).toEqual([]);
    await client.edit('p/zk1/zoo.cfg', config());
    await client.settled();
    expect(client.rules).toEqual(['p/zk2/zoo.cfg:9:1 unknown-parameter']);
  });

  test('a myid counts as it is in the editor', async () => {
    const text = config().replace('dataDir=/data', 'dataDir=/srv/data');
    await start({ 'p/conf/zoo.cfg': text, 'p/conf/data/myid': '2\n' }, folders('p'));
    await opened('p/conf/zoo.cfg', text);
    expect(client.rules).toEqual([]);
    await client.open('p/conf/data/myid', '2\n', 'plaintext');
    await client.edit('p/conf/data/myid', '9\n');
    await client.settled();
    expect(client.rules).toContain('p/conf/data/myid:1:1 myid-not-in-servers');
    await client.close('p/conf/data/myid');
    await client.settled();
    expect(client.rules).toEqual([]);
  });

  test('a dynamic file counts as it is in the editor', async () => {
    const list = 'server.1=a:2888:3888;2181\nserver.2=b:2888:3888;2181\nserver.3=c:2888:3888;2181\n';
    const text =
      'tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nreconfigEnabled=true\nstandaloneEnabled=false\ndynamicConfigFile=/etc/zk/zoo.cfg.dynamic\n';
    await start({ 'p/zoo.cfg': text, 'p/zoo.cfg.dynamic': list }, folders('p'));
    await opened('p/zoo.cfg', text);
    const before = client.rules;
    await client.open('p/zoo.cfg.dynamic', list.replace('3888', 'x'), 'plaintext');
    await client.settled();
    expect(client.rules.filter((one) => !before.includes(one))).toEqual(['p/zoo.cfg.dynamic:1:17 server-line-format']);
  });

  test('of YAML and properties files only those that ZooKeeper is in', async () => {
    const compose = 'services:\n  zoo1:\n    image: zookeeper:3.8.4\n    environment:\n      ZOO_TICK_TIME: x\n';
    await start({}, folders('p'));
    await client.open('p/compose.yml', compose, 'dockercompose');
    await client.open('p/other.yml', 'a: [1\n', 'yaml');
    await client.open('p/server.properties', 'tickTme=1\n', 'properties');
    await client.open('p/zookeeper.properties', 'tickTime=x\n', 'properties');
    await client.open('p/notes.txt', 'tickTme=1\n', 'plaintext');
    await client.settled();
    expect([...client.shown.keys()].sort()).toEqual(['file:///p/compose.yml', 'file:///p/zookeeper.properties']);
    expect(client.rules.join()).toContain('p/compose.yml:5:');
  });
});

describe('folders', () => {
  const files = { 'p/zk1/zoo.cfg': config('cc'), 'p/zk2/zoo.cfg': config() };
  const both = mismatch('p/zk1/zoo.cfg', 'p/zk2/zoo.cfg');

  test.each<[string, Hello]>([
    ['one', folders('p')],
    ['one with a slash at its end', folders('p/')],
    ['nested ones', folders('p/zk1', 'p', 'p/zk2')],
    ['a root URI', { rootUri: 'file:///p' }],
    ['only a root path, as old clients have it', { rootPath: '/p' }],
  ])('%s', async (_, hello) => {
    await start(files, hello);
    await opened('p/zk1/zoo.cfg', config('cc'));
    expect(client.rules).toEqual(both);
    await opened('p/zk2/zoo.cfg', config());
    expect(client.rules).toEqual(both);
  });

  test('two that share a repository have an ensemble in both, and each file is judged once', async () => {
    await start({ ...files, 'p/.git/config': '' }, folders('p/zk1', 'p/zk2'));
    await opened('p/zk1/zoo.cfg', config('cc'));
    await opened('p/zk2/zoo.cfg', config());
    expect(client.rules).toEqual(both);
  });

  test('come and go', async () => {
    await start(files, { capabilities: foldersChange, ...folders('p/zk1') });
    await opened('p/zk1/zoo.cfg', config('cc'));
    expect(client.rules).toEqual([]);
    const p = { name: 'p', uri: 'file:///p/' };
    await client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [p], removed: [] } });
    await client.settled();
    expect(client.rules).toEqual(both);
    await client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [p] } });
    await client.settled();
    expect(client.rules).toEqual([]);
  });
});

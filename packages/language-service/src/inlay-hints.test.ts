import { describe, expect, test } from 'vitest';
import { ableClient, open } from '../../../test/support/page.ts';
import type { Circumstances } from '../../../test/support/workspace.ts';
import { inlayHints } from './inlay-hints.ts';

/** A file with its hints in it: `initLimit=10⟨= 20 s⟩`. */
async function hinted(
  path: string,
  files: Readonly<Record<string, string>>,
  circumstances: Circumstances = {},
): Promise<string> {
  const { page } = await open(files, circumstances);
  const { file } = page(path);
  let [shown, from] = ['', 0];
  for (const { position, label, paddingLeft } of inlayHints(
    page(path),
    { start: 0, end: file.text.length },
    ableClient,
  )) {
    expect(paddingLeft).toBe(true);
    const at = file.offsetAt(position);
    shown += `${file.text.slice(from, at)}⟨${label}⟩`;
    from = at;
  }
  return shown + file.text.slice(from);
}

const hintedIn = (text: string, circumstances?: Circumstances) => hinted('zoo.cfg', { 'zoo.cfg': text }, circumstances);

describe('settings', () => {
  test.each([
    ['ticks of the default', 'initLimit=10⟨= 30 s⟩'],
    ['ticks of the given tickTime', 'tickTime=2000⟨= 2 s⟩\ninitLimit=10⟨= 20 s⟩'],
    ['milliseconds', 'maxSessionTimeout=120000⟨= 2 min⟩'],
    ['few milliseconds', 'tickTime=500'],
    ['hours', 'autopurge.purgeInterval=24'],
    ['many hours', 'autopurge.purgeInterval=168⟨= 7 days⟩'],
    ['bytes', 'largeRequestMaxBytes=4194304⟨= 4 MB⟩'],
    ['the default size', 'largeRequestMaxBytes=104857600⟨= 100 MB, default⟩'],
    ['what has no effect in the file', 'jute.maxbuffer=4194304'],
    ['kilobytes', 'preAllocSize=131072⟨= 128 MB⟩'],
    ['a default', 'maxClientCnxns=60⟨default⟩'],
    ['no default and no unit', 'maxClientCnxns=50'],
    ['a boolean default', 'quorumListenOnAllIPs=false⟨default⟩'],
    ['a class', 'serverCnxnFactory=org.apache.zookeeper.server.NIOServerCnxnFactory⟨default⟩'],
    ['blanks around', 'initLimit = 10⟨= 30 s⟩  '],
    ['a continuation line', 'initLimit=1\\\n  0⟨= 30 s⟩'],
    ['the default time', 'tickTime=3000⟨= 3 s, default⟩'],
    ['a wrong number', 'initLimit=ten'],
    ['a number that is out of range', 'initLimit=0\nsyncLimit=-5'],
    ['no tickTime that counts', 'tickTime=x\ninitLimit=10'],
    ['the one that counts', 'initLimit=10\ninitLimit=20⟨= 60 s⟩'],
    ['an unknown key', 'initLimits=10'],
    ['a value that another replaces', 'autopurge.snapRetainCount=1'],
    ['a secret', 'ssl.keyStore.password=secret'],
    ['an open value', '# {{ x }}\ninitLimit={{ init }}\nsyncLimit=5⟨= 15 s⟩'],
    ['an open tickTime', 'tickTime={{ tick }}\ninitLimit=10'],
  ])('%s', async (_, shown) => {
    const text = shown.replace(/⟨[^⟩]*⟩/g, '');
    expect(await hintedIn(text)).toBe(shown);
  });

  test('a default is the one of the release', async () => {
    expect(await hintedIn('maxClientCnxns=10\n', { release: '3.4' })).toBe('maxClientCnxns=10\n');
    expect(await hintedIn('admin.enableServer=true\n', { release: '3.8' })).toBe('admin.enableServer=true⟨default⟩\n');
    expect(await hintedIn('admin.enableServer=true\n', { release: '3.4' })).toBe('admin.enableServer=true\n');
  });

  test('only those in the range are answered, with a word on where they come from', async () => {
    const { page, marks } = await open({
      'zoo.cfg': 'tickTime=2000\n«syncLimit=5\nmaxClientCnxns=60»\njute.maxbuffer=2097152\n',
    });
    const [range = { start: 0, end: 0 }] = marks('zoo.cfg');
    expect(inlayHints(page('zoo.cfg'), range, ableClient)).toEqual([
      { position: { line: 1, character: 11 }, label: '= 10 s', paddingLeft: true, tooltip: '5 ticks of 2000 ms' },
      {
        position: { line: 2, character: 17 },
        label: 'default',
        paddingLeft: true,
        tooltip: expect.stringMatching(/^ZooKeeper 3\.\d+\.\d+ takes this value also where it isn't given\.$/),
      },
    ]);
  });
});

describe('the own server line', () => {
  const lines = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888⟨← this server⟩\nserver.3=zk3:2888:3888\n';
  const list = lines.replace(/⟨[^⟩]*⟩/g, '');

  test('of a zoo.cfg', async () => {
    expect(await hinted('zk2/zoo.cfg', { 'zk2/zoo.cfg': `dataDir=/d\n${list}` })).toBe(`dataDir=/d\n${lines}`);
  });

  test('of a dynamic file, and of the list that comes next', async () => {
    const files = {
      'zk2/zoo.cfg': 'dataDir=/d\ndynamicConfigFile=zoo.cfg.dynamic\n',
      'zk2/zoo.cfg.dynamic': list,
      'zk2/zoo.cfg.dynamic.next': list,
    };
    expect(await hinted('zk2/zoo.cfg.dynamic', files)).toBe(lines);
    expect(await hinted('zk2/zoo.cfg.dynamic.next', files)).toBe(lines);
  });

  test('is none where nothing tells which, and in no myid', async () => {
    expect(await hinted('zoo.cfg', { 'zoo.cfg': `dataDir=/d\n${list}` })).toBe(`dataDir=/d\n${list}`);
    expect(await hinted('p/data/myid', { 'p/zoo.cfg': `dataDir=/d/data\n${list}`, 'p/data/myid': '2\n' })).toBe('2\n');
  });
});

describe('in YAML', () => {
  test('values that stand for themselves have them', async () => {
    const shown = `services:
  zk1:
    image: zookeeper:3.8
    environment:
      ZOO_MY_ID: 1
      ZOO_INIT_LIMIT: 10⟨= 20 s⟩
      ZOO_SYNC_LIMIT: "\${SYNC}"
      ZOO_SERVERS: server.1=zk1:2888:3888;2181⟨← this server⟩ server.2=zk2:2888:3888;2181
  zk2:
    image: zookeeper:3.8
    environment:
      ZOO_MY_ID: 2
      ZOO_SERVERS: server.1=zk1:2888:3888;2181 server.2=zk2:2888:3888;2181⟨← this server⟩
`;
    const text = shown.replace(/⟨[^⟩]*⟩/g, '');
    expect(await hinted('docker-compose.yml', { 'docker-compose.yml': text })).toBe(shown);
  });

  test('a list that two services share is neither of theirs alone', async () => {
    const service = (id: number) =>
      `  zk${id}:\n    image: zookeeper:3.8\n    environment:\n      <<: *env\n      ZOO_MY_ID: ${id}\n`;
    const env =
      'x-env: &env\n  ZOO_INIT_LIMIT: 10⟨= 20 s⟩\n  ZOO_SERVERS: server.1=zk1:2888:3888;2181 server.2=zk2:2888:3888;2181\n';
    const shown = `${env}services:\n${service(1)}${service(2)}`;
    expect(await hinted('docker-compose.yml', { 'docker-compose.yml': shown.replace(/⟨[^⟩]*⟩/g, '') })).toBe(shown);
  });
});

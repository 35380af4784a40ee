import { afterEach, describe, expect, test } from 'vitest';
import { ChangingFiles, Connected, type Hello } from '../../../test/support/connected.ts';

const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
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

describe('zklint.json', () => {
  const text = config('c', 'tickTme=1\n');
  const fault = (path: string) => client.shown.get(`file:///${path}`)?.diagnostics;

  test('a changed one judges anew, on the disk and in the editor', async () => {
    const off = '{"rules":{"unknown-parameter":"off"}}';
    const disk = await start({ 'p/zoo.cfg': text }, { capabilities: watching, ...folders('p') });
    await opened('p/zoo.cfg', text);
    expect(client.rules).toEqual(['p/zoo.cfg:9:1 unknown-parameter']);
    disk.write({ 'p/zklint.json': off });
    await client.happened('p/zklint.json');
    await client.settled();
    expect(client.rules).toEqual([]);
    await client.open('p/zklint.json', '{}', 'json');
    await client.settled();
    expect(client.rules).toEqual(['p/zoo.cfg:9:1 unknown-parameter']);
    await client.edit('p/zklint.json', off);
    await client.settled();
    expect(client.rules).toEqual([]);
  });

  test.each([
    ['{"rules":{},\n "ruels":{}}', { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } }],
    ['{"rules":\n', { start: { line: 0, character: 8 }, end: { line: 0, character: 9 } }],
    ['{\n  "rules": {"tick": "off"}}', { start: { line: 1, character: 13 }, end: { line: 1, character: 17 } }],
    ['[]', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }],
  ])('a wrong one says so where it is, until it is mended: %j', async (wrong, range) => {
    await start({ 'p/zoo.cfg': text, 'p/zklint.json': wrong }, folders('p'));
    await opened('p/zoo.cfg', text);
    expect(fault('p/zklint.json')).toMatchObject([{ range, severity: 1, source: 'zklint' }]);
    await client.open('p/zklint.json', '{}', 'json');
    await client.settled();
    expect(fault('p/zklint.json')).toEqual([]);
  });

  test('one that is open alone is all that is looked at', async () => {
    const disk = await start({ 'p/zoo.cfg': text, 'p/zklint.json': '{}' }, folders('p'));
    await client.open('p/zklint.json', '{"a":1}', 'json');
    await client.settled();
    expect(fault('p/zklint.json')).toHaveLength(1);
    expect([...client.shown.keys()]).toEqual(['file:///p/zklint.json']);
    await client.edit('p/zklint.json', '{}');
    await client.settled();
    expect(fault('p/zklint.json')).toEqual([]);
    expect(disk.listed()).toEqual([]);
  });

  test.each([
    '{"root":"../outside"}',
    '{"root":"/outside"}',
    '{"map":{"/data":"../outside/data"}}',
    '{"ensembles":[{"name":"e","files":["zoo.cfg"],"hosts":"../outside/hosts"}]}',
  ])('one from a stranger reads nothing outside of the project: %s', async (written) => {
    const outside = { 'outside/data/myid': '9\n', 'outside/hosts': '10.0.0.1 a b c\n' };
    const disk = await start({ 'p/zoo.cfg': config(), 'p/zklint.json': written, ...outside }, folders('p'));
    await opened('p/zoo.cfg', config());
    expect(fault('p/zklint.json')).toMatchObject([
      { message: expect.stringMatching(/must lead to a place in the project/) },
    ]);
    expect(client.rules.filter((one) => one.startsWith('p/zoo.cfg'))).toEqual([]);
    const opens = disk.looks.filter(({ what, uri }) => what !== 'realUri' && uri.startsWith('file:///outside'));
    expect(opens).toEqual([]);
  });

  test('what it ignores is no member', async () => {
    await start(
      { 'p/zk1/zoo.cfg': config('cc'), 'p/spare/zk2/zoo.cfg': config(), 'p/zklint.json': '{"ignore":["spare"]}' },
      folders('p'),
    );
    await opened('p/zk1/zoo.cfg', config('cc'));
    expect(client.rules).toEqual([]);
    await client.open('p/zklint.json', '{}', 'json');
    await client.settled();
    expect(client.rules).toHaveLength(1);
    await client.edit('p/zklint.json', '{"ignore":["**/zk2/zoo.cfg"]}');
    await client.settled();
    expect(client.rules).toEqual([]);
  });
});

import { type FileSystem, memoryFileSystem } from '@zklint/linter';
import { afterEach, expect, test } from 'vitest';
import { Connected } from '../../../test/support/connected.ts';

function config(third: string): string {
  return [
    'tickTime=2000',
    'initLimit=10',
    'syncLimit=5',
    'dataDir=D:/zk',
    'clientPort=2181',
    'server.1=a:2888:3888',
    'server.2=b:2888:3888',
    `server.3=${third}:2888:3888`,
    '',
  ].join('\r\n');
}

/** Files of a drive or a share, as Windows has them: it answers with a spelling of its own. */
function ofWindows(folder: string, real: (uri: string) => string): FileSystem {
  const disk = memoryFileSystem({
    [`${folder}/a%20b/zk1/zoo.cfg`]: config('cc'),
    [`${folder}/a%20b/zk2/zoo.cfg`]: config('c'),
    [`${folder}/a%20b/.git/config`]: '',
  });
  return {
    ...disk,
    realUri: async (uri) => {
      const found = await disk.realUri(uri);
      return found && real(found);
    },
  };
}

let client: Connected;
afterEach(() => client.end());

test.each([
  ['file:///c%3A', 'file:///C%3A', 'file:///c%3A'],
  ['file:///C:', 'file:///C%3A', 'file:///c%3A'],
  ['file:///c:', 'file:///C%3A', 'file:///C%3A'],
  ['file://Server/share', 'file://server/share', 'file://server/share'],
  ['file://server/share', 'file://server/share', 'file://server/share'],
])('%s is one place however it is written, and the editor hears its own spelling', async (editors, own, other) => {
  const real = (uri: string) => uri.replace(own, other);
  client = await Connected.start(ofWindows(own, real), { rootUri: `${editors}/a b/` });
  const uri = `${editors}/a%20b/zk1/zoo.cfg`;
  await client.open(uri, config('cc'));
  await client.settled();
  expect([...client.shown.keys()].sort()).toEqual([uri, `${own}/a%20b/zk2/zoo.cfg`].sort());
  expect(client.shown.get(uri)?.diagnostics).toMatchObject([
    { code: 'server-list-mismatch', range: { start: { line: 7, character: 9 }, end: { line: 7, character: 11 } } },
  ]);
  await client.edit(uri, config('c'));
  await client.settled();
  expect(client.rules).toEqual([]);
  expect(client.shown.size).toBe(2);
});

test('a file that is open in one spelling is asked for in another', async () => {
  client = await Connected.start(ofWindows('file:///C%3A', (uri) => uri));
  await client.open('file:///c%3A/a%20b/zk1/zoo.cfg', config('cc'));
  await client.open('file:///C:/a b/zk2/zoo.cfg', config('c'));
  await client.settled();
  expect([...client.shown.keys()].sort()).toEqual(['file:///C:/a b/zk2/zoo.cfg', 'file:///c%3A/a%20b/zk1/zoo.cfg']);
  const symbols = async (uri: string) =>
    client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  expect(await symbols('file:///C:/a%20b/zk1/zoo.cfg')).toEqual(await symbols('file:///c%3a/a b/zk1/zoo.cfg'));
});

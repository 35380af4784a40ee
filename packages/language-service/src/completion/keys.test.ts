import { expect, test } from 'vitest';
import { CompletionItemKind, CompletionItemTag, InsertTextFormat } from 'vscode-languageserver-types';
import { offered } from '../../../../test/support/completion.ts';
import { plainClient } from '../../../../test/support/page.ts';

const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';

test('an empty file needs what a stand-alone server does', async () => {
  const { labels, isIncomplete } = await offered('«»');
  expect(isIncomplete).toBe(false);
  expect(labels.slice(0, 5)).toEqual([
    'dataDir',
    'clientPort',
    'tickTime',
    'stand-alone server',
    'ensemble of three servers',
  ]);
});

test('a whole file is found by more than one word, and only another server is a further one', async () => {
  const { item } = await offered('«»');
  expect(item('ensemble of three servers').filterText).toContain('quorum');
  expect(item('server.1=zk1:2888:3888').detail).toBeUndefined();
  expect((await offered(`${list}«»`)).item('server.3=zk3:2888:3888').detail).toBe('a further server');
});

test('a quorum needs its limits before all that is common', async () => {
  const { labels } = await offered(`dataDir=/data\nclientPort=2181\n${list}tickTime=2000\n«»`);
  expect(labels.slice(0, 4)).toEqual(['initLimit', 'syncLimit', 'server.3=zk3:2888:3888', 'dataLogDir']);
});

test('what a setting needs comes first', async () => {
  const { labels } = await offered('dataDir=/data\ntickTime=2000\nsecureClientPort=2281\n«»');
  expect(labels.slice(0, 2)).toEqual(['serverCnxnFactory', 'ssl.keyStore.location']);
});

test('what is dangerous comes last', async () => {
  const { labels } = await offered('«»');
  expect(labels.indexOf('skipACL')).toBeGreaterThan(labels.indexOf('pathStats.enabled'));
});

test('what is set is not offered again, nor what its dynamic file sets', async () => {
  const { labels } = await offered('tickTime=2000\n«»\nsyncLimit : 5\n');
  expect(labels).not.toContain('tickTime');
  expect(labels).not.toContain('syncLimit');
  expect(labels).toContain('initLimit');
});

test.each([
  ['3.4', 'reconfigEnabled', false],
  ['3.5', 'reconfigEnabled', true],
  ['3.4', 'ipReachableTimeout', true],
  ['3.9', 'ipReachableTimeout', false],
  // JVM flags, names that only documents have, and what ZooKeeper writes itself.
  ['3.9', 'jute.maxbuffer', false],
  ['3.9', 'requestThrottleLimit', false],
  ['3.9', 'controllerPort', false],
  ['3.9', 'version', false],
])('in %s %s is offered: %s', async (release, name, isOffered) => {
  const { labels } = await offered('«»', { release });
  expect(labels.includes(name)).toBe(isOffered);
});

test.each([
  ['alone', '«»', 'tickTime=2000'],
  ['half typed', 'tick«»', 'tickTime=2000'],
  ['in other letters', 'ticktime«»', 'tickTime=2000'],
  ['in the middle of a key', 'tick«»Tmie=3000\n', 'tickTime=3000\n'],
  ['at the start of a key', '«»tikTime=3000\n', 'tickTime=3000\n'],
  ['before a separator with blanks', 'tick«» = 3000\n', 'tickTime = 3000\n'],
  ['before a blank as separator', 'tick«» 3000\n', 'tickTime 3000\n'],
  ['before blanks that would join the value', 'tick«»   \nx=1\n', 'tickTime=2000\nx=1\n'],
  ['after blanks', '  «»  \nx=1', '  tickTime=2000\nx=1'],
  ['with CRLF', 'a=1\r\ntick«»\r\nb=2\r\n', 'a=1\r\ntickTime=2000\r\nb=2\r\n'],
  ['after a byte order mark', '\uFEFF«»', '\uFEFFtickTime=2000'],
  ['typed after a byte order mark', '\uFEFFtick«»\n', '\uFEFFtickTime=2000\n'],
])('%s', async (_, marked, expected) => {
  expect((await offered(marked)).after('tickTime')).toBe(expected);
});

test('the key under the cursor is offered for itself, no other that is set', async () => {
  const { labels } = await offered('tickTime«»=2000\nsyncLimit=5\n');
  expect(labels).toContain('tickTime');
  expect(labels).not.toContain('syncLimit');
});

test.each([
  ['beside what is written', 'a=1\n «» tickTime=2000\n'],
  ['in a key on two lines', 'ti«»ck\\\nTime=2000\n'],
  ['before a separator', 'tickTime «»=2000\n'],
  ['on the line below a backslash', 'foo\\\n«»'],
  ['in the value of a path', 'dataLogDir=«»'],
  ['in the value of a password', 'ssl.keyStore.password=«»'],
  ['in the value of an unknown key', 'foo=«»'],
  ['in a value that goes on', 'admin.commandURL=/a\\\n  «»'],
])('nothing %s', async (_, marked) => {
  expect((await offered(marked)).labels).toEqual([]);
});

test('says what it takes, what the default is, and what is deprecated', async () => {
  const { item } = await offered('«»', { release: '3.9' });
  expect(item('tickTime')).toMatchObject({
    detail: 'a whole number of milliseconds, default 3000',
    labelDetails: { description: '3000' },
    data: { name: 'tickTime', release: '3.9.5' },
  });
  expect(item('electionAlg')).toMatchObject({
    detail: 'deprecated; a whole number, default 3',
    tags: [CompletionItemTag.Deprecated],
  });
  expect(item('multiAddress.enabled').detail).toBe('true or false, default false; needs the JVM flag too');
});

test.each([
  ['tickTime', `tickTime=\${1:2000}`],
  ['leaderServes', `leaderServes=\${1|yes,no|}`],
  ['skipACL', `skipACL=\${1|no,yes|}`],
  ['admin.enableServer', `admin.enableServer=\${1|true,false|}`],
  ['snapshot.compression.method', `snapshot.compression.method=\${1|gz,snappy|}`],
  ['4lw.commands.whitelist', `4lw.commands.whitelist=\${1:srvr,mntr,ruok}`],
  [
    'serverCnxnFactory',
    `serverCnxnFactory=\${1|org.apache.zookeeper.server.NettyServerCnxnFactory,org.apache.zookeeper.server.NIOServerCnxnFactory|}`,
  ],
  ['dataLogDir', 'dataLogDir=$0'],
  ['ssl.keyStore.password', 'ssl.keyStore.password=$0'],
])('%s is inserted as a snippet', async (name, snippet) => {
  const { item, inserted } = await offered('«»');
  expect(inserted(name)).toBe(snippet);
  expect(item(name).insertTextFormat).toBe(InsertTextFormat.Snippet);
});

test.each(['«»', 'dataDir=/data\n«»server.1=zk1:2888:3888\n', '# zklint-disable-file «»\n', '# zklint-zookeeper «»\n'])(
  'a client that names no kinds is told of those only that the protocol had from the start: %j',
  async (marked) => {
    const { kinds } = await offered(marked, {}, plainClient);
    expect(kinds.length).toBeGreaterThan(0);
    expect(Math.max(...kinds)).toBeLessThanOrEqual(CompletionItemKind.Reference);
  },
);

test('a client that can do little gets plain text and all there is at once', async () => {
  const { item } = await offered('«»', {}, plainClient);
  const tickTime = item('tickTime');
  expect(tickTime.textEdit?.newText).toBe('tickTime=');
  expect(tickTime).not.toHaveProperty('insertTextFormat');
  expect(tickTime).not.toHaveProperty('labelDetails');
  expect(tickTime).not.toHaveProperty('data');
  expect(tickTime.documentation).toMatchObject({ kind: 'plaintext' });
  expect(item('electionAlg')).not.toHaveProperty('tags');
  expect(item('electionAlg')).not.toHaveProperty('deprecated');
  const older = { ...plainClient, completion: { ...plainClient.completion, deprecated: true } };
  expect((await offered('«»', {}, older)).item('electionAlg').deprecated).toBe(true);
});

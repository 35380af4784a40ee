import { PassThrough } from 'node:stream';
import { type FileSystem, memoryFileSystem } from '@zklint/linter';
import { expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from './server.ts';

/** A client of a server in this process, over a file system of the test. */
function connect(files: FileSystem) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), files);
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  return client;
}

const initialize = { processId: null, rootUri: null, capabilities: {} };
const textDocument = { uri: 'file:///zk/zoo.cfg', languageId: 'zoocfg', version: 1, text: 'tickTime=2000\n' };
const disk = memoryFileSystem({ 'zk/zoo.cfg': textDocument.text });

test('a bug in one reload is logged, and the next one goes on', async () => {
  let failures = 1;
  const list: FileSystem['list'] = async (folder) => {
    if (failures-- > 0) throw new Error('a bug');
    return disk.list(folder);
  };
  const client = connect({ ...disk, list });
  const logged = new Promise((resolve) => client.onNotification(LogMessageNotification.type, resolve));
  const published = new Promise((resolve) => client.onNotification(PublishDiagnosticsNotification.type, resolve));

  await client.sendRequest('initialize', initialize);
  await client.sendNotification('textDocument/didOpen', { textDocument });
  expect(await logged).toMatchObject({ message: expect.stringContaining('a bug') });

  await client.sendNotification('textDocument/didSave', { textDocument });
  expect(await published).toMatchObject({ uri: textDocument.uri });
  client.dispose();
});

test.each([
  ['zh-cn', /\nZooKeeper 的原文：/],
  ['en', /\nZooKeeper says: /],
  [undefined, /\nZooKeeper says: /],
])('speaks the language of an editor in %s', async (locale, words) => {
  const client = connect(disk);
  const published = new Promise<unknown>((resolve) =>
    client.onNotification(PublishDiagnosticsNotification.type, resolve),
  );
  await client.sendRequest('initialize', { ...initialize, ...(locale !== undefined && { locale }) });
  await client.sendNotification('textDocument/didOpen', { textDocument });
  const message = expect.stringMatching(words);
  expect(await published).toMatchObject({
    diagnostics: expect.arrayContaining([expect.objectContaining({ message })]),
  });
  client.dispose();
});

test('what comments suppress is not published, and what they suppress in vain is', async () => {
  const client = connect(disk);
  const published = new Promise<unknown>((resolve) =>
    client.onNotification(PublishDiagnosticsNotification.type, resolve),
  );
  const needed = '# zklint-disable-next-line number-format -- ours\ntickTime=x\n';
  const text = `dataDir=/data\nclientPort=2181\n${needed}# zklint-disable-next-line number-format\ninitLimit=5\n`;
  await client.sendRequest('initialize', initialize);
  await client.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, text } });
  expect(await published).toMatchObject({
    diagnostics: [{ code: 'unused-suppression', range: { start: { line: 4, character: 27 } } }],
  });
  client.dispose();
});

test('a reload that a newer one overtakes publishes nothing', async () => {
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let askedTwice = () => {};
  const bothAsk = new Promise<void>((resolve) => {
    askedTwice = resolve;
  });
  let asked = 0;
  const list: FileSystem['list'] = async (folder) => {
    if (++asked === 2) askedTwice();
    else await client.sendNotification('textDocument/didSave', { textDocument });
    await gate;
    return disk.list(folder);
  };
  const client = connect({ ...disk, list });
  let count = 0;
  const published = new Promise<void>((resolve) => {
    client.onNotification(PublishDiagnosticsNotification.type, () => {
      count++;
      resolve();
    });
  });

  await client.sendRequest('initialize', initialize);
  await client.sendNotification('textDocument/didOpen', { textDocument });
  await bothAsk;
  goOn();
  await published;
  // What was sent before the answer has arrived before it.
  await client.sendRequest('shutdown');
  expect(count).toBe(1);
  client.dispose();
});

test('what a file brings along steers no terminal, and is cut', async () => {
  const client = connect(disk);
  const published = new Promise<PublishDiagnosticsParams>((resolve) =>
    client.onNotification(PublishDiagnosticsNotification.type, resolve),
  );
  const text = `\u202efoo\u001b[31m=1\nelectionAlg=\u001b]0;x\u0007\ntickTime=${'9'.repeat(50_000)}\n`;
  await client.sendRequest('initialize', initialize);
  await client.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, text } });
  const messages = (await published).diagnostics.map(({ message }) => String(message));
  expect(messages.join('')).toContain('"\\u202efoo\\u001b[31m"');
  expect(messages.join('').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(Math.max(...messages.map(({ length }) => length))).toBeLessThan(2100);
  client.dispose();
});

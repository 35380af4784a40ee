import { PassThrough } from 'node:stream';
import { type FileSystem, memoryFileSystem } from '@zklint/linter';
import { expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  LogMessageNotification,
  PublishDiagnosticsNotification,
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

test('a bug in one reload is logged, and the next one goes on', async () => {
  const sound = memoryFileSystem({ 'zk/zoo.cfg': 'tickTime=2000\n' });
  let failures = 1;
  const list: FileSystem['list'] = async (folder) => {
    if (failures-- > 0) throw new Error('a bug');
    return sound.list(folder);
  };
  const client = connect({ ...sound, list });
  const logged = new Promise((resolve) => client.onNotification(LogMessageNotification.type, resolve));
  const published = new Promise((resolve) => client.onNotification(PublishDiagnosticsNotification.type, resolve));

  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  const textDocument = { uri: 'file:///zk/zoo.cfg', languageId: 'zoocfg', version: 1, text: 'tickTime=2000\n' };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  expect(await logged).toMatchObject({ message: expect.stringContaining('a bug') });

  await client.sendNotification('textDocument/didSave', { textDocument });
  expect(await published).toMatchObject({ uri: 'file:///zk/zoo.cfg' });
  client.dispose();
});

import { type FileSystem, memoryFileSystem } from '@zklint/linter';
import { afterEach, expect, test } from 'vitest';
import { Connected } from '../../../test/support/connected.ts';

const text = 'server.1=a:2888:3888\nserver.2=b:2888:3888\n';
const folder = { rootUri: 'file:///p', capabilities: { window: { workDoneProgress: true } } };
let client: Connected;
afterEach(() => client.end());

/** A large project on a slow disk that nobody else can use meanwhile, as Node's file system here is. */
function slow(folders: number, ms: number): FileSystem & { listed: number } {
  const names = Array.from({ length: folders }, (_, index) => [`p/folder${index}/x.txt`, ''] as const);
  const disk = memoryFileSystem({ 'p/zoo.cfg': text, ...Object.fromEntries(names) });
  const files = {
    ...disk,
    listed: 0,
    list(uri: string) {
      files.listed++;
      const end = performance.now() + ms;
      while (performance.now() < end);
      return disk.list(uri);
    },
  };
  return files;
}

const progress = () =>
  client.heard.flatMap(({ method, params }) => {
    if (method === 'window/workDoneProgress/create') return ['create'];
    return method === '$/progress' ? [(params as { value: { kind: string } }).value.kind] : [];
  });

test('a long walk tells how far it is, and that it is over', async () => {
  client = await Connected.start(slow(700, 2), folder);
  await client.open('p/zoo.cfg', text);
  await client.until(() => client.shown.size > 0);
  const kinds = progress();
  expect(kinds.slice(0, 2)).toEqual(['create', 'begin']);
  expect(kinds.slice(2, -1).every((kind) => kind === 'report')).toBe(true);
  expect(kinds.at(-1)).toBe('end');
  expect(client.heard).toContainEqual({
    method: '$/progress',
    params: {
      token: expect.any(String),
      value: {
        kind: 'begin',
        title: 'Looking for ZooKeeper configurations',
        message: expect.stringMatching(/^\d+ files and folders$/),
      },
    },
  });
});

test('a short one, and one for a client that shows nothing, tell nothing', async () => {
  client = await Connected.start(slow(10, 1), folder);
  await client.open('p/zoo.cfg', text);
  await client.until(() => client.shown.size > 0);
  expect(progress()).toEqual([]);
  client.end();
  client = await Connected.start(slow(300, 2), { rootUri: 'file:///p' });
  await client.open('p/zoo.cfg', text);
  await client.until(() => client.shown.size > 0);
  expect(progress()).toEqual([]);
});

test('one that is overtaken ends early, and so does what was told of it', async () => {
  const files = slow(1000, 2);
  client = await Connected.start(files, folder);
  await client.open('p/zoo.cfg', text);
  await client.until(() => progress().includes('begin'));
  await client.close('p/zoo.cfg');
  await client.until(() => progress().includes('end'));
  expect(files.listed).toBeLessThan(900);
});

test('a request that is taken back during a walk is answered at once', async () => {
  const files = slow(500, 2);
  client = await Connected.start(files, folder);
  await client.open('p/zoo.cfg', text);
  const params = { textDocument: { uri: 'file:///p/zoo.cfg' }, position: { line: 0, character: 0 } };
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest('textDocument/hover', params, source.token);
  setTimeout(() => source.cancel(), 50);
  await expect(answer).rejects.toMatchObject({ code: -32800 });
  expect(files.listed).toBeLessThan(300);
  await client.until(() => client.shown.size > 0);
});

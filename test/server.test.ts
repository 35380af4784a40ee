import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { homepage } from '../package.json';
import { Editor, type Transport } from './support/editor.ts';

const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'zklint-server-')));
const bundle = join(temporary, 'server.cjs');
let folder: string;
let editor: Editor;

beforeAll(() =>
  build({
    entryPoints: [join(import.meta.dirname, '../packages/language-server/src/node.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  }),
);
beforeEach(() => {
  // Characters that clients encode differently; Node's URLs leave the comma and the @ as they are.
  folder = join(mkdtempSync(join(temporary, 'test-')), 'ensemble 1, 100% für @all');
  mkdirSync(folder);
});
afterEach(() => editor.kill());
afterAll(() => rmSync(temporary, { recursive: true }));

/** Writes a file below the folder; its URI as a client writes it. */
function write(path: string, text: string): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}

/** Nothing is wrong in it as long as all files agree on the third server. */
function config(third: string): string {
  return [
    'tickTime=2000',
    'initLimit=10',
    'syncLimit=5',
    'dataDir=/var/lib/zookeeper',
    'clientPort=2181',
    'server.1=zk1:2888:3888',
    'server.2=zk2:2888:3888',
    `server.3=${third}:2888:3888`,
    '',
  ].join('\n');
}

function ofWindows(third: string): string {
  return config(third).replace('/var/lib', 'D:').replaceAll('\n', '\r\n');
}

function start(options: { folders?: readonly string[]; capabilities?: object; transport?: Transport } = {}) {
  editor = new Editor(bundle, options.transport);
  return editor.start(options.folders ?? [pathToFileURL(folder).href], options.capabilities);
}

/** Waits until the editor shows exactly these diagnostics. */
async function shows(...expected: string[]): Promise<void> {
  await editor.until(() => JSON.stringify(editor.summary(folder)) === JSON.stringify(expected.sort()));
}

test.each(['stdio', 'node-ipc'] as const)('serves an ensemble over %s', async (transport) => {
  const zk1 = write('zk1/zoo.cfg', ofWindows('zk33'));
  write('zk2/zoo.cfg', ofWindows('zk3'));
  write('of-another-ensemble/zoo.cfg', 'tickTime=two\n');
  await start({ transport });

  await editor.open(zk1, ofWindows('zk33'));
  await shows('zk1/zoo.cfg:8:10-14 info server-list-mismatch', 'zk2/zoo.cfg:8:10-13 error server-list-mismatch');
  await editor.change(zk1, ofWindows('zk3'));
  await shows();
  expect([...editor.shown.values()]).toEqual([[], []]);

  await editor.close(zk1);
  expect(await editor.stop()).toEqual({ code: 0, errors: '' });
});

test('publishes under the URI that the client uses, and takes all back when the last file is closed', async () => {
  const zk1 = write('zk1/zoo.cfg', config('zk33'));
  const zk2 = write('zk2/zoo.cfg', config('zk3'));
  await start();
  await editor.open(zk2, config('zk3'));
  await shows('zk2/zoo.cfg:8:10-13 error server-list-mismatch');
  await editor.open(zk1, config('zk33'));
  const both = ['zk1/zoo.cfg:8:10-14 info server-list-mismatch', 'zk2/zoo.cfg:8:10-13 error server-list-mismatch'];
  await shows(...both);
  expect([editor.shown.get(zk1), editor.shown.get(zk2)]).toMatchObject([[{}], [{}]]);

  await editor.close(zk2);
  await editor.until(() => editor.shown.get(zk2)?.length === 0);
  await shows(...both);

  await editor.close(zk1);
  await shows();
});

test('a diagnostic has all that an editor can show', async () => {
  const zk1 = write('zk1/zoo.cfg', config('zk33'));
  const zk2 = write('zk2/zoo.cfg', config('zk3').replace('initLimit=10\n', ''));
  await start({
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } } },
  });
  await editor.open(zk1, config('zk33'));
  await editor.open(zk2, config('zk3').replace('initLimit=10\n', ''));
  await editor.until(() => editor.shown.get(zk2)?.length === 2);

  const [missing, mismatch] = editor.shown.get(zk2) ?? [];
  expect(missing).toMatchObject({
    severity: 1,
    code: 'missing-quorum-limits',
    codeDescription: { href: `${homepage}/rules/missing-quorum-limits` },
    source: 'zklint',
    message: expect.stringMatching(/\nZooKeeper says: initLimit is not set$/),
  });
  const range = { start: { line: 7, character: 9 }, end: { line: 7, character: 13 } };
  expect(mismatch?.relatedInformation).toEqual([
    { location: { uri: zk1, range }, message: 'In zk1/zoo.cfg: Here it is zk33.' },
  ]);
  expect(editor.shown.get(zk1)).toMatchObject([
    {
      range,
      message: expect.stringMatching(/^Here it is zk33\.\nIn zk2\/zoo\.cfg: server\.3 has the host zk3 here/),
      relatedInformation: [{ location: { uri: zk2 } }],
    },
  ]);
});

test('related places are only sent to a client that asks for them', async () => {
  const zk1 = write('zk1/zoo.cfg', config('zk33'));
  write('zk2/zoo.cfg', config('zk3'));
  await start();
  await editor.open(zk1, config('zk33'));
  await editor.until(() => editor.summary(folder).length === 2);
  expect(JSON.stringify([...editor.shown.values()])).not.toContain('relatedInformation');
});

test('looks at the disk again when the client tells of a change there', async () => {
  const zk1 = write('zk1/zoo.cfg', config('zk33'));
  const zk2 = write('zk2/zoo.cfg', config('zk3'));
  await start({ capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } } });
  await editor.open(zk1, config('zk33'));
  await editor.until(() => editor.summary(folder).length === 2);
  expect(editor.registrations).toMatchObject([{ method: 'workspace/didChangeWatchedFiles' }]);

  write('zk2/zoo.cfg', config('zk33'));
  await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: zk2, type: 2 }] });
  await shows();

  const zk3 = write('zk3/zoo.cfg', config('zk3'));
  await editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: zk3, type: 1 }] });
  await shows('zk1/zoo.cfg:8:10-14 info server-list-mismatch', 'zk3/zoo.cfg:8:10-13 error server-list-mismatch');
});

test('follows the folders of the workspace', async () => {
  const zk1 = write('zk1/zoo.cfg', config('zk33'));
  write('zk2/zoo.cfg', config('zk3'));
  const changes = { workspace: { workspaceFolders: true } };
  await start({ folders: [pathToFileURL(join(folder, 'zk1')).href], capabilities: changes });
  await editor.open(zk1, config('zk33'));
  await editor.until(() => editor.shown.size > 0);
  expect(editor.summary(folder)).toEqual([]);

  const added = [{ uri: `${pathToFileURL(folder).href}/`, name: 'all' }];
  const removed = [{ uri: pathToFileURL(join(folder, 'zk1')).href, name: 'zk1' }];
  await editor.tell('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
  await shows('zk1/zoo.cfg:8:10-14 info server-list-mismatch', 'zk2/zoo.cfg:8:10-13 error server-list-mismatch');
});

test('without a folder, the files beside the open one are its ensemble', async () => {
  const zk1 = write('zk1.cfg', config('zk33'));
  write('zk2.cfg', config('zk3'));
  write('elsewhere/zk1.cfg', config('zk34'));
  await start({ folders: [] });
  await editor.open(zk1, config('zk33'), 'plaintext');
  await shows('zk1.cfg:8:10-14 info server-list-mismatch', 'zk2.cfg:8:10-13 error server-list-mismatch');
});

test('an ensemble may reach beyond the open folder, as far as its repository', async () => {
  mkdirSync(join(folder, '.git'));
  const zk1 = write('deploy/zk1/zoo.cfg', config('zk33'));
  write('deploy/zk2/zoo.cfg', config('zk3'));
  await start({ folders: [pathToFileURL(join(folder, 'deploy/zk1')).href] });
  await editor.open(zk1, config('zk33'));
  await shows(
    'deploy/zk1/zoo.cfg:8:10-14 info server-list-mismatch',
    'deploy/zk2/zoo.cfg:8:10-13 error server-list-mismatch',
  );
});

test('what was never saved is judged, and a version of a file is left alone', async () => {
  const uri = pathToFileURL(join(folder, 'new.cfg')).href;
  await start({ folders: [] });
  await editor.open('untitled:Untitled-1', 'tickTme=1\n');
  await editor.open('git:/zoo.cfg?{"ref":"~"}', 'tickTme=1\n');
  await editor.open('file:///%E4%00/zoo.cfg', '');
  await editor.open(uri, 'tickTime=two\n');
  await editor.until(() => editor.shown.get(uri) !== undefined);
  expect(editor.shown.get(uri)).toContainEqual(expect.objectContaining({ code: 'number-format' }));
  expect([...editor.shown.keys()].filter((uri) => !uri.startsWith('file:'))).toEqual(['untitled:Untitled-1']);
  expect(await editor.stop()).toEqual({ code: 0, errors: '' });
});

test('a byte order mark has no column', async () => {
  const zk1 = write('zk1/zoo.cfg', config('zk3'));
  const marked = config('zk3').replace('tickTime', 'tickTme').replace('5', 'five');
  const zk2 = write('zk2/zoo.cfg', `\uFEFF${marked}`);
  await start();
  await editor.open(zk1, config('zk3'));
  await editor.until(() => editor.summary(folder).length > 1);
  const closed = editor.summary(folder);
  expect(closed).toContainEqual(expect.stringMatching(/^zk2\/zoo\.cfg:1:1-8 /));
  expect(closed).toContainEqual(expect.stringMatching(/^zk2\/zoo\.cfg:3:11-15 /));

  await editor.open(zk2, marked);
  await editor.until(() => editor.shown.has(zk2));
  expect(editor.summary(folder)).toEqual(closed);
});

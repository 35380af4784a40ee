import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { memoryFileSystem } from '@zklint/linter';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Editor } from '../support/editor.ts';
import { clients } from '../support/protocol.ts';

const program = join(import.meta.dirname, '../../packages/cli/dist/zklint.cjs');
const { 'VS Code': vscode } = clients;
const sharing = { ...vscode, experimental: { zklint: { files: true } } };

const config = (third: string, more = '') =>
  `tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\n${more}server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=${third}:2888:3888\n`;

let editor: Editor;
let disk: string;
beforeEach(() => {
  editor = new Editor(program, 'stdio', ['lsp']);
  disk = realpathSync(mkdtempSync(join(tmpdir(), 'zklint-virtual-')));
  mkdirSync(join(disk, '.git'));
});
afterEach(() => {
  editor.kill();
  rmSync(disk, { recursive: true });
});

function rulesAt(uri: string): readonly (string | number | undefined)[] | undefined {
  return editor.shown.get(uri)?.map(({ code }) => code);
}

describe.each([
  ['vscode-vfs://github/o/r', 'vscode-vfs://github/o/r'],
  // As VS Code writes the branch of a repository into the host.
  [
    'vscode-vfs://github%2B7b2276223a312c22726566223a7b7d7d/o/r',
    'vscode-vfs://github%2B7b2276223a312c22726566223a7b7d7d/o/r',
  ],
  ['memfs:/r', 'memfs:///r'],
  ['memfs:/', 'memfs://'],
  ['VSCODE-vfs://Host+x:80/o%20(1)/r', 'vscode-vfs://Host+x:80/o%20(1)/r'],
])('a workspace that only the editor has, in %s', (folder, written) => {
  const at = (path: string) => `${folder.replace(/\/$/, '')}/${path}`;
  const files = memoryFileSystem({
    [`${written}/zk1/zoo.cfg`]: config('cc'),
    [`${written}/zk2/zoo.cfg`]: config('c'),
    [`${written}/zk2/myid`]: '9\n',
  });

  test('is looked at through requests, and told under the names that the editor knows', async () => {
    const asked = editor.share(files);
    await editor.start([folder], sharing);
    await editor.open(at('zk1/zoo.cfg'), config('cc'));
    await editor.open(at('zk2/zoo.cfg'), config('c'));
    await editor.until(() => rulesAt(at('zk2/zoo.cfg'))?.includes('server-list-mismatch') === true);
    expect(rulesAt(at('zk1/zoo.cfg'))).toEqual(['server-list-mismatch']);
    const others = editor.shown.get(at('zk2/zoo.cfg')) ?? [];
    const third = others.find(({ code }) => code === 'server-list-mismatch');
    expect(third?.relatedInformation?.map(({ location }) => location.uri)).toEqual([at('zk1/zoo.cfg')]);
    const host = written.split('/', 3).join('/');
    for (const uri of asked) expect(`${uri}/`.startsWith(`${host}/`), uri).toBe(true);
    expect(editor.messages).toEqual([]);
  });

  test('answers in its files as in any other', async () => {
    editor.share(files);
    await editor.start([folder], sharing);
    const uri = at('zk1/zoo.cfg');
    await editor.open(uri, config('cc'));
    const hovered = await editor.request('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    expect(JSON.stringify(hovered)).toContain('tickTime');
    const renamed = await editor.request('textDocument/rename', {
      textDocument: { uri },
      position: { line: 7, character: 7 },
      newName: '4',
    });
    expect(JSON.stringify(renamed)).toContain(uri);
    expect(JSON.stringify(renamed)).toContain(`${written}/zk2/zoo.cfg`);
  });
});

test('an editor that shows no files is not asked for any, and gets nothing about those that only it has', async () => {
  const asked = editor.share(memoryFileSystem({ 'vscode-vfs://github/o/r/zk2/zoo.cfg': config('c') }));
  await editor.start(['vscode-vfs://github/o/r'], vscode);
  await editor.open('vscode-vfs://github/o/r/zk1/zoo.cfg', config('cc'));
  await editor.open('untitled:Untitled-1', 'tickTime=x\n');
  await editor.until(() => editor.shown.size > 0);
  expect([...editor.shown.keys()]).toEqual(['untitled:Untitled-1']);
  expect(asked).toEqual([]);
});

test('a version of a file is no file of its own', async () => {
  const asked = editor.share(memoryFileSystem({}));
  await editor.start([], sharing);
  await editor.open('git:/r/zoo.cfg?%7B%22ref%22%3A%22~%22%7D', 'tickTime=x\n');
  await editor.open('vscode-vfs://github/o/r/zoo.cfg#L1', 'tickTime=x\n');
  await editor.open('memfs:/zoo.cfg', 'tickTime=x\n');
  await editor.until(() => editor.shown.size > 0);
  expect([...editor.shown.keys()]).toEqual(['memfs:/zoo.cfg']);
  expect(asked.filter((uri) => !uri.startsWith('memfs:'))).toEqual([]);
});

test('neither side leads to the other: not by paths, nor under onHost', async () => {
  const share = 'memfs:///r';
  mkdirSync(join(disk, 'data'));
  writeFileSync(join(disk, 'data/myid'), '9\n');
  writeFileSync(join(disk, 'own.dynamic'), 'server.1=elsewhere:2888:3888\n');
  const paths = `dynamicConfigFile=${disk}/own.dynamic\n`;
  const text = `tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=${disk}/data\nclientPort=2181\n${paths}`;
  const asked = editor.share(memoryFileSystem({ 'memfs:///r/zk1/zoo.cfg': text, 'memfs:///r/.git/': '' }));
  await editor.start(['memfs:/r', pathToFileURL(disk).href], sharing, { initializationOptions: { onHost: true } });
  await editor.open('memfs:/r/zk1/zoo.cfg', `${text}tickTme=1\n`);
  await editor.until(() => editor.shown.has('memfs:/r/zk1/zoo.cfg'));
  // What can't be seen is neither missing nor wrong.
  const rules = rulesAt('memfs:/r/zk1/zoo.cfg')?.filter((rule) => rule !== 'volatile-data-dir');
  expect(rules).toEqual(['unknown-parameter']);
  expect([...editor.shown.keys()]).toEqual(['memfs:/r/zk1/zoo.cfg']);
  expect(asked.filter((uri) => !uri.startsWith('memfs:'))).toEqual([]);

  const own = pathToFileURL(join(disk, 'zoo.cfg')).href;
  await editor.open(own, text.replaceAll(`${disk}/own`, `${share}/other`));
  await editor.until(() => editor.shown.has(own));
  expect(asked.filter((uri) => uri.includes('other'))).toEqual([]);
});

test('a member that comes is seen when a file is saved, whether the editor tells of it or not', async () => {
  const texts: Record<string, string> = { 'memfs:///r/zk1/zoo.cfg': config('c') };
  const now = () => memoryFileSystem(texts);
  editor.share({
    kind: (uri) => now().kind(uri),
    list: (uri) => now().list(uri),
    readBytes: (uri, limit) => now().readBytes(uri, limit),
    realUri: (uri) => now().realUri(uri),
  });
  await editor.start(['memfs:/r'], sharing);
  const uri = 'memfs:/r/zk1/zoo.cfg';
  await editor.open(uri, config('c'));
  await editor.until(() => editor.shown.has(uri));
  expect(rulesAt(uri)).toEqual([]);
  texts['memfs:///r/zk2/zoo.cfg'] = config('cc');
  await editor.tell('textDocument/didSave', { textDocument: { uri } });
  await editor.until(() => rulesAt(uri)?.length === 1);
  expect(rulesAt(uri)).toEqual(['server-list-mismatch']);
});

describe('a text that was never saved', () => {
  const uri = 'untitled:Untitled-1';

  test('is judged and explained where it is called a configuration', async () => {
    await editor.start([pathToFileURL(disk).href]);
    await editor.open('untitled:Untitled-2', 'tickTime=x\n', 'properties');
    await editor.open(uri, 'tickTime=x\n');
    await editor.until(() => editor.shown.size > 0);
    expect([...editor.shown.keys()]).toEqual([uri]);
    expect(rulesAt(uri)).toContain('number-format');
    const place = { textDocument: { uri }, position: { line: 0, character: 2 } };
    expect(JSON.stringify(await editor.request('textDocument/hover', place))).toContain('tickTime');
    expect(JSON.stringify(await editor.request('textDocument/completion', place))).toContain('tickTime');
    expect(await editor.stop()).toEqual({ code: 0, errors: '' });
  });

  test('has nothing around it: neither other such texts nor a disk', async () => {
    writeFileSync(join(disk, 'own.dynamic'), 'server.1=elsewhere:2888:3888\n');
    const asked = editor.share(memoryFileSystem({}));
    await editor.start([pathToFileURL(disk).href], sharing, { initializationOptions: { onHost: true } });
    const named = `untitled:${disk}/zk1/zoo.cfg`;
    await editor.open('untitled:Untitled-2', config('c'));
    await editor.open(named, config('ccc', `dynamicConfigFile=${disk}/own.dynamic\n`));
    await editor.open(uri, `${config('cc')}tickTme=1\n`);
    await editor.until(() => rulesAt(uri)?.length === 1);
    expect(rulesAt(uri)).toEqual(['unknown-parameter']);
    expect(rulesAt('untitled:Untitled-2') ?? []).toEqual([]);
    expect(rulesAt(named) ?? []).not.toContain('server-list-mismatch');
    expect(asked).toEqual([]);
  });
});

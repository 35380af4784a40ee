import { fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../packages/linter/node/index.ts';
import { memoryFileSystem } from '../packages/linter/src/file-system.ts';
import { LspClient } from './web/lsp-client.mjs';
import { WorkerPage } from './web/worker-page.mjs';
import { top } from './working-tree.mjs';

/*
 * The extension's server in a worker of a real browser. What VS Code does around it there, a page does: it starts the
 * worker and answers its requests for files.
 */
const seeds = join(top, 'test/seeds');
let page;
let client;
const failures = [];
beforeAll(async () => {
  page = await WorkerPage.open(
    (message) => client.hear(message),
    (failure) => failures.push(failure),
  );
});
afterAll(() => page?.close());
afterEach(() => {
  expect(failures.splice(0)).toEqual([]);
  expect(client.errors).toEqual([]);
});

async function connect(files, folders, locale) {
  await page.start();
  client = new LspClient((message) => page.send(message), files);
  return client.start(folders, locale);
}

describe('a workspace that only the page has', () => {
  const folder = 'vscode-vfs://github/zklint/zklint';
  const uri = (path) => `${folder}/${path}`;
  const example = (name) => readFileSync(join(top, `examples/ensemble/${name}/zoo.cfg`), 'utf8');
  const compose = 'services:\n  zk:\n    image: zookeeper:3.9\n    environment:\n      ZOO_TICK_TIME: fast\n';
  const texts = {
    'zk1/zoo.cfg': example('zk1'),
    'zk2/zoo.cfg': example('zk2'),
    'zk3/zoo.cfg': example('zk3'),
    'compose.yml': compose,
  };
  const files = memoryFileSystem(Object.fromEntries(Object.entries(texts).map(([path, text]) => [uri(path), text])));
  const rulesIn = (path) => client.shown.get(uri(path))?.map(({ code }) => code);
  /** The start of a word in a file, as requests name it. */
  const at = (path, word) => {
    const lines = texts[path].split('\n');
    const line = lines.findIndex((one) => one.includes(word));
    return { textDocument: { uri: uri(path) }, position: { line, character: lines[line].indexOf(word) } };
  };
  const open = async (path, languageId) => {
    client.open(uri(path), texts[path], languageId);
    await client.settle();
  };

  describe('in English', () => {
    beforeEach(async () => {
      const { serverInfo, capabilities } = await connect(files, [folder]);
      expect(serverInfo.name).toBe('zklint');
      expect(capabilities).toMatchObject({ hoverProvider: true, positionEncoding: 'utf-16' });
      await open('zk1/zoo.cfg');
    });

    test('is judged across its files, also where they are not open', () => {
      expect(rulesIn('zk1/zoo.cfg')).toEqual(['unknown-parameter', 'server-list-mismatch']);
      expect(rulesIn('zk2/zoo.cfg')).toEqual(['inline-comment']);
      expect(rulesIn('zk3/zoo.cfg')).toEqual(['server-list-mismatch']);
    });

    test('has its parameters explained and completed', async () => {
      const { contents } = await client.request('textDocument/hover', at('zk1/zoo.cfg', 'tickTime'));
      expect(contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('tickTime') });
      const { items } = await client.request('textDocument/completion', at('zk1/zoo.cfg', 'autopurge'));
      expect(items.map(({ label }) => label)).toContain('autopurge.snapRetainCount');
    });

    test('has what is wrong put right', async () => {
      const { textDocument, position } = at('zk1/zoo.cfg', 'autopurge');
      const diagnostics = client.shown.get(textDocument.uri).filter(({ code }) => code === 'unknown-parameter');
      const range = { start: position, end: position };
      const actions = await client.request('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics },
      });
      const fix = actions.find(({ title }) => title.includes('purgeInterval'));
      expect(JSON.stringify(fix?.edit)).toContain('purgeInterval');
    });

    test('has a server renamed in all files', async () => {
      const { textDocument, position } = at('zk1/zoo.cfg', 'server.3');
      const place = { ...position, character: position.character + 'server.'.length };
      const edit = await client.request('textDocument/rename', { textDocument, position: place, newName: '7' });
      const changed = edit.documentChanges.map((change) => change.textDocument.uri);
      expect(changed.sort()).toEqual(['zk1', 'zk2', 'zk3'].map((name) => uri(`${name}/zoo.cfg`)));
    });

    test('has what VS Code shows of it: the release, the effective configuration, the ensemble', async () => {
      const { textDocument } = at('zk1/zoo.cfg', 'tickTime');
      for (const [method, part] of [
        ['zklint/release', '3.9'],
        ['zklint/effective', 'tickTime'],
        ['zklint/ensemble', 'zk3.example.com'],
      ]) {
        expect(JSON.stringify(await client.request(method, { textDocument })), method).toContain(part);
      }
    });

    test('has its YAML read, which is loaded when it is needed', async () => {
      await open('compose.yml', 'dockercompose');
      expect(rulesIn('compose.yml')).toContain('number-format');
      const { contents } = await client.request('textDocument/hover', at('compose.yml', 'fast'));
      expect(contents.value).toContain('tickTime');
    });

    test('goes on after a restart, and leaves no worker behind', async () => {
      await connect(files, [folder]);
      await open('zk1/zoo.cfg');
      expect(rulesIn('zk3/zoo.cfg')).toEqual(['server-list-mismatch']);
      expect(page.workers).toBe(1);
      await client.request('shutdown');
      client.tell('exit');
      await expect.poll(() => page.workers).toBe(0);
      await connect(files, [folder]);
    });
  });

  test('is spoken of in Chinese', async () => {
    await connect(files, [folder], 'zh-cn');
    await open('zk2/zoo.cfg');
    const [{ message }] = client.shown.get(uri('zk2/zoo.cfg'));
    expect(message).toMatch(/\p{Script=Han}.*\nZooKeeper 的原文：/su);
    const { contents } = await client.request('textDocument/hover', at('zk2/zoo.cfg', 'tickTime'));
    expect(contents.value).toMatch(/\p{Script=Han}/u);
  });

  test('is judged as far as it is open where its files can not be read', async () => {
    const fail = () => Promise.reject(new Error('the network is down'));
    await connect({ kind: fail, list: fail, readBytes: fail }, [folder]);
    await open('zk1/zoo.cfg');
    expect(rulesIn('zk1/zoo.cfg')).toEqual(['unknown-parameter']);
    expect([...client.shown.keys()]).toEqual([uri('zk1/zoo.cfg')]);
  });
});

/*
 * The same bundle in Node has a disk, and the page shows the worker the same files: whatever they answer must be equal.
 */
describe('the worker and the process say the same', () => {
  let disk;
  let process;
  let inProcess;
  beforeAll(async () => {
    disk = realpathSync(mkdtempSync(join(tmpdir(), 'zklint-web-')));
    process = fork(join(top, 'packages/vscode/dist/server.js'), ['--node-ipc']);
    inProcess = new LspClient((message) => process.send(message), nodeFileSystem);
    process.on('message', (message) => inProcess.hear(message));
    process.on('exit', (code) => failures.push(`the process ended with ${code}`));
    await inProcess.start([]);
    await connect(nodeFileSystem, []);
  });
  afterAll(() => {
    process?.removeAllListeners('exit');
    process?.kill();
    rmSync(disk, { recursive: true, force: true });
  });

  const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
  const questions = {
    'textDocument/codeAction': { range: whole, context: { diagnostics: [] } },
    'textDocument/codeLens': {},
    'textDocument/documentLink': {},
    'textDocument/documentSymbol': {},
    'textDocument/foldingRange': {},
    'textDocument/formatting': { options: { tabSize: 2, insertSpaces: true } },
    'textDocument/hover': { position: { line: 0, character: 1 } },
    'textDocument/inlayHint': { range: whole },
    'textDocument/semanticTokens/full': {},
    'zklint/effective': {},
    'zklint/ensemble': {},
    'zklint/release': {},
  };

  test.each(readdirSync(seeds))('of %s', async (scene) => {
    const project = join(disk, scene);
    cpSync(join(seeds, scene), project, { recursive: true });
    mkdirSync(join(project, '.git'));
    const opened = configurationsIn(project).map((path) => ({ uri: pathToFileURL(path).href, path }));
    const [one, other] = await Promise.all(
      [client, inProcess].map(async (asked) => {
        asked.shown.clear();
        for (const { uri, path } of opened) {
          asked.open(uri, readFileSync(path, 'utf8'), /\.ya?ml$/.test(path) ? 'yaml' : 'zoocfg');
        }
        await asked.settle();
        const shown = Object.fromEntries([...asked.shown].filter(([, diagnostics]) => diagnostics.length > 0));
        const answers = {};
        for (const { uri } of opened) {
          for (const [method, params] of Object.entries(questions)) {
            answers[`${method} ${uri}`] = await asked.request(method, { textDocument: { uri }, ...params });
          }
        }
        for (const { uri } of opened) asked.close(uri);
        await asked.settle();
        return { shown, answers };
      }),
    );
    expect(one).toEqual(other);
    expect(Object.values(other.answers).some((answer) => answer !== null)).toBe(true);
    expect(inProcess.errors).toEqual([]);
  });
});

function configurationsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((path) => /\.(cfg|ya?ml|properties|dynamic.*)$/.test(path))
    .map((path) => join(folder, path))
    .sort();
}

import { fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../packages/linter/node/index.ts';
import { memoryFileSystem } from '../packages/linter/src/file-system.ts';
import { LspClient } from './web/lsp-client.mjs';
import { WorkerPage } from './web/worker-page.mjs';
import { top } from './working-tree.mjs';

/*
 * The extension's server in a worker of a real browser. What VS Code does around it there, the page does: it starts the
 * worker and answers its requests for files.
 */
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

async function connect(files, folders, locale) {
  await page.start();
  client = new LspClient((message) => page.send(message), files);
  const answer = await client.start(folders, locale);
  return answer;
}

describe('an ensemble that only the page has', () => {
  const folder = 'vscode-vfs://github/zklint/zklint';
  const text = (name) => readFileSync(join(top, `examples/ensemble/${name}/zoo.cfg`), 'utf8');
  const uri = (name) => `${folder}/${name}/zoo.cfg`;
  const names = ['zk1', 'zk2', 'zk3'];
  const files = memoryFileSystem({
    ...Object.fromEntries(names.map((name) => [uri(name), text(name)])),
    [`${folder}/compose.yml`]:
      'services:\n  zk:\n    image: zookeeper:3.9\n    environment:\n      ZOO_TICK_TIME: fast\n',
  });
  const place = (word) => {
    const lines = text('zk1').split('\n');
    const line = lines.findIndex((one) => one.includes(word));
    return { textDocument: { uri: uri('zk1') }, position: { line, character: lines[line].indexOf(word) } };
  };

  test('is judged across its files, of which one is open', async () => {
    await connect(files, [folder]);
    client.open(uri('zk1'), text('zk1'));
    await client.settle();
    expect(client.errors).toEqual([]);
    console.log(
      JSON.stringify(
        [...client.shown].map(([u, d]) => [u, d.map((x) => [x.code, x.message])]),
        null,
        1,
      ),
    );
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { top } from '../working-tree.mjs';

const bundle = join(top, 'packages/vscode/dist/server.js');
const program = '/usr/bin/chromium';

/** A page in Chromium that starts the extension's server in a worker, as VS Code does in a browser. */
export class WorkerPage {
  #pages;
  #browser;
  #page;
  #fail;
  #isClosing = false;

  /** `hear` is called with every message of the server; `fail` with what no page should have to show. */
  static async open(hear, fail) {
    if (!existsSync(program)) throw new Error(`${program} is missing: install chromium.`);
    const self = new WorkerPage();
    self.#fail = fail;
    const files = { '/': ['text/html', '<!doctype html><title>zklint</title><link rel="icon" href="data:,">'] };
    files['/server.js'] = ['text/javascript', readFileSync(bundle)];
    self.#pages = createServer(({ url }, answer) => {
      const [type, content] = files[url] ?? ['text/plain', undefined];
      // As strict as the pages that VS Code is shown on: a bundle that makes code out of text would not start.
      answer.writeHead(content ? 200 : 404, { 'content-type': type, 'content-security-policy': "script-src 'self'" });
      answer.end(content);
    });
    await new Promise((resolve) => self.#pages.listen(0, '127.0.0.1', resolve));
    self.#browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
    self.#page = await self.#browser.newPage();
    self.#page.on('crash', () => fail('the page crashed'));
    self.#page.on('pageerror', ({ message }) => fail(message));
    self.#page.on('console', (message) => message.type() === 'error' && fail(message.text()));
    await self.#page.exposeFunction('hear', (messages) => messages.forEach(hear));
    await self.#page.goto(`http://127.0.0.1:${self.#pages.address().port}/`);
    return self;
  }

  /** Starts a server, and ends the one before. */
  async start() {
    await this.#page.evaluate(() => {
      globalThis.server?.terminate();
      const server = new Worker('/server.js');
      server.onmessage = ({ data }) => globalThis.hear([data]);
      server.onerror = ({ message }) => console.error(message);
      globalThis.server = server;
    });
  }

  /** In the order of the calls. */
  async send(message) {
    try {
      await this.#page.evaluate((given) => globalThis.server.postMessage(given), message);
    } catch ({ message }) {
      if (!this.#isClosing) this.#fail(message);
    }
  }

  /** How many workers run. */
  get workers() {
    return this.#page.workers().length;
  }

  async close() {
    this.#isClosing = true;
    await this.#browser?.close();
    this.#pages.close();
  }
}

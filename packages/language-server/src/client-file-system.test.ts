import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { memoryFileSystem } from '@zklint/linter';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';

const temporary = mkdtempSync(join(tmpdir(), 'zklint-browser-'));
const bundle = join(temporary, 'server.js');
let script: vm.Script;

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'browser.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    logLevel: 'silent',
  });
  script = new vm.Script(readFileSync(bundle, 'utf8'));
});
afterAll(() => rmSync(temporary, { recursive: true }));

interface Wired {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** What the server sees of its worker. */
interface Worker {
  onmessage?: (event: { readonly data: unknown }) => void;
  addEventListener(): void;
  postMessage(message: Wired): void;
}

/** A client of the bundle in a world that has what a worker of a browser has, and nothing of Node. */
class Page {
  readonly shown = new Map<string, PublishDiagnosticsParams['diagnostics']>();
  /** The files that it was asked for, as `method uri`. */
  readonly asked: string[] = [];
  private readonly worker: Worker;
  private readonly answers = new Map<number, (result: unknown) => void>();
  private readonly files;
  private count = 0;
  private most = 0;
  private pending = 0;

  constructor(files: Readonly<Record<string, string>>) {
    this.files = memoryFileSystem(files);
    const self: Worker = {
      addEventListener() {},
      postMessage: (message) => {
        this.hear(structuredClone(message));
      },
    };
    this.worker = self;
    const { setTimeout, clearTimeout, setInterval, clearInterval, performance, atob, btoa, crypto } = globalThis;
    const { TextEncoder, TextDecoder, console, URL, queueMicrotask } = globalThis;
    const timers = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance };
    script.runInNewContext({ self, ...timers, atob, btoa, crypto, TextEncoder, TextDecoder, console, URL });
  }

  /** How many questions were under way at once. */
  get mostAtOnce(): number {
    return this.most;
  }

  async start(rootUri: string): Promise<void> {
    await this.request('initialize', {
      processId: null,
      rootUri,
      capabilities: { experimental: { zklint: { files: true } } },
    });
    this.tell('initialized', {});
  }

  open(uri: string, text: string): void {
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'zoocfg', version: 1, text } });
  }

  tell(method: string, params: unknown): void {
    this.worker.onmessage?.({ data: { jsonrpc: '2.0', method, params } });
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = ++this.count;
    return new Promise((resolve) => {
      this.answers.set(id, resolve);
      this.worker.onmessage?.({ data: { jsonrpc: '2.0', id, method, params } });
    });
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private async hear({ id, method, params, result }: Wired): Promise<void> {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as PublishDiagnosticsParams;
      this.shown.set(uri, diagnostics);
    }
    if (id === undefined) return;
    if (method === undefined) this.answers.get(id)?.(result);
    else {
      this.most = Math.max(this.most, ++this.pending);
      const answer = await this.serve(method, params as { readonly uri: string; readonly limit: number });
      this.pending--;
      this.worker.onmessage?.({ data: { jsonrpc: '2.0', id, ...answer } });
    }
  }

  private async serve(method: string, { uri, limit }: { readonly uri: string; readonly limit: number }) {
    this.asked.push(`${method} ${uri}`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (method === 'zklint/kind') return { result: (await this.files.kind(uri)) ?? null };
    if (method === 'zklint/list') return { result: await this.files.list(uri) };
    if (method !== 'zklint/readBytes') return { error: { code: -32601, message: 'unknown' } };
    const bytes = await this.files.readBytes(uri, limit);
    return { result: bytes ? Buffer.from(bytes).toString('base64') : null };
  }
}

const config = (third: string) =>
  `tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=${third}:2888:3888\n`;

describe.each(['vscode-vfs://github/o/r', 'memfs:/r'])('the server for browsers, in %s', (editors) => {
  const folder = editors.replace('memfs:/', 'memfs:///');
  let page: Page;
  beforeEach(async () => {
    page = new Page({
      [`${folder}/zk1/zoo.cfg`]: config('cc'),
      [`${folder}/zk2/zoo.cfg`]: config('c'),
      [`${folder}/zk2/compose.yml`]:
        'services:\n  zoo1:\n    image: zookeeper\n    volumes: [./zoo.cfg:/conf/zoo.cfg]\n',
      [`${folder}/node_modules/zoo.cfg`]: config('n'),
    });
    await page.start(editors);
  });

  test('shows what is wrong across files that only the client has', async () => {
    page.open(`${editors}/zk1/zoo.cfg`, config('cc'));
    await page.until(() => page.shown.size > 1);
    const codes = [...page.shown].map(([uri, diagnostics]) => [uri, diagnostics.map(({ code }) => code)]);
    expect(codes).toContainEqual([`${editors}/zk1/zoo.cfg`, ['server-list-mismatch']]);
    expect(page.asked.filter((one) => one.includes('node_modules'))).toEqual([]);
    // A walk and what is then read of a configuration each ask for what they need, and for nothing again.
    for (const one of page.asked) expect(page.asked.filter((other) => other === one).length, one).toBeLessThan(4);
    expect(page.mostAtOnce).toBeLessThan(100);
  });

  test('judges what has no file', async () => {
    page.open('untitled:Untitled-1', 'tickTime=x\n');
    await page.until(() => page.shown.size > 0);
    expect([...page.shown.keys()]).toEqual(['untitled:Untitled-1']);
    expect(page.shown.get('untitled:Untitled-1')).toContainEqual(expect.objectContaining({ code: 'number-format' }));
    const textDocument = { uri: 'untitled:Untitled-1' };
    expect(await page.request('textDocument/foldingRange', { textDocument })).toEqual(expect.any(Array));
  });
});

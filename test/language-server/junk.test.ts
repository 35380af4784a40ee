import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../packages/cli/dist/zklint.cjs');

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
  readonly params?: unknown;
}

/** A server in a process, and the bytes to and from it. */
class Wire {
  readonly process: ChildProcess = spawn(process.execPath, [program, 'lsp', '--stdio']);
  readonly heard: Answer[] = [];
  readonly exit = once(this.process, 'exit').then(([code]) => code as number);
  private rest = Buffer.alloc(0);
  private waiting: { readonly isMeant: (answer: Answer) => boolean; readonly resolve: (answer: Answer) => void }[] = [];
  private last = 100;

  constructor() {
    this.process.stdout?.on('data', (data: Buffer) => this.read(data));
    this.process.stdin?.on('error', () => {});
  }

  write(bytes: string | Uint8Array): void {
    this.process.stdin?.write(bytes);
  }

  send(message: object): void {
    this.write(framed(message));
  }

  tell(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  async request(method: string, params?: unknown): Promise<Answer> {
    const id = ++this.last;
    this.send({ jsonrpc: '2.0', id, method, params });
    return this.until((one) => one.id === id && one.method === undefined);
  }

  async start(more: object = {}): Promise<void> {
    await this.request('initialize', { processId: null, rootUri: null, capabilities: {}, ...more });
    this.tell('initialized', {});
  }

  until(isMeant: (answer: Answer) => boolean): Promise<Answer> {
    const found = this.heard.find(isMeant);
    if (found) return Promise.resolve(found);
    return new Promise((resolve) => this.waiting.push({ isMeant, resolve }));
  }

  private read(data: Buffer): void {
    this.rest = Buffer.concat([this.rest, data]);
    for (;;) {
      const end = this.rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(this.rest.toString('latin1', 0, Math.max(end, 0)))?.[1]);
      if (end < 0 || this.rest.length < end + 4 + length) break;
      const answer: Answer = JSON.parse(this.rest.toString('utf8', end + 4, end + 4 + length));
      this.heard.push(answer);
      for (const { isMeant, resolve } of this.waiting) if (isMeant(answer)) resolve(answer);
      this.waiting = this.waiting.filter(({ isMeant }) => !isMeant(answer));
      this.rest = this.rest.subarray(end + 4 + length);
    }
  }
}

function framed(message: object): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

let wire: Wire;
afterEach(() => wire.process.kill());

const uri = 'file:///nowhere/zklint-junk/zoo.cfg';
const open = (text: unknown) =>
  wire.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'zoocfg', version: 1, text } });
const published = (message: Answer) => message.method === 'textDocument/publishDiagnostics';

/** Does it still answer, and still judge? */
async function isWell(): Promise<void> {
  const other = uri.replace('zoo.cfg', `zoo${Math.random()}.cfg`);
  wire.tell('textDocument/didOpen', {
    textDocument: { uri: other, languageId: 'zoocfg', version: 1, text: 'tickTime=x\n' },
  });
  const { params } = await wire.until((one) => published(one) && JSON.stringify(one.params).includes(other));
  expect(JSON.stringify(params)).toContain('number-format');
  expect(await wire.request('workspace/symbol', { query: '' })).toMatchObject({ result: expect.any(Array) });
  expect(wire.process.exitCode).toBeNull();
}

test('messages split at any byte are whole', async () => {
  wire = new Wire();
  const initialize = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, capabilities: {}, locale: 'é😀' },
  };
  for (const byte of Buffer.from(framed(initialize))) {
    wire.write(Uint8Array.of(byte));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await wire.until(({ id }) => id === 1);
  wire.tell('initialized', {});
  await isWell();
});

test('after what is no message, the server goes on', async () => {
  wire = new Wire();
  await wire.start();
  for (const bytes of [
    'Content-Length: 1\r\n\r\n{',
    'Content-Length: 4\r\n\r\nnull',
    'Content-Length: 1\r\n\r\n5',
    framed([{ jsonrpc: '2.0', id: 9, method: 'shutdown' }]),
    'Content-Length: 0\r\n\r\n',
    'Content-Length: 3\r\n\r\n{"jsonrpc":"2.0"}',
    'Foo: bar\r\n\r\n',
    'hello\r\n\r\n',
    'Content-Length: 99999999999999999999\r\n\r\n',
    Buffer.concat([Buffer.from('Content-Length: 2\r\n\r\n'), Buffer.from([0xff, 0xfe])]),
    framed({ jsonrpc: '2.0', id: 12345, result: 1 }),
    framed({ jsonrpc: '2.0', id: 7, method: 5, params: 5 }),
  ]) {
    wire.write(bytes);
    await isWell();
  }
});

const requests = [
  'hover',
  'completion',
  'signatureHelp',
  'codeAction',
  'codeLens',
  'inlayHint',
  'definition',
  'references',
  'documentHighlight',
  'prepareRename',
  'rename',
  'documentLink',
  'documentSymbol',
  'foldingRange',
  'selectionRange',
  'semanticTokens/full',
  'semanticTokens/range',
  'formatting',
  'rangeFormatting',
].map((name) => `textDocument/${name}`);

test('requests for what is not there are answered', async () => {
  wire = new Wire();
  await wire.start();
  open('tickTime=2000\r\nserver.1=a:2888:3888\n');
  const places = [
    { line: 0, character: 0 },
    { line: 1, character: 5 },
    { line: 1e9, character: 1e9 },
    { line: -1, character: -1 },
    { line: 0.5, character: 1.5 },
    { line: 'a', character: null },
    {},
    null,
  ];
  const answers: Promise<Answer>[] = [];
  for (const method of [
    ...requests,
    'workspace/symbol',
    'workspace/executeCommand',
    'completionItem/resolve',
    'codeAction/resolve',
  ]) {
    for (const asked of [uri, 'file:///elsewhere', 'untitled:x', '', '%', 5, null, undefined]) {
      for (const position of places) {
        const range = { start: position, end: position };
        const more = {
          newName: '\n',
          context: { diagnostics: null, includeDeclaration: 1 },
          options: null,
          query: 5,
          command: 'x',
          data: { uri: asked },
        };
        answers.push(
          wire.request(method, { textDocument: { uri: asked }, position, range, positions: [position], ...more }),
        );
      }
    }
    for (const params of [null, [], 5, 'x', {}]) answers.push(wire.request(method, params));
  }
  answers.push(wire.request('unheard/of', {}));
  await Promise.all(answers);
  await isWell();
});

test('notifications of what is not there, or makes no sense, are borne', async () => {
  wire = new Wire();
  await wire.start();
  open('tickTime=2000\n');
  const missing = { uri: 'file:///elsewhere', version: 2 };
  for (const textDocument of [missing, { uri, version: 'x' }, { uri, version: null }, { uri: 5 }, null, undefined]) {
    wire.tell('textDocument/didOpen', { textDocument });
    wire.tell('textDocument/didSave', { textDocument });
    for (const change of [
      { text: 5 },
      {},
      null,
      { range: {}, text: 'x' },
      { range: { start: { line: -1 } }, text: 'x' },
      { range: null, text: 1 },
    ]) {
      wire.tell('textDocument/didChange', { textDocument, contentChanges: [change] });
    }
    wire.tell('textDocument/didChange', { textDocument, contentChanges: null });
    if (textDocument === missing) wire.tell('textDocument/didClose', { textDocument });
  }
  open(5);
  open(undefined);
  for (const settings of [
    null,
    5,
    'x',
    [],
    { zklint: 5 },
    { zklint: { rules: { a: {} }, map: [], jvm: 1, root: {} } },
  ]) {
    wire.tell('workspace/didChangeConfiguration', { settings });
  }
  wire.tell('workspace/didChangeConfiguration', { settings: { zklint: {} } });
  wire.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: 'nowhere' }, { uri: '%%%' }, { uri }] });
  wire.tell('workspace/didChangeWatchedFiles', { changes: null });
  wire.tell('workspace/didChangeWorkspaceFolders', { event: { added: null, removed: [] } });
  wire.tell('$/cancelRequest', { id: 999 });
  wire.tell('$/setTrace', { value: 'verbose' });
  wire.tell('unheard/of');
  await isWell();
});

describe('the end', () => {
  test('after shutdown it is a success', async () => {
    wire = new Wire();
    await wire.start();
    await wire.request('shutdown');
    expect(await wire.request('workspace/symbol', { query: '' })).toMatchObject({ error: { code: -32600 } });
    wire.tell('exit');
    expect(await wire.exit).toBe(0);
  });

  test.each<[string, () => void, number]>([
    ['without shutdown', () => wire.tell('exit'), 1],
    ['of the client', () => wire.process.stdin?.end(), 1],
  ])('%s is none', async (_, end, code) => {
    wire = new Wire();
    await wire.start();
    end();
    expect(await wire.exit).toBe(code);
  });

  test('comes when the process of the editor is gone', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    wire = new Wire();
    await wire.start({ processId: editor.pid });
    editor.kill();
    expect(await wire.exit).toBe(1);
  });
});

test('a line of 50 MB is not read, which is said', async () => {
  wire = new Wire();
  await wire.start();
  open(`tickTime=${'1'.repeat(50 * 1024 * 1024)}`);
  const { params } = await wire.until(published);
  expect(params).toMatchObject({ uri, diagnostics: [{ code: 'limit-reached' }] });
  wire.tell('textDocument/didClose', { textDocument: { uri } });
  await isWell();
});

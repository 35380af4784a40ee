// Talks to the built language server at random, as a hasty editor and as junk, and then asks whether it still means what
// a fresh one means; and whether it has its memory back: node scripts/fuzz-lsp.mjs [messages] [seed]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomFrom } from './random.mjs';
import { seedOfSources } from './seed.mjs';

const messages = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? seedOfSources());
const below = randomFrom(seed);
const pick = (list) => list[below(list.length)];
const folder = mkdtempSync(join(tmpdir(), 'zklint-fuzz-lsp-'));
const hook = join(folder, 'memory.cjs');
// Tells on a channel of its own how much is held once the garbage is out.
writeFileSync(
  hook,
  `process.on('SIGUSR2', () => { gc(); gc(); const { heapUsed, external } = process.memoryUsage();
require('node:fs').writeSync(3, heapUsed + external + '\\n'); });`,
);

/** A server, and what it published last. */
class Server {
  constructor() {
    const program = join(import.meta.dirname, '../packages/cli/dist/zklint.cjs');
    this.process = spawn(process.execPath, ['--expose-gc', '--require', hook, program, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    });
    this.shown = new Map();
    this.errors = [];
    this.pending = new Map();
    this.last = 0;
    this.rest = Buffer.alloc(0);
    this.process.stdin.on('error', () => {});
    this.process.stdout.on('data', (data) => this.read(data));
    this.process.on('exit', (code) => {
      if (!this.isEnding) fail(`the server ended with ${code}`);
    });
  }

  read(data) {
    this.rest = Buffer.concat([this.rest, data]);
    for (;;) {
      const end = this.rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.rest.toString('latin1', 0, end))?.[1]);
      if (this.rest.length < end + 4 + length) return;
      const { id, method, params, ...answer } = JSON.parse(this.rest.toString('utf8', end + 4, end + 4 + length));
      this.rest = this.rest.subarray(end + 4 + length);
      if (method === 'textDocument/publishDiagnostics') this.shown.set(params.uri, params.diagnostics);
      else if (method === undefined && this.pending.has(id)) {
        this.pending.get(id)(answer);
        this.pending.delete(id);
      }
    }
  }

  write(bytes) {
    this.process.stdin.write(bytes);
  }

  send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  tell(method, params) {
    this.send({ method, params });
  }

  request(method, params) {
    const id = ++this.last;
    this.send({ id, method, params });
    return new Promise((resolve) => this.pending.set(id, resolve));
  }

  async start() {
    const rootUri = pathToFileURL(folder).href;
    await this.request('initialize', { processId: process.pid, rootUri, capabilities: {} });
    this.tell('initialized', {});
  }

  async settled() {
    for (let turn = 0; turn < 3; turn++) {
      await this.request('workspace/symbol', { query: '' });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async memory() {
    this.process.kill('SIGUSR2');
    const [bytes] = await once(this.process.stdio[3], 'data');
    return Number(bytes) / 1024 / 1024;
  }

  /** All that is wrong, in an order of its own. */
  get said() {
    return JSON.stringify([...this.shown].filter(([, diagnostics]) => diagnostics.length > 0).sort());
  }

  async end() {
    this.isEnding = true;
    await this.request('shutdown');
    const exit = once(this.process, 'exit');
    this.tell('exit');
    const [code] = await exit;
    if (code !== 0) fail(`the server ended with ${code} after shutdown`);
  }
}

function fail(message) {
  console.error(`${message} (seed ${seed})`);
  rmSync(folder, { recursive: true });
  process.exit(1);
}

const names = [
  'zk1/zoo.cfg',
  'zk2/zoo.cfg',
  'zk3/zoo.cfg',
  'zk1/data/myid',
  'compose.yml',
  'zklint.json',
  'zoo.cfg.dynamic',
];
const words = [
  'tickTime=',
  'server.1=',
  'zk1:2888:3888',
  ';2181',
  '\n',
  '\r\n',
  '\\\n',
  '#',
  ' ',
  '1',
  'é',
  '😀',
  '{',
  '"',
  ':',
  '  - ',
  'services:\n',
  'image: zookeeper\n',
  '# zklint-disable-next-line ',
  '\0',
  '\u2028',
];
const someText = () => Array.from({ length: below(30) }, () => pick(words)).join('');
const position = () => ({ line: below(12) - 1, character: below(40) - 1 });
const range = () => ({ start: position(), end: position() });
const features = [
  'hover',
  'completion',
  'signatureHelp',
  'codeLens',
  'definition',
  'references',
  'documentHighlight',
  'documentLink',
  'documentSymbol',
  'foldingRange',
  'semanticTokens/full',
  'formatting',
  'prepareRename',
];
const junk = [
  'Content-Length: 3\r\n\r\n{"jsonrpc":"2.0"}',
  'Content-Length: x\r\n\r\n',
  'hello\r\n\r\n',
  'Content-Length: 4\r\n\r\nnull',
  '\r\n\r\n',
];

const uriOf = (name) => pathToFileURL(join(folder, name)).href;
const config = `tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\nserver.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n`;
for (const name of names) {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), name.endsWith('.json') ? '{}' : name.endsWith('zoo.cfg') ? config : someText());
}

const server = new Server();
await server.start();
/** What the editor believes to be open. A change replaces all or adds at the start: no second opinion on positions. */
const open = new Map();
let version = 0;
for (let count = 0; count < messages; count++) {
  const name = pick(names);
  const uri = uriOf(name);
  const textDocument = { uri, version: ++version };
  const act = below(100);
  if (act < 8 && !open.has(uri)) {
    const text = below(3) === 0 ? someText() : config;
    open.set(uri, text);
    server.tell('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'plaintext', text } });
  } else if (act < 12 && open.has(uri)) {
    open.delete(uri);
    server.tell('textDocument/didClose', { textDocument });
  } else if (act < 60 && open.has(uri)) {
    const text = someText();
    const isWhole = open.get(uri).length > 2000 || below(4) === 0;
    const start = { line: 0, character: 0 };
    open.set(uri, isWhole ? text : text + open.get(uri));
    const contentChanges = isWhole ? [{ text }] : [{ range: { start, end: start }, text }];
    server.tell('textDocument/didChange', { textDocument, contentChanges });
  } else if (act < 63) server.tell('textDocument/didSave', { textDocument });
  else if (act < 66) {
    if (!name.endsWith('.json')) writeFileSync(join(folder, name), below(2) ? config : someText());
    server.tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  } else if (act < 68) server.write(pick(junk));
  else if (act < 70) server.tell('$/cancelRequest', { id: server.last });
  else if (act < 72) await server.settled();
  else {
    const params = {
      textDocument,
      position: position(),
      range: range(),
      context: { includeDeclaration: true, diagnostics: [] },
    };
    const answer = server.request(`textDocument/${pick(features)}`, params);
    if (below(20) === 0) await answer;
  }
}
await server.settled();
// Whatever the order was in which things happened, the end counts.
const other = new Server();
await other.start();
for (const [uri, text] of open) {
  other.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });
  server.tell('textDocument/didSave', { textDocument: { uri } });
}
await Promise.all([server.settled(), other.settled()]);
if (server.said !== other.said)
  fail(`after ${messages} messages it says\n${server.said}\nand a fresh one\n${other.said}`);
if (server.pending.size > 0) fail(`${server.pending.size} requests have no answer`);
for (const uri of open.keys()) server.tell('textDocument/didClose', { textDocument: { uri } });
await server.end();
console.log(`${messages} messages: it says what a fresh one says (seed ${seed})`);

/** Opens and closes a file as often as that, and gives the memory in MB that it costs. */
async function costOf(times, text) {
  const visit = async (index) => {
    const uri = uriOf(`visited/${index % 1000}/zoo${index}.cfg`);
    other.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'zoocfg', version: 1, text } });
    if (index % 100 === 0 || times < 100) await other.settled();
    other.tell('textDocument/didClose', { textDocument: { uri } });
  };
  const first = times / 100;
  for (let index = 0; index < first; index++) await visit(index);
  await other.settled();
  const before = await other.memory();
  for (let index = 0; index < times; index++) await visit(index);
  await other.settled();
  return (await other.memory()) - before;
}

for (const uri of open.keys()) other.tell('textDocument/didClose', { textDocument: { uri } });
for (const [what, times, text] of [
  ['10 000 open and close', 10_000, config],
  ['5 files with a line of 50 MB', 5, `a=${'x'.repeat(50 * 1024 * 1024)}`],
]) {
  const cost = await costOf(times, text);
  console.log(`${what}: ${cost.toFixed(1)} MB more are held`);
  if (cost > 10) fail(`${what} cost ${cost.toFixed(1)} MB`);
}
await other.end();
rmSync(folder, { recursive: true });

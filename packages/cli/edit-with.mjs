import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = pathToFileURL('../../examples/ensemble').href;
const uri = `${folder}/zk1/zoo.cfg`;
const text = readFileSync('../../examples/ensemble/zk1/zoo.cfg', 'utf8');
const textDocument = { uri };
const start = { line: 0, character: 2 };
const range = { start, end: { line: 9, character: 0 } };
const context = { diagnostics: [] };

/** What an editor sends while a file is opened and edited. */
const messages = [
  { id: 1, method: 'initialize', params: { processId: null, rootUri: folder, capabilities: {} } },
  { method: 'initialized', params: {} },
  { method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'zoocfg', version: 1, text } } },
  { id: 2, method: 'textDocument/hover', params: { textDocument, position: start } },
  { id: 3, method: 'textDocument/completion', params: { textDocument, position: start } },
  { id: 4, method: 'textDocument/documentSymbol', params: { textDocument } },
  { id: 5, method: 'textDocument/codeAction', params: { textDocument, range, context } },
  { id: 6, method: 'textDocument/semanticTokens/full', params: { textDocument } },
  { id: 7, method: 'textDocument/inlayHint', params: { textDocument, range } },
  { id: 8, method: 'textDocument/codeLens', params: { textDocument } },
];

/** Runs a language server on standard input and output until it has answered all and published what is wrong in the file. */
export async function editWith(command) {
  const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'], timeout: 30_000 });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const last = messages.at(-1).id;
  let said = '';
  server.stdout.setEncoding('utf8').on('data', (text) => {
    const isDone = () => said.includes('textDocument/publishDiagnostics') && said.includes(`"id":${last}`);
    const wasDone = isDone();
    said += text;
    if (!wasDone && isDone())
      server.stdin.write([{ id: last + 1, method: 'shutdown' }, { method: 'exit' }].map(framed).join(''));
  });
  server.stdin.write(messages.map(framed).join(''));
  const code = await ended;
  if (code !== 0) throw new Error(`The language server ended with ${code}; it said: ${said}`);
}

function framed(message) {
  const content = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}

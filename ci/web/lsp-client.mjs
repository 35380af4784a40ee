import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../working-tree.mjs';

const announced = JSON.parse(readFileSync(join(top, 'test/support/clients/vscode.json'), 'utf8'));

/** A client that speaks as VS Code's does, over anything that takes and gives messages. `files` are those that it shows. */
export class LspClient {
  /** What was published last, by URI. */
  shown = new Map();
  /** What went wrong in the server. */
  errors = [];
  #send;
  #files;
  #answers = new Map();
  #count = 0;

  constructor(send, files) {
    this.#send = send;
    this.#files = files;
  }

  async start(folders, locale = 'en') {
    const experimental = { zklint: { changed: true, files: true } };
    const answer = await this.request('initialize', {
      processId: null,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      locale,
      capabilities: { ...announced, experimental },
    });
    this.tell('initialized', {});
    return answer;
  }

  open(uri, text, languageId = 'zoocfg') {
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  close(uri) {
    this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  tell(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  async request(method, params) {
    const id = ++this.#count;
    const { error, result } = await new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#send({ jsonrpc: '2.0', id, method, params });
    });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** Waits until the server has published what it thinks of all that it was told: it judges in its next turns. */
  async settle() {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      await this.request('workspace/symbol', { query: '' });
    }
  }

  /** Takes a message of the server. */
  async hear({ id, method, params, ...answer }) {
    if (method === undefined) {
      this.#answers.get(id)?.(answer);
      this.#answers.delete(id);
    } else if (id === undefined) {
      if (method === 'textDocument/publishDiagnostics') this.shown.set(params.uri, params.diagnostics);
      if (method === 'window/logMessage' && params.type === 1) this.errors.push(params.message);
    } else this.#send({ jsonrpc: '2.0', id, ...(await this.#answer(method, params)) });
  }

  async #answer(method, params) {
    try {
      return { result: (await this.#serve(method, params)) ?? null };
    } catch ({ message }) {
      return { error: { code: -32603, message } };
    }
  }

  async #serve(method, params) {
    if (method === 'workspace/configuration') return params.items.map(() => null);
    if (method === 'zklint/kind') return this.#files.kind(params.uri);
    if (method === 'zklint/list') return this.#files.list(params.uri);
    if (method !== 'zklint/readBytes') return null;
    const bytes = await this.#files.readBytes(params.uri, params.limit);
    return bytes && Buffer.from(bytes).toString('base64');
  }
}

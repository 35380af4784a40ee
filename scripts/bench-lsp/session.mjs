import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** What a usual editor announces, as far as it changes what a server does here. */
const capabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    synchronization: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** A language server in a process of its own, and the client of it. Times are milliseconds. */
export class Session {
  /** Starts a server, which is ready for documents when this returns. */
  static async start({ command, settings }, folder) {
    const session = new Session();
    const begin = performance.now();
    session.process = spawn(process.execPath, command, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const { stdin, stdout } = session.process;
    stdin.on('error', () => {});
    session.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    session.connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(({ section }) => settings?.[section] ?? null),
    );
    session.connection.onRequest('client/registerCapability', () => null);
    session.connection.onNotification('textDocument/publishDiagnostics', (published) => {
      session.waiting?.(published);
    });
    // Fails the request that waits for an answer.
    session.process.once('exit', () => session.connection.dispose());
    session.connection.listen();
    const rootUri = `file://${folder}`;
    const answer = await session.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities,
    });
    session.startTime = performance.now() - begin;
    session.offers = answer.capabilities;
    await session.connection.sendNotification('initialized', {});
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: settings ?? {} });
    return session;
  }

  async open({ uri, languageId, text }) {
    this.version = 1;
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: this.version, text },
    });
  }

  async close(uri) {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Replaces a line, with the whole text where the server wants no less. */
  async replaceLine(uri, lines, line, text) {
    const before = lines[line];
    lines[line] = text;
    const { textDocumentSync: sync } = this.offers;
    const isIncremental = (sync?.change ?? sync) === 2;
    const range = { start: { line, character: 0 }, end: { line, character: before.length } };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.version },
      contentChanges: [isIncremental ? { range, text } : { text: lines.join('\n') }],
    });
  }

  /** How long until the server has published diagnostics of a document that fit; undefined where it doesn't in time. */
  async published(uri, fits, atMost) {
    const begin = performance.now();
    const timeout = new AbortController();
    const arrived = new Promise((resolve) => {
      this.waiting = (published) => {
        const isNew = published.version === undefined || published.version === this.version;
        if (published.uri === uri && isNew && fits(published.diagnostics)) resolve(performance.now() - begin);
      };
    });
    const late = sleep(atMost, undefined, { signal: timeout.signal }).catch(() => {});
    const time = await Promise.race([arrived, late]);
    timeout.abort();
    this.waiting = undefined;
    return time;
  }

  /** How long a request takes. */
  async ask(method, params) {
    const begin = performance.now();
    await this.connection.sendRequest(method, params);
    return performance.now() - begin;
  }

  /** Resident memory in megabytes. */
  get memory() {
    const [, kilobytes] = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'));
    return Number(kilobytes) / 1024;
  }

  async end() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const timer = setTimeout(() => this.process.kill(), 2000);
    await ended;
    clearTimeout(timer);
  }
}

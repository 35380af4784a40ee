import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from '@zklint/linter';
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  LogMessageNotification,
  MessageType,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Registration,
  RegistrationRequest,
  type ServerCapabilities,
  type ShowDocumentParams,
  ShowDocumentRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

export type Transport = 'stdio' | 'node-ipc';

/** An editor that talks to a language server in a process of its own, and shows what the server publishes. */
export class Editor {
  /** What the server last published, by the very URI that it wrote. */
  readonly shown = new Map<string, readonly Diagnostic[]>();
  /** What the server wanted a person to read. */
  readonly messages: string[] = [];
  /** What the server asked to be told of. */
  readonly registrations: Registration[] = [];
  /** The edits that the server asked to make, and the places that it asked to show. */
  readonly edits: ApplyWorkspaceEditParams[] = [];
  readonly places: ShowDocumentParams[] = [];
  /** How often the server said that the open files mean something else. */
  changes = 0;
  private readonly server: ChildProcess;
  private readonly connection: ProtocolConnection;
  private failure: Error | undefined;
  private look: () => void = () => {};
  private errors = '';

  /** What the server answered to `initialize`. */
  capabilities: ServerCapabilities = {};

  /** Starts the program, with what goes before `--stdio`. */
  constructor(bundle: string, transport: Transport = 'stdio', before: readonly string[] = []) {
    if (transport === 'stdio') {
      const server = spawn(process.execPath, [bundle, ...before, '--stdio']);
      const [reader, writer] = [new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)];
      this.connection = createProtocolConnection(reader, writer);
      this.server = server;
    } else {
      this.server = fork(bundle, ['--node-ipc'], { silent: true });
      this.connection = createProtocolConnection(new IPCMessageReader(this.server), new IPCMessageWriter(this.server));
    }
    this.server.stderr?.on('data', (data) => {
      this.errors += data;
    });
    this.connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
      if (type === MessageType.Error) this.fail(`the server logged: ${message}`);
    });
    this.server.on('exit', (code) => this.fail(`the server ended with ${code}: ${this.errors}`));
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.shown.set(uri, diagnostics);
      this.look();
    });
    this.connection.onNotification('zklint/changed', () => {
      this.changes++;
      this.look();
    });
    this.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      this.messages.push(message);
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    this.connection.onRequest(ApplyWorkspaceEditRequest.type, (edit) => {
      this.edits.push(edit);
      return { applied: true };
    });
    this.connection.onRequest(ShowDocumentRequest.type, (place) => {
      this.places.push(place);
      return { success: true };
    });
    this.connection.listen();
  }

  /** Says hello, with the folders that are open. */
  async start(folders: readonly string[], capabilities: ClientCapabilities = {}, more: object = {}): Promise<void> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const { capabilities: announced } = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      workspaceFolders,
      capabilities,
      ...more,
    });
    this.capabilities = announced;
    await this.tell('initialized', {});
  }

  /** Answers the server from files that only this editor has; gives the URIs that it is asked about from now on. */
  share(files: FileSystem): readonly string[] {
    const asked: string[] = [];
    const answer = <Params extends { readonly uri: string }>(
      method: string,
      look: (params: Params) => Promise<unknown>,
    ) =>
      this.connection.onRequest(`zklint/${method}`, async (params: Params) => {
        asked.push(params.uri);
        return (await look(params)) ?? null;
      });
    answer('kind', ({ uri }) => files.kind(uri));
    answer('list', ({ uri }) => files.list(uri));
    answer('readBytes', async ({ uri, limit }: { readonly uri: string; readonly limit: number }) => {
      const bytes = await files.readBytes(uri, limit);
      return bytes && Buffer.from(bytes).toString('base64');
    });
    return asked;
  }

  /** What the server answers to a request. Rejects with the error that it answers, and where the server failed. */
  async request<Answer>(method: string, params: object): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, params);
  }

  async open(uri: string, text: string, languageId = 'zoocfg'): Promise<void> {
    await this.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  async change(uri: string, text: string): Promise<void> {
    await this.tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text }] });
  }

  async close(uri: string): Promise<void> {
    await this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  async tell(method: string, params: object): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  /** All that is shown of a folder, as `path:line:start-end severity rule`; lines and columns from 1. */
  summary(folder: string): string[] {
    return [...this.shown]
      .flatMap(([uri, diagnostics]) =>
        diagnostics.map(({ range: { start, end }, severity = 1, code }) => {
          const path = relative(folder, fileURLToPath(uri));
          const name = ['error', 'warning', 'info'][severity - 1];
          return `${path}:${start.line + 1}:${start.character + 1}-${end.character + 1} ${name} ${code}`;
        }),
      )
      .sort();
  }

  /** Waits until the server has published what makes a condition true. Fails as soon as the server does. */
  async until(condition: () => boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.look = () => {
        if (this.failure) reject(this.failure);
        else if (condition()) resolve();
      };
      this.look();
    });
  }

  /** Ends the server as the protocol asks; its exit code and what it wrote to standard error. */
  async stop(): Promise<{ readonly code: number; readonly errors: string }> {
    await this.connection.sendRequest('shutdown');
    const exit = once(this.server, 'exit');
    await this.tell('exit', {});
    const [code] = await exit;
    this.connection.dispose();
    return { code, errors: this.errors };
  }

  private fail(message: string): void {
    this.failure = new Error(message);
    this.look();
  }

  /** For a test that failed before it could stop the server. */
  kill(): void {
    this.server.kill();
  }
}

import { PassThrough } from 'node:stream';
import { type FileSystem, memoryFileSystem } from '@zklint/linter';
import {
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type InitializeParams,
  type InitializeResult,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { inOrder } from '../../packages/language-server/src/protocol-order.ts';
import { startServer } from '../../packages/language-server/src/server.ts';

/** What a file system was asked. */
export interface Look {
  readonly what: keyof FileSystem;
  readonly uri: string;
}

/** Files in memory that a test may change, and what was looked at in them. */
export class ChangingFiles {
  readonly looks: Look[] = [];
  readonly fileSystem: FileSystem;
  private now: FileSystem;
  private texts: Record<string, string>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = { ...texts };
    this.now = memoryFileSystem(this.texts);
    const seen =
      <Arguments extends [string, ...unknown[]], Result>(
        what: keyof FileSystem,
        look: (...args: Arguments) => Promise<Result>,
      ) =>
      (...args: Arguments) => {
        this.looks.push({ what, uri: args[0] });
        return look(...args);
      };
    this.fileSystem = {
      kind: seen('kind', (uri) => this.now.kind(uri)),
      list: seen('list', (uri) => this.now.list(uri)),
      realUri: seen('realUri', (uri) => this.now.realUri(uri)),
      readBytes: seen('readBytes', (uri, limit) => this.now.readBytes(uri, limit)),
    };
  }

  /** Undefined deletes a file. */
  write(texts: Readonly<Record<string, string | undefined>>): void {
    const all = { ...this.texts, ...texts };
    this.texts = Object.fromEntries(
      Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])),
    );
    this.now = memoryFileSystem(this.texts);
  }

  /** The folders that were listed since the last call, in order. */
  listed(): readonly string[] {
    return this.looks.splice(0).flatMap(({ what, uri }) => (what === 'list' ? [uri.replace('file:///', '')] : []));
  }
}

export interface Hello extends Partial<Omit<InitializeParams, 'capabilities'>> {
  readonly capabilities?: ClientCapabilities;
  /** What the client answers when it is asked for its settings, by the scope. */
  readonly configuration?: (scope: string | undefined) => unknown;
}

/** A client of a server in this process. Paths are below `file:///`; a URI stands for itself. */
export class Connected {
  /** What was published last, by URI. */
  readonly shown = new Map<string, PublishDiagnosticsParams>();
  /** All that was published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  /** Requests and notifications of the server other than diagnostics, in order. */
  readonly heard: { readonly method: string; readonly params: unknown }[] = [];
  readonly connection;
  answer: InitializeResult | undefined;
  private readonly versions = new Map<string, number>();
  private waiting: () => void = () => {};

  constructor(files: FileSystem, { configuration }: Hello = {}) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const [reader, writer] = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)];
    startServer(createConnection(reader, writer, { messageStrategy: inOrder() }), files);
    this.connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.shown.set(params.uri, params);
      this.waiting();
    });
    const hear = (method: string, params: unknown) => {
      this.heard.push({ method, params });
      this.waiting();
    };
    this.connection.onNotification(hear);
    this.connection.onNotification('$/progress', (params) => hear('$/progress', params));
    this.connection.onRequest((method, params) => {
      hear(method, params);
      if (method !== 'workspace/configuration') return null;
      const { items } = params as unknown as { items: { scopeUri?: string }[] };
      return items.map(({ scopeUri }) => configuration?.(scopeUri) ?? null);
    });
    this.connection.listen();
  }

  static async start(files: FileSystem, hello: Hello = {}): Promise<Connected> {
    const { configuration: _, ...params } = hello;
    const connected = new Connected(files, hello);
    connected.answer = await connected.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      ...params,
    });
    await connected.tell('initialized', {});
    return connected;
  }

  async tell(method: string, params: object): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  async open(path: string, text: string, languageId = 'zoocfg'): Promise<void> {
    this.versions.set(path, 1);
    await this.tell('textDocument/didOpen', { textDocument: { uri: uriOf(path), languageId, version: 1, text } });
  }

  async edit(path: string, ...changes: (string | TextDocumentContentChangeEvent)[]): Promise<void> {
    const version = (this.versions.get(path) ?? 0) + 1;
    this.versions.set(path, version);
    const contentChanges = changes.map((change) => (typeof change === 'string' ? { text: change } : change));
    await this.tell('textDocument/didChange', { textDocument: { uri: uriOf(path), version }, contentChanges });
  }

  async save(path: string): Promise<void> {
    await this.tell('textDocument/didSave', { textDocument: { uri: uriOf(path) } });
  }

  async close(path: string): Promise<void> {
    await this.tell('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  async happened(...paths: string[]): Promise<void> {
    await this.tell('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: uriOf(path), type: 2 })),
    });
  }

  /** Waits until the server has done all that it was told so far: it judges in its next turn. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      await this.connection.sendRequest('workspace/symbol', { query: '' });
    }
  }

  async until(condition: () => boolean): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve) => {
      this.waiting = () => {
        if (condition()) resolve();
      };
    });
  }

  /** What is shown, as `path:line:column rule`; lines and columns from 1. */
  get rules(): readonly string[] {
    return [...this.shown]
      .flatMap(([uri, { diagnostics }]) =>
        diagnostics.map(({ range: { start }, code }) => {
          return `${uri.replace('file:///', '')}:${start.line + 1}:${start.character + 1} ${code ?? '-'}`;
        }),
      )
      .sort();
  }

  /** The texts of all messages that were shown to the user. */
  get messages(): readonly string[] {
    return this.heard.flatMap(({ method, params }) =>
      method === 'window/showMessage' ? [(params as { readonly message: string }).message] : [],
    );
  }

  end(): void {
    this.connection.dispose();
  }
}

function uriOf(path: string): string {
  return /^[a-z-]{2,}:/.test(path) ? path : `file:///${path}`;
}

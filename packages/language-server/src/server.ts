import { type Client, editBuffer, type Texts } from '@zklint/language-service';
import { type FileSystem, normalUri, type Tell, uriOfPath } from '@zklint/linter';
import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  RAL,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { capabilities } from './capabilities.ts';
import { readClient } from './client.ts';
import { clientFileSystem } from './client-file-system.ts';
import { Desk } from './desk.ts';
import { EditorSettings } from './editor-settings.ts';
import { cancelled, serveFeatures } from './features.ts';
import { changedNotification } from './own-requests.ts';
import { filesOf, isLookedAt, isOnDisk } from './places.ts';
import { refuseOthers } from './protocol-order.ts';
import { Publisher } from './publisher.ts';
import { Refresher } from './refresher.ts';
import { tellerIn, textsIn } from './texts.ts';
import { beginWalk } from './walk-progress.ts';

const watchers = [
  '**/*.{cfg,properties,conf}',
  '**/*.{yml,yaml}',
  '**/*.dynamic*',
  '**/*.{j2,erb,tmpl,template}',
  '**/{myid,hosts,zklint.json,.gitignore,.env}',
].map((globPattern) => ({ globPattern }));

const english: Tell = (message) => message.in({});

/**
 * Serves one editor: on every change the problems of all files in the ensembles that it has open, and what it asks for.
 * Files that are not on the `disk`, or all where there is none, are those of a client that shows them. `onText` is told the
 * length of each text that is opened or changed, before it is read.
 */
export function startServer(
  connection: Connection,
  disk?: FileSystem,
  onText: (length: number) => void = () => {},
): void {
  let client: Client = readClient({ processId: null, rootUri: null, capabilities: {} }, english);
  let locale = '';
  let texts: Promise<Texts> | undefined;
  let newest = 0;
  const documents = new TextDocuments({
    create: (uri, languageId, version, text) =>
      TextDocument.create(String(uri), languageId, version, typeof text === 'string' ? text : ''),
    update: (buffer: TextDocument, changes, version) => editBuffer(buffer, changes, version, client.encoding),
  });
  const settings = new EditorSettings(connection, () => client);
  const desk = new Desk({
    disk: filesOf(disk, clientFileSystem(connection), () => client),
    client: () => client,
    buffers: () =>
      new Map(
        documents
          .all()
          .filter((document) => isLookedAt(document, client))
          .map((document) => [normalUri(document.uri), document]),
      ),
    settings,
    beginWalk: () => beginWalk(connection, client),
  });
  const publisher = new Publisher(connection);
  const refresher = new Refresher(connection, () => client);

  connection.onInitialize(async (params) => {
    locale = typeof params.locale === 'string' ? params.locale : '';
    client = readClient(params, await tellerIn(locale));
    desk.folders = foldersOf(params);
    settings.begin(params.initializationOptions);
    return { serverInfo: { name: 'zklint', version }, capabilities: capabilities(client.encoding) };
  });

  connection.onInitialized(() =>
    safely(async () => {
      if (client.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = removed.map(folderUri);
          const left = desk.folders.filter((folder) => !gone.includes(folder));
          desk.folders = [...new Set([...left, ...added.map(folderUri)])];
          settings.forget();
          judgeAll();
        });
      }
      await Promise.all([
        client.watching && connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }),
        client.registersConfiguration &&
          connection.client.register(DidChangeConfigurationNotification.type, { section: 'zklint' }),
      ]);
    }),
  );

  // Where the client watches the files, nobody has to walk the folders again. Of those that only it has it hears late or never.
  const glance = ({ document: { uri } }: { readonly document: TextDocument }) => {
    if (client.watching && disk && isOnDisk(uri)) desk.lookAt([normalUri(uri)]);
    else desk.look();
    judgeAll();
  };
  documents.onDidOpen(glance);
  documents.onDidChangeContent(({ document }) => {
    onText(document.getText().length);
    desk.change(normalUri(document.uri));
    if (documents.keys().length > 1) judgeAll();
    else judge();
  });
  documents.onDidSave(glance);
  documents.onDidClose(glance);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    desk.lookAt(changes.map(({ uri }) => normalUri(uri)));
    judgeAll();
  });
  connection.onDidChangeConfiguration(({ settings: given }) => {
    settings.change(given);
    desk.reread();
    judgeAll();
  });
  connection.onShutdown(() => {
    newest++;
    refresher.stop();
  });
  refuseOthers(connection);
  serveFeatures(connection, {
    client: () => client,
    snapshot: (token) => orCancelled(desk.snapshot(), token),
    snapshotWith: (uri, text) => desk.snapshotWith(uri, text),
    texts: () => (texts ??= textsIn(locale)),
  });
  documents.listen(connection);
  connection.listen();

  /** Publishes once what was sent together is here. Every call makes the earlier ones stale, wherever they are. */
  function judge(): void {
    const own = ++newest;
    const { setImmediate } = RAL().timer;
    const publish = async () => {
      if (own !== newest) return;
      const snapshot = await desk.snapshot();
      if (own !== newest) return;
      await publisher.publish(snapshot, client);
      if (client.hearsOfChanges) await connection.sendNotification(changedNotification, null);
    };
    // A message that is here already has its turn after the first one, and may make this stale.
    setImmediate(() => setImmediate(() => safely(publish)));
  }
  function judgeAll(): void {
    judge();
    refresher.soon();
  }

  /** A bug in one reload must not end the server. */
  async function safely(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}

/** Whoever takes back a question doesn't wait for a large folder to be walked. */
async function orCancelled<Result>(result: Promise<Result>, token: CancellationToken): Promise<Result> {
  let listening: { dispose(): void } | undefined;
  const taken = new Promise<never>((_, reject) => {
    listening = token.onCancellationRequested(() => reject(cancelled()));
  });
  try {
    return await Promise.race([result, taken]);
  } finally {
    listening?.dispose();
  }
}

/** The open folders. Old clients know of one only, and the oldest call it by a path. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return [...new Set(workspaceFolders.map(folderUri))];
  if (rootUri) return [folderUri({ uri: rootUri })];
  return rootPath ? [uriOfPath(rootPath)] : [];
}

/** A folder as zklint writes it: without the slash that some clients put at the end. */
function folderUri({ uri }: { readonly uri: string }): string {
  return normalUri(uri.replace(/(?<![:/])\/+$/, ''));
}

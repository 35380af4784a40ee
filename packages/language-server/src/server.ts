import { type Client, editBuffer, type Texts } from '@zklint/language-service';
import { type FileSystem, normalUri, type Tell } from '@zklint/linter';
import { type Connection, DidChangeWatchedFilesNotification, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { capabilities } from './capabilities.ts';
import { readClient } from './client.ts';
import { Desk } from './desk.ts';
import { serveFeatures } from './features.ts';
import { Publisher } from './publisher.ts';
import { tellerIn, textsIn } from './texts.ts';

const watchers = [
  '**/*.{cfg,properties,conf}',
  '**/*.{yml,yaml}',
  '**/*.cfg.dynamic*',
  '**/*.{j2,erb,tmpl,template}',
  '**/{myid,zklint.json,.gitignore,.env}',
].map((globPattern) => ({ globPattern }));

const english: Tell = (message) => message.in({});

/** Serves one editor: on every change the problems of all files in the ensembles that it has open, and what it asks for. */
export function startServer(connection: Connection, disk: FileSystem): void {
  let client: Client = readClient({ processId: null, rootUri: null, capabilities: {} }, english);
  let locale = '';
  let texts: Promise<Texts> | undefined;
  let newest = 0;
  const documents = new TextDocuments({
    create: TextDocument.create,
    update: (buffer: TextDocument, changes, version) => editBuffer(buffer, changes, version, client.encoding),
  });
  const desk = new Desk(disk, () => client, buffers);
  const publisher = new Publisher(connection);

  connection.onInitialize(async (params) => {
    locale = params.locale ?? '';
    client = readClient(params, await tellerIn(locale));
    const { workspaceFolders, rootUri } = params;
    desk.folders = (workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).map(folderUri);
    return { serverInfo: { name: 'zklint', version }, capabilities: capabilities(client.encoding) };
  });

  connection.onInitialized(() =>
    safely(async () => {
      if (client.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = removed.map(folderUri);
          desk.folders = [...desk.folders.filter((folder) => !gone.includes(folder)), ...added.map(folderUri)];
          look();
        });
      }
      if (client.watching) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
    }),
  );

  // Where the client watches the files, nobody has to walk the folders again.
  const glance = () => look({ isListed: client.watching });
  documents.onDidOpen(glance);
  documents.onDidChangeContent(() => {
    desk.change();
    judge();
  });
  documents.onDidSave(glance);
  documents.onDidClose(glance);
  connection.onDidChangeWatchedFiles(() => look());
  connection.onShutdown(() => {
    newest++;
  });
  serveFeatures(connection, {
    client: () => client,
    snapshot: () => desk.snapshot(),
    snapshotWith: (uri, text) => desk.snapshotWith(uri, text),
    texts: () => (texts ??= textsIn(locale)),
  });
  documents.listen(connection);
  connection.listen();

  function look(how: { readonly isListed?: boolean } = {}): void {
    desk.look(how);
    judge();
  }

  /** Publishes once what was sent together is here. Every call makes the earlier ones stale, wherever they are. */
  function judge(): void {
    const own = ++newest;
    setTimeout(() =>
      safely(async () => {
        if (own !== newest) return;
        const snapshot = await desk.snapshot();
        if (own === newest) await publisher.publish(snapshot, client);
      }),
    );
  }

  /** The open files; what an editor shows from elsewhere (an unsaved text, an old version) has no ensemble around it. */
  function buffers(): ReadonlyMap<string, TextDocument> {
    const onDisk = documents.all().filter(({ uri }) => uri.startsWith('file://'));
    return new Map(onDisk.map((document) => [normalUri(document.uri), document]));
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

/** A folder as zklint writes it: without the slash that some clients put at the end. */
function folderUri({ uri }: { readonly uri: string }): string {
  return normalUri(uri.replace(/(?<![:/])\/+$/, ''));
}

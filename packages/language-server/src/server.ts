import { type FileSystem, localeFor, normalUri, type Tell, translationsIn } from '@zklint/linter';
import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { type Desk, type Diagnosis, diagnose } from './diagnose.ts';

/** How long a burst of events (a fast typist, a checkout) may pause and still be one. */
const burstPause = 50;

const watchers = ['**/*.{cfg,properties}', '**/*.cfg.dynamic*', '**/myid'].map((globPattern) => ({ globPattern }));

/** Serves one editor: on every change, the problems of all files in the ensembles that it has open. */
export function startServer(connection: Connection, disk: FileSystem): void {
  const documents = new TextDocuments(TextDocument);
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let found: Desk['found'] = new Map();
  let published: ReadonlySet<string> = new Set();
  let newest = 0;
  let locale = '';

  connection.onInitialize(({ capabilities, workspaceFolders, rootUri, ...others }) => {
    client = capabilities;
    locale = others.locale ?? '';
    folders = (workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).map(folderUri);
    return {
      serverInfo: { name: 'zklint', version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Full, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() =>
    safely(async () => {
      if (client.workspace?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = removed.map(folderUri);
          folders = [...folders.filter((folder) => !gone.includes(folder)), ...added.map(folderUri)];
          lookAgain();
        });
      }
      if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
    }),
  );

  documents.onDidOpen(lookAgain);
  documents.onDidChangeContent(reload);
  documents.onDidSave(lookAgain);
  documents.onDidClose(lookAgain);
  connection.onDidChangeWatchedFiles(lookAgain);
  connection.onShutdown(() => {
    newest++;
  });
  documents.listen(connection);
  connection.listen();

  /** Reloads, and looks for files anew, which a keystroke is not worth in a large project. */
  function lookAgain(): void {
    found = new Map();
    reload();
  }

  /** Every call makes the earlier ones stale, wherever they are. */
  function reload(): void {
    const own = ++newest;
    const judge = async () => {
      if (own !== newest) return;
      const diagnoses = await diagnose(disk, { folders, found, buffers: buffers() }, await tellerIn(locale));
      if (own === newest) await publish(diagnoses);
    };
    setTimeout(() => safely(judge), burstPause);
  }

  /** The open files; what an editor shows from elsewhere (an unsaved text, an old version) has no ensemble around it. */
  function buffers(): Desk['buffers'] {
    const onDisk = documents.all().filter(({ uri }) => uri.startsWith('file://'));
    return new Map(onDisk.map((document) => [normalUri(document.uri), document]));
  }

  async function publish(diagnoses: readonly Diagnosis[]): Promise<void> {
    const uris = new Set(diagnoses.map(({ document }) => document.uri));
    const cleared = [...published].filter((uri) => !uris.has(uri));
    published = uris;
    // First, since one file may go and come under two spellings of its URI.
    for (const uri of cleared) await connection.sendDiagnostics({ uri, diagnostics: [] });
    const { relatedInformation, versionSupport } = client.textDocument?.publishDiagnostics ?? {};
    for (const { document, diagnostics } of diagnoses) {
      await connection.sendDiagnostics({
        uri: document.uri,
        ...(versionSupport && documents.get(document.uri) && { version: document.version }),
        diagnostics: relatedInformation
          ? diagnostics
          : diagnostics.map(({ relatedInformation, ...diagnostic }) => diagnostic),
      });
    }
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

/** Says messages in the editor's language. Each translation is loaded once. */
async function tellerIn(locale: string): Promise<Tell> {
  const translations = await translationsIn(localeFor(locale));
  return (message) => message.in(translations);
}

/** A folder as zklint writes it: without the slash that some clients put at the end. */
function folderUri({ uri }: { readonly uri: string }): string {
  return normalUri(uri.replace(/(?<![:/])\/+$/, ''));
}

import { commands, Disposable, EventEmitter, l10n, languages, Uri, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Changes } from './changes.ts';

const scheme = 'zklint-effective';

/** `zklint.showEffective`: what the server makes of a file, in a document beside it that follows each change. */
export function showEffectiveOnCommand(client: BaseLanguageClient, changes: Changes): Disposable {
  const shown = new EventEmitter<Uri>();
  const ask = async (of: Uri): Promise<string | null> => {
    const textDocument = { uri: client.code2ProtocolConverter.asUri(of) };
    return client.isRunning() ? client.sendRequest<string | null>('zklint/effective', { textDocument }) : null;
  };
  const whyNot = (of: Uri): string =>
    client.isRunning()
      ? l10n.t('zklint knows no server that is configured by {0}.', nameOf(of))
      : l10n.t('The language server is not running.');
  return Disposable.from(
    shown,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: shown.event,
      provideTextDocumentContent: async (uri) => (await ask(sourceOf(uri))) ?? `# ${whyNot(sourceOf(uri))}\n`,
    }),
    changes.happened(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) shown.fire(uri);
    }),
    commands.registerCommand('zklint.showEffective', async (given?: Uri) => {
      const active = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
      const of = active && sourceOf(active);
      if (of === undefined || (await ask(of)) === null) {
        window.showInformationMessage(of ? whyNot(of) : l10n.t('Open a configuration first.'));
        return;
      }
      const title = l10n.t('{0} (effective)', nameOf(of));
      const opened = await workspace.openTextDocument(Uri.from({ scheme, path: `/${title}`, query: of.toString() }));
      const document = await languages.setTextDocumentLanguage(opened, 'zoocfg');
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
    }),
  );
}

/** The file that a document shows the settings of; any other document is its own. */
function sourceOf(uri: Uri): Uri {
  return uri.scheme === scheme ? Uri.parse(uri.query) : uri;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

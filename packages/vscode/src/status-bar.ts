import type { ReleaseStatus } from '@zklint/language-server/own-requests';
import { commands, Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Changes } from './changes.ts';
import { chooseRelease } from './choose-release.ts';

/** The release that the file in front is read by; a click changes it. */
export function showRelease(client: BaseLanguageClient, changes: Changes): Disposable {
  const item = window.createStatusBarItem('zklint.release', StatusBarAlignment.Right, 90);
  item.name = l10n.t('ZooKeeper Release');
  item.command = 'zklint.chooseRelease';
  let newest = 0;
  const update = async () => {
    const own = ++newest;
    const status = await ask(client).catch(() => undefined);
    if (own !== newest) return;
    if (!status) {
      item.hide();
      return;
    }
    item.text = `ZooKeeper ${status.release}`;
    item.tooltip = `${status.explanation}\n${l10n.t('Click to choose another release.')}`;
    item.show();
  };
  void update();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(update),
    changes.happened(update),
    commands.registerCommand('zklint.chooseRelease', async () => {
      const document = window.activeTextEditor?.document;
      const status = await ask(client).catch(() => undefined);
      if (document && status) await chooseRelease(document.uri, status, client);
      else window.showInformationMessage(l10n.t('Open a configuration first.'));
    }),
  );
}

/** What the server says of the file in front; nothing where it knows none, or isn't there. */
async function ask(client: BaseLanguageClient): Promise<ReleaseStatus | undefined> {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !client.isRunning()) return undefined;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  return (await client.sendRequest<ReleaseStatus | null>('zklint/release', { textDocument })) ?? undefined;
}

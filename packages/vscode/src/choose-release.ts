import type { ReleaseStatus } from '@zklint/language-server/own-requests';
import {
  ConfigurationTarget,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface Choice extends QuickPickItem {
  /** Empty: zklint finds it by itself. */
  readonly release: string;
}

/**
 * Asks for the release that a file is read by, and writes it down: in the comment of the file that names one, since that
 * wins over settings, or else in the settings.
 */
export async function chooseRelease(uri: Uri, status: ReleaseStatus, client: BaseLanguageClient): Promise<void> {
  const { comment } = status;
  const place = comment && {
    uri: client.protocol2CodeConverter.asUri(comment.uri),
    range: client.protocol2CodeConverter.asRange(comment.range),
  };
  const now = place
    ? (await workspace.openTextDocument(place.uri)).getText(place.range)
    : workspace.getConfiguration('zklint', uri).get('zookeeper', '');
  const chosen = await window.showQuickPick(items(status, now), {
    title: l10n.t('ZooKeeper Release'),
    placeHolder: place
      ? l10n.t('{0}. The comment will name the chosen one.', status.explanation)
      : l10n.t('{0}. The settings of VS Code will name the chosen one.', status.explanation),
  });
  if (chosen === undefined || chosen.release === now) return;
  if (place) {
    const edit = new WorkspaceEdit();
    edit.replace(place.uri, place.range, chosen.release);
    await workspace.applyEdit(edit);
  } else await write(uri, chosen.release);
}

function items({ choices, comment }: ReleaseStatus, now: string): readonly Choice[] {
  const item = (release: string, label = release): Choice => ({
    release,
    label,
    ...(release === now && { description: l10n.t('in use') }),
  });
  const byItself = comment ? [] : [item('', l10n.t('Found by zklint itself'))];
  return [
    ...byItself,
    ...choices.flatMap((release) => {
      const isLine = release.split('.').length === 2;
      const heading = { label: '', kind: QuickPickItemKind.Separator, release };
      return isLine ? [heading, item(release, l10n.t('{0}, the newest of its line', release))] : item(release);
    }),
  ];
}

/** Writes the setting where it holds for the file, and no further than needed. */
async function write(uri: Uri, release: string): Promise<void> {
  const settings = workspace.getConfiguration('zklint', uri);
  const { workspaceFolderValue, workspaceValue, globalValue } = settings.inspect<string>('zookeeper') ?? {};
  const { Global, Workspace, WorkspaceFolder } = ConfigurationTarget;
  const folders = workspace.workspaceFolders ?? [];
  const isInOneOfSeveral = folders.length > 1 && workspace.getWorkspaceFolder(uri) !== undefined;
  const nearest =
    workspaceFolderValue !== undefined || isInOneOfSeveral ? WorkspaceFolder : folders.length > 0 ? Workspace : Global;
  if (release !== '') return settings.update('zookeeper', release, nearest);
  if (workspaceFolderValue !== undefined) await settings.update('zookeeper', undefined, WorkspaceFolder);
  if (workspaceValue !== undefined) await settings.update('zookeeper', undefined, Workspace);
  // The user's own settings hold for other folders too.
  if (globalValue) await settings.update('zookeeper', nearest === Global ? undefined : '', nearest);
}

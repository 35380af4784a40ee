import { type Disposable, type ExtensionContext, l10n, type TextDocument, window, workspace } from 'vscode';
import { schemes } from './schemes.ts';
import { beginsToSpeak, speaksOfZooKeeper } from './speaks-of-zookeeper.ts';

/** Starts zklint with the first open text that speaks of ZooKeeper. Nothing else of it runs before. */
export function startWhenNeeded(context: ExtensionContext, start: () => Promise<void>): void {
  const waiting: Disposable[] = [];
  let isStarted = false;
  const startIf = async (document: TextDocument, isNeeded: () => boolean) => {
    if (isStarted || !schemes().includes(document.uri.scheme) || !isNeeded()) return;
    isStarted = true;
    for (const one of waiting) one.dispose();
    try {
      await start();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      await window.showErrorMessage(l10n.t('zklint could not start: {0}', why));
    }
  };
  waiting.push(
    workspace.onDidOpenTextDocument((document) => startIf(document, () => speaksOfZooKeeper(document))),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
      startIf(document, () => beginsToSpeak(document, contentChanges)),
    ),
  );
  context.subscriptions.push(...waiting);
  for (const document of workspace.textDocuments) startIf(document, () => speaksOfZooKeeper(document));
}

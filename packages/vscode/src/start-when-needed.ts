import {
  type Disposable,
  type ExtensionContext,
  l10n,
  TabInputWebview,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { schemes } from './schemes.ts';
import { beginsToSpeak, speaksOfZooKeeper } from './speaks-of-zookeeper.ts';

/** Starts zklint with the first open text that speaks of ZooKeeper. Nothing else of it runs before. */
export function startWhenNeeded(context: ExtensionContext, start: () => Promise<void>): void {
  const waiting: Disposable[] = [];
  let isStarted = false;
  const startIf = (document: TextDocument, isNeeded: () => boolean) =>
    startNow(() => schemes().includes(document.uri.scheme) && isNeeded());
  const startNow = async (isNeeded: () => boolean) => {
    if (isStarted || !isNeeded()) return;
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
  startNow(hasPanel);
}

/** Is there a panel from before the window was loaded again? Its file may be in a tab that nobody has looked at since. */
function hasPanel(): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('zklint.ensemble'));
}

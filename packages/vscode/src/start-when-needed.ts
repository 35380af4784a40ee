import { type Disposable, type ExtensionContext, TabInputWebview, window, workspace } from 'vscode';
import { speaksOfZooKeeper } from './speaks-of-zookeeper.ts';

/** Starts zklint with the first open text that speaks of ZooKeeper. Nothing else of it runs before. */
export function startWhenNeeded(context: ExtensionContext, start: () => Promise<void>): void {
  const waiting: Disposable[] = [];
  let isStarted = false;
  const startIf = async (isNeeded: boolean) => {
    if (!isNeeded || isStarted) return;
    isStarted = true;
    for (const one of waiting) one.dispose();
    await start();
  };
  waiting.push(
    workspace.onDidOpenTextDocument((document) => startIf(speaksOfZooKeeper(document))),
    workspace.onDidChangeTextDocument(({ document }) => startIf(speaksOfZooKeeper(document))),
  );
  context.subscriptions.push(...waiting);
  startIf(workspace.textDocuments.some(speaksOfZooKeeper) || hasPanel());
}

/** Is there a panel from before the window was loaded again? Its file may be in a tab that nobody has looked at since. */
function hasPanel(): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('zklint.ensemble'));
}

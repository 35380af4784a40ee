import { type Disposable, type ExtensionContext, workspace } from 'vscode';
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
  startIf(workspace.textDocuments.some(speaksOfZooKeeper));
}

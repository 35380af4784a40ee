import type { ExtensionContext } from 'vscode';
import { offerExample } from './open-example.ts';
import { startWhenNeeded } from './start-when-needed.ts';

/** For hosts with Node. The client is a bundle of its own, which only a text about ZooKeeper loads. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(offerExample());
  startWhenNeeded(context, async () => (await import('./node.ts')).start(context));
}

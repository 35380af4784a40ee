import type { ExtensionContext } from 'vscode';
import { start } from './browser.ts';
import { offerExample } from './open-example.ts';
import { startWhenNeeded } from './start-when-needed.ts';

/** For hosts without Node (vscode.dev), where an extension is one file. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(offerExample());
  startWhenNeeded(context, () => start(context));
}

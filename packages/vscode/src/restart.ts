import { commands, type Disposable } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { start } from './failures.ts';

/** Starts the server anew, whether it runs, has died, or doesn't answer any more. */
export function restartOnCommand(client: BaseLanguageClient): Disposable {
  let restarting: Promise<void> | undefined;
  const restart = async () => {
    // What doesn't end by itself is ended all the same.
    if (client.state !== State.Stopped) await client.stop().catch(() => {});
    await start(client);
  };
  return commands.registerCommand('zklint.restart', () => {
    restarting ??= restart().finally(() => {
      restarting = undefined;
    });
    return restarting;
  });
}

import { commands, l10n, window } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler, State } from 'vscode-languageclient';

/** How often a server that died is started again, and within how many milliseconds. */
const most = 4;
const span = 180_000;

/** Starts a server again that has died; one that dies while it starts, or again and again, is left alone. */
export function watchingOver(client: () => BaseLanguageClient): ErrorHandler {
  let deaths: readonly number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      deaths = [...deaths.filter((time) => now - time < span), now];
      const isRunning = client().state === State.Running;
      if (isRunning && deaths.length <= most) return { action: CloseAction.Restart, handled: true };
      const ended = l10n.t('zklint has ended several times and is not started again.');
      void tellFailure(isRunning ? ended : l10n.t('zklint could not start.'));
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

/** The client would tell one failure in several messages, of which VS Code then shows none. All are in the log. */
export function keepToLog(client: BaseLanguageClient): void {
  const { error } = client;
  client.error = (message, data) => error.call(client, message, data, false);
}

/** Never rejects: what went wrong is told. */
export async function start(client: BaseLanguageClient): Promise<void> {
  try {
    await client.start();
  } catch {
    void tellFailure(l10n.t('zklint could not start.'));
  }
}

let isShown = false;

/** One message at a time: a failure is noticed in several places. */
async function tellFailure(message: string): Promise<void> {
  if (isShown) return;
  isShown = true;
  const [showLog, restart] = [l10n.t('Show Log'), l10n.t('Restart')];
  const chosen = await window.showErrorMessage(message, showLog, restart);
  isShown = false;
  if (chosen === showLog) await commands.executeCommand('zklint.showLog');
  if (chosen === restart) await commands.executeCommand('zklint.restart');
}

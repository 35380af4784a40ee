import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from './client.ts';

/** The server is a worker. */
export async function start(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true);
  await startClient(
    context,
    (options) => new LanguageClient('zklint', 'zklint', async () => new Worker(script), options),
  );
}

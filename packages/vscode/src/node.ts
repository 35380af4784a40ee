import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from './client.ts';

/** The server is a process of its own. */
export async function start(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  // The port is the one that .vscode/launch.json attaches to.
  const servers = { run: server, debug: { ...server, options: { execArgv: ['--inspect=6009'] } } };
  await startClient(context, (options) => new LanguageClient('zklint', 'zklint', servers, options));
}

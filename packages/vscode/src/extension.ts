import { commands, type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  client = new LanguageClient(
    'zklint',
    'zklint',
    // The port is the one that .vscode/launch.json attaches to.
    { run: server, debug: { ...server, options: { execArgv: ['--inspect=6009'] } } },
    {
      documentSelector: [{ language: 'zoocfg', scheme: 'file' }],
      middleware: {
        // A server can only show the other file, not both side by side.
        executeCommand: (command, given, next) => {
          const [left, right] = given.map(String);
          if (command !== 'zklint.compare' || left === undefined || right === undefined) return next(command, given);
          return commands.executeCommand('vscode.diff', Uri.parse(left), Uri.parse(right));
        },
      },
    },
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

import { commands, EventEmitter, type ExtensionContext, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, DocumentSelector, LanguageClientOptions, StaticFeature } from 'vscode-languageclient';
import { showsEnsembles } from './ensemble-panel.ts';
import { serveFiles } from './files.ts';

/** Starts a client and all that shows what its server says. Only the host knows how to make one. */
export async function startClient(
  context: ExtensionContext,
  newClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const { subscriptions } = context;
  const client = newClient(options());
  // A client has one handler for each notification.
  const changed = new EventEmitter<void>();
  client.registerFeature(ownCapabilities);
  keepToZoocfg(client);
  subscriptions.push(
    client,
    serveFiles(client),
    changed,
    client.onNotification('zklint/changed', () => changed.fire()),
  );
  await client.start();
  subscriptions.push(
    commands.registerCommand('zklint.restart', async () => {
      // One that hangs doesn't answer, and one that never started can't be stopped.
      await client.stop().catch(() => {});
      await client.start();
    }),
    commands.registerCommand('zklint.showLog', () => client.outputChannel.show()),
    showsEnsembles(client, changed.event, context),
  );
  await commands.executeCommand('setContext', 'zklint.isRunning', true);
}

function options(): LanguageClientOptions {
  return {
    documentSelector: [
      ...selectorFor(['zoocfg', 'yaml', 'dockercompose', 'properties']),
      ...schemes().map((scheme) => ({ pattern: '**/{myid,zklint.json}', scheme })),
    ],
    middleware: {
      // A server can only show the other file, not both side by side.
      executeCommand: (command, given, next) => {
        const [left, right] = given.map(String);
        if (command !== 'zklint.compare' || left === undefined || right === undefined) return next(command, given);
        return commands.executeCommand('vscode.diff', Uri.parse(left), Uri.parse(right));
      },
    },
  };
}

function selectorFor(languages: readonly string[]): DocumentSelector {
  return schemes().flatMap((scheme) => languages.map((language) => ({ language, scheme })));
}

/** Where files of the workspace are: not those of a commit, of a diff or of a preview. */
function schemes(): readonly string[] {
  return [...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}

/** What the server asks beyond the protocol. */
const ownCapabilities: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...capabilities.experimental, zklint: { changed: true, files: true } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

/**
 * Of YAML VS Code takes one formatter, and the folds of one extension or those of the indentation: there the server would
 * only be in the way.
 */
function keepToZoocfg(client: BaseLanguageClient): void {
  for (const method of [
    'textDocument/formatting',
    'textDocument/rangeFormatting',
    'textDocument/foldingRange',
  ] as const) {
    const feature = client.getFeature(method as 'textDocument/formatting');
    const initialize = feature.initialize?.bind(feature);
    feature.initialize = (capabilities) => initialize?.(capabilities, selectorFor(['zoocfg']));
  }
}

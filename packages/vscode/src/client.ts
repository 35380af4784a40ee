import { commands, type ExtensionContext, type LogOutputChannel, Uri, window } from 'vscode';
import {
  type BaseLanguageClient,
  type DocumentSelector,
  type LanguageClientOptions,
  State,
  type StaticFeature,
} from 'vscode-languageclient';
import { changesOf } from './changes.ts';
import { showEffectiveOnCommand } from './effective.ts';
import { showsEnsembles } from './ensemble-panel.ts';
import { explainOnCommand } from './explain.ts';
import { keepToLog, start, watchingOver } from './failures.ts';
import { serveFiles } from './files.ts';
import { restartOnCommand } from './restart.ts';
import { schemes } from './schemes.ts';
import { showRelease } from './status-bar.ts';

/** Starts a client and all that shows what its server says. Only the host knows how to make one. */
export async function startClient(
  context: ExtensionContext,
  newClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const { subscriptions } = context;
  const log = window.createOutputChannel('zklint', { log: true });
  const client: BaseLanguageClient = newClient({ ...options(log), errorHandler: watchingOver(() => client) });
  keepToLog(client);
  client.registerFeature(ownCapabilities);
  keepToZoocfg(client);
  const changes = changesOf(client);
  subscriptions.push(
    log,
    client,
    client.onDidChangeState(({ newState }) => {
      const { serverInfo } = client.initializeResult ?? {};
      if (newState === State.Running && serverInfo) log.info(`${serverInfo.name} ${serverInfo.version}`);
    }),
    changes,
    serveFiles(client),
    showRelease(client, changes),
    showEffectiveOnCommand(client, changes),
    showsEnsembles(client, changes.happened, context),
    explainOnCommand(context),
    restartOnCommand(client),
    commands.registerCommand('zklint.showLog', () => log.show()),
  );
  await commands.executeCommand('setContext', 'zklint.isRunning', true);
  await start(client);
}

function options(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    outputChannel,
    // It would say so itself, and `start` does.
    initializationFailedHandler: () => false,
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

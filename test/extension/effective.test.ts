import { beforeEach, expect, test, vi } from 'vitest';
import { showEffectiveOnCommand } from '../../packages/vscode/src/effective.ts';

/** VS Code with one file open, as far as the command sees it. */
const host = vi.hoisted(() => ({
  said: [] as string[],
  run: undefined as (() => Promise<void>) | undefined,
  provider: undefined as { provideTextDocumentContent(uri: object): Promise<string> } | undefined,
}));

vi.mock('vscode', () => {
  const uri = (text: string) => ({
    scheme: text.split(':')[0],
    path: text.replace(/^\w+:\/\//, ''),
    toString: () => text,
  });
  class Emitter {
    readonly event = () => {};
  }
  return {
    Disposable: { from: () => ({ dispose() {} }) },
    EventEmitter: Emitter,
    Uri: Object.assign(class {}, { parse: uri }),
    l10n: { t: (text: string, ...values: string[]) => text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? '') },
    commands: { registerCommand: (_: string, run: typeof host.run) => (host.run = run) },
    window: {
      activeTextEditor: { document: { uri: uri('file:///conf/zoo.cfg') } },
      showInformationMessage: (message: string) => host.said.push(message),
    },
    workspace: {
      textDocuments: [],
      registerTextDocumentContentProvider: (_: string, provider: typeof host.provider) => (host.provider = provider),
    },
  };
});

beforeEach(() => {
  host.said.length = 0;
});

test.each([
  [true, 'zklint knows no server that is configured by zoo.cfg.'],
  [false, 'The language server is not running.'],
])('where there is nothing to show it is said why; is the server running: %s', async (isRunning, why) => {
  const client = {
    isRunning: () => isRunning,
    code2ProtocolConverter: { asUri: String },
    sendRequest: async () => null,
  };
  showEffectiveOnCommand(client as never, { happened: () => ({ dispose() {} }), dispose() {} });
  await host.run?.();
  expect(host.said).toEqual([why]);
  const shown = { scheme: 'zklint-effective', query: 'file:///conf/zoo.cfg' };
  expect(await host.provider?.provideTextDocumentContent(shown)).toBe(`# ${why}\n`);
});

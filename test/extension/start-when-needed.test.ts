import { beforeEach, expect, test, vi } from 'vitest';
import { startWhenNeeded } from '../../packages/vscode/src/start-when-needed.ts';

interface Opened {
  readonly languageId: string;
  readonly uri: { readonly scheme: string; readonly path: string };
  getText(): string;
}

/** VS Code as the extension sees it. */
const host = vi.hoisted(() => ({
  textDocuments: [] as Opened[],
  open: new Set<(document: Opened) => void>(),
  messages: [] as string[],
  tabs: [] as { readonly input: unknown }[],
  TabInputWebview: class {
    readonly viewType: string;
    constructor(viewType: string) {
      this.viewType = viewType;
    }
  },
}));

vi.mock('vscode', () => ({
  l10n: { t: (text: string, value: string) => text.replace('{0}', value) },
  TabInputWebview: host.TabInputWebview,
  window: {
    showErrorMessage: async (message: string) => host.messages.push(message),
    tabGroups: {
      get all() {
        return [{ tabs: [] }, { tabs: host.tabs }];
      },
    },
  },
  workspace: {
    get textDocuments() {
      return host.textDocuments;
    },
    workspaceFolders: [{ uri: { scheme: 'vscode-vfs' } }],
    onDidOpenTextDocument: (listener: (document: Opened) => void) => {
      host.open.add(listener);
      return { dispose: () => host.open.delete(listener) };
    },
    onDidChangeTextDocument: () => ({ dispose() {} }),
  },
}));

const document = (languageId: string, text = '', scheme = 'file'): Opened => ({
  languageId,
  uri: { scheme, path: '/a' },
  getText: () => text,
});
const open = (opened: Opened) => [...host.open].map((listener) => listener(opened));

/** How often it was started. */
function waiting(start = async () => {}) {
  const starts = vi.fn(start);
  startWhenNeeded({ subscriptions: [] } as never, starts);
  return starts;
}

beforeEach(() => {
  host.textDocuments = [];
  host.tabs = [];
  host.messages.length = 0;
  host.open.clear();
});

test('starts with the first text that is about ZooKeeper, once, and listens no more', () => {
  const starts = waiting();
  open(document('yaml', 'a: 1\n'));
  expect(starts).not.toHaveBeenCalled();
  open(document('yaml', 'image: zookeeper\n'));
  expect(starts).toHaveBeenCalledOnce();
  expect(host.open.size).toBe(0);
});

test('starts at once where such a text is open, and once for several', () => {
  host.textDocuments = [document('plaintext'), document('zoocfg'), document('zoocfg')];
  expect(waiting()).toHaveBeenCalledOnce();
});

test.each([
  ['the ensemble', 'mainThreadWebview-zklint.ensemble', 1],
  ['something else', 'mainThreadWebview-markdown.preview', 0],
])('a panel with %s, from before the window was loaded again', (_, viewType, times) => {
  host.tabs = [{ input: undefined }, { input: new host.TabInputWebview(viewType) }];
  expect(waiting()).toHaveBeenCalledTimes(times);
});

test.each([
  ['of a commit', 'git', 0],
  ['of a preview', 'vscode-local-history', 0],
  ['not saved yet', 'untitled', 1],
  ['of a virtual workspace', 'vscode-vfs', 1],
])('a text %s', (_, scheme, times) => {
  const starts = waiting();
  open(document('zoocfg', '', scheme));
  expect(starts).toHaveBeenCalledTimes(times);
});

test('what goes wrong is shown', async () => {
  waiting(() => Promise.reject(new Error('no client')));
  open(document('zoocfg'));
  await vi.waitFor(() => expect(host.messages).toEqual(['zklint could not start: no client']));
});

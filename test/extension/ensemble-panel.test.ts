import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ToPage } from '../../packages/vscode/src/ensemble-messages.ts';
import { showsEnsembles } from '../../packages/vscode/src/ensemble-panel.ts';

/** VS Code as the panel sees it. */
const host = vi.hoisted(() => {
  const uri = (text: string) => ({ toString: () => text });
  const commands = new Map<string, () => unknown>();
  const shown: unknown[] = [];
  let serializer: { deserializeWebviewPanel(panel: unknown, state: unknown): Promise<void> } | undefined;
  const newPanel = () => {
    const sent: unknown[] = [];
    let hear: (message: unknown) => unknown = () => {};
    let dispose = () => {};
    const panel = {
      title: '',
      visible: true,
      viewColumn: 2,
      reveals: [] as unknown[],
      sent,
      hear: (message: unknown) => hear(message),
      reveal: (...given: unknown[]) => panel.reveals.push(given),
      onDidDispose: (listener: () => void) => (dispose = listener),
      dispose: () => dispose(),
      webview: {
        html: '',
        options: {},
        cspSource: 'https://csp.example',
        asWebviewUri: (at: unknown) => at,
        postMessage: (message: unknown) => sent.push(message),
        onDidReceiveMessage: (listener: typeof hear) => (hear = listener),
      },
    };
    return panel;
  };
  type Panel = ReturnType<typeof newPanel>;
  const state = {
    active: undefined as string | undefined,
    documents: [] as string[],
    panels: [] as Panel[],
    listeners: [] as (() => void)[],
  };
  return {
    uri,
    commands,
    shown,
    newPanel,
    state,
    get serializer() {
      return serializer;
    },
    set serializer(one) {
      serializer = one;
    },
  };
});

vi.mock('vscode', () => {
  const on = (listener: (given: unknown) => void) => host.state.listeners.push(() => listener({}));
  class Range {
    readonly start: unknown;
    constructor(start: unknown) {
      this.start = start;
    }
  }
  return {
    Disposable: { from: () => ({ dispose() {} }) },
    ViewColumn: { Beside: -2, One: 1, Two: 2 },
    Range,
    Uri: { parse: host.uri, joinPath: (base: object, path: string) => host.uri(`${base}/${path}`) },
    env: { language: 'en' },
    l10n: { t: (text: string, ...values: string[]) => text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? '') },
    commands: {
      registerCommand: (name: string, run: () => unknown) => host.commands.set(name, run),
      executeCommand: (name: string) => host.shown.push(name),
    },
    window: {
      get activeTextEditor() {
        return host.state.active === undefined ? undefined : { document: { uri: host.uri(host.state.active) } };
      },
      visibleTextEditors: [{ viewColumn: 1, document: {} }],
      createWebviewPanel: () => {
        const panel = host.newPanel();
        host.state.panels.push(panel);
        return panel;
      },
      registerWebviewPanelSerializer: (_: string, one: typeof host.serializer) => (host.serializer = one),
      onDidChangeActiveTextEditor: on,
      showTextDocument: (document: { uri: string }, options: { viewColumn: number; selection?: { start: unknown } }) =>
        host.shown.push([document.uri, options.viewColumn, options.selection?.start]),
      showErrorMessage: (text: string) => host.shown.push(text),
    },
    workspace: {
      asRelativePath: (uri: object) => `${uri}`.replace('file:///', ''),
      get textDocuments() {
        return host.state.documents.map((one) => ({ uri: host.uri(one) }));
      },
      openTextDocument: async (uri: object) => {
        if (`${uri}`.includes('gone')) throw new Error('there is no such file');
        const lineAt = (line: number) => ({
          text: '  x',
          range: { start: { translate: (_: number, column: number) => [line, column] } },
        });
        return { uri: `${uri}`, lineCount: 9, lineAt };
      },
    },
  };
});

const drawings = new Map<string, object>();
let isRunning = true;
const asked: string[] = [];
const client = {
  isRunning: () => isRunning,
  code2ProtocolConverter: { asUri: String },
  protocol2CodeConverter: { asUri: host.uri },
  onDidChangeState: (listener: () => void) => host.state.listeners.push(listener),
  sendRequest: async (_: string, { textDocument }: { textDocument: { uri: string } }) => {
    asked.push(textDocument.uri);
    return drawings.get(textDocument.uri) ?? null;
  },
};

type Given = Parameters<typeof showsEnsembles>;
showsEnsembles(
  client as unknown as Given[0],
  ((listener: () => void) => host.state.listeners.push(listener)) as unknown as Given[1],
  { extensionUri: host.uri('ext') } as unknown as Given[2],
);

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const happens = async () => {
  for (const listener of host.state.listeners) listener();
  await settled();
};
const zoo = 'file:///zoo.cfg';
const drawing = (title: string) => ({ title, svg: `<svg>${title}</svg>`, style: '', uris: { 'a/zoo.cfg': zoo } });

function panel() {
  const one = host.state.panels.at(-1);
  if (one === undefined) throw new Error('there is no panel');
  return one;
}

const last = () => panel().sent.at(-1) as ToPage;
const lastText = () => {
  const message = last();
  return message.kind === 'words' ? [message.text, message.button] : undefined;
};

async function openPanel() {
  host.commands.get('zklint.showEnsemble')?.();
  await panel().hear({ kind: 'room', room: 900 });
  return panel();
}

beforeEach(() => {
  for (const one of host.state.panels) one.dispose();
  Object.assign(host.state, { active: zoo, documents: [zoo], panels: [] });
  drawings.clear();
  drawings.set(zoo, drawing('three'));
  isRunning = true;
  host.shown.length = 0;
});

describe('the panel', () => {
  test('shows the ensemble of the active editor, is one, and has the focus when it is asked for again', async () => {
    await openPanel();
    expect(panel().title).toBe('three');
    expect(last()).toMatchObject({ kind: 'drawing', svg: '<svg>three</svg>', uri: zoo });
    host.commands.get('zklint.showEnsemble')?.();
    expect(host.state.panels).toHaveLength(1);
    expect(panel().reveals).toEqual([[undefined, false]]);
  });

  test('lets nothing in that is not its own', async () => {
    const { webview } = await openPanel();
    expect(webview.html).toContain(
      `content="default-src 'none'; script-src https://csp.example; style-src https://csp.example"`,
    );
    expect(webview.html).not.toMatch(/unsafe|\son\w+=/);
    expect(webview.options).toMatchObject({ enableScripts: true });
    expect(`${(webview.options as { localResourceRoots: unknown }).localResourceRoots}`).toBe('ext/dist/page');
  });

  test('follows to another configuration, and keeps what it shows beside any other file', async () => {
    await openPanel();
    drawings.set('file:///other.cfg', drawing('other'));
    host.state.active = 'file:///other.cfg';
    await happens();
    expect(panel().title).toBe('other');
    host.state.active = 'file:///README.md';
    await happens();
    expect(panel().title).toBe('other');
    host.state.active = undefined;
    drawings.set('file:///other.cfg', drawing('changed'));
    await happens();
    expect(panel().title).toBe('changed');
  });

  test('asks no more often than the server answers, and nothing while nobody sees it', async () => {
    await openPanel();
    asked.length = 0;
    for (let index = 0; index < 20; index++) for (const listener of host.state.listeners) listener();
    await settled();
    expect(asked.length).toBeLessThanOrEqual(2);
    panel().visible = false;
    asked.length = 0;
    await happens();
    expect(asked).toEqual([]);
  });

  test('says in words why there is no picture, and what helps', async () => {
    host.state.active = undefined;
    await openPanel();
    expect(lastText()).toEqual(['Open a ZooKeeper configuration to see its ensemble here.', undefined]);
    host.state.active = zoo;
    await happens();
    drawings.clear();
    await happens();
    expect(lastText()).toEqual(['zklint finds no ZooKeeper server in zoo.cfg.', undefined]);
    Object.assign(host.state, { active: undefined, documents: [] });
    await happens();
    expect(lastText()).toEqual(['zoo.cfg is closed. While it is open, its ensemble is shown here.', 'Open zoo.cfg']);
    await panel().hear({ kind: 'button' });
    expect(host.shown.at(-1)).toEqual([zoo, 1, undefined]);
    isRunning = false;
    await happens();
    expect(lastText()).toEqual(['The language server is not running.', 'Restart the Language Server']);
    await panel().hear({ kind: 'button' });
    expect(host.shown.at(-1)).toBe('zklint.restart');
  });

  test('leads to lines of the files that the server named, in the column beside it', async () => {
    await openPanel();
    await panel().hear({ kind: 'go', path: 'a/zoo.cfg', line: 3 });
    expect(host.shown).toEqual([[zoo, 1, [2, 2]]]);
    await panel().hear({ kind: 'go', path: 'a/zoo.cfg', line: 99 });
    expect(host.shown.at(-1)).toEqual([zoo, 1, [8, 2]]);
    for (const path of ['/etc/passwd', 'constructor', '__proto__']) await panel().hear({ kind: 'go', path, line: 1 });
    expect(host.shown).toHaveLength(2);
  });

  test('says that a file cannot be opened', async () => {
    drawings.set(zoo, { ...drawing('x'), uris: { gone: 'file:///gone.cfg' } });
    await openPanel();
    await panel().hear({ kind: 'go', path: 'gone', line: 1 });
    expect(host.shown).toEqual(['gone.cfg cannot be opened.']);
  });
});

describe('after the window was loaded again', () => {
  test.each([
    ['the file that it showed', { uri: zoo, top: 5 }, 'three'],
    ['no file where the state is of something else', { uri: 7 }, 'Ensemble'],
    ['no file where there is no state', undefined, 'Ensemble'],
  ])('the panel shows %s', async (_, state, title) => {
    host.state.active = undefined;
    const restored = host.newPanel();
    host.state.panels.push(restored);
    await host.serializer?.deserializeWebviewPanel(restored, state);
    await restored.hear({ kind: 'room', room: 900 });
    expect(restored.title).toBe(title);
  });
});

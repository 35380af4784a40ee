import { beforeEach, describe, expect, test, vi } from 'vitest';
import { chooseRelease } from '../../packages/vscode/src/choose-release.ts';

type Levels = Partial<Record<'globalValue' | 'workspaceValue' | 'workspaceFolderValue', string>>;
interface Item {
  readonly label: string;
  readonly description?: string;
  readonly kind?: number;
}

/** VS Code as the extension sees it: its settings by level, and a person who picks what begins with `pick`. */
const host = vi.hoisted(() => ({
  levels: {} as Levels,
  folders: 1,
  isInFolder: true,
  pick: '',
  shown: [] as readonly Item[],
  placeHolder: '',
  edits: [] as unknown[],
}));

vi.mock('vscode', () => {
  const names = [undefined, 'globalValue', 'workspaceValue', 'workspaceFolderValue'] as const;
  return {
    ConfigurationTarget: { Global: 1, Workspace: 2, WorkspaceFolder: 3 },
    QuickPickItemKind: { Separator: -1, Default: 0 },
    WorkspaceEdit: class {
      replace = (...edit: unknown[]) => host.edits.push(edit);
    },
    l10n: { t: (text: string, ...values: string[]) => text.replace(/\{(\d)\}/g, (_, index) => values[index] ?? '') },
    window: {
      showQuickPick: async (items: readonly Item[], { placeHolder }: { placeHolder: string }) => {
        host.placeHolder = placeHolder;
        host.shown = items.filter(({ kind }) => kind !== -1);
        return host.shown.find(({ label }) => host.pick !== '' && label.startsWith(host.pick));
      },
    },
    workspace: {
      get workspaceFolders() {
        return host.folders === 0 ? undefined : Array.from({ length: host.folders });
      },
      getWorkspaceFolder: () => (host.isInFolder ? {} : undefined),
      getConfiguration: () => ({
        get: (_: string, none: string) =>
          host.levels.workspaceFolderValue ?? host.levels.workspaceValue ?? host.levels.globalValue ?? none,
        inspect: () => host.levels,
        update: async (_: string, value: string | undefined, target: number) => {
          const { [names[target] ?? 'globalValue']: _old, ...others } = host.levels;
          host.levels = value === undefined ? others : { ...others, [names[target] ?? 'globalValue']: value };
        },
      }),
      openTextDocument: async () => ({ getText: () => '3.8' }),
      applyEdit: async () => true,
    },
  };
});

const client = { protocol2CodeConverter: { asUri: (uri: string) => uri, asRange: (range: unknown) => range } };
const status = {
  release: '3.9.5',
  explanation: 'ZooKeeper 3.9.5 by default',
  choices: ['3.9', '3.9.5', '3.8', '3.8.4'],
};

async function choose(pick: string, more: object = {}): Promise<Levels> {
  host.pick = pick;
  await chooseRelease('file:///zoo.cfg' as never, { ...status, ...more } as never, client as never);
  return host.levels;
}

beforeEach(() => Object.assign(host, { levels: {}, folders: 1, isInFolder: true, edits: [] }));

describe('the chosen release is written', () => {
  test.each<[string, Partial<typeof host>, Levels]>([
    ['for the workspace', {}, { workspaceValue: '3.8.4' }],
    ['for everything, without a folder', { folders: 0, isInFolder: false }, { globalValue: '3.8.4' }],
    ['for the folder, of several', { folders: 2 }, { workspaceFolderValue: '3.8.4' }],
    ['for the workspace, outside of its folders', { folders: 2, isInFolder: false }, { workspaceValue: '3.8.4' }],
    [
      'where a nearer setting would win',
      { levels: { workspaceFolderValue: '3.7', workspaceValue: '3.6' } },
      { workspaceFolderValue: '3.8.4', workspaceValue: '3.6' },
    ],
    ['over a setting of the user', { levels: { globalValue: '3.7' } }, { globalValue: '3.7', workspaceValue: '3.8.4' }],
  ])('%s', async (_, circumstances, expected) => {
    Object.assign(host, circumstances);
    expect(await choose('3.8.4')).toEqual(expected);
  });

  test('where the list says', async () => {
    await choose('3.8.4');
    expect(host.placeHolder).toBe('ZooKeeper 3.9.5 by default. The settings of VS Code will name the chosen one.');
    await choose('3.8.4', { comment: { uri: 'file:///zoo.cfg', range: 'its place' } });
    expect(host.placeHolder).toBe('ZooKeeper 3.9.5 by default. The comment will name the chosen one.');
  });

  test('in the comment of a file that names one, and in no setting', async () => {
    const comment = { uri: 'file:///zoo.cfg', range: 'its place' };
    expect(await choose('3.8.4', { comment })).toEqual({});
    expect(host.edits).toEqual([['file:///zoo.cfg', 'its place', '3.8.4']]);
    expect(host.shown.filter(({ description }) => description)).toMatchObject([
      { label: '3.8, the newest of its line' },
    ]);
    expect(host.shown.map(({ label }) => label)).not.toContain('Found by zklint itself');
  });
});

describe('found by zklint itself', () => {
  test.each<[string, Partial<typeof host>, Levels]>([
    ['removes the setting of the workspace', { levels: { workspaceValue: '3.8' } }, {}],
    ['removes those of the folder too', { levels: { workspaceFolderValue: '3.8', workspaceValue: '3.8' } }, {}],
    ['removes that of the user, without a folder', { folders: 0, levels: { globalValue: '3.8' } }, {}],
    [
      'leaves that of the user to other folders',
      { levels: { globalValue: '3.8' } },
      { globalValue: '3.8', workspaceValue: '' },
    ],
  ])('%s', async (_, circumstances, expected) => {
    Object.assign(host, circumstances);
    expect(await choose('Found by')).toEqual(expected);
  });

  test('is marked where no setting names a release, and choosing it again changes nothing', async () => {
    expect(await choose('Found by')).toEqual({});
    expect(host.shown.filter(({ description }) => description)).toMatchObject([{ label: 'Found by zklint itself' }]);
  });
});

test('nothing is written where nothing is chosen', async () => {
  expect(await choose('')).toEqual({});
  expect(host.shown.map(({ label }) => label)).toEqual([
    'Found by zklint itself',
    '3.9, the newest of its line',
    '3.9.5',
    '3.8, the newest of its line',
    '3.8.4',
  ]);
});

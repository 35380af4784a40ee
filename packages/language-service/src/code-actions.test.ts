import { describe, expect, test } from 'vitest';
import { actionsAtMark, filesAfter } from '../../../test/support/actions.ts';
import { ableClient } from '../../../test/support/page.ts';
import { applicable } from './code-actions.ts';

const settings = 'dataDir=/data\nclientPort=2181\n';
const quorum = `initLimit=10\nsyncLimit=5\n${settings}`;

const titlesAt = async (...asked: Parameters<typeof actionsAtMark>) =>
  (await actionsAtMark(...asked)).actions.map(({ title }) => title);

describe('fixes', () => {
  test('come with the problem that they fix, and the only safe one is preferred', async () => {
    const { files, actions } = await actionsAtMark(`${settings}syncEnabled=«»yes\n`);
    const [fix] = actions;
    expect(fix).toMatchObject({
      title: 'Write true',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'boolean-value', range: { start: { line: 2, character: 12 } } }],
    });
    expect(fix && filesAfter(files, fix)).toEqual({ 'zoo.cfg': `${settings}syncEnabled=true\n` });
  });

  test('that need a look are never preferred, nor is one of several', async () => {
    const unsafe = await actionsAtMark('dataDir=/data\nclientPort=2181\n«»tickTme=2000\n');
    expect(unsafe.actions[0]).toMatchObject({ title: 'Rename it to tickTime' });
    expect(unsafe.actions.some(({ isPreferred }) => isPreferred)).toBe(false);
    const two = await actionsAtMark(`${settings}«syncEnabled=yes\nquorumListenOnAllIPs=yes»\n`, { isAutomatic: true });
    expect(two.actions.filter(({ title }) => title === 'Write true')).toHaveLength(2);
    expect(two.actions.some(({ isPreferred }) => isPreferred)).toBe(false);
  });

  test('are not said to be preferred to a client that does not know the word', async () => {
    const client = { ...ableClient, actions: { ...ableClient.actions, isPreferred: false } };
    const { actions } = await actionsAtMark(`${settings}syncEnabled=«»yes\n`, { client });
    expect(actions.some((action) => 'isPreferred' in action)).toBe(false);
  });

  test('change further files as the client takes it', async () => {
    const documentChanges = { ...ableClient, edits: { ...ableClient.edits, documentChanges: false } };
    const { actions } = await actionsAtMark(`${settings}syncEnabled=«»yes\n`, { client: documentChanges });
    expect(actions[0]?.edit).toEqual({
      changes: {
        'file:///zoo.cfg': [
          { range: { start: { line: 2, character: 12 }, end: { line: 2, character: 15 } }, newText: 'true' },
        ],
      },
    });
  });

  test('of what the editor shows on the line are there wherever the cursor is', async () => {
    const marked = `${settings}«»syncEnabled=yes\n`;
    expect(await titlesAt(marked, { only: ['quickfix'] })).toEqual([]);
    const start = settings.length + 'syncEnabled='.length;
    expect(await titlesAt(marked, { shown: [{ start, end: start + 3 }] })).toContain('Write true');
  });

  test('are not there beside other lines', async () => {
    expect(await titlesAt(`«»${settings}syncEnabled=yes\n`)).toEqual([]);
  });

  test.each([
    ['a byte order mark, which editors keep to themselves', '«»\uFEFFdataDir=/data\nclientPort=2181\n'],
    ['line ends, which are the editor’s', `${quorum}server.1=zk1:2888:3888«»\r\nserver.2=zk2:2888:3888\r\n`],
  ])('do not promise to change %s', async (_, marked) => {
    const titles = await titlesAt(marked, { only: ['quickfix'] });
    expect(titles.filter((title) => !title.startsWith('Suppress '))).toEqual([]);
  });
});

describe('suppressing', () => {
  const suppressed = async (marked: Parameters<typeof actionsAtMark>[0], what: string) => {
    const { files, actions } = await actionsAtMark(marked, { only: ['quickfix'] });
    const action = actions.find(({ title }) => title.startsWith('Suppress ') && title.endsWith(what));
    return action && filesAfter(files, action);
  };

  test.each([
    ['on a line', `${settings}syncEnabled=«»yes\n`, `${settings}#\nsyncEnabled=yes\n`],
    ['on a continuation line', `${settings}syncEnabled=\\\n  «»yes\n`, `${settings}#\nsyncEnabled=\\\n  yes\n`],
    ['behind a lone backslash', `${settings}\\\nsyncEnabled=«»yes\n`, `${settings}#\n\\\nsyncEnabled=yes\n`],
    ['in a CRLF file', 'dataDir=/data\r\nsyncEnabled=«»yes\r\n', 'dataDir=/data\r\n#\r\nsyncEnabled=yes\r\n'],
    ['below a comment', `${settings}# ours\nsyncEnabled=«»yes\n`, `${settings}# ours\n#\nsyncEnabled=yes\n`],
    [
      'in a template',
      `${settings}tickTime={{ tick }}\nsyncEnabled=«»yes\n`,
      `${settings}tickTime={{ tick }}\n#\nsyncEnabled=yes\n`,
    ],
  ])('%s', async (_, marked, expected) => {
    const comment = '# zklint-disable-next-line boolean-value -- reason';
    expect(await suppressed(marked, 'boolean-value on this line')).toEqual({
      'zoo.cfg': expected.replace(/^#(?=\r?$)/m, comment),
    });
  });

  test('in a dynamic file', async () => {
    const zooCfg = `${quorum.replace('clientPort=2181\n', '')}dynamicConfigFile=/conf/zoo.cfg.dynamic\n`;
    const list = 'server.1=zk1:2888:3888;2181\nserver.2=zk2:2888:3888;2181\n';
    const files = { 'conf/zoo.cfg': zooCfg, 'conf/zoo.cfg.dynamic': list.replace('server.2', '«»server.2') };
    const after = await suppressed(files, 'two-server-ensemble on this line');
    const first = await suppressed(
      { ...files, 'conf/zoo.cfg.dynamic': `«»${list}` },
      'two-server-ensemble on this line',
    );
    expect((after ?? first)?.['conf/zoo.cfg.dynamic']).toContain(
      '# zklint-disable-next-line two-server-ensemble -- reason\n',
    );
  });

  test('in a file, below a byte order mark', async () => {
    expect(
      await suppressed('\uFEFF# ours\ndataDir=/data\nclientPort=2181\nsyncEnabled=«»yes\n', 'in this file'),
    ).toEqual({
      'zoo.cfg':
        '\uFEFF# ours\n# zklint-disable-file boolean-value -- reason\ndataDir=/data\nclientPort=2181\nsyncEnabled=yes\n',
    });
  });

  test('joins a comment that is there', async () => {
    const line = `${settings}# zklint-disable-next-line number-format -- old\nsyncEnabled=«»yes\n`;
    expect(await suppressed(line, 'on this line')).toEqual({
      'zoo.cfg': `${settings}# zklint-disable-next-line number-format, boolean-value -- old\nsyncEnabled=yes\n`,
    });
    const file = `${settings}# zklint-disable-file number-format\nsyncEnabled=«»yes\n`;
    expect(await suppressed(file, 'in this file')).toEqual({
      'zoo.cfg': `${settings}# zklint-disable-file number-format, boolean-value\nsyncEnabled=yes\n`,
    });
  });

  test('keeps the indentation of a block of YAML', async () => {
    const map = (lines: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: zk\ndata:\n  zoo.cfg: |\n    dataDir=/data\n    clientPort=2181\n${lines}`;
    expect(await suppressed({ 'map.yaml': map('    syncEnabled=«»yes\n') }, 'on this line')).toEqual({
      'map.yaml': map('    # zklint-disable-next-line boolean-value -- reason\n    syncEnabled=yes\n'),
    });
  });

  test('is not offered in a myid, which has no comments', async () => {
    expect(
      await titlesAt(
        {
          'zoo.cfg': `${quorum}server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n`.replace('/data', 'data'),
          'data/myid': '«»x\n',
        },
        { only: ['quickfix'] },
      ),
    ).toEqual([]);
  });

  test('comes last where ZooKeeper refuses the file', async () => {
    const titles = await titlesAt('dataDir=/data\nclientPort=2181\n«tickTime=x\ntickTme=1»\n', {
      only: ['quickfix'],
    });
    expect(titles).toEqual([
      'Suppress unknown-parameter on this line',
      'Suppress unknown-parameter in this file',
      'Suppress number-format on this line',
      'Suppress number-format in this file',
    ]);
  });

  test('asks for the reason as the client can', async () => {
    const marked = `${settings}syncEnabled=«»yes\n`;
    const lead = '# zklint-disable-next-line boolean-value -- ';
    const able = await actionsAtMark(marked);
    expect(able.actions[1]).toMatchObject({
      edit: { documentChanges: [{ edits: [{ snippet: { kind: 'snippet', value: `${lead}\${1:reason}\n` } }] }] },
    });
    expect(able.actions[1]).not.toHaveProperty('command');

    const showing = { ...ableClient, edits: { ...ableClient.edits, snippets: false } };
    const range = { start: { line: 2, character: 44 }, end: { line: 2, character: 50 } };
    expect((await actionsAtMark(marked, { client: showing })).actions[1]).toMatchObject({
      edit: { documentChanges: [{ edits: [{ newText: `${lead}reason\n` }] }] },
      command: { command: 'zklint.reveal', arguments: ['file:///zoo.cfg', range] },
    });

    const plain = { ...showing, showDocument: false };
    expect((await actionsAtMark(marked, { client: plain })).actions[1]).not.toHaveProperty('command');
  });
});

describe('all safe fixes', () => {
  const two = `${settings}syncEnabled=«»yes\nquorumListenOnAllIPs=yes\ntickTme=2000\n`;

  test('are made by one action, and no other ones', async () => {
    const { files, actions } = await actionsAtMark(two, { only: ['source.fixAll'] });
    expect(actions).toMatchObject([{ title: 'Make all safe fixes in this file', kind: 'source.fixAll.zklint' }]);
    expect(actions[0] && filesAfter(files, actions[0])).toEqual({
      'zoo.cfg': `${settings}syncEnabled=true\nquorumListenOnAllIPs=true\ntickTme=2000\n`,
    });
  });

  test('include those that only other fixes make possible', async () => {
    const { files, actions } = await actionsAtMark(`${settings}«»syncEnabled=yes # on\nquorumListenOnAllIPs=yes\n`, {
      only: ['source.fixAll.zklint'],
    });
    expect(actions[0] && filesAfter(files, actions[0])).toEqual({
      'zoo.cfg': `${settings}# on\nsyncEnabled=true\nquorumListenOnAllIPs=true\n`,
    });
  });

  test('are offered unasked to a person only, where one of several is', async () => {
    const title = 'Make all safe fixes in this file';
    expect(await titlesAt(two)).toContain(title);
    expect(await titlesAt(two, { isAutomatic: true })).not.toContain(title);
    expect(await titlesAt(`${settings}syncEnabled=«»yes\n`)).not.toContain(title);
    expect(await titlesAt(`«»${settings}syncEnabled=yes\nquorumListenOnAllIPs=yes\n`)).not.toContain(title);
  });

  test('are nothing in a file without', async () => {
    expect(await titlesAt(`«»${settings}`, { only: ['source'] })).toEqual([]);
  });
});

describe('kinds', () => {
  const marked = `${settings}server.1=zk1:2888:3888\n«server.2=zk2:2888:3888 »\n`;
  const kinds = async (only?: readonly string[]) =>
    [...new Set((await actionsAtMark(marked, only ? { only } : {})).actions.map(({ kind }) => kind))].sort();

  test.each([
    [['quickfix'], ['quickfix']],
    [['refactor'], ['refactor.rewrite']],
    [['refactor.rewrite'], ['refactor.rewrite']],
    [['refactor.extract'], []],
    [['refactor.rew'], []],
    [['source'], ['source.fixAll.zklint']],
    [['source.fixAll'], ['source.fixAll.zklint']],
    [['source.organizeImports'], []],
    [['source.fixAll.other'], []],
    [[''], ['quickfix', 'refactor.rewrite', 'source.fixAll.zklint']],
    [[], []],
  ])('%j gives %j', async (only, expected) => {
    expect(await kinds(only)).toEqual(expected);
  });
});

describe('a client without literals', () => {
  const bare = { ...ableClient, actions: { ...ableClient.actions, literals: false } };

  test('gets commands that the server carries out', async () => {
    const { actions } = await actionsAtMark(`${settings}syncEnabled=«»yes\n`, { client: bare });
    expect(applicable(actions, bare)[0]).toEqual({
      title: 'Write true',
      command: 'zklint.applyEdit',
      arguments: ['Write true', actions[0]?.edit],
    });
  });

  test('gets nothing where it takes no edits', async () => {
    const { actions } = await actionsAtMark(`${settings}syncEnabled=«»yes\n`, { client: bare });
    expect(applicable(actions, { ...bare, edits: { ...bare.edits, apply: false } })).toEqual([]);
  });
});

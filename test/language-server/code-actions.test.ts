import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CodeAction, Command, Range } from 'vscode-languageserver-protocol';
import { applyAction } from '../support/edits.ts';
import { type ClientName, clients, Served, type ServedProject } from '../support/protocol.ts';

const settings = 'dataDir=/data\nclientPort=2181\n';
const quorum = `initLimit=10\nsyncLimit=5\n${settings}`;
const servers = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';

/** Each kind of place, with a fix that is safe: where the mark is, and what the text is after it. */
const places = {
  'a server line': {
    files: { 'zoo.cfg': `${quorum}${servers.replace('zk2:2888:3888', 'zk2:2888:3888«» ')}` },
    after: { 'zoo.cfg': `${quorum}${servers}` },
    rule: 'trailing-whitespace',
  },
  'a continuation line': {
    files: { 'zoo.cfg': `${settings}syncEnabled=\\\n  «yes»\n` },
    after: { 'zoo.cfg': `${settings}syncEnabled=\\\n  true\n` },
    rule: 'boolean-value',
  },
  'a dynamic file': {
    files: {
      'zoo.cfg': `${quorum.replace('clientPort=2181\n', '')}dynamicConfigFile=zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': servers.replaceAll('\n', ';2181\n').replace('zk2:2888:3888;2181', 'zk2:2888:3888;2181«» '),
    },
    after: { 'zoo.cfg.dynamic': servers.replaceAll('\n', ';2181\n') },
    rule: 'trailing-whitespace',
  },
  'a CRLF file': {
    files: { 'zoo.cfg': `${settings}syncEnabled=«yes»\n`.replaceAll('\n', '\r\n') },
    after: { 'zoo.cfg': `${settings}syncEnabled=true\n`.replaceAll('\n', '\r\n') },
    rule: 'boolean-value',
  },
  'a template': {
    files: { 'zoo.cfg': `${settings}tickTime={{ tick }}\nsyncEnabled=«yes»\n` },
    after: { 'zoo.cfg': `${settings}tickTime={{ tick }}\nsyncEnabled=true\n` },
    rule: 'boolean-value',
  },
};

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);
  const isBare = name === 'a client that announces nothing';

  async function actionsAt(
    project: ServedProject,
    path: string,
    range: Range | undefined = project.marks(path)[0],
    context: object = {},
  ): Promise<readonly (CodeAction | Command)[]> {
    const textDocument = { uri: project.uri(path) };
    const asked = { textDocument, range, context: { diagnostics: [], ...context } };
    return served.editor.request('textDocument/codeAction', asked);
  }

  function after(project: ServedProject, paths: readonly string[], action: CodeAction): Record<string, string> {
    const texts = new Map(paths.map((path) => [project.uri(path), project.text(path)]));
    const base = `${project.folder}/`;
    return Object.fromEntries(
      [...applyAction(action, texts)]
        .filter(([uri, text]) => text !== texts.get(uri))
        .map(([uri, text]) => [fileURLToPath(uri).slice(base.length), text]),
    );
  }

  test.each(Object.entries(places))('fixes what is wrong on %s', async (_, { files, after: expected, rule }) => {
    const project = await served.project(files);
    const path = Object.keys(expected)[0] ?? '';
    const actions = await actionsAt(project, path);
    if (isBare) {
      expect(actions).toEqual([]);
      return;
    }
    const [fix] = actions as readonly CodeAction[];
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: rule, source: 'zklint' }] });
    expect(fix?.isPreferred).toBe(name === 'VS Code' ? true : undefined);
    expect(fix && after(project, Object.keys(files), fix)).toEqual(expected);
    // A client ties the action to what it was told of the file.
    const told = () => served.editor.shown.get(project.uri(path)) ?? [];
    await served.editor.until(() => told().length > 0);
    expect(told()).toContainEqual(fix?.diagnostics?.[0]);
  });

  test.each(Object.entries(places))('suppresses what is wrong on %s', async (_, { files, after: expected, rule }) => {
    const project = await served.project(files);
    const path = Object.keys(expected)[0] ?? '';
    const actions = (await actionsAt(project, path)) as readonly CodeAction[];
    if (isBare) return;
    for (const title of [`Suppress ${rule} on this line`, `Suppress ${rule} in this file`]) {
      const action = actions.find((one) => one.title === title);
      const text = action && after(project, Object.keys(files), action)[path];
      expect(text).toContain(` ${rule} -- reason${text?.includes('\r') ? '\r' : ''}\n`);
      await served.editor.change(project.uri(path), text ?? '');
      const rules = () => (served.editor.shown.get(project.uri(path)) ?? []).map(({ code }) => code);
      await served.editor.until(() => !rules().includes(rule));
      await served.editor.change(project.uri(path), project.text(path));
      await served.editor.until(() => rules().includes(rule));
    }
  });

  test('makes all safe fixes, in as many passes as it takes', async () => {
    const project = await served.project({
      'zoo.cfg': `${settings}«»syncEnabled=yes # on\nquorumListenOnAllIPs=yes\n`,
    });
    const actions = await actionsAt(project, 'zoo.cfg', undefined, { only: ['source.fixAll'] });
    if (isBare) {
      expect(actions).toEqual([]);
      return;
    }
    expect(actions).toMatchObject([{ kind: 'source.fixAll.zklint' }]);
    expect(after(project, ['zoo.cfg'], actions[0] as CodeAction)).toEqual({
      'zoo.cfg': `${settings}# on\nsyncEnabled=true\nquorumListenOnAllIPs=true\n`,
    });
  });

  test('adds a server in all files, also in those that are not open', async () => {
    const files = { 'zk1/zoo.cfg': `${quorum}«»${servers}`, 'zk2/zoo.cfg': `${quorum}${servers}# ours\n` };
    const project = await served.project(files, ['zk2/zoo.cfg']);
    const actions = await actionsAt(project, 'zk1/zoo.cfg', undefined, { only: ['refactor'] });
    const added = actions.find(({ title }) => title === 'Add server.4 in 2 files');
    if (isBare) {
      expect(added).toBeUndefined();
      return;
    }
    expect(after(project, Object.keys(files), added as CodeAction)).toEqual({
      'zk1/zoo.cfg': `${quorum}${servers}server.4=zk4:2888:3888\n`,
      'zk2/zoo.cfg': `${quorum}${servers}server.4=zk4:2888:3888\n# ours\n`,
    });
    const versions = (added as CodeAction).edit?.documentChanges;
    if (name === 'VS Code') {
      expect(versions).toMatchObject([{ textDocument: { version: 1 } }, { textDocument: { version: null } }]);
    } else expect(versions).toBeUndefined();
  });

  test('offers the fix of another file where that is said here', async () => {
    const zooCfg = `${quorum}${servers}`.replace('dataDir=/data', 'dataDir=«/var/lib/zookeeper/data»');
    const project = await served.project({ 'zoo.cfg': zooCfg, 'data/myid': ' 1\n' });
    const [fix] = (await actionsAt(project, 'zoo.cfg')) as readonly CodeAction[];
    if (isBare) return;
    expect(fix).toMatchObject({ title: 'In data/myid: Write 1', diagnostics: [{ code: 'myid-format', severity: 3 }] });
    expect(fix && after(project, ['zoo.cfg', 'data/myid'], fix)).toEqual({ 'data/myid': '1\n' });
    // Nothing in this file can suppress what is said of another.
    const titles = (await actionsAt(project, 'zoo.cfg')).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Suppress '))).toEqual([]);
  });

  test('finds what is shown on the line for a cursor beside it', async () => {
    const project = await served.project({ 'zoo.cfg': `${settings}«»syncEnabled=«yes»\n` });
    const [cursor, range] = project.marks('zoo.cfg');
    const titles = async (context: object) =>
      (await actionsAt(project, 'zoo.cfg', cursor, context)).map((one) => one.title);
    expect(await titles({})).toEqual([]);
    const asked = { diagnostics: [{ range, message: '', source: 'zklint' }] };
    expect((await titles(asked)).includes('Write true')).toBe(!isBare);
  });

  test('asks for a reason where the client can', async () => {
    const project = await served.project({ 'zoo.cfg': `${settings}syncEnabled=«yes»\n` });
    const action = (await actionsAt(project, 'zoo.cfg')).find(({ title }) => title.endsWith('on this line'));
    const isSnippet = JSON.stringify(action ?? null).includes('"kind":"snippet"');
    expect(isSnippet).toBe(name === 'VS Code');
  });

  test('compares files where the client can show them', async () => {
    const files = { 'zk1/zoo.cfg': `${quorum}«»${servers}`, 'zk2/zoo.cfg': `${quorum}${servers}` };
    const project = await served.project(files);
    const actions = await actionsAt(project, 'zk1/zoo.cfg', undefined, { only: ['refactor'] });
    const compare = actions.find(({ title }) => title === 'Compare with zk2/zoo.cfg') as CodeAction | undefined;
    if (name !== 'VS Code') {
      expect(compare).toBeUndefined();
      return;
    }
    await served.editor.request('workspace/executeCommand', compare?.command ?? {});
    expect(served.editor.places.at(-1)).toMatchObject({
      uri: project.uri('zk2/zoo.cfg'),
      takeFocus: true,
      selection: { start: { line: 4, character: 0 } },
    });
  });
});

describe('a client that knows commands only', () => {
  const served = new Served({ workspace: { applyEdit: true }, window: { showDocument: { support: true } } });

  test('has the server apply an edit', async () => {
    const project = await served.project({ 'zoo.cfg': `${settings}syncEnabled=«yes»\n` });
    const [command] = await served.editor.request<readonly Command[]>('textDocument/codeAction', {
      textDocument: { uri: project.uri('zoo.cfg') },
      range: project.marks('zoo.cfg')[0],
      context: { diagnostics: [] },
    });
    expect(command).toMatchObject({ title: 'Write true', command: 'zklint.applyEdit' });
    await served.editor.request('workspace/executeCommand', command ?? {});
    const [edit] = served.editor.edits;
    const texts = new Map([[project.uri('zoo.cfg'), project.text('zoo.cfg')]]);
    expect([...applyAction({ title: '', ...edit }, texts).values()]).toEqual([`${settings}syncEnabled=true\n`]);
  });

  test.each([
    ['an unknown command', { command: 'zklint.other' }],
    ['no arguments', { command: 'zklint.applyEdit' }],
    ['wrong ones', { command: 'zklint.reveal', arguments: [1, 'x'] }],
    ['a place without a range', { command: 'zklint.compare', arguments: ['file:///a', 'file:///b'] }],
  ])('survives %s', async (_, command) => {
    expect(await served.editor.request('workspace/executeCommand', command)).toBeNull();
  });

  test('shows the place of a reason', async () => {
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 8 } };
    await served.editor.request('workspace/executeCommand', {
      command: 'zklint.reveal',
      arguments: ['file:///z', range],
    });
    expect(served.editor.places.at(-1)).toEqual({ uri: 'file:///z', takeFocus: true, selection: range });
  });
});

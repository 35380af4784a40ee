import { describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-protocol';
import { type ClientName, clients, Served } from '../support/protocol.ts';

const settings = 'tickTime=2000\nsyncLimit=5\ndataDir=/data\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';

describe.each(Object.keys(clients) as ClientName[])('a hover in %s', (name) => {
  const served = new Served(clients[name]);
  const isMarkdown = name !== 'a client that announces nothing';

  /** The first line of the hover at the start of each mark of a file, and whether it is about just what is marked. */
  const titles = async (files: Readonly<Record<string, string>>, path: string) => {
    const project = await served.project(files);
    return Promise.all(
      project.marks(path).map(async (range, mark) => {
        const shown = await served.editor.request<Hover | null>('textDocument/hover', project.at(path, mark));
        if (shown === null) return null;
        expect(shown.range).toEqual(range);
        const { contents } = shown;
        const { kind, value } = typeof contents === 'object' && 'kind' in contents ? contents : { kind: '', value: '' };
        expect(kind).toBe(isMarkdown ? 'markdown' : 'plaintext');
        return value.split('\n')[0];
      }),
    );
  };

  /** A title as this client is told it. */
  const shownAs = (code: string, text: string, isCode = false) => {
    if (!isMarkdown) return `${code}: ${text}`;
    return isCode ? `**\`${code}\`: \`${text}\`**` : `**\`${code}\`: ${text}**`;
  };

  test('explains a parameter and its value', async () => {
    const shown = await titles({ 'zoo.cfg': `${settings}«initLimit»=«10»\n` }, 'zoo.cfg');
    expect(shown).toEqual([shownAs('initLimit', '10 ticks = 20 s'), shownAs('initLimit', '10 ticks = 20 s')]);
  });

  test('explains each part of a server line', async () => {
    const own = '«server.3»=«zk3»:«2888»:«3888»:«observer»;«::»\n'.replace('«::»', '«[::1]»:«2181»');
    expect(await titles({ 'zoo.cfg': `${settings}initLimit=10\n${list}${own}` }, 'zoo.cfg')).toEqual([
      shownAs('server.3', 'observer', true),
      shownAs('zk3', 'host of server 3'),
      shownAs('2888', 'peer port of server 3'),
      shownAs('3888', 'election port of server 3'),
      shownAs('observer', 'role of server 3'),
      shownAs('[::1]', 'client address of server 3'),
      shownAs('2181', 'client port of server 3'),
    ]);
  });

  test('on a continuation line is about what stands there', async () => {
    const own = 'server.3=zk3:\\\n    «2888»:\\\n    «3888»\ninitLimit=\\\n  «10»\n';
    expect(await titles({ 'zoo.cfg': `${settings}${list}${own}` }, 'zoo.cfg')).toEqual([
      shownAs('2888', 'peer port of server 3'),
      shownAs('3888', 'election port of server 3'),
      shownAs('initLimit', '10 ticks = 20 s'),
    ]);
  });

  test('explains a dynamic file', async () => {
    const files = {
      'zoo.cfg': `${settings}initLimit=10\ndynamicConfigFile=zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': `${list}server.3=zk3:«2888»:3888;2181\n«tickTime»=3\n`,
    };
    const refused = isMarkdown ? '**`tickTime`**' : 'tickTime';
    expect(await titles(files, 'zoo.cfg.dynamic')).toEqual([shownAs('2888', 'peer port of server 3'), refused]);
  });

  test('is in its place in a file with line ends of Windows', async () => {
    const text = `${settings}«initLimit»=«10»\n${list}server.3=zk3:«2888»:3888\n`.replaceAll('\n', '\r\n');
    expect(await titles({ 'zoo.cfg': text }, 'zoo.cfg')).toEqual([
      shownAs('initLimit', '10 ticks = 20 s'),
      shownAs('initLimit', '10 ticks = 20 s'),
      shownAs('2888', 'peer port of server 3'),
    ]);
  });

  test('in a template says nothing of what is filled in', async () => {
    const text = `${settings}«initLimit»=«{{ limit }}»\nserver.1=«{{ host }}»:«2888»:3888\n`;
    const open = isMarkdown ? '**`initLimit`**' : 'initLimit';
    expect(await titles({ 'zoo.cfg.j2': text }, 'zoo.cfg.j2')).toEqual([
      open,
      open,
      shownAs('{{ host }}', 'host of server 1'),
      shownAs('2888', 'peer port of server 1'),
    ]);
  });

  test('explains a myid and a comment', async () => {
    const files = {
      'zoo.cfg': `# zklint-disable «autopurge-off»\n${settings.replace('/data', 'data')}initLimit=10\n${list}`,
      'data/myid': '«2»\n',
    };
    expect(await titles(files, 'data/myid')).toEqual([shownAs('2', 'server 2')]);
    expect(await titles(files, 'zoo.cfg')).toEqual([shownAs('autopurge-off', 'info')]);
  });

  test('follows what is typed', async () => {
    const project = await served.project({ 'zoo.cfg': `${settings}«initLimit»=10\n` });
    await served.editor.change(project.uri('zoo.cfg'), project.text('zoo.cfg').replace('10', '5'));
    const shown = await served.editor.request<Hover>('textDocument/hover', project.at('zoo.cfg'));
    expect(JSON.stringify(shown.contents)).toContain('5 ticks = 10 s');
  });

  test('is nothing where nothing is known', async () => {
    const project = await served.project({ 'zoo.cfg': `${settings}«»\n# «»tickTime\n` });
    for (const mark of [0, 1]) {
      expect(await served.editor.request('textDocument/hover', project.at('zoo.cfg', mark))).toBeNull();
    }
    const elsewhere = { textDocument: { uri: project.uri('other.cfg') }, position: { line: 9, character: 9 } };
    expect(await served.editor.request('textDocument/hover', elsewhere)).toBeNull();
  });
});

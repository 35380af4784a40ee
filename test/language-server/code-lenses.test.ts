import { describe, expect, test } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol';
import { type ClientName, clients, Served, type ServedProject } from '../support/protocol.ts';

const settings = 'initLimit=10\nsyncLimit=5\ndataDir=/srv/data\nclientPort=2181\n';
const list = '«»server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const strength = '3 voters · quorum 2 · survives 1 failure';

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);

  /** The titles of the lenses, each of which stands at the mark of its number. */
  async function lensesOf(project: ServedProject, path: string): Promise<readonly string[]> {
    const textDocument = { uri: project.uri(path) };
    const lenses = await served.editor.request<readonly CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses.map(({ range }) => range)).toEqual(project.marks(path));
    // Nothing that a client would have to carry out.
    expect(lenses.map(({ command }) => command?.command)).toEqual(lenses.map(() => ''));
    return lenses.map(({ command }) => command?.title ?? '');
  }

  test.each([
    ['server lines', settings + list],
    ['a continuation line', settings + list.replace('zk1:', '\\\n  zk1:')],
    ['CRLF', (settings + list).replaceAll('\n', '\r\n')],
  ])('sees what an ensemble survives: %s', async (_, text) => {
    const project = await served.project({ 'zoo.cfg': text });
    expect(await lensesOf(project, 'zoo.cfg')).toEqual([strength]);
  });

  test('sees it in a dynamic file, and which server it is in the zoo.cfg beside it', async () => {
    const project = await served.project({
      'zoo.cfg': `«»${settings}dynamicConfigFile=/srv/zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': list,
      'data/myid': '2\n',
    });
    expect(await lensesOf(project, 'zoo.cfg.dynamic')).toEqual([strength]);
    expect(await lensesOf(project, 'zoo.cfg')).toEqual(['This is server.2 of 3 servers, by its myid']);
    expect(await lensesOf(project, 'data/myid')).toEqual([]);
  });

  test('sees nothing in a template that makes its list', async () => {
    const project = await served.project({ 'zoo.cfg.j2': `${settings}server.{{ id }}={{ host }}:2888:3888\n` });
    expect(await lensesOf(project, 'zoo.cfg.j2')).toEqual([]);
  });
});

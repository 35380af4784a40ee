import { describe, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { type ClientName, clients, Served } from '../support/protocol.ts';

const list = 'server.1=zk1:2888:3888\n';

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);
  const hasTooltips = name === 'VS Code';

  test.each([
    ['a server line after it', `dataDir=«/srv/data»\n${list}dynamicConfigFile=«/srv/zoo.cfg.dynamic»\n`],
    ['a continuation line', 'dataDir=«/srv/\\\n  data»\ndynamicConfigFile=«/srv/zoo.cfg.dynamic»\n'],
    ['CRLF', 'dataDir=«/srv/data»\r\ndynamicConfigFile=«/srv/zoo.cfg.dynamic»\r\n'],
  ])('is led to the myid and the dynamic file: %s', async (_, text) => {
    const project = await served.project({ 'zoo.cfg': text, 'data/myid': '1\n', 'zoo.cfg.dynamic': list }, [
      'data/myid',
    ]);
    const [dataDir, dynamic] = project.marks('zoo.cfg');
    const tooltip = (text: string) => (hasTooltips ? { tooltip: text } : {});
    expect(await linksOf(project.uri('zoo.cfg'))).toEqual([
      { range: dataDir, target: project.uri('data/myid'), ...tooltip('Open the myid in this folder') },
      { range: dynamic, target: project.uri('zoo.cfg.dynamic'), ...tooltip('Open the dynamic configuration file') },
    ]);
  });

  test('is led to the pages of rules, from a dynamic file and a template too', async () => {
    const comment = '# zklint-disable «number-format», «unused-suppression» -- why\n';
    const project = await served.project({
      'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': comment + list,
      'zoo.cfg.j2': `${comment}dataDir={{ dir }}\n`,
    });
    for (const path of ['zoo.cfg.dynamic', 'zoo.cfg.j2']) {
      const links = await linksOf(project.uri(path));
      expect(links.map(({ range }) => range)).toEqual(project.marks(path));
      expect(links.map(({ target }) => target)).toEqual([
        expect.stringMatching(/^https:\/\/.*\/rules\/number-format$/),
        expect.stringMatching(/^https:\/\/.*\/rules\/unused-suppression$/),
      ]);
    }
  });

  async function linksOf(uri: string): Promise<readonly DocumentLink[]> {
    return served.editor.request('textDocument/documentLink', { textDocument: { uri } });
  }
});

import { describe, expect, test } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-protocol';
import { type ClientName, clients, Served } from '../support/protocol.ts';

const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888«»\n';

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);

  test.each([
    [
      'settings',
      'zk2/zoo.cfg',
      'tickTime=2000«»\ninitLimit=10«» \nmaxClientCnxns=60«»\nsyncLimit=x\n',
      ['= 2 s', '= 20 s', 'default'],
    ],
    ['the own server line', 'zk2/zoo.cfg', `dataDir=/data\n${list}`, ['← this server']],
    ['a continuation line', 'zk2/zoo.cfg', 'initLimit=\\\n  1\\\n  0«»\n', ['= 30 s']],
    ['CRLF', 'zk2/zoo.cfg', `initLimit=10«»\r\n${list.replaceAll('\n', '\r\n')}`, ['= 30 s', '← this server']],
    ['a template', 'zk2/zoo.cfg.j2', 'initLimit={{ limit }}\nsyncLimit=5«»\n', ['= 15 s']],
  ])('sees what is meant: %s', async (_, path, text, labels) => {
    const project = await served.project({ [path]: text });
    const hints = await hintsOf(project.uri(path));
    expect(hints.map(({ position }) => position)).toEqual(project.marks(path).map(({ start }) => start));
    expect(hints.map(({ label }) => label)).toEqual(labels);
  });

  test('sees which server it is in a dynamic file', async () => {
    const project = await served.project({
      'zk2/zoo.cfg': 'dataDir=/data\ndynamicConfigFile=zoo.cfg.dynamic\n',
      'zk2/zoo.cfg.dynamic': list,
    });
    const [mark] = project.marks('zk2/zoo.cfg.dynamic');
    expect(await hintsOf(project.uri('zk2/zoo.cfg.dynamic'))).toEqual([
      {
        position: mark?.start,
        label: '← this server',
        paddingLeft: true,
        tooltip: 'This is server.2 of 2 servers, by its host name',
      },
    ]);
  });

  async function hintsOf(uri: string): Promise<readonly InlayHint[]> {
    const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
    return served.editor.request('textDocument/inlayHint', { textDocument: { uri }, range });
  }
});

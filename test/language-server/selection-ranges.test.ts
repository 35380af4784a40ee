import { describe, expect, test } from 'vitest';
import type { Range, SelectionRange } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientName, clients, Served } from '../support/protocol.ts';

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);

  test.each([
    [
      'a server line',
      'zoo.cfg',
      'server.1=zk1:«2»888:3888;2181',
      ['2888', 'zk1:2888:3888', 'zk1:2888:3888;2181', 'server.1=zk1:2888:3888;2181'],
    ],
    ['a continuation line', 'zoo.cfg', 'dataDir=/a/\\\n  «b»', ['b', '/a/\\\n  b', 'dataDir=/a/\\\n  b']],
    ['CRLF', 'zoo.cfg', 'a=«b»\r\nc=d\r\n', ['b', 'a=b', 'a=b\r\nc=d', 'a=b\r\nc=d\r\n']],
    ['a template', 'zoo.cfg.j2', 'dataDir={{ «d» }}', ['d', '{{ d }}', 'dataDir={{ d }}']],
    [
      'a dynamic file',
      'zoo.cfg.dynamic',
      'server.1=«z»k1:2888:3888',
      ['zk1', 'zk1:2888:3888', 'server.1=zk1:2888:3888'],
    ],
  ])('selects more and more: %s', async (_, path, text, texts) => {
    const project = await served.project({ 'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n', [path]: text });
    const { textDocument, position } = project.at(path);
    const params = { textDocument, positions: [position, position] };
    const answer = await served.editor.request<readonly SelectionRange[]>('textDocument/selectionRange', params);
    const document = TextDocument.create('', '', 0, project.text(path));
    expect(answer.map((one) => rangesOf(one).map((range) => document.getText(range)))).toEqual([texts, texts]);
  });
});

function rangesOf({ range, parent }: SelectionRange): readonly Range[] {
  return parent ? [range, ...rangesOf(parent)] : [range];
}

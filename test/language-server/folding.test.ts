import { describe, expect, test } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver-protocol';
import { type ClientName, clients, Served } from '../support/protocol.ts';

const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);

  test.each([
    ['server lines', 'zoo.cfg', `tickTime=1\n${list}`, [{ startLine: 1, endLine: 2, kind: 'region' }]],
    ['a continuation line', 'zoo.cfg', 'a=b\\\n  c\n', [{ startLine: 0, endLine: 1 }]],
    ['CRLF', 'zoo.cfg', '# a\r\n# b\r\ntickTime=1\r\n', [{ startLine: 0, endLine: 1, kind: 'comment' }]],
    ['a template', 'zoo.cfg.j2', `dataDir={{ d }}\n${list}`, [{ startLine: 1, endLine: 2, kind: 'region' }]],
    ['a dynamic file', 'zoo.cfg.dynamic', list, [{ startLine: 0, endLine: 1, kind: 'region' }]],
  ])('folds whole lines: %s', async (_, path, text, folds) => {
    const project = await served.project({ 'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n', [path]: text });
    const textDocument = { uri: project.uri(path) };
    const answer = await served.editor.request<readonly FoldingRange[]>('textDocument/foldingRange', { textDocument });
    expect(answer).toEqual(folds);
  });
});

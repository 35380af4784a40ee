import { describe, expect, test } from 'vitest';
import type { Range, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientName, clients, Served, type ServedProject } from '../support/protocol.ts';

const options = { tabSize: 4, insertSpaces: true };

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);

  const applied = (project: ServedProject, path: string, edits: TextEdit[]) =>
    TextDocument.applyEdits(TextDocument.create('', '', 0, project.text(path)), edits);

  async function formatted(path: string, text: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
    const project = await served.project({ ...others, [path]: text });
    const { textDocument } = project.at(path);
    return applied(project, path, await served.editor.request('textDocument/formatting', { textDocument, options }));
  }

  test.each([
    ['a server line', '«»server.1 = a:2888:3888 \n', 'server.1=a:2888:3888 \n'],
    ['a continuation line', '«» dataDir = /a\\\n    /b  \n', 'dataDir=/a\\\n    /b  \n'],
    ['CRLF', '«»tickTime = 2000 \r\n\r\n\r\n', 'tickTime=2000\r\n'],
    ['a missing line end', '«» # é\u{1f600}\ndataDir : /é\u{1f600} ', ' # é\u{1f600}\ndataDir=/é\u{1f600}\n'],
  ])('lays out %s', async (_, text, expected) => {
    expect(await formatted('zoo.cfg', text)).toBe(expected);
  });

  test('lays out a dynamic file', async () => {
    const others = { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n' };
    expect(await formatted('z.dynamic', '«» server.1: a:1:2;2181', others)).toBe('server.1=a:1:2;2181\n');
  });

  test('leaves a template alone', async () => {
    const text = ' tickTime = {{ tick }} \n';
    expect(await formatted('zoo.cfg.j2', `«»${text}`)).toBe(text);
  });

  test('lays out the lines of a range', async () => {
    const project = await served.project({ 'zoo.cfg': 'a = 1\n«b = 2\nc»= 3\nd = 4\n' });
    const { textDocument } = project.at('zoo.cfg');
    const [range] = project.marks('zoo.cfg') as [Range];
    const edits = await served.editor.request<TextEdit[]>('textDocument/rangeFormatting', {
      textDocument,
      range,
      options,
    });
    expect(edits).toHaveLength(2);
    expect(applied(project, 'zoo.cfg', edits)).toBe('a = 1\nb=2\nc=3\nd = 4\n');
  });
});

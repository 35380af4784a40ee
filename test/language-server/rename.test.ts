import { describe, expect, test } from 'vitest';
import type { Range, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientName, clients, Served, type ServedProject } from '../support/protocol.ts';

const settings = 'initLimit=10\nsyncLimit=5\nclientPort=2181\n';
const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const member = (name: string, lines = list) => `${settings}dataDir=/zk/${name}/data\n${lines}`;

/** Edits by URI, in the form that a client takes: as it announced. */
function editsOf({ changes, documentChanges }: WorkspaceEdit, name: ClientName): Readonly<Record<string, TextEdit[]>> {
  expect(documentChanges === undefined).toBe(name !== 'VS Code');
  const all = documentChanges as TextDocumentEdit[] | undefined;
  return (
    changes ?? Object.fromEntries((all ?? []).map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]]))
  );
}

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);
  const prepare = (project: ServedProject, path: string) =>
    served.editor.request<Range | null>('textDocument/prepareRename', project.at(path));
  const ask = (project: ServedProject, path: string, newName: string) =>
    served.editor.request<WorkspaceEdit>('textDocument/rename', { ...project.at(path), newName });

  /** The texts of some files after a rename at the mark of one; only these files may change. */
  async function renamed(project: ServedProject, path: string, newName: string, paths: readonly string[]) {
    expect(await prepare(project, path)).toEqual(project.marks(path)[0]);
    const edits = editsOf(await ask(project, path, newName), name);
    expect(Object.keys(edits).sort()).toEqual(paths.map((one) => project.uri(one)).sort());
    return paths.map((one) => {
      const document = TextDocument.create('', '', 0, project.text(one));
      return TextDocument.applyEdits(document, edits[project.uri(one)] ?? []);
    });
  }

  test('gives a server another number in three files, of which one is open, and in its myid', async () => {
    const files = {
      'a/zoo.cfg': member('a', list.replace('server.2', 'server.«2»')),
      'b/zoo.cfg': member('b'),
      'b/data/myid': '2\n',
      'c/zoo.cfg': member('c'),
    };
    const project = await served.project(files, ['b/zoo.cfg', 'b/data/myid', 'c/zoo.cfg']);
    const after = list.replace('server.2', 'server.9');
    served.editor.messages.length = 0;
    expect(await renamed(project, 'a/zoo.cfg', '9', Object.keys(files))).toEqual([
      ...[member('a', after), member('b', after), '9\n', member('c', after)],
    ]);
    expect(served.editor.messages).toEqual([expect.stringMatching(/^Don't put these files on a running ensemble/)]);
  });

  test('in a dynamic file, from a group in it', async () => {
    const files = {
      'zoo.cfg': `${settings}dataDir=/zk/data\ndynamicConfigFile=/zk/z.dynamic\n`,
      'z.dynamic': `${list}group.1=1:2:«3»\n`,
    };
    const project = await served.project(files);
    expect(await renamed(project, 'z.dynamic', '4', ['z.dynamic'])).toEqual([
      `${list.replace('server.3', 'server.4')}group.1=1:2:4\n`,
    ]);
  });

  test('under CRLF and on a continuation line', async () => {
    const lines = 'server.1=a:1:2\r\nserver.\\\r\n  «2»=b:1:2\r\nweight.2=1\r\n';
    const project = await served.project({ 'zoo.cfg': settings.replaceAll('\n', '\r\n') + lines });
    const [text] = await renamed(project, 'zoo.cfg', '9', ['zoo.cfg']);
    expect(text).toContain('server.1=a:1:2\r\nserver.\\\r\n  9=b:1:2\r\nweight.9=1\r\n');
  });

  test('in a template', async () => {
    const project = await served.project({
      'zoo.cfg.j2': `${settings}server.«1»={{ one }}:1:2\nserver.2={{ two }}:1:2\n`,
    });
    expect(await renamed(project, 'zoo.cfg.j2', '7', ['zoo.cfg.j2'])).toEqual([
      `${settings}server.7={{ one }}:1:2\nserver.2={{ two }}:1:2\n`,
    ]);
  });

  test('is told why a number is refused', async () => {
    const project = await served.project({ 'zoo.cfg': settings + list.replace('server.2', 'server.«2»') });
    await expect(ask(project, 'zoo.cfg', '3')).rejects.toThrow('There is a server 3 already, in zoo.cfg.');
    await expect(ask(project, 'zoo.cfg', 'x')).rejects.toThrow('write a whole number from 1 to 255');
  });

  test('is told that there is no number', async () => {
    const project = await served.project({ 'zoo.cfg': `«init»Limit=5\n${list}` });
    expect(await prepare(project, 'zoo.cfg')).toBeNull();
    await expect(ask(project, 'zoo.cfg', '3')).rejects.toThrow('There is no server id here.');
  });
});

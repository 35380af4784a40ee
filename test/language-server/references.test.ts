import { describe, expect, test } from 'vitest';
import type { DocumentHighlight, Location } from 'vscode-languageserver-protocol';
import { type ClientName, clients, Served, type ServedProject } from '../support/protocol.ts';

const settings = 'initLimit=10\nsyncLimit=5\nclientPort=2181\n';

/** The marks of some files, as an answer has them. */
function marksOf(project: ServedProject, paths: readonly string[]): Location[] {
  return paths.flatMap((path) => project.marks(path).map((range) => ({ uri: project.uri(path), range })));
}

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);
  const references = (project: ServedProject, path: string, includeDeclaration = true) =>
    served.editor.request<Location[]>('textDocument/references', {
      ...project.at(path),
      context: { includeDeclaration },
    });
  const definition = (project: ServedProject, path: string, mark = 0) =>
    served.editor.request<Location[]>('textDocument/definition', project.at(path, mark));
  const highlights = (project: ServedProject, path: string) =>
    served.editor.request<DocumentHighlight[]>('textDocument/documentHighlight', project.at(path));

  test('finds a server in all files', async () => {
    const member = (host: string) =>
      `${settings}dataDir=/zk/${host}/data\nserver.1=a:1:2\nserver.«2»=b:1:2\ngroup.1=1:«2»\nweight.«2»=1\n`;
    const files = { 'a/zoo.cfg': member('a'), 'b/zoo.cfg': member('b'), 'b/data/myid': '«2»\n' };
    const project = await served.project(files, ['b/zoo.cfg', 'b/data/myid']);
    const found = await references(project, 'a/zoo.cfg');
    expect(found).toHaveLength(7);
    expect(found).toEqual(expect.arrayContaining(marksOf(project, Object.keys(files))));
    expect(await references(project, 'a/zoo.cfg', false)).toHaveLength(6);
    const [line] = marksOf(project, ['b/zoo.cfg']);
    expect(await definition(project, 'a/zoo.cfg', 1)).toEqual([line, ...marksOf(project, ['b/data/myid'])]);
    expect(await highlights(project, 'a/zoo.cfg')).toEqual(
      project.marks('a/zoo.cfg').map((range, index) => ({ range, kind: index === 0 ? 3 : 2 })),
    );
  });

  test('in a dynamic file, and that file from its name', async () => {
    const project = await served.project({
      'zoo.cfg': `${settings}dynamicConfigFile=/zk/«»z.dynamic\n`,
      'z.dynamic': 'server.«1»=a:1:2;2181\ngroup.1=«1»\n',
    });
    expect(await references(project, 'z.dynamic')).toEqual(marksOf(project, ['z.dynamic']));
    const start = { line: 0, character: 0 };
    expect(await definition(project, 'zoo.cfg')).toEqual([
      { uri: project.uri('z.dynamic'), range: { start, end: start } },
    ]);
  });

  test('under CRLF and on continuation lines', async () => {
    const project = await served.project({
      'zoo.cfg': 'server.1=a:1:2\r\nserver.\\\r\n  «2»=b:1:2\r\ngroup.1=1:\\\r\n  «2»\r\n',
    });
    expect(await references(project, 'zoo.cfg')).toEqual(marksOf(project, ['zoo.cfg']));
  });

  test('in a template', async () => {
    const project = await served.project({
      'zoo.cfg.j2': 'server.«1»={{ one }}:1:2\nserver.{{ n }}=b:1:2\nweight.«1»=1\n',
    });
    expect(await references(project, 'zoo.cfg.j2')).toEqual(marksOf(project, ['zoo.cfg.j2']));
  });

  test('finds a parameter in all files, and the entry that counts', async () => {
    const files = {
      'a/zoo.cfg': `«tickTime»=2000\n${settings}server.1=a:1:2\nserver.2=b:1:2\n`,
      'b/zoo.cfg': `«tickTime»=2000\n«tickTime»=3000\n${settings}server.1=a:1:2\nserver.2=b:1:2\n`,
    };
    const project = await served.project(files);
    expect(await references(project, 'b/zoo.cfg')).toEqual(marksOf(project, Object.keys(files)));
    expect(await definition(project, 'b/zoo.cfg')).toEqual([marksOf(project, ['b/zoo.cfg'])[1]]);
  });

  test('finds nothing in a comment and in a port', async () => {
    const project = await served.project({ 'zoo.cfg': `# server.«»1\nserver.1=a:«»1:2\n${settings}` });
    expect(await references(project, 'zoo.cfg')).toEqual([]);
    expect(await definition(project, 'zoo.cfg', 1)).toEqual([]);
  });
});

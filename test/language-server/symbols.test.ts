import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol';
import { type ClientName, clients, Served } from '../support/protocol.ts';

describe.each(Object.keys(clients) as ClientName[])('%s', (name) => {
  const served = new Served(clients[name]);
  // The other announces nothing: it is given a list.
  const hasTrees = name !== 'a client that announces nothing';
  const hasTags = name === 'VS Code';

  test.each([
    ['a server line', 'zoo.cfg', '«server.1=zk1:2888:3888»\n', ['server.1 zk1:2888:3888']],
    ['a continuation line', 'zoo.cfg', '«dataDir=/a/\\\n  b»\n«tickTime=1»\n', ['dataDir /a/b', 'tickTime 1']],
    ['CRLF', 'zoo.cfg', '# no\r\n«tickTime = 1»\r\n', ['tickTime 1']],
    ['a template', 'zoo.cfg.j2', '«dataDir={{ dir }}»\n', ['dataDir {{ dir }}']],
    ['a secret', 'zoo.cfg', '«ssl.keyStore.password=secret»\n', ['ssl.keyStore.password ********']],
  ])('sees what is in a file: %s', async (_, path, text, symbols) => {
    const project = await served.project({ [path]: text });
    const marks = project.marks(path);
    if (hasTrees) {
      const tree = await symbolsOf<DocumentSymbol>(project.uri(path));
      expect(tree.map(({ range }) => range)).toEqual(marks);
      expect(tree.map(({ name, detail }) => `${name} ${detail}`)).toEqual(symbols);
    } else {
      const list = await symbolsOf<SymbolInformation>(project.uri(path));
      expect(list.map(({ location }) => location)).toEqual(marks.map((range) => ({ uri: project.uri(path), range })));
      expect(list.map(({ name }) => name)).toEqual(symbols.map((symbol) => symbol.split(' ')[0]));
    }
  });

  test('sees the parts of the lines of a dynamic file below them', async () => {
    const project = await served.project({
      'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=«zk1»:«2888»:«3888»:«observer»\n',
    });
    const [symbol] = await symbolsOf<DocumentSymbol>(project.uri('zoo.cfg.dynamic'));
    const marks = project.marks('zoo.cfg.dynamic');
    expect(symbol?.children?.map(({ name, selectionRange }) => [name, selectionRange])).toEqual(
      hasTrees ? ['host', 'peer port', 'election port', 'role'].map((part, index) => [part, marks[index]]) : undefined,
    );
  });

  test('is told what is deprecated where it knows the tag', async () => {
    const project = await served.project({ 'zoo.cfg': '# zklint-zookeeper 3.8\nelectionAlg=3\n' });
    const [symbol] = await symbolsOf<DocumentSymbol>(project.uri('zoo.cfg'));
    expect(symbol?.tags).toEqual(hasTags ? [1] : undefined);
  });

  test('finds servers and settings of all files of an ensemble', async () => {
    const list = '«server.1=zk1:2888:3888»\nserver.2=zk2:2888:3888\n';
    const project = await served.project(
      { 'zk1/zoo.cfg': `tickTime=2000\n${list}`, 'zk2/zoo.cfg': `tickTime=2000\r\n${list}` },
      ['zk2/zoo.cfg'],
    );
    const found = await served.editor.request<readonly SymbolInformation[]>('workspace/symbol', { query: 'ZK1' });
    const own = found.filter(({ location }) => location.uri.startsWith(project.uri('')));
    expect(own).toEqual(
      ['zk1/zoo.cfg', 'zk2/zoo.cfg'].map((path, index) => ({
        name: 'server.1 zk1',
        kind: 2,
        containerName: `server.${index + 1}`,
        location: { uri: project.uri(path), range: project.marks(path)[0] },
      })),
    );
  });

  async function symbolsOf<Kind>(uri: string): Promise<readonly Kind[]> {
    return served.editor.request('textDocument/documentSymbol', { textDocument: { uri } });
  }
});

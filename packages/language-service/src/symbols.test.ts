import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { ableClient, open } from '../../../test/support/page.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

type Files = Readonly<Record<string, string>>;
const flatClient = { ...ableClient, symbols: { hierarchical: false, tags: false } };

/** The tree of a file, a line for each symbol. */
async function treeOf(path: string, files: Files): Promise<string[]> {
  const { page } = await open(files);
  const draw =
    (indent: string) =>
    (symbol: DocumentSymbol): string[] => [
      `${indent}${symbol.name}${symbol.detail === undefined ? '' : ` ${symbol.detail}`}${symbol.tags ? ' deprecated' : ''}`,
      ...(symbol.children ?? []).flatMap(draw(`${indent}  `)),
    ];
  return (documentSymbols(page(path), ableClient) as DocumentSymbol[]).flatMap(draw(''));
}

describe('the symbols of a file', () => {
  test('settings with their values, server lines with their parts, groups', async () => {
    const text =
      'electionAlg=3\n# no\ndataDir=/a\\\n  b\nssl.keyStore.password=secret\nserver.1=zk1:2888:3888:observer;0.0.0.0:2181\ngroup.1=1:2\n=x\n';
    expect(await treeOf('zoo.cfg', { 'zoo.cfg': text })).toEqual([
      'electionAlg 3 deprecated',
      'dataDir /ab',
      'ssl.keyStore.password ********',
      'server.1 zk1:2888:3888:observer;0.0.0.0:2181',
      '  host zk1',
      '  peer port 2888',
      '  election port 3888',
      '  role observer',
      '  client address 0.0.0.0',
      '  client port 2181',
      'group.1 1:2',
      '"" x',
    ]);
  });

  test('at the places of the entry and of its key', async () => {
    const { page, marks } = await open({ 'zoo.cfg': '\r\n«tickTime» = 2000\r\n' });
    const [key] = marks('zoo.cfg').map((range) => page('zoo.cfg').file.rangeOf(range));
    expect(documentSymbols(page('zoo.cfg'), ableClient)).toMatchObject([
      { selectionRange: key, range: { start: key?.start, end: { line: 1, character: 15 } } },
    ]);
  });

  test('a template with its placeholders', async () => {
    const text = 'dataDir={{ dir }}\nserver.{{ id }}={{ host }}:2888:3888\nssl.quorum.keyStore.password={{ pass }}\n';
    expect((await treeOf('zoo.cfg.j2', { 'zoo.cfg.j2': text })).slice(0, 3)).toEqual([
      'dataDir {{ dir }}',
      'server.{{ id }} {{ host }}:2888:3888',
      '  host {{ host }}',
    ]);
    expect((await treeOf('zoo.cfg.j2', { 'zoo.cfg.j2': text })).at(-1)).toBe('ssl.quorum.keyStore.password ********');
  });

  test('a dynamic file, a myid, and one without anything', async () => {
    const files = {
      'p/zoo.cfg': 'dataDir=/d/data\ndynamicConfigFile=zoo.cfg.dynamic\n',
      'p/data/myid': ' 2 \n',
      'p/zoo.cfg.dynamic': 'server.1=zk1:2888:3888\n',
    };
    expect((await treeOf('p/zoo.cfg.dynamic', files))[0]).toBe('server.1 zk1:2888:3888');
    expect(await treeOf('p/data/myid', files)).toEqual(['2 myid']);
    expect(await treeOf('zoo.cfg', { 'zoo.cfg': '# nothing\n' })).toEqual([]);
  });

  test('what would be no text in a name or a value is made visible', async () => {
    const long = 'x'.repeat(200);
    expect(await treeOf('zoo.cfg', { 'zoo.cfg': `a\\u0007b=c\\nd\ne=${long}\n` })).toEqual([
      'a\\u0007b c\\u000ad',
      `e ${'x'.repeat(99)}…`,
    ]);
  });

  test('of YAML the settings of each container', async () => {
    const text = `services:
  zk1:
    image: zookeeper:3.8
    environment:
      ZOO_INIT_LIMIT: 10
      ZOO_SERVERS: server.1=zk1:2888:3888;2181
  other:
    image: nginx
  zk2:
    image: zookeeper:3.8
    configs:
      - source: zoo
        target: /conf/zoo.cfg
configs:
  zoo:
    content: |
      tickTime=2000
`;
    const tree = await treeOf('docker-compose.yml', { 'docker-compose.yml': text });
    expect(tree.filter((line) => !line.startsWith('    '))).toEqual([
      'zk1',
      '  initLimit 10',
      '  server.1 zk1:2888:3888;2181',
      'zk2',
      '  tickTime 2000',
    ]);
    const { page } = await open({ 'docker-compose.yml': text });
    expect(documentSymbols(page('docker-compose.yml'), flatClient)).toMatchObject([
      { name: 'initLimit', containerName: 'zk1' },
      { name: 'server.1', containerName: 'zk1' },
      { name: 'tickTime', containerName: 'zk2' },
    ]);
  });

  test('as a list for a client without trees and tags', async () => {
    const { page } = await open({ 'zoo.cfg': 'electionAlg=3\nserver.1=zk1:2888:3888\n' });
    expect(documentSymbols(page('zoo.cfg'), flatClient)).toEqual([
      {
        name: 'electionAlg',
        kind: 16,
        location: {
          uri: 'file:///zoo.cfg',
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 13 } },
        },
      },
      {
        name: 'server.1',
        kind: 2,
        location: {
          uri: 'file:///zoo.cfg',
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 22 } },
        },
      },
    ]);
  });
});

describe('the symbols of all files', () => {
  const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';
  const files = {
    'conf/zk1/zoo.cfg': `tickTime=2000\nssl.keyStore.password=secret\n${list}`,
    'conf/zk2/zoo.cfg': `maxSessionTimeout=5\n${list}`,
  };

  async function found(query: string, in_: Files = files): Promise<string[]> {
    const { snapshot } = await open(in_);
    return workspaceSymbols(snapshot, query).map(
      ({ name, containerName }: SymbolInformation) => `${name} in ${containerName}`,
    );
  }

  test.each([
    ['TICK', ['tickTime in server.1']],
    ['time', ['tickTime in server.1', 'maxSessionTimeout in server.2']],
    ['mst', ['maxSessionTimeout in server.2']],
    ['zk2', ['server.2 zk2 in server.1', 'server.2 zk2 in server.2']],
    ['server.1', ['server.1 zk1 in server.1', 'server.1 zk1 in server.2']],
    ['secret', []],
  ])('%s', async (query, symbols) => {
    expect(await found(query)).toEqual(symbols);
  });

  test('all where nothing is asked for, but no more than a thousand', async () => {
    expect(await found('')).toHaveLength(7);
    const many = Array.from({ length: 1200 }, (_, index) => `a${index}=x\n`).join('');
    const answered = await found('a1', { 'zoo.cfg': `${many}ba1=x\n` });
    expect(answered[0]).toMatch(/^a1 /);
    expect(answered.length).toBeLessThanOrEqual(1000);
    expect(await found('', { 'zoo.cfg': many })).toHaveLength(1000);
  });
});

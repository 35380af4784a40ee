import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { grammarOf, piecesOf } from '../test/support/grammar.ts';
import { top } from './working-tree.mjs';

/* The configurations in YAML are coloured by rules that are put into VS Code's own grammar: here is the real one. */
const folder = join(top, 'build/vscode-host/node_modules/code-server/lib/vscode/extensions/yaml/syntaxes');
const versions = ['', '.1.0', '.1.1', '.1.2', '.1.3', '.embedded'];

const lines = [
  'data:',
  '  a: 1',
  '  zoo.cfg: |',
  '    # x: y',
  '',
  '      tickTime=2000',
  '    dataDir=/data\\',
  '      # no comment',
  '  b: |',
  '    syncLimit=2',
  'list:',
  '- name: a',
  '  "zookeeper.properties": |-',
  '    clientPort=2181',
  '    {{ open',
  '  c: d',
  "- 'zoo1.cfg': >2",
  '     initLimit=5',
  '  e: zoo.cfg',
  'configs:',
  '  zoo.cfg:',
  '    content: |',
  '      maxClientCnxns=1',
  '    labels:',
  '      f: g',
  'zoo_dynamic.cfg: |',
  '  server.1=h:1:2',
  'i: j',
];

test('a configuration begins and ends where YAML has it', async () => {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: bash ci/install-vscode.sh makes it.`);
  const grammars = versions.map((version) => [
    `source.yaml${version}`,
    readFileSync(join(folder, `yaml${version.replace('.', '-')}.tmLanguage.json`), 'utf8'),
  ]);
  const grammar = await grammarOf('source.yaml', Object.fromEntries(grammars), ['injection.zoocfg.yaml']);
  const text = lines.join('\n');
  const isEmbedded = new Set();
  const keys = [];
  for (const { start, text: written, scopes } of piecesOf(text, grammar)) {
    if (scopes.includes('meta.embedded.block.zoocfg')) isEmbedded.add(text.slice(0, start).split('\n').length - 1);
    if (/^entity\.name\.tag/.test(scopes.at(-1))) keys.push(written);
  }
  const inBlocks = lines.filter((line, index) => isEmbedded.has(index) && line !== '').map((line) => line.trim());
  expect(inBlocks).toEqual([
    ...['# x: y', 'tickTime=2000', 'dataDir=/data\\', '# no comment', 'clientPort=2181', '{{ open', 'initLimit=5'],
    ...['maxClientCnxns=1', 'server.1=h:1:2'],
  ]);
  expect(keys).toEqual([
    ...['data', 'a', 'zoo.cfg', 'b', 'list', 'name', '"zookeeper.properties"', 'c', "'zoo1.cfg'", 'e', 'configs'],
    ...['zoo.cfg', 'content', 'labels', 'f', 'zoo_dynamic.cfg', 'i'],
  ]);
});

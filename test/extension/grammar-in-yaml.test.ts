import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { grammarOf, piecesOf } from '../support/grammar.ts';
import { workspaceOf } from '../support/workspace.ts';
import { earlierYaml, laterYaml } from '../support/yaml-grammars.ts';

describe.each([
  ['as VS Code has it up to 1.93', earlierYaml],
  ['as VS Code has it from 1.94', laterYaml],
])('in YAML, %s', async (_version, yaml) => {
  const grammar = await grammarOf('source.yaml', { 'source.yaml': JSON.stringify(yaml) }, ['injection.zoocfg.yaml']);
  /** What is read as a configuration, by lines. */
  const embedded = (text: string) => {
    const pieces = piecesOf(text, grammar).filter(({ scopes }) => scopes.includes('meta.embedded.block.zoocfg'));
    const lines = new Map<number, string>();
    for (const { start, text: written } of pieces) {
      const line = text.slice(0, start).split('\n').length;
      lines.set(line, (lines.get(line) ?? '') + written);
    }
    return [...lines.values()].map((line) => line.trim()).filter((line) => line !== '');
  };
  const inYaml = (text: string) =>
    piecesOf(text, grammar).flatMap(({ text: written, scopes }) =>
      scopes.at(-1)?.endsWith('.yaml') ? [`${written} -> ${scopes.at(-1)}`] : [],
    );

  test.each([
    ['zoo.cfg: |', true],
    ['zoo.cfg: |-', true],
    ['zoo.cfg: |+2', true],
    ['zoo.cfg: |2-', true],
    ['zoo.cfg: >', true],
    ['zoo.cfg: | # why', true],
    ['zoo.cfg: &anchor |', true],
    ['"zoo.cfg": |', true],
    ["'zoo.cfg' : |", true],
    ['zoo1.cfg: |', true],
    ['zoo_dynamic.cfg: |', true],
    ['zoo.cfg.dynamic: |', true],
    ['zookeeper.properties: |', true],
    ['zookeeper-1.properties: |', true],
    ['zoo.cfg: |x', false],
    ['zoo.cfg: tickTime', false],
    ['my-zoo.cfg: |', false],
    ['zoo.conf: |', false],
    ['zookeeper-log4j.properties: |', false],
    ['zookeeper.cfg: |', false],
    ['other: zoo.cfg: |', false],
    ['# zoo.cfg: |', false],
  ])('%s: %s', (header, is) => {
    expect(embedded(`data:\n  ${header}\n    tickTime=2000\n`)).toEqual(is ? ['tickTime=2000'] : []);
  });

  test('the block ends where the indentation does', () => {
    const text = [
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
      '  zoo.cfg.dynamic: |',
      '    server.1=a:1:2',
      'zoo1.cfg: |',
      ' initLimit=5',
      'c: zoo.cfg',
    ].join('\n');
    expect(embedded(text)).toEqual([
      ...['# x: y', 'tickTime=2000', 'dataDir=/data\\', '# no comment', 'server.1=a:1:2', 'initLimit=5'],
    ]);
    expect(inYaml(text).filter((one) => one.endsWith('.block.yaml'))).toEqual([
      expect.stringMatching(/^ +syncLimit=2 /),
    ]);
  });

  test('a placeholder that is never closed ends with the block', () => {
    expect(embedded('data:\n  zoo.cfg: |\n    a={{ x\n    tickTime=1\n  b: c\n')).toEqual(['a={{ x', 'tickTime=1']);
  });

  test('keys, values and continued lines are told as in a file', () => {
    const pieces = piecesOf('data:\n  zoo.cfg: |\n    tickTime=2000\n    dataDir=/d\\\n      \t=e\n', grammar);
    const told = pieces.flatMap(({ text, scopes }) =>
      /\.zoocfg$/.test(scopes.at(-1) ?? '') && !scopes.at(-1)?.startsWith('meta.')
        ? [`${text} -> ${scopes.at(-1)}`]
        : [],
    );
    expect(told).toEqual([
      'tickTime -> keyword.other.definition.zoocfg',
      '= -> punctuation.separator.key-value.zoocfg',
      '2000 -> constant.numeric.zoocfg',
      'dataDir -> keyword.other.definition.zoocfg',
      '= -> punctuation.separator.key-value.zoocfg',
      '/d -> string.unquoted.path.zoocfg',
      '\\ -> constant.character.escape.line-continuation.zoocfg',
      '=e -> string.unquoted.path.zoocfg',
    ]);
  });

  test('a config of a Compose file, one level below its name', () => {
    const text =
      'configs:\n  zoo.cfg:\n    content: |\n      tickTime=1\n    labels:\n      a: b\n  c:\n    content: |\n      d=e\n';
    expect(embedded(text)).toEqual(['tickTime=1']);
    expect(inYaml(text).filter((one) => one.endsWith('.block.yaml'))).toEqual([expect.stringMatching(/^ +d=e /)]);
  });

  test('items of a list', () => {
    const text = 'files:\n- zoo.cfg: |\n    tickTime=1\n- b: c\n-   zoo2.cfg: |\n      syncLimit=1\nd: e\n';
    expect(embedded(text)).toEqual(['tickTime=1', 'syncLimit=1']);
  });

  test('a key beside it in an item of a list', () => {
    // The earlier grammar doesn't tell in which column the keys of an item are.
    expect(embedded('- zoo.cfg: |\n    tickTime=1\n  d: e\n')).toEqual([
      'tickTime=1',
      ...(yaml === laterYaml ? [] : ['d: e']),
    ]);
  });
});

const top = join(import.meta.dirname, '..');
const files = ['containers', 'traps']
  .flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.ya?ml(\.j2)?$/.test(path))
  .sort();

test('the configurations that zklint finds in YAML are coloured, under names that say what they are', async () => {
  const grammar = await grammarOf('source.yaml', { 'source.yaml': JSON.stringify(earlierYaml) }, [
    'injection.zoocfg.yaml',
  ]);
  const missed: string[] = [];
  let keys = 0;
  for (const path of files) {
    const text = readFileSync(join(top, path), 'utf8');
    const workspace = await workspaceOf({ [path]: text });
    const documents = workspace.ensembles.flatMap(({ servers }) => servers.map(({ document }) => document));
    const pieces = piecesOf(text, grammar);
    for (const document of new Set(documents)) {
      if (document?.part?.lineStart === undefined) continue;
      for (const { key } of document.entries) {
        const piece = pieces.find(({ start, end }) => start <= key.range.start && key.range.start < end);
        const isKey =
          piece?.start === key.range.start && /keyword\.other|variable\.other/.test(piece.scopes.at(-1) ?? '');
        if (isKey) keys++;
        else missed.push(`${path}: ${key.value}`);
      }
    }
  }
  expect(missed).toEqual([]);
  expect(keys).toBeGreaterThan(50);
});

import { describe, expect, test } from 'vitest';
import { grammarOf, piecesOf } from '../support/grammar.ts';
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

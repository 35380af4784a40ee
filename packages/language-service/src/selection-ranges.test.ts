import { describe, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { open } from '../../../test/support/page.ts';
import { selectionRanges } from './selection-ranges.ts';

/** The texts that are selected one after another from the first mark of a file on. */
async function selectedIn(path: string, marked: string): Promise<string[]> {
  const { page, marks } = await open({ 'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n', [path]: marked });
  const { file } = page(path);
  const texts: string[] = [];
  for (
    let one: SelectionRange | undefined = selectionRanges(page(path), [marks(path)[0]?.start ?? 0])[0];
    one;
    one = one.parent
  ) {
    const { start, end } = file.textRangeOf(one.range);
    texts.push(file.text.slice(start, end));
  }
  return texts;
}

describe('what is selected', () => {
  test('a part of an address, the address, the value, the line, the block, the file', async () => {
    const line = 'server.1=zk1.example:2888:3888:observer;2181';
    expect(
      await selectedIn('zoo.cfg', `tickTime=1\n\nserver.1=zk1.«»example:2888:3888:observer;2181\nserver.2=zk2:1:2\n`),
    ).toEqual([
      'example',
      'zk1.example',
      'zk1.example:2888:3888:observer',
      'zk1.example:2888:3888:observer;2181',
      line,
      `${line}\nserver.2=zk2:1:2`,
      `tickTime=1\n\n${line}\nserver.2=zk2:1:2\n`,
    ]);
  });

  test('a word of a key, the key, the line', async () => {
    expect(await selectedIn('zoo.cfg', 'autopurge.«»purgeInterval = 24\n')).toEqual([
      'purgeInterval',
      'autopurge.purgeInterval',
      'autopurge.purgeInterval = 24',
      'autopurge.purgeInterval = 24\n',
    ]);
  });

  test('a word of a comment, the comment, the block', async () => {
    expect(await selectedIn('zoo.cfg', '# how «»long\ntickTime=1\n\n')).toEqual([
      'long',
      '# how long',
      '# how long\ntickTime=1',
      '# how long\ntickTime=1\n\n',
    ]);
  });

  test('a value of several lines, with CRLF', async () => {
    expect(await selectedIn('zoo.cfg', 'dataDir=/a/\\\r\n  «»b\r\n')).toEqual([
      'b',
      '/a/\\\r\n  b',
      'dataDir=/a/\\\r\n  b',
      'dataDir=/a/\\\r\n  b\r\n',
    ]);
  });

  test('in a myid its number', async () => {
    const { page } = await open({ 'p/zoo.cfg': 'dataDir=/d/data\n', 'p/data/myid': '12\n' });
    expect(selectionRanges(page('p/data/myid'), [1])).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } },
        parent: { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } },
      },
    ]);
  });

  test('in a dynamic file, a template, and on no line', async () => {
    expect(await selectedIn('zoo.cfg.dynamic', 'server.1=zk1:«»2888:3888')).toEqual([
      '2888',
      'zk1:2888:3888',
      'server.1=zk1:2888:3888',
    ]);
    expect(await selectedIn('zoo.cfg.j2', 'dataDir={{ «»dir }}/x\n')).toEqual([
      'dir',
      '{{ dir }}/x',
      'dataDir={{ dir }}/x',
      'dataDir={{ dir }}/x\n',
    ]);
    expect(await selectedIn('zoo.cfg', '\n«»\n\ntickTime=1\n')).toEqual(['\n\n\ntickTime=1\n']);
  });

  test('in YAML what stands for itself, then the file', async () => {
    const text = (mark: string) =>
      `services:\n  zk1:\n    image: zookeeper:3.8\n    environment:\n      ZOO_TICK_TIME: ${mark}2000\n`;
    expect(await selectedIn('docker-compose.yml', text('«»'))).toEqual(['2000', 'ZOO_TICK_TIME: 2000', text('')]);
  });
});

test('an answer for each place', async () => {
  const { page } = await open({ 'zoo.cfg': 'tickTime=1\ninitLimit=5\n' });
  expect(selectionRanges(page('zoo.cfg'), [0, 20, 1000]).map(({ range }) => range)).toEqual([
    { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } },
    { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } },
    { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } },
  ]);
});

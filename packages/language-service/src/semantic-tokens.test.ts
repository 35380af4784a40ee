import { describe, expect, test } from 'vitest';
import { ableClient, open } from '../../../test/support/page.ts';
import type { Circumstances } from '../../../test/support/workspace.ts';
import type { PositionEncoding } from './positions.ts';
import { semanticTokens, tokenModifiers } from './semantic-tokens.ts';
import { tokenTypes } from './tokens.ts';

/** The words of a file with their types, by the places that an editor gives them: `tickTime:property`. */
async function tokensIn(
  path: string,
  marked: string,
  circumstances: Circumstances & { readonly encoding?: PositionEncoding; readonly isMarked?: true } = {},
): Promise<string[]> {
  const { encoding = 'utf-16', isMarked, ...others } = circumstances;
  const { page, marks } = await open({ 'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n', [path]: marked }, others, {
    ...ableClient,
    encoding,
  });
  const { file } = page(path);
  const { data } = semanticTokens(page(path), isMarked && marks(path)[0]);
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const start = file.offsetAt({ line, character });
    const word = file.text.slice(start, file.offsetAt({ line, character: character + length }));
    words.push(`${word}:${tokenTypes[type]}${modifiers === 1 ? ` ${tokenModifiers[0]}` : ''}`);
  }
  return words;
}

describe('settings', () => {
  test.each([
    ['a number', 'tickTime = 2000', ['tickTime:property', '2000:number']],
    ['a boolean', 'standaloneEnabled=False', ['standaloneEnabled:property', 'False:enumMember']],
    ['a choice', 'peerType=observer', ['peerType:property', 'observer:enumMember']],
    ['a path', 'dataDir=/var/lib', ['dataDir:property', '/var/lib:string']],
    ['an address', 'clientPortAddress=10.0.0.1', ['clientPortAddress:property', '10.0.0.1:variable']],
    [
      'a class',
      'metricsProvider.className=org.example.Metrics',
      ['metricsProvider.className:property', 'org.example.Metrics:class'],
    ],
    ['a key of a family', 'authProvider.1=org.example.Auth', ['authProvider.1:property', 'org.example.Auth:class']],
    ['a wrong number', 'tickTime=x', ['tickTime:property']],
    [
      'a wrong boolean and a wrong choice',
      'standaloneEnabled=maybe\npeerType=x',
      ['standaloneEnabled:property', 'peerType:property'],
    ],
    ['an unknown key', 'tikTime=2000', []],
    ['a key that only a JVM flag sets', 'jute.maxbuffer=1', []],
    [
      'groups',
      'group.1=1:2\nweight.1=3',
      ['group:property', '1:number', '1:number', '2:number', 'weight:property', '1:number', '3:number'],
    ],
    [
      'a value of several lines',
      'dataDir=/var/\\\n  \\\n  lib\\\n\ntickTime=1',
      ['dataDir:property', '/var/:string', 'lib:string', 'tickTime:property', '1:number'],
    ],
    ['an escaped character of two units', 'dataDir=/var\\\u{1f98f}x', ['dataDir:property', '/var:string', 'x:string']],
    ['an open value', 'dataDir={{ dir }}\ntickTime=2000', ['dataDir:property', 'tickTime:property', '2000:number']],
    ['an open key', '{{ key }}=5\nserver.{{ id }}=zk:1:2', []],
  ])('%s', async (_, text, words) => {
    expect(await tokensIn('zoo.cfg', text)).toEqual(words);
  });

  test('a key that newer releases only tolerate, and one that the release does not know yet', async () => {
    const text = 'electionAlg=3\nadmin.enableServer=true\n';
    expect(await tokensIn('zoo.cfg', text, { release: '3.4' })).toEqual(['electionAlg:property', '3:number']);
    expect(await tokensIn('zoo.cfg', text, { release: '3.8' })).toEqual([
      'electionAlg:property deprecated',
      '3:number',
      'admin.enableServer:property',
      'true:enumMember',
    ]);
  });
});

describe('server lines', () => {
  const words = [
    'server:property',
    '1:number',
    'zk1:variable',
    '2888:number',
    '3888:number',
    'observer:enumMember',
    '2181:number',
  ];

  test('of a zoo.cfg, a dynamic file and a CRLF file', async () => {
    const line = 'server.1=zk1:2888:3888:observer;2181';
    expect(await tokensIn('zoo.cfg', line)).toEqual(words);
    expect(await tokensIn('zoo.cfg.dynamic', `${line}\ntickTime=1\n`)).toEqual(words);
    expect(await tokensIn('zoo.cfg', `\r\n${line}\r\n`)).toEqual(words);
  });

  test('with several addresses, brackets and a client address', async () => {
    const line = 'server.1=[::1]:1:2|zk1:3:x;0.0.0.0:2181';
    expect(await tokensIn('zoo.cfg', line)).toEqual([
      'server:property',
      '1:number',
      ...['[::1]:variable', '1:number', '2:number', 'zk1:variable', '3:number', '0.0.0.0:variable', '2181:number'],
    ]);
  });
});

describe('comments', () => {
  test('what they tell zklint', async () => {
    const text =
      '# zklint-disable-next-line number-format, typo -- why\n# zklint-zookeeper 3.8\n# zklint is good\ntickTime=1\n';
    expect(await tokensIn('zoo.cfg', text)).toEqual([
      'zklint-disable-next-line:macro',
      'number-format:enumMember',
      'zklint-zookeeper:macro',
      '3.8:number',
      'tickTime:property',
      '1:number',
    ]);
  });
});

test('lengths are counted as the client does', async () => {
  const text = 'dataDir=/é/😀\\\n  ü\ntickTime=1';
  for (const encoding of ['utf-8', 'utf-16', 'utf-32'] as const) {
    const words = ['dataDir:property', '/é/😀:string', 'ü:string', 'tickTime:property', '1:number'];
    expect(await tokensIn('zoo.cfg', text, { encoding })).toEqual(words);
  }
});

test('only those in the range are answered', async () => {
  const text = 'tickTime=1\nini«tLimit=5\nsync»Limit=2\n';
  expect(await tokensIn('zoo.cfg', text, { isMarked: true })).toEqual([
    'initLimit:property',
    '5:number',
    'syncLimit:property',
  ]);
});

test('nothing in YAML', async () => {
  const text = 'services:\n  zk1:\n    image: zookeeper:3.8\n    environment:\n      ZOO_TICK_TIME: 2000\n';
  expect(await tokensIn('docker-compose.yml', text)).toEqual([]);
});

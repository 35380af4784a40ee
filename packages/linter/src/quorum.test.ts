import { describe, expect, test } from 'vitest';
import { workspaceOf } from '../../../test/support/workspace.ts';
import { disjointQuorums, fatalLosses, isQuorum, type Quorum, quorumOf, quorumSize, survives } from './quorum.ts';

const lines = (...ids: number[]) => ids.map((id) => `server.${id}=zk${id}:2888:3888\n`).join('');

async function maybeQuorum(text: string, release = '3.9.5'): Promise<Quorum | undefined> {
  const { ensembles } = await workspaceOf({ 'zoo.cfg': text }, { release });
  const [server] = ensembles.flatMap(({ servers }) => servers);
  return server && quorumOf(server);
}

async function quorum(text: string): Promise<Quorum> {
  const found = await maybeQuorum(text);
  if (found === undefined) throw new Error('there is no quorum');
  return found;
}

const fatal = (counted: Quorum, limit = 100) => [...fatalLosses(counted, limit)].map((ids) => ids.join(' '));

describe('a majority', () => {
  test.each([
    [1, 1, 0],
    [2, 2, 0],
    [3, 2, 1],
    [4, 3, 1],
    [5, 3, 2],
    [6, 4, 2],
    [7, 4, 3],
  ])('of %i voters is %i and survives %i', async (count, size, losses) => {
    const counted = await quorum(lines(...Array.from({ length: count }, (_, index) => index + 1)));
    expect([quorumSize(counted), survives(counted)]).toEqual([size, losses]);
  });

  test('observers do not count', async () => {
    const counted = await quorum(`${lines(1, 2, 3)}server.4=zk4:1:2:observer\n`);
    expect(isQuorum(counted, new Set([1n, 4n]))).toBe(false);
    expect(isQuorum(counted, new Set([1n, 2n]))).toBe(true);
    expect(fatal(counted)).toEqual(['1 2', '1 3', '2 3']);
  });

  test('of very many voters is counted at once', async () => {
    const counted = await quorum(lines(...Array.from({ length: 500 }, (_, index) => index + 1)));
    expect(survives(counted)).toBe(249);
    expect(fatal(counted, 3)).toHaveLength(3);
  });
});

describe('groups', () => {
  const three = `${lines(1, 2, 3, 4, 5, 6, 7, 8, 9)}group.1=1:2:3\ngroup.2=4:5:6\ngroup.3=7:8:9\n`;

  test('need more than half in more than half of them', async () => {
    const counted = await quorum(three);
    expect([quorumSize(counted), survives(counted)]).toEqual([4, 3]);
    expect(isQuorum(counted, new Set([1n, 2n, 4n, 5n]))).toBe(true);
    expect(isQuorum(counted, new Set([1n, 2n, 3n, 4n, 7n]))).toBe(false);
    expect(fatal(counted)[0]).toBe('1 2 4 5');
  });

  test('weights decide inside a group', async () => {
    const counted = await quorum(`${lines(1, 2, 3)}group.1=1:2:3\nweight.1=3\n`);
    expect([quorumSize(counted), survives(counted)]).toEqual([1, 0]);
    expect(fatal(counted)).toEqual(['1']);
  });

  test('a server with the weight 0 and a group of such servers do not count', async () => {
    const counted = await quorum(`${lines(1, 2, 3, 4)}group.1=1:2:3\ngroup.2=4\nweight.3=0\nweight.4=0\n`);
    expect([quorumSize(counted), survives(counted)]).toEqual([2, 0]);
    expect(fatal(counted)).toEqual(['1', '2']);
  });

  test('that nobody can win', async () => {
    const counted = await quorum(`${lines(1, 2)}group.1=1:2\nweight.1=0\nweight.2=0\n`);
    expect([quorumSize(counted), survives(counted)]).toEqual([Number.POSITIVE_INFINITY, -1]);
    expect(fatal(counted)).toEqual(['']);
  });

  test('an observer with a weight makes its group harder to win', async () => {
    const counted = await quorum(`${lines(1, 2)}server.3=zk3:1:2:observer\ngroup.1=1:2:3\nweight.3=2\n`);
    expect(isQuorum(counted, new Set([1n, 2n]))).toBe(false);
    expect(survives(counted)).toBe(-1);
  });
});

test.each([
  ['an oracle', `${lines(1, 2)}oraclePath=/o\n`],
  ['an id that is no number', `${lines(1, 2)}server.x=zk:1:2\n`],
  ['a role that is none', `${lines(1, 2)}server.3=zk3:1:2:voter\n`],
  ['a dynamic file that is not seen', 'dynamicConfigFile=/zk/z.dynamic\n'],
  ['no servers', 'dataDir=/zk/data\n'],
  ['groups that are refused', `${lines(1, 2)}group.1=1\n`],
])('nothing is known of %s', async (_, text) => {
  expect(await maybeQuorum(text)).toBeUndefined();
});

describe('quorums of two lists', () => {
  const groups = (text: string) => `${lines(1, 2, 3, 4)}${text}`;
  test.each<[string, string, number[], string, number[], string[] | undefined]>([
    ['are never disjoint in one list', lines(1, 2, 3), [1, 2], lines(1, 2, 3), [3], undefined],
    ['of three and five can be', lines(1, 2, 3), [1, 2], lines(1, 2, 3, 4, 5), [3], ['1 2', '3 4 5']],
    [
      'of three and five, with others who have them',
      lines(1, 2, 3),
      [3],
      lines(1, 2, 3, 4, 5),
      [1, 2],
      ['1 3', '2 4 5'],
    ],
    ['need a server that has the list', lines(1, 2, 3), [1], lines(1, 2, 3, 4, 5), [1], undefined],
    ['of three and four cannot be', lines(1, 2, 3), [1, 2], lines(1, 2, 3, 4), [3], undefined],
    ['of two and three that share one can be', lines(1, 2), [1], lines(2, 3, 4), [3], ['1 2', '3 4']],
    ['of two and three that share both cannot be', lines(1, 2), [1], lines(1, 2, 3), [2, 3], undefined],
    ['of strangers can be', lines(1, 2, 3), [1], lines(4, 5, 6), [6], ['1 3', '5 6']],
    [
      'with and without groups can be',
      groups(''),
      [2],
      groups('group.1=1:2:3\ngroup.2=4\nweight.4=0\nweight.1=5\n'),
      [1],
      ['2 3 4', '1'],
    ],
    ['with equal groups cannot be', groups('group.1=1:2:3:4\n'), [1], groups('group.9=1:2:3:4\n'), [2], undefined],
  ])('%s', async (_, one, hasOne, other, hasOther, expected) => {
    const held = async (text: string, holders: readonly number[]) => ({
      quorum: await quorum(text),
      holders: new Set(holders.map(BigInt)),
    });
    const found = disjointQuorums(await held(one, hasOne), await held(other, hasOther));
    expect(found?.map((ids) => ids.join(' '))).toEqual(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { ableClient, open } from '../../../test/support/page.ts';
import { codeLenses } from './code-lenses.ts';

/** The lenses of a file, each with the line that it stands above. */
async function lensesOf(path: string, files: Readonly<Record<string, string>>, release?: string): Promise<string[]> {
  const opened = await open(files, release === undefined ? {} : { release });
  return codeLenses(opened.page(path), ableClient).map(({ range, command }) => {
    expect(range.end).toEqual(range.start);
    expect(command?.command).toBe('');
    return `${range.start.line}: ${command?.title}`;
  });
}

const settings = 'initLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\n';
const lines = (count: number, role = '', from = 1) =>
  Array.from({ length: count }, (_, index) => `server.${from + index}=zk${from + index}:2888:3888${role}\n`).join('');

describe('above the first server line stands what the list survives', () => {
  test.each([
    ['2 voters', lines(2), '2 voters · quorum 2 · survives no failure'],
    ['3 voters', lines(3), '3 voters · quorum 2 · survives 1 failure'],
    ['5 voters', lines(5), '5 voters · quorum 3 · survives 2 failures'],
    ['an observer', lines(3) + lines(1, ':observer', 4), '3 voters and 1 observer · quorum 2 · survives 1 failure'],
    ['observers', lines(3) + lines(2, ':observer', 4), '3 voters and 2 observers · quorum 2 · survives 1 failure'],
    ['a quorum of one', `${lines(1)}standaloneEnabled=false\n`, '1 voter · quorum 1 · survives no failure'],
    [
      'groups',
      `${lines(9)}group.1=1:2:3\ngroup.2=4:5:6\ngroup.3=7:8:9\n`,
      '9 voters in 3 groups · quorum at least 4 · survives 3 failures',
    ],
    ['one group', `${lines(3)}group.1=1:2:3\n`, '3 voters in 1 group · quorum at least 2 · survives 1 failure'],
    [
      'no votes',
      `${lines(3)}group.1=1:2:3\nweight.1=0\nweight.2=0\nweight.3=0\n`,
      '3 voters in 0 groups · never a quorum',
    ],
  ])('%s', async (_, list, lens) => {
    expect(await lensesOf('zoo.cfg', { 'zoo.cfg': settings + list })).toEqual([`4: ${lens}`]);
  });

  test('also of a dynamic file, and of the list that comes next', async () => {
    const files = {
      'zoo.cfg': `${settings}dynamicConfigFile=zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': `# ours\n${lines(3)}`,
      'zoo.cfg.dynamic.next': lines(5),
    };
    expect(await lensesOf('zoo.cfg', files)).toEqual([]);
    expect(await lensesOf('zoo.cfg.dynamic', files)).toEqual(['1: 3 voters · quorum 2 · survives 1 failure']);
    expect(await lensesOf('zoo.cfg.dynamic.next', files)).toEqual(['0: 5 voters · quorum 3 · survives 2 failures']);
  });

  test.each([
    ['there is no list', ''],
    ['the server runs alone', lines(1)],
    ['a line has no number', `server.x=zk1:2888:3888\n${lines(3)}`],
    ['a group is not to be read', `${lines(3)}group.1=1:x\n`],
    ['an oracle decides', `${lines(2)}oraclePath=/o\n`],
    ['a template makes the list', `{% for h in hosts %}\nserver.{{ loop.index }}={{ h }}:2888:3888\n{% endfor %}\n`],
  ])('and nothing where %s', async (_, list) => {
    expect(await lensesOf('zoo.cfg', { 'zoo.cfg': settings + list })).toEqual([]);
  });
});

describe('above a file stands which server it is', () => {
  test.each([
    ['its myid', { 'p/zoo.cfg': '', 'p/data/myid': '2\n' }, 'This is server.2 of 3 servers, by its myid'],
    ['its host name', { 'zk3/zoo.cfg': '' }, 'This is server.3 of 3 servers, by its host name'],
    ['a number in its name', { 'p/zoo1.cfg': '' }, 'This is server.1 of 3 servers, by the number in its path'],
  ])('by %s', async (_, files: Readonly<Record<string, string>>, lens) => {
    const [path = ''] = Object.keys(files);
    expect(await lensesOf(path, { ...files, [path]: settings + lines(3) })).toEqual([
      `0: ${lens}`,
      '4: 3 voters · quorum 2 · survives 1 failure',
    ]);
  });

  test('by 0.0.0.0', async () => {
    const list = lines(3).replace('zk2', '0.0.0.0');
    expect(await lensesOf('p/zoo.cfg', { 'p/zoo.cfg': settings + list })).toEqual([
      '0: This is server.2 of 3 servers, by its 0.0.0.0',
      '4: 3 voters · quorum 2 · survives 1 failure',
    ]);
  });

  test('not above one that three services mount', async () => {
    const service = (id: number) =>
      `  zk${id}:\n    image: zookeeper:3.8\n    environment:\n      ZOO_MY_ID: ${id}\n    volumes:\n      - ./zoo.cfg:/conf/zoo.cfg\n`;
    const files = {
      'docker-compose.yml': `services:\n${service(1)}${service(2)}${service(3)}`,
      'zoo.cfg': settings + lines(3),
    };
    expect(await lensesOf('zoo.cfg', files)).toEqual(['4: 3 voters · quorum 2 · survives 1 failure']);
    expect(await lensesOf('docker-compose.yml', files)).toEqual([]);
  });

  test('nor above a myid', async () => {
    expect(await lensesOf('p/data/myid', { 'p/zoo.cfg': settings + lines(3), 'p/data/myid': '2\n' })).toEqual([]);
  });
});

import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { type Files, loadFrom, pathOf, workspaceOf } from '../../../../test/support/workspace.ts';

const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const alone = 'clientPort=2181\n';

/** The paths of each ensemble's files, as `a.cfg b.cfg`. */
async function groupsOf(files: Files): Promise<string[]> {
  const { ensembles } = await workspaceOf(files);
  return ensembles.map(({ servers }) => servers.map(({ uri }) => pathOf(uri)).join(' ')).sort();
}

describe('files that form an ensemble', () => {
  test.each<[string, Files, string[]]>([
    [
      'two ensembles in one run',
      { 'a1.cfg': list, 'a2.cfg': list, 'x1.cfg': 'server.1=x:1:2\nserver.2=y:1:2\n' },
      ['a1.cfg a2.cfg', 'x1.cfg'],
    ],
    [
      'a typo in one line',
      { 'zk1/zoo.cfg': list, 'zk2/zoo.cfg': list.replace('=b:', '=bb:') },
      ['zk1/zoo.cfg zk2/zoo.cfg'],
    ],
    [
      'lists that share one line',
      { 'a.cfg': list, 'b.cfg': 'server.3=c:2888:3888\nserver.9=z:1:2\n' },
      ['a.cfg b.cfg'],
    ],
    [
      'lists that number one server in two ways',
      { 'a.cfg': list, 'b.cfg': 'server.7=a:2888:3888\nserver.9=z:1:2\n' },
      ['a.cfg b.cfg'],
    ],
    [
      'lists that number a loopback address in two ways',
      { 'a.cfg': 'server.1=localhost:1:2\nserver.2=x:1:2\n', 'b.cfg': 'server.2=localhost:1:2\nserver.1=y:1:2\n' },
      ['a.cfg', 'b.cfg'],
    ],
    [
      'lists that share a host, but no port',
      { 'a.cfg': list, 'b.cfg': 'server.1=a:1:2\nserver.9=z:1:2\n' },
      ['a.cfg', 'b.cfg'],
    ],
    [
      'lists that share an id, but not its host',
      { 'a.cfg': list, 'b.cfg': list.replaceAll(/=./g, '=z') },
      ['a.cfg', 'b.cfg'],
    ],
    [
      'own lines with 0.0.0.0',
      { 'a.cfg': list.replace('=a', '=0.0.0.0'), 'b.cfg': list.replace('=b', '=0.0.0.0') },
      ['a.cfg b.cfg'],
    ],
    [
      'letter case and forms of loopback',
      { 'a.cfg': 'server.1=localhost:1:2\nserver.2=X:1:2\n', 'b.cfg': 'server.01=127.0.0.1:1:2\nserver.3=y:1:2\n' },
      ['a.cfg b.cfg'],
    ],
    [
      'a chain',
      {
        'a.cfg': 'server.1=a:1:2\nserver.2=b:1:2\n',
        'b.cfg': 'server.3=c:1:2\nserver.4=d:1:2\n',
        'c.cfg': 'server.2=b:1:2\nserver.3=c:1:2\n',
      },
      ['a.cfg b.cfg c.cfg'],
    ],
    [
      'lines that say only "myself"',
      { 'a.cfg': 'server.1=0.0.0.0:1:2\n', 'b.cfg': 'server.1=0.0.0.0:1:2\n' },
      ['a.cfg', 'b.cfg'],
    ],
    [
      'one server alone on localhost, as in every guide',
      {
        'a/zoo.cfg': 'server.1=localhost:2888:3888\n',
        'b/zoo.cfg': 'server.1=localhost:2888:3888\nserver.2=localhost:2889:3889\n',
      },
      ['a/zoo.cfg', 'b/zoo.cfg'],
    ],
    ['servers without lists', { 'a/zoo.cfg': alone, 'b/zoo.cfg': alone }, ['a/zoo.cfg', 'b/zoo.cfg']],
  ])('%s', async (_, files, groups) => {
    expect(await groupsOf(files)).toEqual(groups);
  });
});

describe('copies stay apart', () => {
  const members = (folder: string) => ({ [`${folder}/zk1/zoo.cfg`]: list, [`${folder}/zk2/zoo.cfg`]: list });
  test.each<[string, Files, string[]]>([
    [
      'in folders',
      { ...members('east'), ...members('west') },
      ['east/zk1/zoo.cfg east/zk2/zoo.cfg', 'west/zk1/zoo.cfg west/zk2/zoo.cfg'],
    ],
    [
      'of three stages',
      { ...members('dev'), ...members('prod'), ...members('staging') },
      [
        'dev/zk1/zoo.cfg dev/zk2/zoo.cfg',
        'prod/zk1/zoo.cfg prod/zk2/zoo.cfg',
        'staging/zk1/zoo.cfg staging/zk2/zoo.cfg',
      ],
    ],
    [
      'with one file each',
      { 'prod/zoo.cfg': list, 'staging/zoo.cfg': `${list}server.4=d:1:2\n` },
      ['prod/zoo.cfg', 'staging/zoo.cfg'],
    ],
    [
      'by their names',
      { 'conf/zoo-dev.cfg': list, 'conf/zoo-prod.cfg': list },
      ['conf/zoo-dev.cfg', 'conf/zoo-prod.cfg'],
    ],
    [
      'in files and in folders',
      { 'zoo1.cfg': list, 'zoo2.cfg': list, 'zk1/zoo.cfg': list, 'zk2/zoo.cfg': list, 'zoo.cfg': list },
      ['zk1/zoo.cfg zk2/zoo.cfg', 'zoo.cfg', 'zoo1.cfg zoo2.cfg'],
    ],
    [
      'beside a whole ensemble',
      { 'zoo1.cfg': list, 'zoo2.cfg': list, 'zoo3.cfg': list, 'zoo.cfg': list.replace('=b:', '=bb:') },
      ['zoo.cfg', 'zoo1.cfg zoo2.cfg zoo3.cfg'],
    ],
    [
      'beside one of whose servers one has no file: it may be that one',
      { 'zoo1.cfg': list, 'zoo2.cfg': list, 'zoo.cfg': list.replace('=b:', '=bb:') },
      ['zoo.cfg zoo1.cfg zoo2.cfg'],
    ],
    [
      'beside a whole one that it adds a server to',
      { 'zoo1.cfg': list, 'zoo2.cfg': list, 'zoo3.cfg': list, 'x/zoo.cfg': `${list}server.4=d:2888:3888\n` },
      ['x/zoo.cfg zoo1.cfg zoo2.cfg zoo3.cfg'],
    ],
    ['members are no copies', { 'node-a/zoo.cfg': list, 'node-b/zoo.cfg': list }, ['node-a/zoo.cfg node-b/zoo.cfg']],
    [
      'nor are members below a stage',
      { 'prod/a/zoo.cfg': list, 'prod/b/zoo.cfg': list },
      ['prod/a/zoo.cfg prod/b/zoo.cfg'],
    ],
    [
      'nor are members of a stage with a number',
      { 'prod1/zoo.cfg': list, 'prod2/zoo.cfg': list },
      ['prod1/zoo.cfg prod2/zoo.cfg'],
    ],
  ])('%s', async (_, files, groups) => {
    expect(await groupsOf(files)).toEqual(groups);
  });
});

describe('a file without a list', () => {
  const two = { 'zk1/zoo.cfg': list, 'zk2/zoo.cfg': list };
  const together = ['zk1/zoo.cfg zk2/zoo.cfg zk3/zoo.cfg'];
  test.each<[string, Files, string[]]>([
    ['in the place of a member', { ...two, 'zk3/zoo.cfg': alone }, together],
    ['that lists itself as 0.0.0.0', { ...two, 'zk3/zoo.cfg': 'server.3=0.0.0.0:1:2\n' }, together],
    ['in the place of no member', { ...two, 'zk4/zoo.cfg': alone }, ['zk1/zoo.cfg zk2/zoo.cfg', 'zk4/zoo.cfg']],
    [
      'in the place of a member that is there',
      { ...two, 'x/zk1/zoo.cfg': alone },
      ['x/zk1/zoo.cfg', 'zk1/zoo.cfg zk2/zoo.cfg'],
    ],
    ['with a name of its own', { ...two, 'other/zoo.cfg': alone }, ['other/zoo.cfg', 'zk1/zoo.cfg zk2/zoo.cfg']],
    ['that lists only itself as localhost', { ...two, 'zk3/zoo.cfg': 'server.3=localhost:2888:3888\n' }, together],
    [
      'that lists only another than itself',
      { ...two, 'zk3/zoo.cfg': 'server.1=localhost:2888:3888\n' },
      ['zk1/zoo.cfg zk2/zoo.cfg', 'zk3/zoo.cfg'],
    ],
    ['called as a host of the list', { ...two, 'c/zoo.cfg': alone }, ['c/zoo.cfg zk1/zoo.cfg zk2/zoo.cfg']],
    [
      'beside numbered ones',
      { 'conf/zoo.cfg': alone, 'conf/zoo1.cfg': list, 'conf/zoo2.cfg': list },
      ['conf/zoo.cfg', 'conf/zoo1.cfg conf/zoo2.cfg'],
    ],
    [
      'with a number, beside numbered ones',
      { 'conf/zoo3.cfg': alone, 'conf/zoo1.cfg': list, 'conf/zoo2.cfg': list },
      ['conf/zoo1.cfg conf/zoo2.cfg conf/zoo3.cfg'],
    ],
  ])('%s', async (_, files, groups) => {
    expect(await groupsOf(files)).toEqual(groups);
  });
});

test('on request each file stays on its own', async () => {
  const workspace = await loadFrom(memoryFileSystem({ 'a/zoo.cfg': list, 'b/zoo.cfg': list }), { separate: true });
  expect(workspace.ensembles.map(({ servers }) => servers.length)).toEqual([1, 1]);
});

describe('a list of other words, in the place of a member', () => {
  const dotted = (domain: string) => list.replaceAll(':2888', `${domain}:2888`);
  const addresses = 'server.1=10.0.0.1:2888:3888\nserver.2=10.0.0.2:2888:3888\nserver.3=10.0.0.3:2888:3888\n';
  test.each<[string, string, string, boolean]>([
    ['names with their domain', list, dotted('.example.com'), true],
    ['addresses', list, addresses, true],
    [
      'two servers that each call themselves 0.0.0.0',
      'server.1=0.0.0.0:1:2\nserver.2=b:1:2\n',
      'server.1=a:1:2\nserver.2=0.0.0.0:1:2\n',
      true,
    ],
    ['other names', list, list.replaceAll('=', '=z'), false],
    ['another domain', dotted('.prod'), dotted('.test'), false],
    ['other ports', list, addresses.replaceAll('3888', '3889'), false],
    ['other ids', list, addresses.replace('server.3', 'server.4'), false],
    ['more of them', list, `${addresses}server.4=10.0.0.4:2888:3888\n`, false],
  ])('%s', async (_, one, other, together) => {
    const groups = await groupsOf({ 'zk1/zoo.cfg': one, 'zk2/zoo.cfg': other });
    expect(groups).toEqual(together ? ['zk1/zoo.cfg zk2/zoo.cfg'] : ['zk1/zoo.cfg', 'zk2/zoo.cfg']);
  });
});

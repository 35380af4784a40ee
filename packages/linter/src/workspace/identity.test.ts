import { describe, expect, test } from 'vitest';
import { type Files, pathOf, workspaceOf } from '../../../../test/support/workspace.ts';

const list = 'dataDir=/zk/data\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const local = 'server.1=localhost:1:2;2181\nserver.2=localhost:3:4;2182\nserver.3=localhost:5:6;2183\n';

/** What is known of each file, as `zk1/zoo.cfg: 1 by host-name`; files of which nothing is known are left out. */
async function identitiesOf(files: Files): Promise<string[]> {
  const { ensembles } = await workspaceOf(files);
  return ensembles
    .flatMap(({ servers }) => servers)
    .flatMap(({ uri, identity }) => (identity ? [`${pathOf(uri)}: ${identity.id} by ${identity.evidence}`] : []))
    .sort();
}

describe('evidence', () => {
  test.each<[string, Files, string[]]>([
    ['myid', { 'zoo.cfg': list, 'data/myid': '2\n' }, ['zoo.cfg: 2 by myid']],
    ['a myid that is no number', { 'zoo.cfg': list, 'data/myid': 'x\n' }, []],
    ['a line with 0.0.0.0', { 'zoo.cfg': list.replace('=b', '=0.0.0.0') }, ['zoo.cfg: 2 by wildcard']],
    ['a line with [::]', { 'zoo.cfg': list.replace('=b', '=[::]') }, ['zoo.cfg: 2 by wildcard']],
    ['two lines with 0.0.0.0', { 'zoo.cfg': list.replace('=b', '=0.0.0.0').replace('=c', '=0.0.0.0') }, []],
    ['only a line with 0.0.0.0', { 'zoo.cfg': 'server.1=0.0.0.0:1:2\n' }, []],
    ['a folder called as a host', { 'B/conf/zoo.cfg': list }, ['B/conf/zoo.cfg: 2 by host-name']],
    ['a file called as a host', { 'b.cfg': list }, ['b.cfg: 2 by host-name']],
    [
      'a folder called as an address',
      { '10.0.0.2/zoo.cfg': list.replace('=b', '=10.0.0.2') },
      ['10.0.0.2/zoo.cfg: 2 by host-name'],
    ],
    [
      'a folder called as a host without its domain',
      { 'zk-b/zoo.cfg': list.replace('=b', '=zk-b.example.com') },
      ['zk-b/zoo.cfg: 2 by host-name'],
    ],
    ['a number that begins an address', { '10/zoo.cfg': list.replace('=b', '=10.0.0.2') }, []],
    ['a host that has two lines', { 'b/zoo.cfg': list.replace('=c:2888:3888', '=b:1:2') }, []],
    ['the client port on one host', { 'zoo.cfg': `clientPort=2183\n${local}` }, ['zoo.cfg: 3 by client-port']],
    ['the client port on several hosts', { 'zoo.cfg': `clientPort=2181\n${list.replaceAll('3888', '3888;2181')}` }, []],
    ['a number in the file name', { 'zoo-2.cfg': list }, ['zoo-2.cfg: 2 by file-name']],
    ['a number in a folder', { 'node3/conf/zoo.cfg': list }, ['node3/conf/zoo.cfg: 3 by file-name']],
    ['the nearest number', { 'rack1/node3/zoo.cfg': list }, ['rack1/node3/zoo.cfg: 3 by file-name']],
    ['a number that is no id', { 'zoo4.cfg': list }, []],
    ['a number of a release', { 'zookeeper-3.4.2/conf/zoo.cfg': list }, []],
    ['ids with zeros before them', { 'zoo2.cfg': list.replace('server.2', 'server.02') }, ['zoo2.cfg: 2 by file-name']],
  ])('%s', async (_, files, identities) => {
    expect(await identitiesOf(files)).toEqual(identities);
  });
});

describe('the order of trust', () => {
  const sure = list.replace('=b', '=0.0.0.0');
  test.each<[string, Files, string[]]>([
    ['myid before 0.0.0.0', { 'zoo.cfg': sure, 'data/myid': '3\n' }, ['zoo.cfg: 3 by myid']],
    ['0.0.0.0 before a host', { 'c/zoo.cfg': sure }, ['c/zoo.cfg: 2 by wildcard']],
    ['a host before a number', { 'c/zoo1.cfg': list }, ['c/zoo1.cfg: 3 by host-name']],
    ['a client port before a number', { 'zoo1.cfg': `clientPort=2182\n${local}` }, ['zoo1.cfg: 2 by client-port']],
  ])('%s', async (_, files, identities) => {
    expect(await identitiesOf(files)).toEqual(identities);
  });
});

describe('several files', () => {
  test.each<[string, Files, string[]]>([
    ['numbers that count from 0', { 'zoo0.cfg': list, 'zoo1.cfg': list, 'zoo2.cfg': list }, []],
    [
      'numbers that count from 0, and a myid each',
      { 'n0/zoo.cfg': list, 'n0/data/myid': '1\n', 'n1/zoo.cfg': list, 'n1/data/myid': '2\n' },
      ['n0/zoo.cfg: 1 by myid', 'n1/zoo.cfg: 2 by myid'],
    ],
    [
      'a number that two names tell',
      { 'a1/zoo.cfg': `clientPort=1\n${list}`, 'b1/zoo.cfg': `clientPort=2\n${list}` },
      [],
    ],
    [
      'a myid against a name',
      { 'zk1/zoo.cfg': list, 'zk2/zoo.cfg': list, 'zk2/data/myid': '1\n' },
      ['zk2/zoo.cfg: 1 by myid'],
    ],
    [
      'one without a list',
      { 'zk1/zoo.cfg': list, 'zk2/zoo.cfg': list, 'zk3/zoo.cfg': 'clientPort=1\n' },
      ['zk1/zoo.cfg: 1 by file-name', 'zk2/zoo.cfg: 2 by file-name', 'zk3/zoo.cfg: 3 by file-name'],
    ],
    [
      'one myid for two',
      { 'a.cfg': `clientPort=1\n${list}`, 'd.cfg': `clientPort=2\n${list}`, 'data/myid': '3\n' },
      ['a.cfg: 1 by host-name'],
    ],
  ])('%s', async (_, files, identities) => {
    expect(await identitiesOf(files)).toEqual(identities);
  });
});

import { describe, expect, test } from 'vitest';
import { memoryFileSystem } from '../file-system.ts';
import { Workspace } from './workspace.ts';

const list = [1, 2, 3].map((id) => `server.${id}=zk${id}.example.com:2888:3888\n`).join('');
const settings = 'tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\n';
const files = {
  ...Object.fromEntries([1, 2, 3].map((id) => [`zk${id}/zoo.cfg`, `${settings}${list}`])),
  ...Object.fromEntries([1, 2, 3].map((id) => [`zk${id}/myid`, `${id}\n`])),
};

function load(change: Readonly<Record<string, string>>, before?: Workspace) {
  const project = 'file:///';
  const names = Object.keys({ ...files, ...change }).filter((name) => !name.endsWith('myid'));
  const request = { project, files: names.map((name) => `file:///${name}`) };
  return Workspace.load(memoryFileSystem({ ...files, ...change }), request, before);
}

test('a server that did not change is the one that it was', async () => {
  const before = await load({});
  const after = await load({ 'zk2/zoo.cfg': `${settings}${list}# new\n` }, before);
  const [first, second, third] = before.ensembles[0]?.servers ?? [];
  expect(after.ensembles[0]?.servers).toEqual([first, expect.anything(), third]);
  expect(after.ensembles[0]?.servers[0]).toBe(first);
  expect(after.ensembles[0]?.servers[1]).not.toBe(second);
  expect(after.ensembles[0]?.servers[2]).toBe(third);
});

describe('what changed is judged as if nothing had been read before', () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['a value', { 'zk2/zoo.cfg': `${settings.replace('10', '1o')}${list}` }],
    ['a list', { 'zk2/zoo.cfg': `${settings}${list.replace('2888', '2889')}` }],
    ['a myid', { 'zk2/myid': '3\n' }],
    ['a myid that is no number', { 'zk2/myid': 'x\n' }],
    ['a further file', { 'zk4/zoo.cfg': `${settings}${list}` }],
    ['a dynamic file', { 'zk2/zoo.cfg': `${settings}dynamicConfigFile=dyn\n`, 'zk2/dyn': list }],
    ['a release', { 'zk2/zoo.cfg': `# zklint-zookeeper 3.4.14\n${settings}${list}` }],
    ['a comment that suppresses', { 'zk2/zoo.cfg': `# zklint-disable myid-missing -- x\n${settings}${list}` }],
    ['a template', { 'zk2/zoo.cfg': `${settings}${list}`.replace('2000', '{{ tick }}') }],
    [
      'a Compose file',
      {
        'compose.yaml':
          'services:\n  zoo1:\n    image: zookeeper:3.8\n    volumes:\n      - ./zk1/zoo.cfg:/conf/zoo.cfg\n    environment:\n      ZOO_MY_ID: 2\n',
      },
    ],
  ])('%s', async (_, change) => {
    const [usual, changed] = [await load({}), await load(change)];
    expect((await load(change, usual)).problems()).toEqual(changed.problems());
    expect((await load({}, changed)).problems()).toEqual(usual.problems());
    expect((await load(change, changed)).problems()).toEqual(changed.problems());
  });
});

import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const settings = 'dataDir=/var/lib/zookeeper\nclientPort=2181\ninitLimit=10\nsyncLimit=5\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const three = { 'zk1/zoo.cfg': settings + list, 'zk2/zoo.cfg': settings + list, 'zk3/zoo.cfg': settings + list };

async function text(files: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  return (await run(['ensemble', ...args], files)).output;
}

async function data(files: Readonly<Record<string, string>>, ...args: string[]) {
  return JSON.parse((await run(['ensemble', '-f', 'json', ...args], files)).output);
}

describe('as text', () => {
  test('an ensemble reads at a glance', async () => {
    expect(await text(three)).toBe(`Ensemble of 3 servers in the current folder, ZooKeeper 3.9.5 by default
2 of 3 votes decide: it survives the loss of any 1 server.
It stops when 2 of the 3 voters are lost.

  server  role         host  peer  election  clients  file
  1       participant  zk1   2888  3888      2181     zk1/zoo.cfg, by its host name
  2       participant  zk2   2888  3888      2181     zk2/zoo.cfg, by its host name
  3       participant  zk3   2888  3888      2181     zk3/zoo.cfg, by its host name
`);
  });

  test('a template that makes its list is no stand-alone server', async () => {
    const loop = '{% for host in hosts %}\nserver.{{ loop.index }}={{ host }}:2888:3888\n{% endfor %}\n';
    expect(await text({ 'zoo.cfg': settings + loop })).toBe(`Server in zoo.cfg, ZooKeeper 3.9.5 by default
Who else is in its ensemble is not known: no list can be seen.

  zoo.cfg
`);
    const hosts = list.replaceAll(/zk(\d)/g, '{{ zk$1 }}');
    expect(await text({ 'zoo.cfg': settings + hosts })).toContain('2 of 3 votes decide');
  });

  test('naming one member shows all', async () => {
    expect(await text(three, 'zk2/zoo.cfg')).toBe(await text(three));
  });

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a stand-alone server', { 'zoo.cfg': settings }, ['Stand-alone server in zoo.cfg', 'nothing serves']],
    ['a list of one', { 'zoo.cfg': `${settings}server.1=a:1:2\n` }, ['Ensemble of 1 server', 'It runs stand-alone']],
    [
      'two servers',
      { 'zoo.cfg': `${settings}server.1=a:1:2\nserver.2=b:1:2\n` },
      ['the loss of a single server may stop it', 'when 1 of the 2 voters is lost'],
    ],
    ['a missing member', { 'zk1/zoo.cfg': settings + list }, ['its file was not found']],
    ['a file that nothing tells', { 'zoo.cfg': settings + list }, ["It isn't known which server zoo.cfg is."]],
    [
      'one host',
      { 'zoo.cfg': settings + list.replace(/zk\d/g, 'localhost') },
      ['All servers share the host localhost: its loss stops the ensemble.'],
    ],
    [
      'two on one host',
      { 'zoo.cfg': settings + list.replace('zk2', 'zk1') },
      ['The servers 1, 2 share the host zk1: its loss stops the ensemble.'],
    ],
    [
      'an observer',
      { 'zoo.cfg': `${settings}${list}server.4=zk4:1:2:observer\n` },
      ['Ensemble of 4 servers', '2 of 3 votes', '4       observer'],
    ],
    [
      'another list',
      { ...three, 'zk3/zoo.cfg': `${settings}${list}server.9=zk9:1:2\n` },
      [
        'zk3/zoo.cfg has another list: it adds server.9.',
        'As it is listed, 2 of 3 votes',
        'zklint finds 1 error in these files.',
      ],
    ],
    ['a list that lacks one', { ...three, 'zk3/zoo.cfg': settings + list.slice(23) }, ['it lacks server.1.']],
    [
      'one myid twice',
      { ...three, 'zk1/zookeeper/myid': '1', 'zk2/zookeeper/myid': '1' },
      ['zk2/zoo.cfg says that it is server.1, as another does.'],
    ],
    [
      'own lines with 0.0.0.0',
      { ...three, 'zk1/zoo.cfg': settings + list.replace('zk1', '0.0.0.0') },
      ['participant  zk1 ', 'zk1/zoo.cfg, by its 0.0.0.0'],
    ],
    [
      'groups',
      { 'zoo.cfg': `${settings}${list}group.1=1:2\ngroup.2=3\nweight.3=0\n` },
      ['3 voters in groups, of whom 2 at least decide', 'It stops without 1, 2.'],
    ],
    [
      'groups that never decide',
      { 'zoo.cfg': `${settings}${list}group.1=1:2:3\nweight.1=0\nweight.2=0\nweight.3=0\n` },
      ['never serves'],
    ],
    ['an oracle', { 'zoo.cfg': `${settings}${list}oraclePath=/o\n` }, ['What it survives is not known.']],
  ])('%s', async (_, files, sentences) => {
    const shown = await text(files);
    for (const sentence of sentences) expect(shown).toContain(sentence);
  });

  test('long paths go to lines of their own', async () => {
    const long = `${'a-rather-long-folder-name-'.repeat(3)}/zoo.cfg`;
    expect(await text({ [`zk1/${long}`]: settings + list, [`zk2/${long}`]: settings + list })).toContain(
      `  1       participant  zk1   2888  3888      2181\n      zk1/${long}, by its host name\n`,
    );
  });

  test('names from files steer no terminal', async () => {
    expect(await text({ 'zoo.cfg': `${settings}${list.replace('zk1', 'zk1\\u001b[31m')}` })).toContain('zk1␛[31m');
  });
});

describe('as JSON', () => {
  test('everything is data', async () => {
    const files = { ...three, 'zk1/zookeeper/myid': '1\n', 'zk2/zoo.cfg': `secureClientPort=2281\n${settings}${list}` };
    expect(await data(files)).toEqual({
      version: 1,
      ensembles: [
        {
          zookeeper: { release: '3.9.5', from: 'default' },
          servers: [1, 2, 3].map((id) => ({
            id,
            role: 'participant',
            addresses: [{ host: `zk${id}`, peer: 2888, election: 3888 }],
            clientPorts: [2181],
            secureClientPorts: id === 2 ? [2281] : [],
            path: `zk${id}/zoo.cfg`,
            evidence: id === 1 ? 'myid' : 'host-name',
          })),
          otherFiles: [],
          differingLists: [],
          quorum: {
            kind: 'majority',
            voters: 3,
            size: 2,
            survives: 1,
            fatal: [
              [1, 2],
              [1, 3],
              [2, 3],
            ],
          },
          hosts: [],
          problems: { errors: 0, warnings: 1, infos: 0 },
        },
      ],
    });
  });

  test('what can never be is null', async () => {
    const never = { 'zoo.cfg': `${settings}${list}group.1=1:2:3\nweight.1=0\nweight.2=0\nweight.3=0\n` };
    expect((await data(never)).ensembles[0].quorum).toMatchObject({ size: null, survives: null });
  });

  test('ensembles have the names that zklint.json gives them', async () => {
    const named = { ...three, 'zklint.json': '{"ensembles": [{"name": "prod", "files": ["**/zoo.cfg"]}]}' };
    expect((await data(named)).ensembles[0]).toMatchObject({ name: 'prod' });
    expect(await text(named)).toMatch(/^Ensemble of 3 servers "prod" in the current folder/);
  });
});

test.each([
  ['no configuration', [], {}],
  ['a path that is not there', ['nowhere.cfg'], { 'zoo.cfg': settings }],
  ['a format that is none', ['-f', 'yaml'], { 'zoo.cfg': settings }],
])('%s is exit code 2', async (_, args, files) => {
  expect(await run(['ensemble', ...args], files)).toMatchObject({ code: 2, output: '' });
});

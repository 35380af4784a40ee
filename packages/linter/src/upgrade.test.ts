import { textOf } from '@zklint/parameters/texts';
import { describe, expect, test } from 'vitest';
import { type Circumstances, type Files, pathOf, toldRelease, workspaceOf } from '../../../test/support/workspace.ts';
import { type Upgrade, type UpgradeItem, upgradesOf } from './upgrade.ts';

const alone = 'dataDir=/data\nclientPort=2181\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const quorum = `${alone}initLimit=10\nsyncLimit=5\n${list}`;

async function upgrade(files: string | Files, move: string, circumstances: Circumstances = {}): Promise<Upgrade> {
  const [from = '', to = ''] = move.split(' ');
  const texts = typeof files === 'string' ? { 'zoo.cfg': files } : files;
  const workspace = await workspaceOf(texts, { release: from, ...circumstances });
  const { upgrades } = upgradesOf(workspace, { to: toldRelease(to).release, textOf });
  const [first, ...others] = upgrades;
  if (first === undefined || others.length > 0) throw new Error('one upgrade was expected');
  return first;
}

/** `refused 3.5.10 server-line-format`: the kind, the release of the step, and what it is about. */
async function said(...question: Parameters<typeof upgrade>): Promise<readonly string[]> {
  return (await upgrade(...question)).items.map(inShort);
}

function inShort({ kind, step, until, rule, parameter, source }: UpgradeItem): string {
  const what = rule ?? parameter ?? source?.replace(/[;,].*/, '') ?? 'install path';
  return `${kind} ${step.to.name}${until ? ` until ${until.name}` : ''} ${what}`;
}

describe('the way', () => {
  test.each([
    ['3.4.14 3.9.5', '3.4.14 3.5.10 3.6.4 3.7.2 3.8.6 3.9.5'],
    ['3.5.4 3.6.1', '3.5.4 3.6.1'],
    ['3.5.4 3.5.9', '3.5.4 3.5.9'],
    ['3.9.1 3.5.6', '3.9.1 3.8.6 3.7.2 3.6.4 3.5.6'],
    ['3.9.5 3.9.5', '3.9.5'],
  ])('%s', async (move, stations) => {
    expect((await upgrade(quorum, move)).stations.map(({ name }) => name).join(' ')).toBe(stations);
  });

  test('to the same release nothing changes', async () => {
    expect(await upgrade(`${quorum}electionAlg=1\n`, '3.9.5 3.9.5')).toMatchObject({ items: [], shared: 0 });
  });
});

describe('what a step breaks: a file that shows it, and one that must not', () => {
  test.each<[string, string, string, string, string]>([
    [
      'a blank behind a server line',
      '3.4.14 3.9.5',
      'refused 3.5.10 server-line-format',
      `${quorum}server.4=zk4:2888:3888 \n`,
      quorum,
    ],
    [
      'a blank behind a role, which only 3.5 refuses',
      '3.4.14 3.9.5',
      'refused 3.5.10 until 3.6.4 server-role',
      `${quorum}server.4=zk4:2888:3888:observer \n`,
      `${quorum}server.4=zk4:2888:3888:observer\n`,
    ],
    [
      'a single server without an election port',
      '3.4.14 3.9.5',
      'refused 3.5.10 server-line-format',
      `${alone}server.1=zk1:2888\n`,
      `${alone}server.1=zk1:2888:3888\n`,
    ],
    [
      'one port for peers and elections',
      '3.5.4 3.5.5',
      'refused 3.5.5 same-peer-election-port',
      `${quorum}server.4=zk4:2888:2888\n`,
      `${quorum}server.4=zk4:2888:3888\n`,
    ],
    [
      'a relative dataDir of one character',
      '3.4.14 3.5.10',
      'refused 3.5.10 data-dir-too-short',
      'dataDir=d\nclientPort=2181\n',
      'dataDir=dd\nclientPort=2181\n',
    ],
    [
      '0.0.0.0 as its own address, to a release that loses it',
      '3.4.14 3.5.7',
      'warned 3.5.7 wildcard-own-address',
      quorum.replace('zk1', '0.0.0.0'),
      quorum,
    ],
    [
      '0.0.0.0 as its own address, to one that only shows it',
      '3.4.14 3.5.8',
      'note 3.5.8 wildcard-own-address',
      quorum.replace('zk1', '0.0.0.0'),
      quorum,
    ],
    [
      'another election algorithm',
      '3.4.14 3.9.5',
      'refused 3.6.4 election-algorithm',
      `${quorum}electionAlg=1\n`,
      `${quorum}electionAlg=3\n`,
    ],
    [
      'a metrics provider that is no class name',
      '3.5.10 3.9.5',
      'refused 3.6.4 metrics-provider',
      `${quorum}metricsProvider.className=\n`,
      quorum,
    ],
    [
      'a boolean that is neither true nor false',
      '3.6.4 3.9.5',
      'refused 3.7.2 boolean-value',
      `${quorum}syncEnabled=yes\n`,
      `${quorum}syncEnabled=TRUE\n`,
    ],
    [
      'a client port of 0',
      '3.8.6 3.9.5',
      'warned 3.9.5 port-range',
      'dataDir=/data\nclientPort=0\n',
      'dataDir=/data\nclientPort=2181\n',
    ],
    [
      'a client port that the AdminServer takes',
      '3.4.14 3.5.10',
      'refused 3.5.10 port-clash',
      'dataDir=/data\nclientPort=8080\n',
      'dataDir=/data\nclientPort=8080\nadmin.enableServer=false\n',
    ],
    [
      'the address of the exporter',
      '3.7.2 3.8.6',
      'newly-read 3.8.6 metricsProvider.httpHost',
      `${alone}metricsProvider.httpHost=127.0.0.1\n`,
      `${alone}metricsProvider.httpHost=0.0.0.0\n`,
    ],
    [
      'a snapshot is needed',
      '3.4.14 3.5.10',
      'note 3.5.10 ZOOKEEPER-2325',
      alone,
      `${alone}snapshot.trust.empty=true\n`,
    ],
    [
      'four letter words',
      '3.4.14 3.9.5',
      'default 3.5.10 4lw.commands.whitelist',
      alone,
      `${alone}4lw.commands.whitelist=*\n`,
    ],
    [
      'four letter words, from a release without a list',
      '3.4.9 3.5.10',
      'default 3.5.10 4lw.commands.whitelist',
      alone,
      `${alone}4lw.commands.whitelist=*\n`,
    ],
    [
      'the AdminServer',
      '3.4.14 3.5.0',
      'default 3.5.0 admin.enableServer',
      alone,
      `${alone}admin.enableServer=false\n`,
    ],
    ['a rolling restart that changes the list', '3.4.14 3.5.8', 'note 3.5.8 ZOOKEEPER-3814', quorum, alone],
    [
      'a rolling restart that changes the list, from a release that can',
      '3.5.10 3.6.1',
      'note 3.6.1 ZOOKEEPER-3814',
      quorum,
      alone,
    ],
    [
      'reconfig that was always on',
      '3.5.2 3.5.10',
      'default 3.5.10 reconfigEnabled',
      quorum,
      `${quorum}reconfigEnabled=false\n`,
    ],
    [
      'a file that is rewritten',
      '3.4.14 3.9.5',
      'note 3.5.10 QuorumPeerConfig.parseProperties',
      `${quorum}reconfigEnabled=true\n`,
      quorum,
    ],
    ['a file that is rewritten always', '3.4.14 3.5.2', 'note 3.5.2 QuorumPeerConfig.parseProperties', quorum, alone],
    ['several addresses during a rolling upgrade', '3.5.10 3.6.4', 'note 3.6.4 ZOOKEEPER-3720', quorum, alone],
    ['calls that old servers refuse', '3.4.5 3.5.10', 'note 3.5.10 zookeeperReconfig', quorum, alone],
    ['TTL nodes of 3.5.3', '3.5.3 3.9.5', 'note 3.6.4 ZOOKEEPER-2901', alone, `${alone}emulate353TTLNodes=true\n`],
    [
      'quorum TLS that no longer checks host names',
      '3.8.6 3.9.5',
      'default 3.9.5 fips-mode',
      `${quorum}sslQuorum=true\n`,
      `${quorum}sslQuorum=true\nfips-mode=false\n`,
    ],
    [
      'DIGEST-MD5 between servers',
      '3.9.3 3.9.4',
      'default 3.9.4 fips-mode',
      `${quorum}quorum.auth.enableSasl=true\n`,
      `${quorum}quorum.auth.enableSasl=false\n`,
    ],
    [
      'TLS versions',
      '3.8.6 3.9.5',
      'default 3.9.5 ssl.quorum.protocol',
      `${quorum}sslQuorum=true\n`,
      `${quorum}sslQuorum=true\nssl.quorum.protocol=TLSv1.2\n`,
    ],
    [
      'the class of the audit log',
      '3.7.2 3.8.6',
      'default 3.8.6 audit.impl.class',
      `${alone}audit.enable=true\n`,
      alone,
    ],
    [
      'a parameter that only 3.4 reads',
      '3.4.14 3.9.5',
      'unread 3.5.10 ipReachableTimeout',
      `${alone}ipReachableTimeout=500\n`,
      `${alone}ipReachableTimeout=0\n`,
    ],
    [
      'a parameter of a gap',
      '3.4.14 3.5.2',
      'unread 3.5.2 tcpKeepAlive',
      `${alone}tcpKeepAlive=true\n`,
      `${alone}tcpKeepAlive=false\n`,
    ],
    [
      'a parameter of a newer release',
      '3.5.10 3.9.5',
      'newly-read 3.6.4 observerMasterPort',
      `${quorum}observerMasterPort=2191\n`,
      `${quorum}observerMasterPort=0\n`,
    ],
    [
      'further super users',
      '3.6.4 3.7.2',
      'newly-read 3.7.2 superUser.1',
      `${alone}superUser.1=admin\n`,
      `${alone}superUser=admin\n`,
    ],
    [
      'a number with a leading 0',
      '3.7.2 3.8.6',
      'reread 3.8.6 snapCount',
      `${alone}snapCount=010000\n`,
      `${alone}snapCount=10000\n`,
    ],
    [
      'data in the folder of the present release',
      '3.4.14 3.9.5',
      'note 3.5.10 install path',
      'dataDir=/opt/zookeeper-3.4.14/data\nclientPort=2181\n',
      alone,
    ],
  ])('%s', async (_, move, item, shows, silent) => {
    expect(await said(shows, move)).toContain(item);
    expect(await said(silent, move)).not.toContain(item);
  });

  test('a myid that stand-alone servers of 3.5 read too', async () => {
    const files = { 'zoo.cfg': alone, 'data/myid': 'one\n' };
    const circumstances = { onHost: true, only: ['zoo.cfg'] };
    expect(await said(files, '3.4.14 3.5.10', circumstances)).toContain('refused 3.5.10 myid-format');
    expect(await said({ ...files, 'data/myid': '1\n' }, '3.4.14 3.5.10', circumstances)).not.toContain(
      'refused 3.5.10 myid-format',
    );
  });

  test('logs go through logback from 3.8 on', async () => {
    expect(await said(alone, '3.7.2 3.9.5')).toEqual(['note 3.8.6 bin/zkEnv.sh']);
    expect(await said(alone, '3.8.0 3.9.5')).toEqual([]);
  });

  test('a -D flag counts as given', async () => {
    const jvm = { 'zookeeper.4lw.commands.whitelist': '*', 'zookeeper.admin.enableServer': 'false' };
    expect((await said(alone, '3.4.14 3.9.5', { jvm })).filter((item) => item.startsWith('default'))).toEqual([]);
    const { items } = await upgrade(quorum, '3.5.10 3.6.4', { jvm: { 'zookeeper.multiAddress.enabled': 'true' } });
    expect(items).toMatchObject([{ severity: 'warning', source: expect.stringContaining('ZOOKEEPER-3720') }]);
  });
});

describe('what is said', () => {
  test('in the order of harm, then of steps', async () => {
    const files = `${quorum}syncEnabled=yes\nelectionAlg=1\nobserverMasterPort=2191\nsuperUser.1=a\nserver.4=d:1:2:observer \n`;
    expect(await said(files, '3.4.14 3.7.2')).toEqual([
      'refused 3.6.4 election-algorithm',
      'refused 3.7.2 boolean-value',
      'refused 3.5.10 until 3.6.4 server-role',
      'newly-read 3.6.4 observerMasterPort',
      'newly-read 3.7.2 superUser.1',
      'default 3.5.10 4lw.commands.whitelist',
      'default 3.5.10 admin.enableServer',
      'note 3.5.10 ZOOKEEPER-2325',
      'note 3.6.4 ZOOKEEPER-3720',
    ]);
  });

  test('each thing once, with all its places', async () => {
    const own = (n: number) => quorum.replace('2181', `218${n}`).replace('syncLimit', 'syncEnabled=yes\nsyncLimit');
    const files = { 'zk1/zoo.cfg': own(1), 'zk2/zoo.cfg': own(2), 'zk3/zoo.cfg': own(3) };
    const { items, files: all } = await upgrade(files, '3.6.4 3.7.2');
    expect(all.map(pathOf)).toEqual(['zk1/zoo.cfg', 'zk2/zoo.cfg', 'zk3/zoo.cfg']);
    expect(items.map(inShort)).toEqual(['refused 3.7.2 boolean-value']);
    expect(items[0]?.places.map(({ uri }) => pathOf(uri))).toEqual(['zk1/zoo.cfg', 'zk2/zoo.cfg', 'zk3/zoo.cfg']);
    expect(items[0]).toMatchObject({
      refusal: { message: "Invalid option yes for syncEnabled. Choose 'true' or 'false.'" },
    });
  });

  test('nothing twice of one key', async () => {
    const items = await said(`${quorum}metricsProvider.className=\nmultiAddress.enabled=true\n`, '3.5.10 3.6.4');
    expect(items).toEqual(['refused 3.6.4 metrics-provider', 'note 3.6.4 ZOOKEEPER-3720']);
    expect(await said(`${quorum}reconfigEnabled=true\n`, '3.4.14 3.5.10')).not.toContain(
      'newly-read 3.5.10 reconfigEnabled',
    );
    expect(await said('dataDir=/data\nclientPort=8080\n', '3.4.14 3.5.10')).not.toContain(
      'default 3.5.10 admin.enableServer',
    );
  });

  test('faults of both releases are counted only', async () => {
    const { items, shared } = await upgrade(`${alone}tickTime=2000 # ms\nserver.1=a:1:2 \n`, '3.6.4 3.7.2');
    expect({ items, shared }).toEqual({ items: [], shared: 2 });
  });

  test('a warning that becomes an error is new', async () => {
    expect(await said('dataDir=\nclientPort=2181\n', '3.4.14 3.5.10')).toContain('refused 3.5.10 data-dir-too-short');
  });

  test('a key that no release reads does not change', async () => {
    expect(await said(`${alone}adminPort=1\nfoo=1\nroot.logger=x\n`, '3.4.14 3.5.10')).not.toContain(
      'warned 3.5.10 unknown-parameter',
    );
  });

  test('a value that keeps what was before does not begin to count', async () => {
    const files = `${alone}4lw.commands.whitelist=*\nadmin.enableServer=false\nfips-mode=false\ndigest.enabled=false\n`;
    expect(await said(files, '3.4.9 3.9.5')).toEqual(['note 3.5.10 ZOOKEEPER-2325', 'note 3.8.6 bin/zkEnv.sh']);
  });

  test('no secret', async () => {
    const { items } = await upgrade(`${alone}ssl.keyStore.password=hunter2\n`, '3.4.14 3.9.5');
    expect(items.map(inShort)).toContain('newly-read 3.5.10 ssl.keyStore.password');
    expect(items.map(({ message }) => String(message)).join()).not.toContain('hunter2');
  });

  test('the settings of rules count', async () => {
    const workspace = await workspaceOf({ 'zoo.cfg': `${alone}electionAlg=1\n` }, { release: '3.5' });
    const { upgrades } = upgradesOf(workspace, {
      to: toldRelease('3.6').release,
      rules: { 'election-algorithm': 'off' },
      textOf,
    });
    expect(upgrades[0]?.items).toEqual([]);
  });

  test('what lies in a dynamic file, which 3.4 does not read', async () => {
    const files = {
      'zoo.cfg': `${alone}initLimit=10\nsyncLimit=5\ndynamicConfigFile=/etc/zookeeper/zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': `${list}server.4=zk4:2888:3888 \n`,
    };
    const { items } = await upgrade(files, '3.4.14 3.9.5', { only: ['zoo.cfg'] });
    const line = items.find(({ rule }) => rule === 'server-line-format');
    expect(line?.places.map(({ uri }) => pathOf(uri))).toEqual(['zoo.cfg.dynamic']);
  });
});

describe('back to an older release', () => {
  test('what the older one refuses, ignores and defaults to', async () => {
    const files = `${quorum}server.4=zk4:2888:3888;2181\nobserverMasterPort=2191\nsnapshot.compression.method=gz\n`;
    expect(await said(files, '3.9.5 3.4.14')).toEqual([
      'refused 3.4.14 client-part-needs-3-5',
      'unread 3.5.10 observerMasterPort',
      'default 3.4.14 4lw.commands.whitelist',
      'note 3.7.2 bin/zkEnv.sh',
      'note 3.5.10 SnapStream',
      'note 3.4.14 SerializeUtils.deserializeTxn',
    ]);
  });

  test('inside a line', async () => {
    expect(await said(`${alone}fips-mode=true\n`, '3.8.6 3.8.1')).toEqual(['unread 3.8.1 fips-mode']);
  });
});

describe('the present release', () => {
  test('each that install paths tell has an upgrade of its own, and one that nothing tells has none', async () => {
    const at = (release: string) => `dataDir=/opt/zookeeper-${release}/data\nclientPort=2181\n`;
    const workspace = await workspaceOf({
      'a.cfg': at('3.4.9'),
      'b.cfg': at('3.8.4'),
      'c.cfg': at('3.4.9'),
      'd.cfg': alone,
    });
    const { upgrades, untold } = upgradesOf(workspace, { to: toldRelease('3.9').release, textOf });
    expect(upgrades.map(({ stations, toldBy, files }) => [stations[0]?.name, toldBy, files.map(pathOf)])).toEqual([
      ['3.4.9', 'install path', ['a.cfg', 'c.cfg']],
      ['3.8.4', 'install path', ['b.cfg']],
    ]);
    expect(untold.map(pathOf)).toEqual(['d.cfg']);
    const [first, second] = upgrades;
    expect(first?.items.flatMap(({ places }) => places).some(({ uri }) => pathOf(uri) === 'b.cfg')).toBe(false);
    expect(second?.items.map(inShort)).toEqual(['note 3.9.5 install path']);
  });
});

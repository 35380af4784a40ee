import { describe, expect, test } from 'vitest';
import { said, upgrade } from '../../../test/support/upgrade.ts';

const alone = 'dataDir=/data\nclientPort=2181\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const quorum = `${alone}initLimit=10\nsyncLimit=5\n${list}`;

describe('what a step breaks: a file that shows it, and one that must not', () => {
  test.each<[string, string, string, string, string]>([
    [
      'a blank behind a server line',
      '3.4.14 3.9.5',
      'refused 3.5.10 trailing-whitespace',
      `${quorum}server.4=zk4:2888:3888 \n`,
      quorum,
    ],
    [
      'a blank behind a role, which only 3.5 refuses',
      '3.4.14 3.9.5',
      'refused 3.5.10 until 3.6.4 trailing-whitespace',
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
      'warned 3.8.6 ignored-number',
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

import { textOf } from '@zklint/parameters/texts';
import { describe, expect, test } from 'vitest';
import { type Files, loadFrom, toldRelease, uriOf } from '../../../test/support/workspace.ts';
import { type EffectiveOptions, type EffectiveSetting, effectiveSettings } from './effective.ts';
import { effectiveServers } from './effective-servers.ts';
import { memoryFileSystem } from './file-system.ts';
import type { ServerConfig } from './server-config.ts';

interface Circumstances {
  readonly release?: string;
  readonly jvm?: Readonly<Record<string, string>>;
}

async function serverOf(files: string | Files, { release = '3.9.5', jvm = {} }: Circumstances = {}) {
  const texts = typeof files === 'string' ? { 'zoo.cfg': files } : files;
  const workspace = await loadFrom(memoryFileSystem(texts), {
    files: [uriOf('zoo.cfg')],
    release: toldRelease(release),
    onHost: true,
    jvm,
  });
  const server = workspace.ensembles[0]?.servers[0];
  if (server === undefined) throw new Error('there is no server');
  return server;
}

/** One setting, its note and source as text: `default`, `file 3` (the line), `jvm x`, `derived a b`. */
function setting(server: ServerConfig, name: string, options: EffectiveOptions = { all: true }) {
  const found = effectiveSettings(server, options).find((one) => one.name === name);
  if (found === undefined) return undefined;
  const { source, note, human, ...rest } = found;
  return {
    ...rest,
    source: sourceText(source, server),
    ...(human && { human: human.toString() }),
    ...(note && { note: note.toString() }),
  };
}

function sourceText(source: EffectiveSetting['source'], { document }: ServerConfig): string {
  if (source.kind === 'derived') return `derived ${source.from.join(' ')}`;
  if (source.kind === 'jvm') return `jvm ${source.flag}`;
  if (source.kind === 'default') return 'default';
  const { uri, range } = source.at;
  if (uri !== document?.uri) return `file ${uri}`;
  return `file ${document.text.slice(0, range.start).split('\n').length}`;
}

const quorum = 'tickTime=2000\ninitLimit=10\nsyncLimit=5\ndataDir=/data\nclientPort=2181\n';
const three = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888:observer\n';

describe('values and where they come from', () => {
  test('the file, with units in human terms', async () => {
    const server = await serverOf(
      `${quorum}autopurge.purgeInterval=24\npreAllocSize=1024\nfsync.warningthresholdms=90000`,
    );
    expect(setting(server, 'tickTime')).toEqual({
      name: 'tickTime',
      value: 2000,
      unit: 'ms',
      human: '2 s',
      source: 'file 1',
    });
    expect(setting(server, 'initLimit')).toMatchObject({ value: 10, human: '10 ticks = 20 s', source: 'file 2' });
    expect(setting(server, 'autopurge.purgeInterval')).toMatchObject({ value: 24, human: '24 h' });
    expect(setting(server, 'preAllocSize')).toMatchObject({ value: 1024, human: '1 MB' });
    expect(setting(server, 'fsync.warningthresholdms')).toMatchObject({ value: 90_000, human: '90 s' });
  });

  test('of two equal keys the last, also where they are equal only to ZooKeeper', async () => {
    expect(setting(await serverOf('tickTime=1\ntickTime=2'), 'tickTime')).toMatchObject({ value: 2, source: 'file 2' });
    // Java goes through ` clientPort ` first (see hash-order.test.ts).
    const server = await serverOf('clientPort=2181\n\\ clientPort\\ =2182');
    expect(setting(server, 'clientPort')).toMatchObject({ value: 2181, source: 'file 1' });
  });

  test('the default of the release', async () => {
    const options = { all: true, textOf };
    const older = await serverOf(quorum, { release: '3.8.1' });
    const newer = await serverOf(quorum, { release: '3.9.5' });
    expect(setting(older, 'ssl.protocol')).toMatchObject({ value: 'TLSv1.2', source: 'default' });
    expect(setting(newer, 'ssl.protocol', options)).toMatchObject({
      value: null,
      note: expect.stringMatching('TLSv1.3'),
    });
    expect(setting(older, 'maxClientCnxns')).toMatchObject({ value: 60, source: 'default' });
    expect(setting(older, 'maxClientCnxns', {})).toBeUndefined();
  });

  test('a JVM flag, unless the file says it too', async () => {
    const jvm = { 'zookeeper.snapCount': '5000', 'zookeeper.preAllocSize': '10', 'jute.maxbuffer': '0x400000' };
    const server = await serverOf('preAllocSize=20\njute.maxbuffer=5', { jvm });
    expect(setting(server, 'snapCount')).toMatchObject({ value: 5000, source: 'jvm zookeeper.snapCount' });
    expect(setting(server, 'preAllocSize')).toMatchObject({ value: 20, source: 'file 1' });
    expect(setting(server, 'jute.maxbuffer')).toMatchObject({
      value: 4_194_304,
      human: '4 MB',
      source: 'jvm jute.maxbuffer',
    });
  });

  test('what ZooKeeper reads from a text that does not fit', async () => {
    const server = await serverOf(
      'tickTime=2s\nsnapCount=100k\nforceSync=No\nssl.crl=yes\ncnxTimeout=x\nstandaloneEnabled=no\nssl.clientAuth=maybe\nsnapshotSizeFactor=0.5f',
    );
    expect(setting(server, 'tickTime')).toMatchObject({
      value: null,
      note: '"2s" is no number: ZooKeeper refuses the file',
    });
    expect(setting(server, 'snapCount')).toMatchObject({
      value: 100_000,
      note: '"100k" is no number: the default is used',
    });
    expect(setting(server, 'forceSync')).toMatchObject({ value: 'yes', note: 'read from "No"' });
    expect(setting(server, 'ssl.crl')).toMatchObject({ value: false, note: 'read from "yes"' });
    expect(setting(server, 'cnxTimeout')).toMatchObject({
      value: null,
      note: '"x" is no number: ZooKeeper gives up when it starts',
    });
    expect(setting(server, 'standaloneEnabled')).toMatchObject({
      value: null,
      note: '"no" is neither true nor false: ZooKeeper refuses the file',
    });
    expect(setting(server, 'ssl.clientAuth')).toMatchObject({
      value: null,
      note: '"maybe" is none of its words: what needs it fails',
    });
    expect(setting(server, 'snapshotSizeFactor')).toMatchObject({ value: 0.5 });
  });

  test('what is written and has no effect', async () => {
    const server = await serverOf('jute.maxbuffer=5\nclient.secure=true\nmaxConcurrentSnapSyncs=3\nsslQuorum=true', {
      release: '3.4.14',
    });
    expect(setting(server, 'jute.maxbuffer')).toMatchObject({
      value: null,
      note: 'no effect in the file: it needs the JVM flag -Djute.maxbuffer',
    });
    expect(setting(server, 'client.secure')).toMatchObject({ note: 'only clients read it, from a JVM flag' });
    expect(setting(server, 'maxConcurrentSnapSyncs')).toMatchObject({
      note: 'nothing reads it; its name is leader.maxConcurrentSnapSyncs',
    });
    expect(setting(server, 'sslQuorum')).toMatchObject({ note: 'no effect in 3.4.14' });
  });

  test('secrets are not shown, families are', async () => {
    const server = await serverOf('ssl.keyStore.password=abc\nauthProvider.1=org.example.A\nmetricsProvider.foo=1');
    expect(setting(server, 'ssl.keyStore.password')).toMatchObject({ value: '********', source: 'file 1' });
    expect(setting(server, 'authProvider.1')).toMatchObject({ value: 'org.example.A' });
    expect(setting(server, 'metricsProvider.foo')).toMatchObject({ value: '1' });
    expect(
      setting(await serverOf('metricsProvider.foo=1', { release: '3.5.10' }), 'metricsProvider.foo'),
    ).toBeUndefined();
  });
});

describe('what ZooKeeper makes of other settings', () => {
  test('session timeouts are 2 and 20 ticks, in 32 bits', async () => {
    const server = await serverOf('tickTime=2000');
    expect(setting(server, 'minSessionTimeout', {})).toMatchObject({
      value: 4000,
      human: '2 ticks = 4 s',
      source: 'derived tickTime',
    });
    expect(setting(await serverOf('tickTime=250000000'), 'maxSessionTimeout')).toMatchObject({ value: 705_032_704 });
    expect(setting(await serverOf('minSessionTimeout=-1'), 'minSessionTimeout')).toMatchObject({ value: 6000 });
    const old = await serverOf('tickTime=2000', { release: '3.4.14' });
    expect(setting(old, 'maxSessionTimeout')).toMatchObject({
      value: -1,
      human: '20 ticks = 40 s',
      note: '-1 stands for 20 ticks',
    });
  });

  test('directories', async () => {
    const server = await serverOf('dataDir=/var//zk/');
    expect(setting(server, 'dataDir')).toMatchObject({ value: '/var/zk', source: 'file 1' });
    expect(setting(server, 'dataLogDir', {})).toMatchObject({ value: '/var/zk', source: 'derived dataDir' });
    expect(setting(await serverOf('dataDir=/var//zk/', { release: '3.4.14' }), 'dataDir')).toMatchObject({
      value: '/var//zk/',
    });
  });

  test('client ports and addresses', async () => {
    expect(setting(await serverOf('clientPort=2181'), 'clientPortAddress', {})).toMatchObject({
      value: '0.0.0.0',
      source: 'derived clientPort',
    });
    expect(setting(await serverOf('clientPort=0', { release: '3.8.6' }), 'clientPort')).toMatchObject({ value: null });
    expect(setting(await serverOf('clientPort=0'), 'clientPort')).toMatchObject({ value: 0 });
    const files = { 'zoo.cfg': 'dataDir=/data\nserver.1=a:2888:3888;h:2182', 'data/myid': '1' };
    expect(setting(await serverOf(files), 'clientPort')).toMatchObject({ value: 2182, source: 'file 2' });
    expect(setting(await serverOf(files), 'clientPortAddress')).toMatchObject({ value: 'h' });
  });

  test('snapshots to keep', async () => {
    const server = await serverOf('autopurge.snapRetainCount=1');
    expect(setting(server, 'autopurge.snapRetainCount')).toMatchObject({
      value: 3,
      note: '1 is too few: ZooKeeper takes 3',
    });
  });

  test('the version of a dynamic file', async () => {
    const files = { 'zoo.cfg': 'dynamicConfigFile=/zoo.cfg.dynamic.10000000A', 'zoo.cfg.dynamic.10000000A': three };
    expect(setting(await serverOf(files), 'version')).toMatchObject({
      value: '10000000a',
      source: 'derived dynamicConfigFile',
    });
  });
});

describe('which server it is', () => {
  const files = (myid: string): Files => ({ 'zoo.cfg': quorum + three, 'data/myid': myid });

  test('its number and its role', async () => {
    const observer = await serverOf(files('3\n'));
    expect(setting(observer, 'serverId', {})).toMatchObject({ value: 3, source: `file ${uriOf('data/myid')}` });
    expect(setting(observer, 'isDistributed', {})).toMatchObject({ value: true, source: 'derived server.N' });
    expect(setting(observer, 'peerType', {})).toMatchObject({ value: 'observer', source: 'derived server.N' });
    expect(setting(await serverOf(files('1')), 'peerType')).toMatchObject({ value: 'participant', source: 'default' });
    const alone = await serverOf('peerType=observer\ndataDir=/data');
    expect(setting(alone, 'peerType')).toMatchObject({
      value: 'participant',
      note: 'peerType says observer, and the list of servers decides',
    });
    expect(setting(alone, 'serverId')).toMatchObject({ value: -1, source: 'default' });
    expect(setting(await serverOf('dataDir=/data', { release: '3.4.14' }), 'serverId')).toMatchObject({ value: 0 });
  });

  test('a dynamic file that is not there leaves it open', async () => {
    const server = await serverOf('dynamicConfigFile=/none\nstandaloneEnabled=false');
    expect(setting(server, 'isDistributed')).toMatchObject({
      value: null,
      source: 'derived server.N standaloneEnabled',
    });
    expect(effectiveServers(server)).toEqual([]);
  });

  test('the members', async () => {
    const servers = effectiveServers(await serverOf(files('1'), { release: '3.9.5' }));
    expect(servers.map(({ at, ...rest }) => ({ ...rest, line: at.range.start > 0 }))).toEqual([
      { id: 1n, quorum: ['zk1:2888'], election: ['zk1:3888'], client: '0.0.0.0:2181', role: 'participant', line: true },
      { id: 2n, quorum: ['zk2:2888'], election: ['zk2:3888'], client: null, role: 'participant', line: true },
      { id: 3n, quorum: ['zk3:2888'], election: ['zk3:3888'], client: null, role: 'observer', line: true },
    ]);
    const old = effectiveServers(await serverOf(files('1'), { release: '3.5.10' }));
    expect(old.map(({ client }) => client)).toEqual([null, null, null]);
  });

  test('addresses as Java prints them', async () => {
    const cfg = 'server.1=[2001:db8::1]:2888:3888|10.1:2888:3888|10.0.0.1:2888:3888;[::]:2181\n';
    const [member] = effectiveServers(await serverOf(cfg, { jvm: { 'zookeeper.multiAddress.enabled': 'true' } }));
    expect(member).toMatchObject({
      quorum: ['[2001:db8:0:0:0:0:0:1]:2888', '10.0.0.1:2888'],
      client: '[0:0:0:0:0:0:0:0]:2181',
    });
  });

  test('up to 3.4 a list with one voter is thrown away', async () => {
    expect(effectiveServers(await serverOf('server.1=a:2888:3888', { release: '3.4.14' }))).toEqual([]);
    expect(effectiveServers(await serverOf('server.1=a:2888:3888', { release: '3.5.10' })).length).toBe(1);
  });
});

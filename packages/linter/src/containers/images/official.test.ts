// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what stands for values that are not known
import { describe, expect, test } from 'vitest';
import { containerOf, findings, placesOf } from '../../../../../test/support/image.ts';
import { officialImage } from './official.ts';

const given = (lines: string, more?: Parameters<typeof containerOf>[1]) => containerOf(lines, more).of(officialImage);

describe('zoo.cfg as the script writes it', () => {
  test('of no variables', () => {
    const { config, myid, remarks, isOpen } = given('');
    expect(config?.text.split('\n')).toEqual([
      'dataDir=/data',
      'dataLogDir=/datalog',
      'tickTime=2000',
      'initLimit=5',
      'syncLimit=2',
      'autopurge.snapRetainCount=3',
      'autopurge.purgeInterval=0',
      'maxClientCnxns=60',
      'standaloneEnabled=true',
      'admin.enableServer=true',
      'server.1=localhost:2888:3888;2181',
      '',
    ]);
    expect(myid?.text).toBe('1');
    expect(remarks).toEqual([]);
    expect(isOpen).toBe(false);
  });

  test('of all variables, where an extra line replaces a default and never what somebody set', () => {
    const { config, myid, myidFolder } = given(`ZOO_DATA_DIR=/d
ZOO_TICK_TIME=3000
ZOO_MY_ID=2
ZOO_MAX_CLIENT_CNXNS=
ZOO_4LW_COMMANDS_WHITELIST=stat, ruok
ZOO_SERVERS=server.1=a:2888:3888;2181  server.2=b:2888:3888:observer;2181
ZOO_CFG_EXTRA=initLimit=10 tickTime=1 quorumListenOnAllIPs=true`);
    expect(config?.text).toBe(`dataDir=/d
dataLogDir=/datalog
tickTime=3000
syncLimit=2
autopurge.snapRetainCount=3
autopurge.purgeInterval=0
maxClientCnxns=
standaloneEnabled=true
admin.enableServer=true
server.1=a:2888:3888;2181
server.2=b:2888:3888:observer;2181
4lw.commands.whitelist=stat, ruok
initLimit=10
tickTime=1
quorumListenOnAllIPs=true
`);
    expect([myid?.text, myidFolder]).toEqual(['2', '/d']);
  });

  test('a value with a blank is torn in ZOO_CFG_EXTRA alone', () => {
    const { config } = given('ZOO_CFG_EXTRA=4lw.commands.whitelist=stat, ruok');
    expect(config?.text).toMatch(/\n4lw\.commands\.whitelist=stat,\n$/);
  });

  test('of releases whose scripts differ', () => {
    const lines = 'ZOO_PORT=2182\nZOO_STANDALONE_ENABLED=false\nZOO_CFG_EXTRA=a=b';
    const keys = (release: string) =>
      given(lines, { release })
        .config?.text.trim()
        .split('\n')
        .filter((line) => /^(clientPort|standalone|admin|server|a=|autopurge.p)/.test(line));
    expect(keys('3.4.9')).toEqual(['clientPort=2182']);
    expect(keys('3.4.13')).toEqual(['clientPort=2182', 'autopurge.purgeInterval=0']);
    expect(keys('3.4.14')).toEqual(['clientPort=2181', 'autopurge.purgeInterval=0', 'a=b']);
    expect(keys('3.5.4')).toEqual([
      'autopurge.purgeInterval=0',
      'standaloneEnabled=false',
      'server.1=localhost:2888:3888;2182',
    ]);
    expect(keys('3.6.0')).toEqual([
      'autopurge.purgeInterval=0',
      'standaloneEnabled=false',
      'admin.enableServer=true',
      'server.1=localhost:2888:3888;2181',
    ]);
    expect(given('', { release: '3.4.8' }).config?.text).toBe(
      'clientPort=2181\ndataDir=/data\ndataLogDir=/datalog\ntickTime=2000\ninitLimit=5\nsyncLimit=2\n',
    );
  });

  test('a mounted file wins, and myid is written all the same', () => {
    const { config, myid, remarks } = given('ZOO_MY_ID=3\nZOO_TICK_TIME=1000\nZOO_SERVERS=x\nZOO_LOG_DIR=/l', {
      isConfigMounted: true,
    });
    expect(config).toBeUndefined();
    expect(myid?.text).toBe('3');
    expect(findings(remarks)).toEqual([
      '12-25 unknown-parameter warning A configuration file is mounted, so the image writes none, and ZOO_TICK_TIME and ZOO_SERVERS have no effect. Set them in that file.',
    ]);
    expect(given('ZOO_MY_ID=3\nJVMFLAGS=-Dx=y\nZOO_DATA_DIR=/d', { isConfigMounted: true }).remarks).toEqual([]);
  });

  test('a file in a folder that the server does not read is nobody’s', () => {
    expect(given('ZOO_CONF_DIR=/etc/zk').config).toBeUndefined();
    expect(given('ZOO_CONF_DIR=/etc/zk\nZOOCFGDIR=/etc/zk').config).toBeDefined();
  });
});

test('everything stands where it is written', () => {
  expect(placesOf('ZOO_TICK_TIME=3000\nZOO_SERVERS=server.1=a:1:2;3\nZOO_CFG_EXTRA=x=y', officialImage)).toEqual([
    ['dataDir=/data', 'IMAGE'],
    ['dataLogDir=/datalog', 'IMAGE'],
    ['tickTime=3000', 'ZOO_TICK_TIME=3000'],
    ['initLimit=5', 'IMAGE'],
    ['syncLimit=2', 'IMAGE'],
    ['autopurge.snapRetainCount=3', 'IMAGE'],
    ['autopurge.purgeInterval=0', 'IMAGE'],
    ['maxClientCnxns=60', 'IMAGE'],
    ['standaloneEnabled=true', 'IMAGE'],
    ['admin.enableServer=true', 'IMAGE'],
    ['server.1=a:1:2;3', 'server.1=a:1:2;3'],
    ['x=y', 'x=y'],
  ]);
});

describe('what is not known', () => {
  test('stays open where variables may be out of sight', () => {
    const { config, myid, jvm, isOpen } = given('ZOO_TICK_TIME=1', { mayHaveOthers: true });
    expect(config?.text).toContain('tickTime=1\ninitLimit=${ZOO_INIT_LIMIT}\n');
    expect(config?.text).toContain('\n${ZOO_SERVERS}=${ZOO_SERVERS}\n');
    expect([myid, jvm, isOpen]).toEqual([undefined, undefined, true]);
  });

  test('stays open where a value is', () => {
    const { config, myid, myidFolder, isOpen, remarks } = given(
      'ZOO_SERVERS=${LIST}\nZOO_MY_ID=${ID}\nZOO_DATA_DIR=${DIR}',
      { open: ['ZOO_SERVERS', 'ZOO_MY_ID', 'ZOO_DATA_DIR'] },
    );
    expect(config?.text).toContain('\n${LIST}\n');
    expect([myid, myidFolder, isOpen, remarks]).toEqual([undefined, undefined, true, []]);
  });
});

test('flags of the JVM', () => {
  const { jvm } = given('SERVER_JVMFLAGS=-Dzookeeper.a=1 -Xmx1g -Db\nJVMFLAGS=-Dzookeeper.a=2');
  expect(jvm).toEqual({ 'zookeeper.a': '2', b: '' });
});

describe('lists that the image does not understand', () => {
  const lists: Record<string, [string, string]> = {
    'commas between servers': ['server.1=a:1:2;3,server.2=b:1:2;3', ','],
    'a comma and a blank': ['server.1=a:1:2;3, server.2=b:1:2;3', ','],
    'semicolons between servers': ['server.1=a:1:2;server.2=b:1:2', ';'],
    'no server.N=': ['a:2888:3888 b:2888:3888', 'a:2888:3888'],
    'the form of Bitnami': ['a:2888:3888::1,b:2888:3888::2', 'a:2888:3888::1,b:2888:3888::2'],
    'a blank before the client port': ['server.1=a:1:2; 3', ';'],
    'blanks around =': ['server.1 = a:1:2;3', 'server.1'],
    'quotes in the value': ['"server.1=a:1:2;3"', '"'],
  };
  for (const [name, [value, at]] of Object.entries(lists)) {
    test(name, () => {
      const { remarks, config } = given(`ZOO_SERVERS=${value}`);
      const start = 'ZOO_SERVERS='.length + value.indexOf(at, name.includes('semicolons') ? 14 : 0);
      expect(remarks.map(({ rule, at: { range } }) => [rule, range])).toEqual([
        ['compose-server-list', { start, end: start + at.length }],
      ]);
      expect(config?.text).not.toMatch(/^server\.1/m);
      expect(config?.text).toContain('${ZOO_SERVERS}=${ZOO_SERVERS}');
    });
  }

  test('good ones say nothing', () => {
    for (const value of [
      'server.1=a:2888:3888;2181 server.2=b:2888:3888:observer;0.0.0.0:2181',
      'server.1=a:2888:3888|c:2888:3888;2181\nserver.2=[::1]:2888:3888;2181\n',
      'server.1=a:2888:3888 server.2=b:2888:3888',
      'server.1=a:1:2 server.2=b:1:2 group.1=1:2 weight.1=1',
      '',
    ]) {
      expect(given(`ZOO_SERVERS=${value}`).remarks).toEqual([]);
    }
  });
});

describe('words of ZOO_CFG_EXTRA that are no settings', () => {
  const values: Record<string, string | undefined> = {
    'a=stat, ruok b=1': 'ruok',
    'a = b': 'a',
    '# Enable TTL a=1': '#',
    'a=1\n# a comment\nb=2': '#',
    '#a=1 b=2': undefined,
    'a=1\n#off\nb:2': undefined,
    '': undefined,
  };
  for (const [value, at] of Object.entries(values)) {
    test(JSON.stringify(value), () => {
      const { remarks, config } = given(`ZOO_CFG_EXTRA=${value}`);
      const start = 'ZOO_CFG_EXTRA='.length + value.indexOf(at ?? '');
      expect(remarks.map(({ rule, at: { range } }) => [rule, range])).toEqual(
        at === undefined ? [] : [['compose-server-list', { start, end: start + at.length }]],
      );
      expect(config?.text).not.toMatch(/^(ruok|TTL|a)$/m);
    });
  }

  test('are left alone where they are not known', () => {
    expect(given('ZOO_CFG_EXTRA=a=1 ${MORE}', { open: ['ZOO_CFG_EXTRA'] }).remarks).toEqual([]);
  });
});

test('variables that it does not read', () => {
  const said = (lines: string, release?: string) =>
    findings(given(lines, release === undefined ? {} : { release }).remarks).map((line) =>
      line.replace(/^\d+-\d+ /, ''),
    );
  expect(said('ZOO_MYID=3')).toEqual([
    "unknown-parameter warning zookeeper doesn't read ZOO_MYID, so it has no effect; did you mean ZOO_MY_ID?",
  ]);
  expect(said('zoo_servers=x')).toEqual([
    "unknown-parameter warning zookeeper doesn't read zoo_servers, so it has no effect; did you mean ZOO_SERVERS?",
  ]);
  expect(said('ZOOKEEPER_CLIENT_PORT=2181')).toEqual([
    "unknown-parameter warning zookeeper doesn't read ZOOKEEPER_CLIENT_PORT, which is a variable of confluentinc/cp-zookeeper. The client port stands in ZOO_SERVERS, as ;2181 behind each server.",
  ]);
  expect(said('ZOOKEEPER_SERVERS=a:1:2;b:1:2')).toEqual([
    "compose-server-list warning zookeeper doesn't read ZOOKEEPER_SERVERS, which is a variable of confluentinc/cp-zookeeper. Its own is ZOO_SERVERS.",
  ]);
  expect(said('ZOO_PRE_ALLOC_SIZE=1')).toEqual([
    "unknown-parameter warning zookeeper doesn't read ZOO_PRE_ALLOC_SIZE, which is a variable of bitnami/zookeeper. Write preAllocSize=… in ZOO_CFG_EXTRA.",
  ]);
  expect(said('ZOO_GLOBAL_OUTSTANDING_LIMIT=1')).toEqual([
    "unknown-parameter warning zookeeper doesn't read ZOO_GLOBAL_OUTSTANDING_LIMIT. Write globalOutstandingLimit=… in ZOO_CFG_EXTRA.",
  ]);
  expect(said('ZOO_FOO_BAR=1')).toEqual([
    "unknown-parameter info zookeeper doesn't read ZOO_FOO_BAR, so it has no effect.",
  ]);
  expect(said('ZOO_CFG_EXTRA=a=b', '3.5.6')).toEqual([
    "unknown-parameter warning The image zookeeper of ZooKeeper 3.5.6 doesn't read ZOO_CFG_EXTRA yet, so it has no effect.",
  ]);
  const list = (client: string) =>
    `ZOO_PORT=2182\nZOO_SERVERS=server.1=a:2888:3888${client} server.2=b:2888:3888${client}`;
  const unreadPort =
    "unknown-parameter warning The image zookeeper doesn't read ZOO_PORT any more: the client port stands in ZOO_SERVERS, as ;2181 behind each server.";
  expect(said('ZOO_PORT=2182')).toEqual([unreadPort]);
  expect(said(list(';2181'))).toEqual([unreadPort]);
  const harmless = "unknown-parameter info The image zookeeper doesn't read ZOO_PORT any more, so it has no effect.";
  expect(said('ZOO_PORT=2181')).toEqual([harmless]);
  expect(said(list(';0.0.0.0:2182'))).toEqual([harmless]);
  // That the list has no port is another rule's finding.
  expect(said(list(''))).toEqual([]);
  expect(said(list(''), '3.4.14')).toEqual([
    "unknown-parameter warning The image zookeeper of ZooKeeper 3.4.14 doesn't read ZOO_PORT any more: clients connect to 2181. Remove it.",
  ]);
  expect(said('ZOO_PORT=2181', '3.4.14')).toEqual([harmless]);
  expect(said('ZOO_PORT=2182', '3.4.13')).toEqual([]);
  expect(said('ZOO_MY_ID=1\nZOOKEEPER_SERVER_ID=1')).toEqual([]);
  expect(
    said(
      'JVMFLAGS=a\nZOO_LOG4J_PROP=INFO\nZOO_USER=zk\nZK_SERVER_HEAP=1\nTZ=UTC\nZOOBINDIR=/b\nZOOKEEPER_VERSION=3\nKAFKA_ZOOKEEPER_CONNECT=zk:2181\nZOO_LOG_DIR=/l',
    ),
  ).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { findings, loadFrom } from '../../../../../test/support/workspace.ts';
import { memoryFileSystem } from '../../index.ts';

testRule('unknown-parameter', {
  'letter case': {
    files: 'dataDir=/d/a\n«datalogdir»=/d/b\n',
    severity: 'warning',
    says: ['did you mean dataLogDir?'],
    fixed: 'dataDir=/d/a\ndataLogDir=/d/b\n',
  },
  'a required one has its own rule': { files: 'datadir=/d/a\nclkientPort=2181\n' },
  'a required one that is there too': { files: '«datadir»=/d/a\ndataDir=/d/a\n' },
  'a slip': {
    files: 'dataDir=/d/a\n«maxClientCnxn»=2181\n«tickTme»=2000\n',
    severity: 'warning',
    says: ['did you mean'],
  },
  'the fix': {
    files: 'dataDir=/d/a\r\nclientPort=2181\r\n«snapCuont» : 1000\r\n',
    fixed: 'dataDir=/d/a\r\nclientPort=2181\r\nsnapCount : 1000\r\n',
  },
  'a server key': { files: '«server_4»=a:1:2\n', says: ['server.4'], fixed: 'server.4=a:1:2\n' },
  'other server keys': { files: '«Server.1»=a:1:2\n«server2»=a:1:2\n«SERVER-3»=a:1:2\n', says: ['server.'] },
  'words in another order': { files: 'dataDir=/d/a\nclientPort=1\n«timeTick»=2000\n', says: ['tickTime'] },
  'words put together in another way': {
    files: 'dataDir=/d/a\nclientPort=1\n«max_client_cnxns»=1\n«autopurge-purge-interval»=1\n',
    severity: 'warning',
  },
  'a name without its prefix': { files: '«purgeInterval»=1\n«snapRetainCount»=3\n', says: ['autopurge.'] },
  'the end of several names': { files: 'tickTime=1\n«enableSasl2»=1\n«enabled»=true\n', severity: 'info' },
  'other names': {
    files: '«adminPort»=8081\n',
    severity: 'warning',
    says: ['admin.serverPort'],
    fixed: 'admin.serverPort=8081\n',
  },
  'a comment that lost its mark': {
    files: 'tickTime=1\n«The» number of ticks\n«Some»=words are a value\n«more» stuff\n',
    severity: 'info',
  },
  'a comment that lost its mark, alone': {
    files: 'tickTime=1\n  «The» number of ticks that a follower has\n',
    says: ['begin the line with #'],
  },
  'other names of what a login is called': {
    files: '«quorum.auth.learner.loginContext»=A\n«quorum.auth.server.loginContext»=B\n',
    severity: 'warning',
    says: ['saslLoginContext'],
  },
  'other names of what the release does not have': {
    files: 'tickTime=1\n«adminPort»=8081\n',
    releases: ['3.4.14'],
    severity: 'info',
  },
  'nothing near': {
    files: 'tickTime=1\n«isLeaderNeeded»=a\n',
    severity: 'info',
    says: ['says nothing about it'],
    fixed: null,
  },
  'a short word is near to nothing': { files: 'tickTime=1\n«a»=1\n«log»=1\n«dir»=1\n', severity: 'info' },
  'glued words': {
    files: '«autopurgepurgeInterval»=1\n«admin_server_port»=1\n«4lwcommandswhitelist»=*\n«SNAPCOUNT»=1\n',
    severity: 'warning',
    says: ['did you mean'],
    fixed: 'autopurge.purgeInterval=1\nadmin_server_port=1\n4lwcommandswhitelist=*\nSNAPCOUNT=1\n',
  },
  'words written out': {
    files: 'dataDir=/d/a\nclientPort=1\n«max.client.connections»=1\n«dataLogDirectory»=/d/b\n',
    severity: 'warning',
    says: ['did you mean'],
  },
  'names of other programs before it': {
    files:
      'dataDir=/d/a\nclientPort=1\n«zk.snapCount»=1\n«zooMaxClientCnxns»=1\n«hbase.zookeeper.property.maxClientCnxns»=1\n',
    says: ['did you mean'],
  },
  'variables of container images': {
    files:
      'dataDir=/d/a\nclientPort=1\n«ZOO_TICK_TIME»=1\n«ZOOKEEPER_SNAP_COUNT»=1\n«ZOO_AUTOPURGE_SNAPRETAINCOUNT»=3\n«ZOO_ADMINSERVER_ENABLED»=true\n«ZOO_LISTEN_ALLIPS_ENABLED»=yes\n',
    severity: 'warning',
    says: ['did you mean'],
  },
  'variables of container images that are no parameter': {
    files: 'tickTime=1\n«ZOO_CFG_EXTRA»=a\n«ZOO_SERVERS»=a\n«ZOOKEEPER_TRACE_FILE»=a\n',
    severity: 'warning',
    says: ['give it to the container'],
    fixed: null,
  },
  'a port is that of clients': { files: 'clientPort=1\n«port»=2181\n', says: ['clientPort'], fixed: null },
  'a port where there is none': { files: 'dataDir=/d/a\nport=2181\n' },
  'more than one name': {
    files: '«maxConnections»=5\n',
    says: ['did you mean maxClientCnxns or maxCnxns?'],
    fixed: null,
  },
  'beside a line of that name': { files: 'tickTime=1\n«timeTick»=2\n', says: ['tickTime'], fixed: null },
  'a key of Kafka': {
    files: '«broker.id»=1\n«listeners»=a\n«log.dirs»=/d\n«log.retention.hours»=1\n«zookeeper.connect»=a:2181\n',
    severity: 'warning',
    says: ['a key of Kafka and belongs in server.properties'],
    fixed: null,
  },
  'keys of HBase': {
    files: 'tickTime=1\n«hbase.rootdir»=/d\n«hbase.master.port»=1\n',
    severity: 'warning',
    says: ['HBase', 'hbase-site.xml'],
  },
  'a key of NiFi': { files: 'tickTime=1\n«nifi.zookeeper.connect.string»=a\n', says: ['NiFi', 'nifi.properties'] },
  'logging up to 3.7': {
    files: 'tickTime=1\n«log4j.rootLogger»=INFO\n',
    releases: ['3.4.14', '3.7.2'],
    says: ['conf/log4j.properties'],
  },
  'logging from 3.8': {
    files: 'tickTime=1\n«log4j.rootLogger»=INFO\n',
    releases: ['3.8.0'],
    says: ['conf/logback.xml'],
  },
  'variables of scripts': {
    files: 'tickTime=1\n«JVMFLAGS»=-Xmx1g\n«SERVER_JVMFLAGS»=-Da=b\n«ZOO_LOG_DIR»=/l\n',
    says: ['variable of zkServer.sh', 'conf/zookeeper-env.sh'],
  },
  'flags of the JVM': {
    files: '«-Xmx512m»\n«-Dcom.sun.management.jmxremote.port»=9999\n',
    says: ['flag of the JVM'],
  },
  'a JVM flag by another name': {
    files: '«jute.maxBuffer»=1\n«jute_max_buffer»=1\n',
    severity: 'warning',
    says: ['SERVER_JVMFLAGS="-Djute.maxbuffer=1"'],
    fixed: null,
  },
  'a folder of logs': { files: '«logDir»=/l\n', says: ['dataLogDir', 'conf/logback.xml'], fixed: null },
  'a setting of clients by another name': { files: '«client.sasl»=false\n', says: ['-Dzookeeper.sasl.client=false'] },
  "a plug-in's keys": {
    files:
      'ssl.port=1\nssl.keystorePath=a\nsasl.port=1\nkerberos.realm=a\nmetricsProvider.port=1\nauthProvider.ldap.url=a\n',
  },
  'keys with blanks around': { files: '\\ tickTime\\ =2000\n' },
  'a continued key': { files: '«tick\\\n  Tme»=2000\n', says: ['tickTime'] },
  'an empty key': { files: 'tickTime=1\n«»=2000\n', severity: 'info' },
  'names of families': { files: 'server.1=a:1:2\ngroup.1=1\nweight.1=1\nauthProvider.1=a.B\nsuperUser.1=x\n' },
  'open prefixes': { files: 'ssl.x=1\nkerberos.x=1\nsasl.x=1\nmetricsProvider.x=1\nauthProvider.x=1\n' },
  'keys that another rule judges': { files: 'server.x=1\ngroupFoo=1\nweights=1\nzookeeper.tickTime=1\n' },
  'keys of other releases': {
    files: 'localSessionsEnabled=true\nserializeLastProcessedZxid.enabled=true\n',
    releases: ['3.4.14'],
  },
  'names of Java objects': { files: 'tickTime=1\n«constructor»=1\n«__proto__»=1\n«toString»=1\n', severity: 'info' },
  'in a template nothing is known': { files: 'foo={{ bar }}\n' },
});

describe('keys that the user knows', () => {
  const keys = 'fork.one=1\nfork.two=1\nbroker.id=1\nisLeaderNeeded=1\nother=1\n';
  const said = async (text: string, knownParameters: readonly string[]) => {
    const files = memoryFileSystem({ 'zoo.cfg': text });
    const workspace = await loadFrom(files, { knownParameters });
    return workspace.problems().map(({ rule, at }) => `${rule} ${text.slice(at.range.start, at.range.end)}`);
  };

  test('are no fault', async () => {
    const found = await said(`dataDir=/d/a\nclientPort=1\n${keys}`, ['fork.*', 'broker.id', 'isLeader']);
    expect(found).toEqual(['unknown-parameter isLeaderNeeded', 'unknown-parameter other']);
  });

  test('are not taken for a misspelt one that is required', async () => {
    expect(await said('datadir=/d/a\nclientPort=1\n', [])).toEqual(['missing-data-dir datadir']);
    expect(await said('clientPort=1\ndatadir=/d/a\n', ['datadir'])).toEqual(['missing-data-dir clientPort']);
  });
});

test('a key in other letters is shown as it is written', async () => {
  const [found] = await findings('unknown-parameter', { 'zoo.cfg': 'tickTime=1\n数据=1\n' });
  expect(found?.message.toString()).toContain('"数据"');
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('parameter-not-in-release', {
  'too new': {
    files: 'dataDir=/d/a\nclientPort=1\n«admin.enableServer»=false\n',
    releases: ['3.4.14'],
    severity: 'warning',
    says: ["ZooKeeper 3.4.14 doesn't read admin.enableServer, which comes with 3.5.0", 'no effect here'],
    refusal: null,
    fixed: null,
  },
  'from its first release on': { files: 'admin.enableServer=false\n', releases: ['3.5.0', '3.9.5'] },
  'before a back-port': {
    files: '«4lw.commands.whitelist»=*\n',
    releases: ['3.4.9'],
    says: ['comes with 3.4.10'],
  },
  'the back-port': { files: '4lw.commands.whitelist=*\n', releases: ['3.4.10', '3.4.14', '3.5.3'] },
  'the gap behind a back-port': {
    files: '«4lw.commands.whitelist»=*\n',
    releases: ['3.5.0', '3.5.2'],
    says: ['though 3.4.14 does', 'from 3.5.3 on'],
  },
  removed: {
    files: '«ipReachableTimeout»=100\n',
    releases: ['3.5.0', '3.9.5'],
    says: ['up to 3.4.14 only', 'since 3.5.0'],
    fixed: null,
  },
  renamed: {
    files: '«leader.maxConcurrentSnapshots»=5\n',
    releases: ['3.6.0', '3.9.5'],
    says: ['up to 3.5.10 only', 'since 3.6.0', 'calls it leader.maxConcurrentSnapSyncs'],
    fixed: 'leader.maxConcurrentSnapSyncs=5\n',
  },
  'by the name of a later release': {
    files: '«leader.maxConcurrentSnapSyncs»=5\n',
    releases: ['3.5.10'],
    says: ['comes with 3.6.0', 'ZooKeeper 3.5.10 calls it leader.maxConcurrentSnapshots'],
    fixed: 'leader.maxConcurrentSnapshots=5\n',
  },
  'beside its other name': {
    files: '«leader.maxConcurrentSnapshots»=5\nleader.maxConcurrentSnapSyncs=5\n',
    fixed: null,
  },
  'a flag that went with the logging of old': {
    files: '«root.logger»=INFO\n«zookeeper.tracelog.dir»=/t\n',
    says: ['as a JVM flag', 'up to 3.7.2 only', 'since 3.8.0'],
  },
  'a flag of a later release': {
    files: '«znode.container.checkIntervalMs»=1\n',
    releases: ['3.4.14'],
    says: ['comes with 3.5.1', 'as a JVM flag only'],
  },
  'removed inside a line': {
    files: '«com.sun.security.enableCRLDP»=true\n',
    releases: ['3.9.5'],
    says: ['up to 3.9.4 only', 'since 3.9.5'],
  },
  'in no release yet': { files: '«metricsProvider.httpsPort»=1\n', says: ['No release', 'after 3.9'] },
  "a metrics provider of one's own may know it": {
    files: 'metricsProvider.className=org.example.Metrics\nmetricsProvider.httpsPort=1\nmetricsProvider.anything=1\n',
  },
  'behind a prefix': { files: '«zookeeper.standaloneEnabled»=true\n', releases: ['3.4.14'] },
  "the server list's version": { files: 'version=1.0\nzookeeper.version=1.0\n', releases: ['3.4.14'] },
  'a setting of clients': { files: 'request.timeout=1\n', releases: ['3.4.14'] },
  'a key that is read as a server line': { files: 'server.realm=A\n', releases: ['3.4.9'] },
  'in the dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\nclientPort=1\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=a:1:2\nipReachableTimeout=1\n',
    },
  },
  'as Kafka ships it': {
    files: {
      'zookeeper.properties': 'dataDir=/tmp/zookeeper\nclientPort=1\nmaxClientCnxns=0\nadmin.enableServer=false\n',
    },
    releases: ['3.4.14'],
  },
  // Its value says nothing where nothing reads it.
  'a bad value': { files: '«observerMasterPort»=abc\n«sslQuorum»=maybe\n', releases: ['3.4.14'] },
});

testRule('number-format', {
  'what the release does not read': { files: 'observerMasterPort=abc\n', releases: ['3.4.14'] },
});
testRule('boolean-value', { 'what the release does not read': { files: 'sslQuorum=maybe\n', releases: ['3.4.14'] } });

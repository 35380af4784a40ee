import { testRule } from '../../../../../test/support/rule-cases.ts';

const netty = 'serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory\n';
const prometheus = 'metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider\n';
const limits = 'dataDir=/zk/data\ninitLimit=10\nsyncLimit=5\n';
const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const quorum = limits + list;
const local = `${limits}server.1=localhost:2881:3881\nserver.2=localhost:2882:3882\nserver.3=localhost:2883:3883\n`;
const hidden = 'dynamicConfigFile=/d/z.dynamic\n';

testRule('port-clash', {
  'the default of the AdminServer': {
    files: 'clientPort=«8080»\n',
    releases: ['3.5.0', '3.5.10', '3.9.5'],
    severity: 'error',
    says: ["Port 8080 is both clientPort and the AdminServer's port", 'stand-alone', 'another admin.serverPort'],
    refusal: 'Address already in use',
  },
  'the default of the AdminServer, before it': { files: 'clientPort=8080\n', releases: ['3.4.14'] },
  'the default of the AdminServer, in a quorum': {
    files: `clientPort=«8080»\n${quorum}`,
    releases: ['3.5.10', '3.9.5'],
    severity: 'warning',
    says: ['runs without its AdminServer'],
    refusal: null,
  },
  'the default of the AdminServer, and nobody knows': {
    files: `clientPort=«8080»\n${hidden}`,
    severity: 'warning',
    says: ['gives up when it starts, or in a quorum runs without its AdminServer'],
  },
  'one server line stands alone': { files: 'clientPort=«8080»\nserver.1=a:2888:3888\n', severity: 'error' },
  'one server line that is a quorum': {
    files: `standaloneEnabled=false\nclientPort=«8080»\n${limits}server.1=a:2888:3888\n`,
    severity: 'warning',
  },
  'an AdminServer that is off': { files: 'clientPort=8080\nadmin.enableServer=false\n' },
  'an AdminServer that seems off': { files: 'clientPort=«8080»\nadmin.enableServer=FALSE\n', severity: 'error' },
  'an AdminServer that a flag turns off': {
    files: 'clientPort=8080\n',
    jvm: { 'zookeeper.admin.enableServer': 'false' },
  },
  'an AdminServer that a flag moves': { files: 'clientPort=8080\n', jvm: { 'zookeeper.admin.serverPort': '9090' } },
  'an AdminServer with TLS, which may not start': { files: 'clientPort=8080\nadmin.portUnification=true\n' },
  'an AdminServer at another port': { files: 'clientPort=8080\nadmin.serverPort=8081\n' },
  'an AdminServer at a port that falls back': { files: 'clientPort=«8080»\nadmin.serverPort=abc\n' },
  'an AdminServer at the client port': {
    files: 'clientPort=2181\nadmin.serverPort=«0x885»\n',
    says: ['both admin.serverPort and clientPort'],
  },
  'an AdminServer at the secure port': { files: `${netty}secureClientPort=2281\nadmin.serverPort=«2281»\n` },
  'an AdminServer at another address': {
    files: 'clientPort=8080\nclientPortAddress=10.0.0.1\nadmin.serverAddress=127.0.0.1\n',
  },
  'an AdminServer at the same address': {
    files: 'clientPort=«8080»\nclientPortAddress=127.0.0.1\nadmin.serverAddress=localhost\n',
  },
});

testRule('port-clash', {
  'client and secure port': {
    files: `${netty}clientPort=2181\nsecureClientPort=«2181»\n`,
    releases: ['3.5.10', '3.9.5'],
    severity: 'error',
    refusal: 'Address already in use',
  },
  'client and secure port in 3.4': { files: 'clientPort=2181\nsecureClientPort=2181\n', releases: ['3.4.14'] },
  'client and secure port at two addresses': {
    files: `${netty}clientPort=2181\nsecureClientPort=2181\nclientPortAddress=10.0.0.1\nsecureClientPortAddress=10.0.0.2\n`,
  },
  'client and secure port at one of two addresses': {
    files: `${netty}clientPort=2181\nsecureClientPort=«2181»\nclientPortAddress=10.0.0.1\n`,
  },
  'all addresses are one': {
    files: `${netty}clientPort=2181\nsecureClientPort=«2181»\nclientPortAddress=::\nsecureClientPortAddress=10.0.0.2\n`,
  },
  'zero clashes with nothing': { files: `${netty}clientPort=0\nsecureClientPort=0\nadmin.serverPort=0\n` },
  'the default of Prometheus': {
    files: `${prometheus}clientPort=«7000»\n`,
    releases: ['3.6.4', '3.9.5'],
    severity: 'error',
    says: ['the Prometheus port'],
  },
  'Prometheus before 3.6': { files: `${prometheus}clientPort=7000\n`, releases: ['3.5.10'] },
  'another provider': { files: 'metricsProvider.className=a.B\nmetricsProvider.httpPort=2181\nclientPort=2181\n' },
  'Prometheus at another address': {
    files: `${prometheus}metricsProvider.httpHost=127.0.0.1\nclientPort=7000\nclientPortAddress=10.0.0.1\n`,
    releases: ['3.8.6', '3.9.5'],
  },
  'Prometheus had one address': {
    files: `${prometheus}clientPort=«7000»\nclientPortAddress=10.0.0.1\n`,
    releases: ['3.6.4'],
  },
  'Prometheus and the AdminServer': {
    files: `${prometheus}clientPort=2181\nmetricsProvider.httpPort=«8080»\n`,
    severity: 'error',
    refusal: 'Problem starting AdminServer on address 0.0.0.0, port 8080 and command URL /commands',
  },
  'Prometheus and the AdminServer in a quorum': {
    files: `${prometheus}clientPort=2181\nmetricsProvider.httpPort=«8080»\n${quorum}`,
    severity: 'warning',
    refusal: null,
  },
});

testRule('port-clash', {
  'the election port of every line': {
    files: `clientPort=«3888»\n${quorum}`,
    releases: ['3.5.6', '3.9.5'],
    severity: 'error',
    says: ['the election port of every server line', "can't open the election port and gives up"],
    refusal: 'Address already in use',
  },
  'the election port of every line, up to 3.5.5': {
    files: `clientPort=«3888»\n${quorum}`,
    releases: ['3.4.14', '3.5.5'],
    severity: 'error',
    says: ['never takes part'],
    refusal: null,
  },
  'the election port of an election by UDP': {
    files: `electionAlg=0\nclientPort=3888\n${quorum}`,
    releases: ['3.4.14', '3.5.10'],
  },
  'the peer port of every line': {
    files: `clientPort=«2888»\n${quorum}`,
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['abdicates'],
    refusal: null,
  },
  'the AdminServer at a peer port': {
    files: `clientPort=2181\nadmin.serverPort=«2888»\n${quorum}`,
    severity: 'error',
    says: ['abdicates'],
    refusal: null,
  },
  'the AdminServer at an election port': {
    files: `clientPort=2181\nadmin.serverPort=«3888»\n${quorum}`,
    severity: 'error',
    refusal: 'Address already in use',
  },
  'the port of one line, and nobody knows whose': { files: `clientPort=3882\n${local}` },
  'ports of a local quorum': { files: `clientPort=2181\n${local}` },
  'the port of its own line, by its myid': {
    files: { 'b/zoo.cfg': `clientPort=«3882»\n${local}`, 'b/data/myid': '2\n' },
    severity: 'error',
    says: ['Port 3882', 'server.2'],
  },
  'the port of another line, by its myid': {
    files: { 'b/zoo.cfg': `clientPort=3882\n${local}`, 'b/data/myid': '3\n' },
  },
  'the port of its own line, by its name': {
    files: { 'zoo2.cfg': `clientPort=«3882»\n${local}` },
    severity: 'warning',
    says: ['file of server.2, as it seems'],
  },
  'the port for observers': {
    files: `clientPort=2181\nobserverMasterPort=«2181»\n${quorum}`,
    releases: ['3.6.4', '3.9.5'],
    severity: 'error',
    says: ['leaves every leader'],
    refusal: null,
  },
  'the port for observers is an election port': { files: `clientPort=2181\nobserverMasterPort=«3888»\n${quorum}` },
  'the port for observers is a peer port': { files: `clientPort=2181\nobserverMasterPort=2888\n${quorum}` },
  'the port for observers, alone': { files: 'clientPort=2181\nobserverMasterPort=2181\n' },
  'an observer neither leads nor serves observers': {
    files: {
      'd/zoo.cfg': `clientPort=2888\nobserverMasterPort=2181\n${quorum}server.4=d:2888:3888:observer\n`,
      'd/data/myid': '4\n',
    },
  },
  'on all addresses': { files: `quorumListenOnAllIPs=true\nclientPort=«3888»\nclientPortAddress=10.0.0.1\n${quorum}` },
  'at an address that is not known to be the same': { files: `clientPort=3888\nclientPortAddress=10.0.0.1\n${quorum}` },
});

testRule('port-clash', {
  'the client port of the line': {
    files: `${limits}server.1=a:2888:3888;«3888»\nserver.2=b:2888:3888;3888\n`,
    says: ['the client port of every server line'],
  },
  'the client port of its own line': {
    files: {
      'b/zoo.cfg': `${limits}server.1=a:2888:3888;2181\nserver.2=b:2888:3888;«8080»\n`,
      'b/data/myid': '2\n',
    },
    severity: 'warning',
  },
  'the client port of the only line, without a myid': { files: `dataDir=/zk/data\nserver.1=a:2888:3888;8080\n` },
  'the client port of the only line, by its myid': {
    files: { 'a/zoo.cfg': `dataDir=/zk/data\nserver.1=a:2888:3888;«8080»\n`, 'a/data/myid': '1\n' },
    severity: 'error',
  },
  'lines of a dynamic file': {
    files: {
      'zoo.cfg': `clientPort=«3888»\n${limits}dynamicConfigFile=/zk/zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': list,
    },
  },
  'a dynamic file alone': {
    files: { 'zoo.cfg.dynamic': list.replaceAll('3888', '3888;8080') },
    only: ['zoo.cfg.dynamic'],
  },
  'peer and election port are another matter': {
    files: `clientPort=2181\n${limits}server.1=a:2888:2888\nserver.2=b:2888:2888\n`,
    releases: ['3.4.14', '3.9.5'],
  },
  'several at once': { files: `${netty}clientPort=«8080»\nsecureClientPort=«8080»\n` },
});

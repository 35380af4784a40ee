import { testRule } from '../../../../../test/support/rule-cases.ts';

const limits = 'dataDir=/d/a\ninitLimit=10\nsyncLimit=5\n';
const prometheus = 'metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider\n';
const quorum = (client = '') => `${limits}server.1=a:1:2${client}\nserver.2=b:1:2\nserver.3=c:1:2\n`;

testRule('port-range', {
  'a client port': {
    files: 'clientPort=«65536»\n',
    releases: ['3.4.14', '3.5.10', '3.9.5'],
    severity: 'error',
    says: ['clientPort is 65536', 'from 1 to 65535'],
    refusal: 'port out of range:65536',
  },
  'below zero': { files: 'clientPort=«-1»\n', releases: ['3.4.14', '3.9.5'], refusal: 'port out of range:-1' },
  'a secure port': { files: 'secureClientPort=«65536»\n', releases: ['3.5.10', '3.9.5'], severity: 'error' },
  'a secure port in 3.4': { files: 'clientPort=2181\nsecureClientPort=65536\n', releases: ['3.4.14'] },
  'server lines': {
    files: 'server.1=a:«65536»:2\nserver.02=b:1:«-1»;2181\nserver.3=c:1:2;«65536»\n',
    releases: ['3.5.10', '3.9.5'],
    severity: 'error',
  },
  'the line is named': { files: 'server.02=b:1:«99999»\n', says: ['server.02 is 99999'] },
  'an election port below zero in 3.4': { files: 'server.1=a:1:-2\n', releases: ['3.4.14'] },
  'zero, any free port': {
    files: 'clientPort=«0»\n',
    releases: ['3.9.0', '3.9.5'],
    severity: 'warning',
    says: ['any free port', '2181'],
    refusal: null,
  },
  'zero, none': { files: 'clientPort=0\n', releases: ['3.4.14', '3.8.6'] },
  'a secure zero': { files: 'secureClientPort=«0»\n', releases: ['3.9.5'], says: ['2281'] },
});

testRule('port-range', {
  'zero in server lines': {
    files: `${limits}server.1=a:«0»:2\nserver.2=b:1:«0»\nserver.3=c:1:2;«0»\n`,
    releases: ['3.5.10', '3.9.5'],
    severity: 'warning',
    refusal: null,
  },
  'zero in the only line': { files: `${limits}server.1=a:0:2\n` },
  'zero as election port in 3.4': {
    files: `${limits}server.1=a:1:2\nserver.2=b:1:«0»\nserver.3=c:1:«-7»\n`,
    releases: ['3.4.14'],
    severity: 'error',
    says: ['counts as not set'],
  },
  'zero as election port of an observer in 3.4': {
    files: `${quorum()}server.4=d:1:0:observer\n`,
    releases: ['3.4.14'],
  },
  'an election that needs none': {
    files: `electionAlg=0\n${limits}server.1=a:1:0\nserver.2=b:1:0\n`,
    releases: ['3.4.14'],
  },
  'zero in the only line of 3.4': { files: `${limits}server.1=a:1:0\n`, releases: ['3.4.14'] },
  'zero in a list that is not yet taken': {
    files: {
      'zoo.cfg': `${limits}dynamicConfigFile=/zk/zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': 'server.1=a:1:2\nserver.2=b:1:2\n',
      'zoo.cfg.dynamic.next': 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:«70000»:2\n',
    },
    severity: 'error',
  },
});

testRule('port-range', {
  'the port for observers': {
    files: `observerMasterPort=«65536»\n${quorum()}`,
    releases: ['3.6.4', '3.9.5'],
    severity: 'error',
    refusal: 'port out of range:65536',
  },
  'the port for observers, off': { files: `observerMasterPort=-1\n${quorum()}` },
  'the port for observers, alone': { files: 'observerMasterPort=65536\n' },
  'the port for observers before 3.6': { files: `observerMasterPort=65536\n${quorum()}`, releases: ['3.5.10'] },
  Prometheus: {
    files: `${prometheus}metricsProvider.httpPort=«-1»\n`,
    releases: ['3.6.4', '3.9.5'],
    severity: 'error',
    refusal: 'Cannot boot MetricsProvider org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider',
  },
  'Prometheus in a quorum': { files: `${prometheus}metricsProvider.httpPort=«65536»\n${quorum()}`, severity: 'error' },
  'another provider': { files: 'metricsProvider.httpPort=-1\n' },
  'the AdminServer, alone': {
    files: 'admin.serverPort=«0x10000»\nadmin.commandURL=/x\n',
    releases: ['3.5.10', '3.9.5'],
    severity: 'error',
    refusal: 'Problem starting AdminServer on address 0.0.0.0, port 65536 and command URL /x',
  },
  'the AdminServer in a quorum': {
    files: `admin.serverPort=«-1»\n${quorum()}`,
    severity: 'warning',
    says: ['without its AdminServer'],
    refusal: null,
  },
  'the AdminServer, and nobody knows': {
    files: 'admin.serverPort=«65536»\ndynamicConfigFile=/d/z.dynamic\n',
    severity: 'warning',
  },
  'the AdminServer is off': { files: 'admin.enableServer=false\nadmin.serverPort=65536\n' },
  'the AdminServer is off by a flag': {
    files: 'admin.serverPort=65536\n',
    jvm: { 'zookeeper.admin.enableServer': 'false' },
  },
  'the file wins over a flag': {
    files: 'admin.enableServer=true\nadmin.serverPort=«65536»\n',
    jvm: { 'zookeeper.admin.enableServer': 'false' },
  },
  'a port of the AdminServer that is no number': { files: 'admin.serverPort=99999x\n' },
  'no AdminServer in 3.4': { files: 'clientPort=2181\nadmin.serverPort=65536\n', releases: ['3.4.14'] },
});

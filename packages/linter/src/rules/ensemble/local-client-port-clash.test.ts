import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=localhost:2881:3881\nserver.2=localhost:2882:3882\nserver.3=localhost:2883:3883\n';
const onHosts = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const pair = (one: string, other: string, lines = list) => ({
  'zoo1.cfg': `${one}\n${lines}`,
  'zoo2.cfg': `${other}\n${lines}`,
});
const metrics = 'metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider\n';

testRule('local-client-port-clash', {
  'client ports': {
    files: pair('clientPort=2181', 'clientPort=«2181»'),
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['Port 2181 is clientPort here and clientPort', 'only one of the two'],
    refusal: null,
  },
  'different ports': { files: pair('clientPort=2181', 'clientPort=2182') },
  'different machines': { files: pair('clientPort=2181', 'clientPort=2181', onHosts) },
  'addresses of one machine': {
    files: pair('clientPort=2181', 'clientPort=«2181»', list.replaceAll('localhost', '10.0.0.1')),
  },
  'numbers, not texts': { files: pair('clientPort=2181', 'clientPort=«02181»') },
  'zero is any free port': { files: pair('clientPort=0', 'clientPort=0') },
  'a secure port and a client port': { files: pair('secureClientPort=2181', 'clientPort=«2181»') },
  'a secure port in 3.4': { files: pair('secureClientPort=2181', 'clientPort=2181'), releases: ['3.4.14'] },
  metrics: {
    files: pair(
      `clientPort=1\n${metrics}metricsProvider.httpPort=7000`,
      `clientPort=2\n${metrics}metricsProvider.httpPort=«7000»`,
    ),
  },
  'different addresses of one machine': {
    files: pair('clientPort=2181\nclientPortAddress=10.0.0.1', 'clientPort=2181\nclientPortAddress=10.0.0.2'),
  },
  'one address and all of them': {
    files: pair('clientPort=2181\nclientPortAddress=10.0.0.1', 'clientPort=«2181»\nclientPortAddress=0.0.0.0'),
  },
  'the election port of the other': { files: pair('clientPort=«3882»', 'clientPort=2182') },
  'the election port of the other, in one list': {
    files: pair('', '', 'server.1=localhost:2881:3881;3882\nserver.2=localhost:2882:3882;2182\n'),
    releases: ['3.5.10', '3.9.5'],
  },
  'its own election port is another matter': { files: pair('clientPort=3881', 'clientPort=2182') },
  'two copies of one file': { files: { 'a/zoo.cfg': `clientPort=1\n${list}`, 'b/zoo.cfg': `clientPort=1\n${list}` } },
  'two members with equal texts': {
    files: { 'zk1/zoo.cfg': `clientPort=1\n${list}`, 'zk2/zoo.cfg': `clientPort=«1»\n${list}` },
  },
  'own lines with 0.0.0.0': {
    files: {
      'zoo1.cfg': `clientPort=2181\n${onHosts.replace('1=a', '1=0.0.0.0')}`,
      'zoo2.cfg': `clientPort=2181\n${onHosts.replace('2=b', '2=0.0.0.0')}`,
    },
  },
  'own lines with 0.0.0.0, whom the others call by one address': {
    files: {
      'zoo1.cfg': 'clientPort=2181\nserver.1=0.0.0.0:1:2\nserver.2=h:3:4\nserver.3=h:5:6\n',
      'zoo2.cfg': 'clientPort=«2181»\nserver.1=h:1:2\nserver.2=0.0.0.0:3:4\nserver.3=h:5:6\n',
    },
  },
});

testRule('local-client-port-clash', {
  'in a list': {
    files: 'server.1=a:1:2;2181\nserver.2=a:3:4;«2181»\n',
    severity: 'error',
    says: ['server.2 and server.1'],
  },
  'in a list, with addresses': { files: 'server.1=a:1:2;10.0.0.1:2181\nserver.2=a:3:4;10.0.0.2:2181\n' },
  'in a list of different machines': { files: 'server.1=a:1:2;2181\nserver.2=b:1:2;2181\n' },
  'in a list of wildcards': { files: 'server.1=0.0.0.0:1:2;2181\nserver.2=0.0.0.0:3:4;2181\n' },
  'once for all files': {
    files: {
      'zoo1.cfg': 'server.1=a:1:2;2181\nserver.2=a:3:4;«2181»\n',
      'zoo2.cfg': 'server.1=a:1:2;2181\nserver.2=a:3:4;2181\n',
    },
  },
});

const shared = 'server.1=10.0.0.1:2888:3888\nserver.2=10.0.0.1:2889:3889\nserver.3=10.0.0.3:2888:3888\n';

testRule('local-client-port-clash', {
  'side by side, for a list with one host twice': {
    files: {
      'a.cfg': `dataDir=/zk/one\nclientPort=2181\n${shared}`,
      'b.cfg': `dataDir=/zk/two\nclientPort=«2181»\n${shared}`,
    },
    severity: 'warning',
    says: ['if both servers run on the host that the list names several times'],
  },
  'side by side, with one dataDir': {
    files: {
      'a.cfg': `dataDir=/zk/one\nclientPort=2181\n${shared}`,
      'b.cfg': `dataDir=/zk/one\nclientPort=2181\n#\n${shared}`,
    },
  },
  'side by side, for a list of different hosts': {
    files: {
      'a.cfg': `dataDir=/zk/one\nclientPort=2181\n${shared.replace('10.0.0.1:2889', '10.0.0.2:2889')}`,
      'b.cfg': `dataDir=/zk/two\nclientPort=2181\n${shared.replace('10.0.0.1:2889', '10.0.0.2:2889')}`,
    },
  },
  'in folders of their own, for a list with one host twice': {
    files: {
      'a/x.cfg': `dataDir=/zk/one\nclientPort=2181\n${shared}`,
      'b/x.cfg': `dataDir=/zk/two\nclientPort=2181\n${shared}`,
    },
  },
});

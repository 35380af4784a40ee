import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'initLimit=1\nsyncLimit=1\nserver.1=h:1:2\nserver.2=h:3:4\nserver.3=h:5:6\n';
const three = (one: string, second: string, third: string, lines = list) => ({
  'zk1/zoo.cfg': `${one}\n${lines}`,
  'zk2/zoo.cfg': `${second}\n${lines}`,
  'zk3/zoo.cfg': `${third}\n${lines}`,
});

testRule('local-admin-port-clash', {
  'the default, once for all': {
    files: three('clientPort=21', '«clientPort»=22', 'clientPort=23'),
    releases: ['3.5.0', '3.9.5'],
    severity: 'info',
    says: ['Two AdminServers on this host have port 8080', 'in a quorum the other server runs without'],
    refusal: null,
  },
  'there is none in 3.4': { files: three('clientPort=21', 'clientPort=22', 'clientPort=23'), releases: ['3.4.14'] },
  'ports of their own': { files: three('admin.serverPort=1', 'admin.serverPort=2', 'admin.serverPort=3') },
  'two of three': { files: three('admin.serverPort=1', 'clientPort=7', 'admin.serverPort=«1»'), says: ['port 1:'] },
  'switched off': {
    files: three('clientPort=7', 'admin.enableServer=false', 'admin.enableServer=false'),
  },
  'switched off by a flag': {
    files: three('clientPort=7', 'clientPort=8', 'clientPort=9'),
    jvm: { 'zookeeper.admin.enableServer': 'false' },
  },
  'different addresses': {
    files: three('admin.serverAddress=10.0.0.1', 'admin.serverAddress=10.0.0.2', 'admin.enableServer=false'),
  },
  'any free port': { files: three('admin.serverPort=0', 'admin.serverPort=0', 'admin.serverPort=0') },
  'different hosts': { files: three('clientPort=1', 'clientPort=1', 'clientPort=1', list.replace(/=h:/g, '=h')) },
  'a client port of another': {
    files: three('clientPort=21\nadmin.serverPort=1', 'admin.serverPort=«21»', 'admin.serverPort=3'),
    severity: 'info',
    says: ['clientPort of another server', 'runs without its AdminServer'],
  },
  'its own client port is another matter': {
    files: three('clientPort=21\nadmin.serverPort=21', 'admin.serverPort=2', 'admin.serverPort=3'),
  },
});

const alone = (id: number, port: string) => `${port}\nserver.${id}=127.0.0.1:${id}:1${id}\n`;

testRule('local-admin-port-clash', {
  'one that runs alone among others, by its myid': {
    files: {
      'zk1/zoo.cfg': `dataDir=/zk1/data\n${list.replaceAll('=h:', '=127.0.0.1:')}`,
      'zk1/data/myid': '1\n',
      'zk2/zoo.cfg': `dataDir=/zk2/data\n${list.replaceAll('=h:', '=127.0.0.1:')}`,
      'zk2/data/myid': '2\n',
      'zk3/zoo.cfg': `«dataDir»=/zk3/data\n${alone(3, '').replace(':3:13', ':5:6')}`,
      'zk3/data/myid': '3\n',
    },
    only: ['zk1/zoo.cfg', 'zk3/zoo.cfg'],
    severity: 'error',
    says: ['a stand-alone ZooKeeper'],
    refusal: 'Problem starting AdminServer on address 0.0.0.0, port 8080 and command URL /commands',
  },
});

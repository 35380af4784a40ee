import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=localhost:2881:3881\nserver.2=localhost:2882:3882\nserver.3=localhost:2883:3883\n';
const pair = (one: string, other: string, lines = list) => ({
  'zoo1.cfg': `${one}\n${lines}`,
  'zoo2.cfg': `${other}\n${lines}`,
});

testRule('shared-data-dir', {
  'one dataDir': {
    files: pair('dataDir=/d/a', 'dataDir=«/d/a»'),
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['dataDir is also the dataDir', 'data are lost'],
    refusal: null,
  },
  'spellings of one path': { files: pair('dataDir=/d/a', 'dataDir=«//d//a/»') },
  escapes: { files: pair('dataDir=/d/a', 'dataDir=«/d/\\u0061»') },
  'a dataLogDir and a dataDir': { files: pair('dataDir=/d/a\ndataLogDir=/d/log', 'dataDir=«/d/log»') },
  'two dataLogDirs': { files: pair('dataDir=/d/a\ndataLogDir=/l', 'dataDir=/d/b\ndataLogDir=«/l»') },
  'letter case': { files: pair('dataDir=/d/a', 'dataDir=/d/A') },
  'one inside the other': { files: pair('dataDir=/d/a', 'dataDir=/d/a/b') },
  'within one server': { files: pair('dataDir=/d/a\ndataLogDir=/d/a', 'dataDir=/d/b\ndataLogDir=/d/b') },
  'relative paths': { files: pair('dataDir=data', 'dataDir=data') },
  Windows: { files: pair('dataDir=C:/zk', 'dataDir=«C:/zk»') },
  'different machines': {
    files: pair('dataDir=/d/a', 'dataDir=/d/a', 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n'),
  },
  'a list in which most hosts cannot be read': {
    files: pair('dataDir=/d/a', 'dataDir=/d/a\nclientPort=2181', 'server.1=a:1:2 \nserver.2=b:1:2 \nserver.3=c:1:2\n'),
  },
  'stand-alone servers': {
    files: { 'a.cfg': 'clientPort=1\ndataDir=/d/a\n', 'b.cfg': 'clientPort=2\ndataDir=/d/a\n' },
  },
  'two copies of one file': { files: { 'a/zoo.cfg': `dataDir=/d/a\n${list}`, 'b/zoo.cfg': `dataDir=/d/a\n${list}` } },
});

const standalone = (clientPort: number, dataDir = '/var/lib/zookeeper') =>
  `clientPort=${clientPort}\ndataDir=${dataDir}\n`;

testRule('shared-data-dir', {
  'stand-alone servers side by side': {
    files: {
      'conf/zoo.cfg': standalone(2181, '«/var/lib/zookeeper»'),
      'conf/zoo1.cfg': standalone(2182, '«/var/lib/zookeeper»'),
      'conf/zoo-2.cfg': standalone(2183),
    },
    severity: 'warning',
    says: ['where both run on one host'],
  },
  'stand-alone servers with folders of their own': {
    files: { 'zoo1.cfg': standalone(2181), 'zoo2.cfg': standalone(2182, '/var/lib/zookeeper2') },
  },
  'two versions of one stand-alone file': { files: { 'zoo1.cfg': standalone(2181), 'zoo2.cfg': standalone(2181) } },
  'stand-alone files of different names': {
    files: { 'zoo-east.cfg': standalone(2181), 'zoo-west.cfg': standalone(2182) },
  },
  'stand-alone servers in folders of their own': {
    files: { 'a/zoo.cfg': standalone(2181), 'b/zoo.cfg': standalone(2182) },
  },
  'stand-alone servers on this host': {
    files: { 'a/zoo.cfg': standalone(2181), 'b/zoo.cfg': standalone(2182, '«/var/lib/zookeeper»') },
    onHost: true,
    severity: 'warning',
  },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const everyRelease = ['3.4.14', '3.5.2', '3.5.3', '3.9.5'];
const since353 = ['3.5.3', '3.6.4', '3.9.5'];

testRule('script-unfriendly-syntax', {
  'a colon': {
    files: '«dataDir:/d/a»\nclientPort=2181\n',
    releases: everyRelease,
    severity: 'warning',
    says: ['gets "dataDir:/d/a"', 'pid file', 'Write dataDir=/d/a'],
    refusal: null,
  },
  'a blank alone': { files: '«dataDir /d/a»\n', releases: everyRelease, severity: 'warning' },
  'an equals sign in the path': {
    files: '«dataDir=/d/zone=a»\n',
    releases: everyRelease,
    says: ['gets "a"', 'without ='],
  },
  'blanks around the sign, up to 3.5.2': {
    files: '«dataDir = /d/a»\n',
    releases: ['3.4.14', '3.5.2'],
    severity: 'warning',
    says: ['gets " /d/a"'],
  },
  'blanks around the sign': { files: 'dataDir = /d/a \n', releases: since353 },
  'a key that begins so': {
    files: 'dataDir=/d/a\n«dataDirBackup=/d/b»\n',
    says: ['begin with dataDir'],
    severity: 'warning',
  },
  'the other folder': { files: 'dataDir=/d/a\ndataLogDir=/d/b\n', releases: everyRelease },
  'twice is another matter': { files: 'dataDir=/d/a\ndataDir=/d/b\n' },
  'commented out': { files: '#dataDir:/d/b\n  # dataDir=/d/b\ndataDir=/d/a\n' },
  'an indented line': { files: ' \tdataDir=/d/a\n', releases: since353 },
  'an escaped letter of the key': { files: '«data\\u0044ir=/d/a»\n', says: ['finds none'] },
  'an escape in the path': { files: '«dataDir=/d/a\\:b»\n', says: ['"/d/a\\:b"'] },
  'a continued line': { files: '«dataDir=/d/\\\n  a»\n' },
  'a lost backslash is the fault': { files: 'dataDir=/d\\a\n' },
  'a path of Windows': { files: 'dataDir : D:\\\\zk\nclientPort : 2181\n' },
  'a file of Kafka': { files: { 'config/zookeeper.properties': 'dataDir:/d/a\n' } },
  'letters outside ASCII are another matter': { files: 'dataDir=/d/é\n' },
  'Windows line ends': { files: 'dataDir=/d/a\r\nclientPort=2181\r\n', releases: since353 },
});

testRule('script-unfriendly-syntax', {
  'a port with a colon': {
    files: 'dataDir=/d/a\n«clientPort:2181»\n',
    releases: everyRelease,
    severity: 'info',
    says: ['status', 'gets "clientPort:2181"', 'Write clientPort=2181'],
  },
  'a port behind a blank': { files: '«clientPort 2181»\n', releases: everyRelease },
  'blanks around the sign': { files: 'clientPort = 2181 \n', releases: ['3.4.14', '3.5.0', '3.5.9', '3.6.2', '3.9.5'] },
  'blanks around the sign, where status gives up': {
    files: '«clientPort = 2181»\n',
    releases: ['3.5.1', '3.5.8', '3.6.0', '3.6.1'],
  },
  'a port of digits': { files: 'clientPort =2181\n', releases: ['3.4.14', '3.5.8', '3.9.5'] },
  'no number': { files: 'clientPort:x\n' },
  'an address with a colon': { files: 'clientPort=2181\n«clientPortAddress:10.0.0.1»\n' },
  'an address with blanks': { files: 'clientPort=2181\nclientPortAddress = 10.0.0.1\n' },
  'ports in the lines too': { files: 'dataDir=/d/a\nclientPort:2181\nserver.1=a:1:2;2181\nserver.2=b:1:2;2181\n' },
});

const two = 'server.1=a:1:2;2181\nserver.2=b:1:2;2181\n';

testRule('script-unfriendly-syntax', {
  'the folder of the myid, where ports are in the lines': {
    files: `«dataDir = /d/a»\n${two}`,
    releases: ['3.5.3', '3.9.5'],
    severity: 'info',
    says: ['gets " /d/a"', 'without blanks'],
  },
  'blanks in the lines': {
    files: `dataDir=/d/a\n${two.replace('server.1=', '«server.1 = ').replace('\n', '»\n')}`,
    says: ['"server.1="'],
  },
  'blanks in lines without ports': { files: 'dataDir=/d/a\nclientPort=2181\nserver.1 = a:1:2\nserver.2 = b:1:2\n' },
  'the dynamic file': {
    files: { 'zoo.cfg': 'dataDir=/d/a\n«dynamicConfigFile = /zk/z.dynamic»\n', 'z.dynamic': two },
    releases: ['3.5.1', '3.9.5'],
    severity: 'info',
  },
  'a client port beside them': { files: { 'zoo.cfg': 'dataDir = /d/a\nclientPort=2181\n', 'z.dynamic': two } },
  'a secure port beside them': { files: `dataDir = /d/a\nsecureClientPort=2281\n${two}` },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const quorum = (client: string) => `server.1=a:1:2${client}\nserver.2=b:1:2${client}\nserver.3=c:1:2${client}\n`;

testRule('missing-client-port', {
  'refused up to 3.4': {
    files: '«dataDir»=/d/a\n',
    releases: ['3.4.0', '3.4.14'],
    severity: 'error',
    says: ['ZooKeeper 3.4 refuses'],
    refusal: 'clientPort is not set',
  },
  'starts from 3.5 on': {
    files: '«dataDir»=/d/a\n',
    releases: ['3.5.4', '3.5.5', '3.9.5'],
    severity: 'warning',
    says: ['no client can connect'],
    refusal: null,
    fixed: 'clientPort=2181\ndataDir=/d/a\n',
  },
  'zero up to 3.4': {
    files: 'clientPort=«0»\n',
    releases: ['3.4.14'],
    severity: 'error',
    refusal: 'clientPort is not set',
  },
  'zero up to 3.8': {
    files: 'clientPort=«00»\n',
    releases: ['3.5.4', '3.8.4'],
    severity: 'warning',
    says: ['clientPort is 0, which up to 3.8 counts as not set'],
    fixed: null,
  },
  'zero from 3.9 on is another matter': { files: 'clientPort=0\n', releases: ['3.9.0', '3.9.5'] },
  'a value that is not read': { files: 'clientPort=\n', releases: ['3.4.14', '3.9.5'] },
  'a secure port': { files: 'secureClientPort=2281\n', releases: ['3.5.4', '3.9.5'] },
  'a secure port of zero': { files: '«secureClientPort»=0\n', releases: ['3.5.4', '3.8.4'] },
  'a secure port in 3.4': { files: '«secureClientPort»=2281\n', releases: ['3.4.14'] },
  'ports in the lines': { files: quorum(';2181'), releases: ['3.5.4', '3.9.5'] },
  'ports in lines that 3.4 refuses': { files: `«dataDir»=/d/a\n${quorum(';2181')}`, releases: ['3.4.14'] },
  'a slip': {
    files: 'dataDir=/d/a\n«clientport»=2181\n',
    releases: ['3.4.14', '3.9.5'],
    fixed: 'dataDir=/d/a\nclientPort=2181\n',
  },
  'a file without entries': { files: '«»# empty\n' },
  'an empty file': { files: '«»', releases: ['3.4.14', '3.9.5'] },
  'Windows line ends': { files: '«dataDir»=/d/a\r\n', fixed: 'clientPort=2181\r\ndataDir=/d/a\r\n' },
  'a dynamic file that is not seen': { files: 'dynamicConfigFile=/zk/z.dynamic\n', releases: ['3.5.4', '3.9.5'] },
  'a dynamic file in 3.4': { files: '«dynamicConfigFile»=/zk/z.dynamic\n', releases: ['3.4.14'] },
  'a dynamic file without ports': {
    files: { 'zoo.cfg': '«dynamicConfigFile»=/zk/z.dynamic\n', 'z.dynamic': quorum('') },
  },
});

testRule('missing-client-port', {
  'a port behind ; that cannot be read': { files: 'dataDir=/zk/data\nserver.1=a:1:2;2181 \n' },
  'a port behind ; in words': { files: quorum(';client'), releases: ['3.5.4', '3.9.5'] },
  'nothing behind ;': { files: `«dataDir»=/zk/data\nserver.1=a:1:2;\n` },
});

const withoutOwn = 'server.1=a:1:2;2181\nserver.2=b:1:2\nserver.3=c:1:2;2181\n';
testRule('missing-client-port', {
  'a line of its own without a port, by its myid': {
    files: { 'zoo.cfg': `«dataDir»=/zk/data\n${withoutOwn}`, 'data/myid': '2\n' },
    severity: 'warning',
    says: ['server.2', 'its own line'],
  },
  'a line of its own without a port, by its name': {
    files: { 'zoo2.cfg': `«dataDir»=/zk/data\n${withoutOwn}` },
    severity: 'info',
  },
  'a line of another server without a port': { files: { 'zoo1.cfg': `dataDir=/zk/data\n${withoutOwn}` } },
  'a line of nobody knows whom': { files: { 'zoo.cfg': `dataDir=/zk/data\n${withoutOwn}` } },
});

testRule('missing-client-port', {
  'a port for others than itself in a variable': {
    files: {
      'compose.yml':
        'services:\n  a:\n    image: zookeeper:3.9\n    environment:\n      ZOO_SERVERS: «server.1»=a:1:2 server.2=b:1:2;2181\n',
    },
    severity: 'warning',
    says: ['Write ;2181 behind it'],
  },
});

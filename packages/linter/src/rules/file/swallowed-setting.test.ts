import { testRule } from '../../../../../test/support/rule-cases.ts';

const two = 'server.1=a:1:2\nserver.2=b:1:2\n';

testRule('swallowed-setting', {
  'the port': {
    files: 'dataDir=/d/a\n# the port at which clients connect«clientPort=2181»\n',
    releases: ['3.5.5', '3.9.5'],
    severity: 'warning',
    says: ['no clientPort', 'new line'],
    refusal: null,
    fixed: 'dataDir=/d/a\n# the port at which clients connect\nclientPort=2181\n',
  },
  'the port, up to 3.4': {
    files: 'dataDir=/d/a\n# the port at which clients connect«clientPort=2181»\n',
    releases: ['3.4.14'],
    severity: 'error',
    refusal: 'clientPort is not set',
  },
  dataDir: {
    files: '# where snapshots are stored«dataDir=/d/a»\nclientPort=2181\n',
    severity: 'error',
    refusal: 'dataDir is not set',
    fixed: '# where snapshots are stored\ndataDir=/d/a\nclientPort=2181\n',
  },
  'a limit': {
    files: `dataDir=/d/a\ninitLimit=10\n# a request and its answersyncLimit=5\n${two}`.replace(
      'syncLimit=5',
      '«syncLimit=5»',
    ),
    severity: 'error',
    refusal: 'syncLimit is not set',
  },
  'a whole file': {
    files:
      '# The ticks of each tick«tickTime=2000# that can takeinitLimit=10# example sakes.dataDir=/d/a# will connectclientPort=2181»\n',
    severity: 'error',
    says: ['tickTime, initLimit, dataDir and clientPort'],
    refusal: 'dataDir is not set',
    fixed: null,
  },
  'two without a blank between them': {
    files: `dataDir=/d/a\nclientPort=1\n# the number of ticks«initLimit=10syncLimit=5»\n${two}`,
    severity: 'error',
    says: ['initLimit and syncLimit'],
    refusal: 'initLimit is not set',
    fixed: null,
  },
  'a server line behind a bracket': {
    files: '#kafka01 (10.0.0.1)«server.1=10.0.0.1:1:2»\n',
    severity: 'warning',
    fixed: '#kafka01 (10.0.0.1)\nserver.1=10.0.0.1:1:2\n',
  },
  'in a dynamic file': {
    files: {
      'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n',
      'z.dynamic': 'server.1=a:1:2\n# the second«server.2=b:1:2»\n',
    },
  },
  'behind an exclamation mark': { files: '! the length of a tick«tickTime=2000»\n' },
  'with blanks around the sign': { files: '# the length of a tick«tickTime = 2000»\n' },
  'Windows line ends': {
    files: '# the length of a tick«tickTime=1»\r\n',
    fixed: '# the length of a tick\r\ntickTime=1\r\n',
  },
  'one that is given elsewhere': { files: '# the length of a ticktickTime=2000\ntickTime=3000\n' },
  'switched off': {
    files: '#clientPort=2181\n# clientPort = 2181\n#\tclientPort=2181\n##clientPort=2181\n#server.3=c:1:2\n',
  },
  'switched off and run together': { files: '#tickTime=2000initLimit=10\n#xtickTime=2000\n' },
  prose: { files: '# the default is tickTime=2000\n# e.g. (tickTime=2000), "dataDir=/x"\n# retain in dataDir=/d/a\n' },
  'an option': { files: '# start it with -DdataDir=/x and -Dzookeeper.admin.serverPort=1\n' },
  'a longer name': { files: '# see also kafka.tickTime=1, log.dataDir=/x and zookeeper.tickTime=2\n' },
  'a name without a capital': { files: '# the word conversion=1\n' },
  'prose that needs no blanks': { files: '# 客户端连接端口clientPort=2181，默认 tickTime=2000\n' },
  'another case': { files: '# the secureClientPort=2281 and myTicktime=1\n' },
});

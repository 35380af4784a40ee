import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('collapsed-lines', {
  'with a blank': {
    files: 'tickTime=2000 «initLimit=10»\ndataDir=/d/a\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['the value of "tickTime"', 'no initLimit'],
    refusal: 'For input string: "2000 initLimit=10"',
    fixed: 'tickTime=2000\ninitLimit=10\ndataDir=/d/a\n',
  },
  'with nothing between': {
    files: 'tickTime=2000«initLimit=10syncLimit=5»\n',
    says: ['initLimit and syncLimit'],
    refusal: 'For input string: "2000initLimit=10syncLimit=5"',
    fixed: 'tickTime=2000\ninitLimit=10\nsyncLimit=5\n',
  },
  'with commas': {
    files: 'tickTime=2000, «initLimit=10, syncLimit=5»\n',
    fixed: 'tickTime=2000\ninitLimit=10\nsyncLimit=5\n',
  },
  'a path': {
    files: 'dataDir=/d/data«dataLogDir=/d/logs»\nclientPort=2181\n',
    severity: 'warning',
    refusal: null,
    fixed: 'dataDir=/d/data\ndataLogDir=/d/logs\nclientPort=2181\n',
  },
  'a path with a slash at its end': { files: 'dataDir=/d/data/«clientPort=2181»\n' },
  'the port is gone': {
    files: 'dataDir=/d/a «clientPort=2181»\n',
    releases: ['3.4.14'],
    severity: 'error',
    refusal: 'clientPort is not set',
  },
  'dataDir is gone': {
    files: 'clientPort=2181 «dataDir=/d/a»\n',
    severity: 'error',
    refusal: 'For input string: "2181 dataDir=/d/a"',
  },
  'dataDir is gone and nothing else is refused': {
    files: 'snapCount=1000 «dataDir=/d/a»\n',
    severity: 'error',
    refusal: 'dataDir is not set',
  },
  'server lines': {
    files: 'server.1=a:1:2«server.2=b:1:2»\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    fixed: 'server.1=a:1:2\nserver.2=b:1:2\n',
  },
  'server lines with blanks': { files: 'server.1=a:1:2 «server.2=b:1:2 server.3=c:1:2»\n', severity: 'error' },
  'Windows line ends': { files: 'tickTime=1 «syncLimit=5»\r\n', fixed: 'tickTime=1\r\nsyncLimit=5\r\n' },
  'carriage returns alone': { files: 'tickTime=1 «syncLimit=5»\r', fixed: 'tickTime=1\rsyncLimit=5\r' },
  'comments between': {
    files: 'tickTime=2000# the phase can take«initLimit=10# a request and an answersyncLimit=5»\n',
    severity: 'error',
    says: ['initLimit and syncLimit'],
    fixed: null,
  },
  'a comment that lost its sign': {
    files: 'The port for the connects«clientPort=2181»\ndataDir=/d/a\n',
    severity: 'warning',
  },
  'a comment behind the value': { files: 'tickTime=2000 # was tickTime=3000\nclientPort=2181 #initLimit=10\n' },
  'many of them': {
    files: 'tickTime=2000 «initLimit=10 syncLimit=5 dataDir=/d/a clientPort=2181 serverCnxnFactory=x»\n',
    says: ['initLimit, syncLimit, dataDir, clientPort and 1 more'],
  },
  'an option': { files: 'java.opts=-Xmx1g -DdataDir=/x -Dzookeeper.admin.serverPort=1\n' },
  'a longer name': { files: 'foo=x my.dataDir=/x my_dataDir=/x mydata=/x\n' },
  'a name without a capital': { files: 'tickTime=2000conversion=1\n' },
  'an equals sign in a value': { files: 'dataDir=/d/a=b\nssl.quorum.ciphersuites=x=y\n' },
  'a continuation': { files: 'dataDir=/d/a\\\n  clientPort=2181\n' },
  'a value that is overwritten': { files: 'tickTime=1«initLimit=10»\ntickTime=1\n' },
  'a password': { files: 'ssl.keyStore.password=geheim «clientPort=2181»\n', fixed: null },
});

testRule('collapsed-lines', {
  'a line number': {
    files: 'clientPort=2181\n«12dataDir»=/d/a\n',
    severity: 'error',
    says: ['"12dataDir"', 'never sees dataDir'],
    refusal: 'dataDir is not set',
    fixed: 'clientPort=2181\ndataDir=/d/a\n',
  },
  'a line number with a blank': {
    files: '«3 tickTime»=2000\n',
    severity: 'warning',
    fixed: 'tickTime=2000\n',
  },
  'a line number of a server line': { files: '«7server.1»=a:1:2\n', fixed: 'server.1=a:1:2\n' },
  'a name that begins with a digit': {
    files: '4lw.commands.whitelist=stat\n«14lw.commands.whitelist»=ruok\n',
    fixed: '4lw.commands.whitelist=stat\n4lw.commands.whitelist=ruok\n',
  },
  'all line numbers': { files: '«123456789101112131415»\ndataDir=/d/a\n', severity: 'warning', says: ['line numbers'] },
  'all line numbers, the first lost': { files: '«2345678910»\n' },
  'a number of its own': { files: '12345=x\n42\n' },
});

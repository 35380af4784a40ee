import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('inline-comment', {
  'a number': {
    files: 'tickTime=2000 «# ms»\n',
    releases: ['3.4.14', '3.5.5', '3.9.5'],
    severity: 'error',
    says: ['tickTime', '"2000 # ms"', 'refuses the file', 'line of its own'],
    refusal: 'For input string: "2000 # ms"',
    fixed: '# ms\ntickTime=2000\n',
  },
  'a path': {
    files: 'dataDir=/d/a «# data»\n',
    severity: 'warning',
    says: ['for the path', 'which is another'],
    refusal: null,
    fixed: '# data\ndataDir=/d/a\n',
  },
  'a number that falls back': {
    files: 'snapCount=1000 «# x»\n',
    severity: 'warning',
    says: ['takes the default of snapCount'],
  },
  'a server line': {
    files: 'server.1=a:1:2 «# first»\n',
    severity: 'error',
    refusal: 'Address unresolved: a:2 # first',
  },
  'a value that is needed at the start': {
    files: 'serverCnxnFactory=Netty «# x»\n',
    severity: 'error',
    says: ['"Netty # x"', 'gives up when it starts'],
  },
  'text that is taken': { files: 'ssl.ciphers=A «# x»\n', severity: 'warning', says: ['"A # x" and says nothing'] },
  'without blank behind the sign': { files: 'tickTime=2000 «#ms»\n', fixed: '# ms\ntickTime=2000\n' },
  'with a tab': { files: 'tickTime=2000\t«#ms»\n', fixed: '# ms\ntickTime=2000\n' },
  'with two slashes': { files: 'tickTime=2000 «//»\nclientPort=2181 «// x»\nsyncLimit=5 «//x»\n' },
  'without blank before the sign': { files: 'dataDir=/d#a\nkey=abc#def\n' },
  'instead of a value': { files: 'dataDir= «# none yet»\n', fixed: null },
  'at once instead of a value': { files: 'dataDir=#1\n' },
  'an address behind a blank': { files: 'foo=see http://example.com\n' },
  'a sign behind a semicolon': { files: 'server.1=a:1:2;2181 «# client»\n', severity: 'error' },
  'only the first sign begins it': { files: 'tickTime=2000 «# a # b // c»\n', fixed: '# a # b // c\ntickTime=2000\n' },
  'letters of any script': { files: 'tickTime=2000 «# 心跳»\n', fixed: '# 心跳\ntickTime=2000\n' },
  'letters in Latin-1': { files: 'tickTime=2000 «# durée»\n', encoding: 'latin1', fixed: '# durée\ntickTime=2000\n' },
  'Windows line ends': {
    files: 'clientPort=2181\r\ntickTime=2000 «# ms»\r\n',
    fixed: 'clientPort=2181\r\n# ms\r\ntickTime=2000\r\n',
  },
  'an indented line': { files: '  tickTime = 2000   «# ms»\n', fixed: '  # ms\ntickTime = 2000\n' },
  'the last line without an end': { files: 'tickTime=2000 «# ms»', fixed: '# ms\ntickTime=2000' },
  'over two lines': { files: 'tickTime=2000 «# a \\\n   b»\n', fixed: null },
  'on the second line': { files: 'tickTime=20\\\n  00 «# ms»\n', fixed: '# ms\ntickTime=20\\\n  00\n' },
  'a password is not shown': { files: 'ssl.keyStore.password=geheim «# x»\n', says: ['ssl.keyStore.password. Put'] },
  'where nothing reads the value': {
    files: 'sslQuorum=true # later\nmetricsProvider.httpPort=7000 # x\njute.maxbuffer=1 # y\n',
    releases: ['3.4.14'],
  },
  'in a line that is a comment elsewhere': { files: '//tickTime=2000 # ms\n;dataDir=/d # x\n' },
  'in a line that belongs in the dynamic file': {
    files: 'dynamicConfigFile=/zk/z.dynamic\nserver.1=a:1:2 # first\ngroup.1=1 # all\n',
  },
  prose: { files: 'This is # no setting\n' },
  'the value that is overwritten': { files: 'tickTime=2000 # a\ntickTime=2000\n' },
  'in the dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\ndynamicConfigFile=/etc/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=a:1:2\nserver.2=b:1:2 «# new»\n',
    },
    severity: 'error',
  },
});

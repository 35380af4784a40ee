import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('duplicate-parameter', {
  'other values': {
    files: 'clientPort=2181\n«clientPort»=2182\n',
    severity: 'warning',
    says: ['clientPort', '"2182"', '"2181"', 'takes the last'],
    refusal: null,
    fixed: null,
  },
  'equal values': { files: 'clientPort=2181\n«clientPort» : 2181 \n', severity: 'info' },
  'three times': { files: 'clientPort=1\n«clientPort»=2\n«clientPort»=3\n', severity: 'warning' },
  'a key that nothing reads': { files: 'tickTime=1\nfoo=1\n«foo»=2\n' },
  'an escaped letter in the key': { files: 'clientPort=2181\n«client\\u0050ort»=2182\n' },
  'a key over two lines': { files: 'clientPort=2181\n«client\\\n  Port»=2182\n' },
  'another letter case is another key': { files: 'clientPort=2181\nclientport=2182\n' },
  'group and weight lines': { files: 'group.1=1:2\n«group.1»=3\nweight.1=1\n«weight.1»=2\n' },
  'server lines are another matter': { files: 'server.1=a:1:2\nserver.1=b:1:2\n' },
  'a misspelt key': { files: 'timeTick=1\ntimeTick=2\ntimeTick=3\n' },
  'what only the JVM reads': { files: 'jute.maxbuffer=1\njute.maxbuffer=2\n' },
  'a name of the guide': { files: 'connectionMaxTokens=1\nconnectionMaxTokens=2\n' },
  'behind a prefix': { files: 'zookeeper.snapCount=1000\nzookeeper.snapCount=2000\n' },
  'comments of other languages': { files: '// one\n// two\n-- three\n-- four\n' },
  myid: { files: 'myid=1\nmyid=2\n' },
  'lines that belong in the dynamic file': {
    files: 'dynamicConfigFile=/zk/z.dynamic\ngroup.1=1:2\ngroup.1=3\n',
  },
  'what the release does not read': { files: 'sslQuorum=true\nsslQuorum=false\n', releases: ['3.4.14'] },
  'commented lines': { files: '#clientPort=1\n!clientPort=2\n  # clientPort=3\nclientPort=2181\n' },
  'a line that continues a comment': { files: '# one \\\nclientPort=2181\n«clientPort»=2182\n' },
  'a line that continues a value': { files: 'dataDir=/a\\\nclientPort=2181\nclientPort=2182\n' },
  'in the dynamic file': {
    files: {
      'zoo.cfg': 'dynamicConfigFile=/etc/zk/zoo.cfg.dynamic\ngroup.1=1\n',
      'zoo.cfg.dynamic': 'group.1=1:2\n«group.1»=1:2:3\n',
    },
  },
  'a key in each of two files': {
    files: { 'zk1/zoo.cfg': 'clientPort=1\nserver.1=a:1:2\n', 'zk2/zoo.cfg': 'clientPort=2\nserver.1=a:1:2\n' },
  },
  'a long value is cut': { files: `dataDir=/${'a'.repeat(500)}\n«dataDir»=/b\n`, says: ['…'] },
});

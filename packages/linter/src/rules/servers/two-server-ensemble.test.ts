import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('two-server-ensemble', {
  'two voters': {
    files: '«server.1»=a:1:2\nserver.2=b:1:2\n',
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'warning',
    says: ['majority of two is both'],
    refusal: null,
  },
  'a second line of one id': { files: 'server.1=a:1:2\nserver.2=b:1:2\nserver.2=c:1:2\n' },
  'a line twice': { files: '«server.1»=a:1:2\nserver.2=b:1:2\nserver.2 = b:1:2\n' },
  'a misspelt third line': { files: 'server.1=a:1:2\nserver.2=b:1:2\nServer.3=c:1:2\n' },
  'a third line behind the second': { files: 'server.1=a:1:2\nserver.2=b:1:2 server.3=c:1:2\n' },
  'a third line behind a comment': { files: 'server.1=a:1:2\nserver.2=b:1:2\n# the new oneserver.3=c:1:2\n' },
  'a third line behind a backslash': { files: 'server.1=a:1:2\nserver.2=b:1:2\ndataDir=C:/d\\\nserver.3=c:1:2\n' },
  'a third line behind a byte order mark': { files: '\ufeffserver.3=c:1:2\nserver.1=a:1:2\nserver.2=b:1:2\n' },
  'a third line in a comment': { files: '«server.1»=a:1:2\nserver.2=b:1:2\n#server.3=c:1:2\n' },
  'one voter that is a quorum': { files: 'standaloneEnabled=false\nserver.1=a:1:2\n' },
  'an oracle': { files: 'oraclePath=/o\nserver.1=a:1:2\nserver.2=b:1:2\n' },
  'a third line that is not counted': { files: 'server.1=a:1:2\nserver.2=b:1:2\nserver.x=c:1:2\n' },
  'a dynamic file that is not seen': { files: 'dynamicConfigFile=/zk/z.dynamic\n' },
  'lines beside a dynamic file that is not seen': {
    files: 'dynamicConfigFile=/zk/z.dynamic\nserver.1=a:1:2\nserver.2=b:1:2\n',
  },
  'another list of two is another matter': {
    files: {
      'zk1/zoo.cfg': '«server.1»=a:1:2\nserver.2=b:1:2\n',
      'zk2/zoo.cfg': 'server.2=b:1:2\nserver.3=c:1:2\n',
      'zk3/zoo.cfg': 'server.2=b:1:2\nserver.1=a:1:2\n',
    },
  },
});

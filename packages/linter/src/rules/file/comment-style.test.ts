import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('comment-style', {
  slashes: {
    files: '«//»admin.serverPort=8080\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['"//admin.serverPort"', '#'],
    refusal: null,
    fixed: '#admin.serverPort=8080\n',
  },
  'a word behind a blank': { files: '«//» the port\n', says: ['takes "//"'], fixed: '# the port\n' },
  'a semicolon': { files: '  «;»clientPort=2181\n', fixed: '  #clientPort=2181\n' },
  'two dashes': { files: '«--» servers\n', fixed: '# servers\n' },
  'a row of them': { files: '«//////»\n«;;;;»\n«-----------»\n' },
  'each line': { files: '«//» one\n«//» two\n' },
  'one dash is an option': { files: '-Dzookeeper.admin.serverPort=8080\n' },
  'one slash': { files: '/ x\n' },
  'in a value': { files: 'dataDir=//srv//zookeeper\nclientPort=;2181\n' },
  'behind a value': { files: 'tickTime=2000 // ms\n' },
  'in a comment': { files: '# // x\n! -- x\n#//x\n' },
  'a continuation of it': {
    files: '«//» the folder was D:\\zk\\\n   # and more\ndataDir=/d/a\n',
    fixed: '# the folder was D:\\zk\\\n   # and more\ndataDir=/d/a\n',
  },
  'a line that a continuation leads to': { files: 'dataDir=/d\\\n  //a\n' },
  'letters of any script': { files: '«//»以下为动态配置\n', fixed: '#以下为动态配置\n' },
  'in a dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': '«//» servers\nserver.1=a:1:2\n' },
    severity: 'error',
    refusal: 'Unrecognised parameter: //',
  },
  'in a dynamic file that nobody names': {
    only: ['zoo.cfg.dynamic'],
    files: { 'zoo.cfg.dynamic': '«;»\nserver.1=a:1:2\n' },
    severity: 'error',
  },
});

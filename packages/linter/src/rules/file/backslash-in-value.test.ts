import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('backslash-in-value', {
  'a Windows path': {
    files: 'dataDir=«D:\\zookeeper\\data»\nclientPort=2181\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['dataDir as "D:zookeeperdata"', '/'],
    refusal: null,
    fixed: 'dataDir=D:/zookeeper/data\nclientPort=2181\n',
  },
  'an escape for a tab': { files: 'dataDir=«C:\\temp»\n', says: ['"C: emp"'], fixed: 'dataDir=C:/temp\n' },
  'in several paths': { files: 'dataDir=«D:\\a»\ndataLogDir=«D:\\b» \n' },
  'another path': {
    files: 'ssl.keyStore.location=«C:\\certs\\zk.jks»\n',
    fixed: 'ssl.keyStore.location=C:/certs/zk.jks\n',
  },
  'a share': { files: 'dataDir=«\\\\server\\share»\n', says: ['"\\servershare"'] },
  doubled: { files: 'dataDir=D:\\\\zookeeper\\\\data\ndataLogDir=D\\:\\\\log\n' },
  'escapes that are meant': { files: 'dataDir=/d/a\\ b\\:c\\=d\\#e\\u00e9\n' },
  slashes: { files: 'dataDir=D:/zookeeper/data\n' },
  'no path': { files: '4lw.commands.whitelist=a\\b\nfoo=\\d+\nssl.keyStore.password=a\\b\n' },
  'an unknown key': { files: 'foo.dir=C:\\logs\n' },
  'a malformed escape is the fault': { files: 'dataDir=C:\\users\\zk\n' },
  'a value that is overwritten': { files: 'dataDir=D:\\a\ndataDir=D:/a\n' },
  'in a comment': { files: '# D:\\a\\\ndataDir=/d/a\n' },
});

testRule('backslash-in-value', {
  'the next line is gone': {
    files: 'dataDir=«D:\\zk\\»\nclientPort=2181\n',
    releases: ['3.5.5', '3.9.5'],
    severity: 'warning',
    says: ['no clientPort', '"D:zkclientPort=2181"'],
    refusal: null,
    fixed: 'dataDir=D:/zk/\nclientPort=2181\n',
  },
  'the next line is gone, up to 3.4': {
    files: 'dataDir=«D:\\zk\\»\nclientPort=2181\n',
    releases: ['3.4.14'],
    severity: 'error',
    refusal: 'clientPort is not set',
  },
  'dataDir is gone': {
    files: 'dataLogDir=«D:/log\\»\r\n  dataDir = D:/data\r\nclientPort=2181\r\n',
    severity: 'error',
    refusal: 'dataDir is not set',
    fixed: 'dataLogDir=D:/log/\r\n  dataDir = D:/data\r\nclientPort=2181\r\n',
  },
  'a number': {
    files: 'tickTime=«2000\\»\ninitLimit=10\n',
    severity: 'error',
    refusal: 'For input string: "2000initLimit=10"',
    fixed: 'tickTime=2000\ninitLimit=10\n',
  },
  'a password is not shown': {
    files: 'dataDir=«/d/a\\»\nssl.keyStore.password=geheim\n',
    says: ['sees no ssl.keyStore.password. Remove it'],
  },
  'two lines are gone': {
    files: 'foo=«a\\\ntickTime=2000\\»\nsyncLimit=5\n',
    says: ['tickTime and syncLimit'],
    fixed: 'foo=a\ntickTime=2000\nsyncLimit=5\n',
  },
  'no value of its own': {
    files: 'dataLogDir=«\\»\ndataDir=/d/a\n',
    severity: 'error',
    fixed: 'dataLogDir=\ndataDir=/d/a\n',
  },
  'a server line': { files: 'server.1=«a:1:2\\»\nserver.2=b:1:2\n', severity: 'error' },
  'a continuation that is meant': {
    files: '4lw.commands.whitelist=stat,\\\n  ruok\ndataDir=/d/\\\n  a\nclientPort\\\n  =2181\n',
  },
  'where nothing reads the value': { files: 'ssl.keyStore.location=D:\\zk\\key.jks\n', releases: ['3.4.14'] },
  'a doubled backslash at the end': { files: 'dataDir=D:\\\\zk\\\\\nclientPort=2181\n' },
  'in the dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': 'server.1=«a:1:2\\»\nserver.2=b:1:2\n' },
    severity: 'error',
  },
});

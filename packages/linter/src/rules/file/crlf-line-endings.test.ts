import { testRule } from '../../../../../test/support/rule-cases.ts';

const lines = (...each: readonly string[]) => each.map((line) => `${line}\r\n`).join('');

testRule('crlf-line-endings', {
  'the port': {
    files: lines('dataDir=/d/a', 'clientPort=«2181»', 'tickTime=2000'),
    releases: ['3.4.14', '3.5.0', '3.5.8', '3.9.5'],
    severity: 'info',
    says: ['status'],
    refusal: null,
    fixed: 'dataDir=/d/a\nclientPort=2181\ntickTime=2000\n',
  },
  'another line': { files: 'dataDir=/d/a\nclientPort=2181\ntickTime=2000\r\n' },
  'the last line has no end': { files: 'dataDir=/d/a\r\nclientPort=2181', releases: ['3.9.5'] },
  'dataDir up to 3.5.2': {
    files: 'dataDir=«/d/a»\r\nclientPort=2181',
    releases: ['3.4.14', '3.5.2'],
    says: ['pid file'],
    fixed: 'dataDir=/d/a\nclientPort=2181',
  },
  'a port in the server lines': { files: lines('dataDir=«/d/a»', 'server.1=a:1:2;2181', 'server.2=b:1:2;2181') },
  'a port in the server lines of 3.4': { files: lines('dataDir=«/d/a»', 'server.1=a:1:2;2181'), releases: ['3.4.14'] },
  'a secure port beside it': { files: lines('dataDir=/d/a', 'secureClientPort=2281', 'server.1=a:1:2;2181') },
  'a port in lines that can be found': {
    files: 'dataDir=/d/a\nclientPort=2181\r\nserver.1=a:1:2;2181\nserver.2=b:1:2;2181\n',
  },
  'no port at all': { files: lines('dataDir=/d/a') },
  'a path of Windows': { files: lines('dataDir=D:/zk', 'clientPort=2181') },
  'a file of Kafka': { files: { 'config/zookeeper.properties': lines('dataDir=/d/a', 'clientPort=2181') } },
  'a template': { files: { 'zoo.cfg.j2': lines('dataDir={{ dir }}', 'clientPort=2181') } },
  'more lines than a fix may change': {
    files: `dataDir=/d/a\r\nclientPort=«2181»${'\r\n'.repeat(10_001)}`,
    says: ['status'],
    fixed: null,
  },
  'a CR alone': { files: 'dataDir=/d/a\rclientPort=2181\r' },
});

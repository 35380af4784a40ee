import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('orphan-myid', {
  'without servers': {
    files: { 'zoo.cfg': 'dataDir=/zk/data\n', 'data/myid': '«3»\n' },
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['number 3', 'stand-alone'],
    refusal: null,
  },
  'beside the configuration': { files: { 'zoo.cfg': 'dataDir=/other\n', myid: '«3»\n' } },
  'in a folder nearby': { files: { 'conf/zoo.cfg': 'dataDir=/other\n', 'data/myid': '«3»\n' } },
  'what is no number has its own rule': { files: { 'zoo.cfg': 'dataDir=/zk/data\n', 'data/myid': 'x\n' } },
  'beside a sample': { files: { 'conf/zoo_sample.cfg': 'dataDir=/other\n', 'data/myid': '3\n' } },
  'that another file leads to': {
    files: {
      'conf/zoo.cfg': `dataDir=/zk/data\n${list}`,
      'conf/zoo-alone.cfg': 'dataDir=/other\n',
      'data/myid': '3\n',
    },
  },
  'beside several files': {
    files: { 'conf/zoo.cfg': 'dataDir=/zk\n', 'conf/zoo2.cfg': 'dataDir=/other\n', 'data/myid': '3\n' },
  },
  'beside a sample and another file': {
    files: { 'conf/zoo.cfg': 'dataDir=/zk\n', 'conf/zoo_sample.cfg': 'dataDir=/tmp/x\n', 'data/myid': '«3»\n' },
  },
  'one server line': { files: { 'zoo.cfg': `dataDir=/zk/data\nserver.1=a:1:2\n`, 'data/myid': '1\n' } },
  'a list': { files: { 'zoo.cfg': `dataDir=/zk/data\n${list}`, 'data/myid': '1\n' } },
  'a list, and a folder that is not seen': { files: { 'zoo.cfg': `dataDir=/other\n${list}`, 'data/myid': '1\n' } },
  'a list, and another folder': {
    files: { 'host/zoo.cfg': `dataDir=/data\n${list}`, 'host/data/x': '', 'host/myid': '1\n' },
    root: 'host',
  },
  'servers that are not seen': { files: { 'zoo.cfg': 'dataDir=/zk/data\ndynamicConfigFile=/x\n', 'data/myid': '1\n' } },
  'a template': { files: { 'zoo.cfg': 'dataDir=/zk/data\n{{ servers }}\n', 'data/myid': '1\n' } },
});

testRule('orphan-myid', {
  'of a folder that the official image has filled': {
    files: { 'conf/zoo.cfg': 'dataDir=/data\ndataLogDir=/datalog\nclientPort=2181\n', 'data/myid': '1\n' },
  },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'dataDir=/zk/data\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';

testRule('myid-server-mismatch', {
  'the name of a host': {
    files: { 'a/zoo.cfg': list, 'a/data/myid': '«2»\n' },
    severity: 'warning',
    says: ['The myid is 2', 'names the host of server.1', 'Write 1'],
    refusal: null,
  },
  'the own line and a number': {
    files: { 'zk1/zoo.cfg': list.replace('=a', '=0.0.0.0'), 'zk1/data/myid': '«2»\n' },
    severity: 'error',
    says: ['zoo.cfg gives server.1 as 0.0.0.0'],
  },
  'the own line alone has its own rule': {
    files: { 'x/zoo.cfg': list.replace('=a', '=0.0.0.0'), 'x/data/myid': '2\n' },
  },
  'a number in a path': { files: { 'zk1/zoo.cfg': list, 'zk1/data/myid': '«2»\n' }, severity: 'warning' },
  'a client port': {
    files: {
      'x/zoo.cfg':
        'dataDir=/zk/data\nclientPort=2181\nserver.1=localhost:1:2;2181\nserver.2=localhost:3:4;2182\nserver.3=localhost:5:6;2183\n',
      'x/data/myid': '«2»\n',
    },
    says: ['its clientPort is that of server.1'],
  },
  'what agrees is enough': { files: { 'a/zk1.cfg': list, 'a/data/myid': '1\n' } },
  'one that agrees of two': { files: { 'b1/zoo.cfg': list.replace('=b', '=b1'), 'b1/data/myid': '2\n' } },
  'numbers that count from 0': {
    files: {
      'zk0/zoo.cfg': list,
      'zk0/data/myid': '1\n',
      'zk1/zoo.cfg': list,
      'zk1/data/myid': '2\n',
      'zk2/zoo.cfg': list,
      'zk2/data/myid': '3\n',
    },
  },
  'numbers that count from 0, the first not seen': {
    files: { 'zk1/zoo.cfg': list, 'zk1/data/myid': '2\n', 'zk2/zoo.cfg': list, 'zk2/data/myid': '3\n' },
  },
  'a myid that no line has is another matter': { files: { 'a/zoo.cfg': list, 'a/data/myid': '7\n' } },
  'a myid twice is another matter': {
    files: { 'zk1/zoo.cfg': list, 'zk1/data/myid': '2\n', 'zk2/zoo.cfg': list, 'zk2/data/myid': '2\n' },
  },
});

testRule('duplicate-myid', {
  'stands where the name says otherwise': {
    files: { 'zk1/zoo.cfg': list, 'zk1/data/myid': '«2»\n', 'zk2/zoo.cfg': list, 'zk2/data/myid': '2\n' },
  },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'dataDir=/zk/data\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('duplicate-myid', {
  'one number three times': {
    files: {
      'n1/zoo.cfg': list,
      'n1/data/myid': '1\n',
      'n2/zoo.cfg': list,
      'n2/data/myid': '«1»\n',
      'n3/zoo.cfg': list,
      'n3/data/myid': '«1»\n',
    },
    severity: 'error',
    says: ['myid 1', 'server.1'],
    refusal: null,
  },
  'spellings of one number': {
    files: { 'n1/zoo.cfg': list, 'n1/data/myid': '1\n', 'n2/zoo.cfg': list, 'n2/data/myid': '«+01»\n' },
  },
  'numbers that doubles cannot tell apart': {
    files: {
      'n1/zoo.cfg': list,
      'n1/data/myid': '9007199254740992\n',
      'n2/zoo.cfg': list,
      'n2/data/myid': '9007199254740993\n',
    },
  },
  'what is no number': {
    files: { 'n1/zoo.cfg': list, 'n1/data/myid': 'x\n', 'n2/zoo.cfg': list, 'n2/data/myid': 'x\n' },
  },
  'two ensembles': {
    files: {
      'n1/zoo.cfg': list.replaceAll(':1:2', '.prod:1:2'),
      'n1/data/myid': '1\n',
      'n2/zoo.cfg': list.replaceAll(':1:2', '.test:1:2'),
      'n2/data/myid': '1\n',
    },
  },
  'one file that two configurations lead to': {
    files: { 'a.cfg': `clientPort=1\n${list}`, 'b.cfg': `clientPort=2\n${list}`, 'data/myid': '1\n' },
  },
});

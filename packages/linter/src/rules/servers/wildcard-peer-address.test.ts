import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'dataDir=/zk/data\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const first = list.replace('=a', '=0.0.0.0');
const marked = list.replace('=a', '=«0.0.0.0»');

testRule('wildcard-peer-address', {
  'two beside a real host': {
    files: list.replace('=a', '=0.0.0.0').replace('=b', '=«0.0.0.0»'),
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['server.2 is 0.0.0.0, and so is server.1'],
    refusal: null,
  },
  'the forms of one address': { files: list.replace('=a', '=[::]').replace('=b', '=«0»') },
  'the own one is known': {
    files: {
      'zoo.cfg': list.replace('=a', '=«0.0.0.0»').replace('=b', '=0.0.0.0').replace('=c', '=«0.0.0.0»'),
      'data/myid': '2\n',
    },
    severity: 'error',
  },
  'all with equal ports': { files: 'server.1=0.0.0.0:1:2\nserver.2=«0.0.0.0»:1:2\n', severity: 'error' },
  'all with ports of their own': {
    files: 'server.1=«0.0.0.0»:1:2\nserver.2=0.0.0.0:3:4\nserver.3=0.0.0.0:5:6\n',
    severity: 'warning',
    says: ['only while all run on one'],
  },
  'one alone': { files: 'server.1=0.0.0.0:1:2\n' },
  'one that may be its own': { files: first },
  'one that is its own': { files: { 'zoo.cfg': first, 'data/myid': '1\n' } },
  'one that is another, by the myid': {
    files: { 'zoo.cfg': marked, 'data/myid': '2\n' },
    severity: 'error',
    says: ['by its myid this is server.2'],
  },
  'one that is another, by the name of the folder': {
    files: { 'b/zoo.cfg': marked },
    severity: 'warning',
    says: ['by its name this is server.2'],
  },
  'a number in a folder tells too little': { files: { 'dc2/zoo.cfg': first } },
  'a file that was copied': {
    files: { 'node1/zoo.cfg': first, 'node2/zoo.cfg': marked, 'node3/zoo.cfg': list },
    severity: 'warning',
    says: ['server.2'],
  },
  'all files say it of themselves': {
    files: {
      'zk1/zoo.cfg': first,
      'zk2/zoo.cfg': list.replace('=b', '=0.0.0.0'),
      'zk3/zoo.cfg': list.replace('=c', '=0.0.0.0'),
    },
  },
  'the myid is at fault': { files: { 'zk1/zoo.cfg': first, 'zk1/data/myid': '2\n' } },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const withMyid = (myid: string, lines = list) => ({ 'zoo.cfg': `dataDir=/zk/data\n${lines}`, 'data/myid': myid });

testRule('myid-not-in-servers', {
  'another number': {
    files: withMyid('«7»\n'),
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['myid is 7', 'server.1, server.2 and server.3'],
    refusal: 'My id 7 not in the peer list',
  },
  'a number of the list': { files: withMyid('2\n') },
  'spellings of one number': { files: withMyid('+02\n', list.replace('server.2', 'server.002')) },
  'a number that doubles cannot tell from another': {
    files: withMyid('«9007199254740993»\n', `${list}server.9007199254740992=d:1:2:observer\n`),
  },
  'an observer': { files: withMyid('4\n', `${list}server.4=d:1:2:observer\n`) },
  'a line that is not read': { files: withMyid('7\n', `${list}server.x=d:1:2\n`) },
  'a line without a form': { files: withMyid('4\n', `${list}server.4=d\n`) },
  'minus one has its own rule': { files: withMyid('-1\n'), releases: ['3.5.4', '3.9.5'] },
  'minus one in 3.4': { files: withMyid('«-1»\n'), releases: ['3.4.14'] },
  'one voter': { files: withMyid('7\n', 'server.1=a:1:2\n') },
  'one voter that is a quorum': { files: withMyid('«7»\n', 'standaloneEnabled=false\nserver.1=a:1:2\n') },
  'only likely to be its own': {
    files: { 'zoo.cfg': `dataDir=/other\n${list}`, myid: '«7»\n' },
    severity: 'warning',
    refusal: 'My id 7 not in the peer list',
  },
  'a myid that several files lead to': {
    files: {
      'a.cfg': `clientPort=1\ndataDir=/zk/data\n${list}`,
      'b.cfg': `clientPort=2\ndataDir=/zk/data\n${list}`,
      'data/myid': '7\n',
    },
  },
  'a dynamic file that is not seen': { files: withMyid('7\n', 'dynamicConfigFile=/zk/z.dynamic\n') },
  'a dynamic file': { files: { ...withMyid('«7»\n', 'dynamicConfigFile=/zk/z.dynamic\n'), 'z.dynamic': list } },
});

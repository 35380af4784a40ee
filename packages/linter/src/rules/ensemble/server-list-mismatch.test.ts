import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const three = (third: string, second = list) => ({ 'zk1/zoo.cfg': list, 'zk2/zoo.cfg': second, 'zk3/zoo.cfg': third });

testRule('server-list-mismatch', {
  'a member too few': {
    files: three(list.replace('server.1=a:2888:3888\nserver.2', '«server.2»')),
    severity: 'error',
    says: ['server.1 is missing'],
    refusal: null,
  },
  'a member too many': { files: three(`${list}«server.4»=d:1:2\n`), says: ['server.4 is listed here and missing in'] },
  'a member that one file lacks': {
    files: {
      'zk1/zoo.cfg': list.replace('server.1', '«server.1»'),
      'zk2/zoo.cfg': `${list}server.4=d:1:2\n`,
      'zk3/zoo.cfg': `${list}server.4=d:1:2\n`,
    },
    says: ['server.4 is missing'],
  },
  'a host': { files: three(list.replace('=b:', '=«bb»:')), says: ['server.2', 'host bb here and b'] },
  'a peer port': { files: three(list.replace('b:2888', 'b:«2889»')), says: ['peer port 2889 here and 2888'] },
  'an election port': { files: three(list.replace('c:2888:3888', 'c:2888:«3889»')), says: ['election port'] },
  'a role': { files: three(list.replace('c:2888:3888', 'c:2888:3888:«observer»')), says: ['role observer'] },
  'a role that the others write': {
    files: {
      'zk1/zoo.cfg': list.replace('server.3', '«server.3»'),
      'zk2/zoo.cfg': list.replace('c:2888:3888', 'c:2888:3888:observer'),
      'zk3/zoo.cfg': list.replace('c:2888:3888', 'c:2888:3888:observer'),
    },
  },
  'the same role, written or not': { files: three(list.replace('c:2888:3888', 'c:2888:3888:Participant')) },
  'several at once': { files: three('server.1=a:«1»:«2»\nserver.2=«bb»:2888:3888\nserver.3=c:2888:3888\n') },
  'a client port of its own': { files: three(list.replaceAll(':3888', ':3888;2181')) },
  'order, spelling and letter case': {
    files: three('server.03=C:02888:3888\nserver.1=A:2888:+3888\nserver.2: b:2888:3888:\n'),
  },
});

const own = (id: number, host: string) => list.replace(new RegExp(`(server.${id})=.`), `$1=${host}`);

testRule('server-list-mismatch', {
  'own lines with 0.0.0.0': {
    files: { 'zk1/zoo.cfg': own(1, '0.0.0.0'), 'zk2/zoo.cfg': own(2, '0.0.0.0'), 'zk3/zoo.cfg': own(3, '[::]') },
  },
  'own lines with 0.0.0.0 and another port': {
    files: {
      'zk1/zoo.cfg': own(1, '0.0.0.0').replace('0.0.0.0:2888', '0.0.0.0:«2889»'),
      'zk2/zoo.cfg': own(2, '0.0.0.0'),
      'zk3/zoo.cfg': own(3, '0.0.0.0'),
    },
  },
  'forms of loopback': {
    files: {
      'zk1/zoo.cfg': 'server.1=localhost:1:2\nserver.2=127.0.0.1:3:4\nserver.3=localhost:5:6\n',
      'zk2/zoo.cfg': 'server.1=127.0.0.1:1:2\nserver.2=localhost:3:4\nserver.3=127.1:5:6\n',
    },
  },
  'addresses of one loopback that are not one': {
    files: {
      'zk1/zoo.cfg': 'server.1=localhost:1:2\nserver.2=127.0.0.1:3:4\nserver.3=localhost:5:6\n',
      'zk2/zoo.cfg': 'server.1=127.0.0.1:1:2\nserver.2=[«::1»]:3:4\nserver.3=«127.0.1.1»:5:6\n',
    },
  },
  'names and addresses': { files: three(list.replace('=b:', '=10.0.0.2:')) },
  'a name with and without its domain': { files: three(list.replace('=b:', '=b.example.com:')) },
  'two names of one domain': {
    files: three(list.replace('=b:', '=«x.example.com»:'), list.replace('=b:', '=b.example.com:')),
  },
  'a private and a public address': {
    files: three(list.replace('=b:', '=10.0.0.2:'), list.replace('=b:', '=203.0.113.2:')),
  },
  'two private addresses': {
    files: {
      'zk1/zoo.cfg': list.replace('=b:', '=10.0.0.2:'),
      'zk2/zoo.cfg': list.replace('=b:', '=«10.0.0.3»:'),
    },
  },
  'a comment decides between two': {
    files: {
      'zk1/zoo.cfg': `# b (10.0.0.3)\n${list.replace('=b:', '=«10.0.0.2»:')}`,
      'zk2/zoo.cfg': list.replace('=b:', '=10.0.0.3:'),
    },
  },
  'a list with an id that is no number': { files: three('server.1=a:2888:3888\nserver.x=b:2888:3888\n') },
  'a list that is not seen': { files: three('dynamicConfigFile=/zk/z.dynamic\n') },
  'a server that runs alone has its own rule': { files: three('server.3=c:2888:3888\n') },
  'dynamic files': {
    files: {
      'zk1/zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n',
      'zk1/z.dynamic': list,
      'zk2/zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n',
      'zk2/z.dynamic': list,
      'zk3/zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n',
      'zk3/z.dynamic': list.replace('c:2888', 'c:«2889»'),
    },
  },
});

const five = `${list}server.4=d:2888:3888\nserver.5=e:2888:3888\n`;

testRule('server-list-mismatch', {
  'lists of three and five, as a real ensemble stopped': {
    files: three(`${list}«server.4»=d:2888:3888\n«server.5»=e:2888:3888\n`),
    says: ['missing in 2 other files', 'needs 3 of 5 votes', 'know only 3 of them', 'any loss stops the ensemble'],
  },
  'two of five members are missing': {
    files: {
      'zk1/zoo.cfg': five,
      'zk2/zoo.cfg': five,
      'zk3/zoo.cfg': `«server.1»${list.slice('server.1'.length)}`,
    },
    says: ['server.4 and server.5 are missing', '2 other files', 'servers 1 and 3 may elect', '2, 4 and 5 another'],
  },
  'four against three': {
    files: three(`${list}«server.4»=d:2888:3888\n`),
    says: ['needs 3 of 4 votes', 'know only 3 of them', 'any loss stops the ensemble'],
  },
  'a longer list of groups': {
    files: three(`${list}«server.4»=d:2888:3888\ngroup.1=1:2:3:4\n`),
    says: ['count a quorum by different lists'],
  },
  'an observer that is missing': {
    files: {
      'zk1/zoo.cfg': `${list}server.4=d:2888:3888:observer\n`,
      'zk2/zoo.cfg': `${list}server.4=d:2888:3888:observer\n`,
      'zk3/zoo.cfg': `«server.1»${list.slice('server.1'.length)}`,
    },
    says: ['disagree on who belongs'],
  },
  'one voter that is missing': {
    files: three(`«server.1»${list.slice('server.1'.length).replace('server.2=b:2888:3888\n', '')}`),
    says: ['ignores its votes', "can't follow it"],
  },
  'swapped ids': {
    files: three('server.1=a:2888:3888\n«server.2»=c:2888:3888\n«server.3»=b:2888:3888\n'),
    says: ['the address that the other lists give to server.'],
  },
  'swapped ids of two files': {
    files: {
      'zk1/zoo.cfg': 'server.1=a:1:2\nserver.2=b:1:2\n',
      'zk2/zoo.cfg': '«server.1»=b:1:2\n«server.2»=a:1:2\n',
    },
  },
  'an own line with another port': {
    files: three(list.replace('c:2888', 'c:«2889»')),
    says: ['the others cannot follow this server'],
  },
  "another server's line with another port": {
    files: three(list.replace('b:2888', 'b:«2889»')),
    says: ['this server cannot follow that one', '2888 in 2 other files'],
  },
  'an own line with localhost': {
    files: three(list.replace('=c:', '=127.0.0.1:'), list.replaceAll('=c:', '=10.0.0.3:')),
  },
  "another server's line with localhost": {
    files: {
      'zk1/zoo.cfg': list.replace('=b:', '=10.0.0.2:'),
      'zk2/zoo.cfg': list.replace('=b:', '=10.0.0.2:'),
      'zk3/zoo.cfg': list.replace('=b:', '=«127.0.0.1»:'),
    },
  },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const releases = ['3.4.14', '3.5.4', '3.9.5'];

testRule('reserved-key-prefix', {
  "a name of one's own": {
    files: '«groupName»=east\n',
    releases,
    severity: 'error',
    says: ['begins with "group"', '"groupName"', 'Rename or remove'],
    refusal: 'For input string: "groupName"',
  },
  'a weight': { files: '«weightWatcher»=on\n', releases, says: ['weight line'] },
  'behind its dot': { files: '«group_a.b.c»=1\n', refusal: 'For input string: "b.c"' },
  'the word alone': { files: '«group»=1:2:3\n', refusal: 'For input string: "group"' },
  'settings of clients': {
    files: '«server.principal»=zookeeper/a@B\n«server.realm»=B\n',
    releases,
    severity: 'error',
    says: ['-D flag', 'server line'],
  },
  'a server line by name is another matter': { files: 'server.zk1=a:1:2\n' },
  'group and weight lines': { files: 'server.1=a:1:2\ngroup.1=1\nweight.1=1\n' },
  'a group by name is another matter': { files: 'server.1=a:1:2\ngroup.east=1\n' },
  'another letter case': { files: 'GroupName=east\nWeight=1\nserverName=a\n' },
  'inside a key': { files: 'my.group=1\nauthProvider.group=x\n' },
  'an oracle decides alone': { files: 'oraclePath=/zk/oracle\ngroupName=east\n' },
  'beside a dynamic file it has to move anyway': { files: 'dynamicConfigFile=/zk/z.dynamic\ngroupName=east\n' },
  'in the dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': 'server.1=a:1:2\n«groupName»=east\n' },
  },
});

testRule('reserved-key-prefix', {
  'read all the same': {
    files: 'server.1=a:1:2\n«groups.1»=1\n«weights.1»=1\n',
    releases,
    severity: 'warning',
    says: ['.1. Write it so'],
    refusal: null,
  },
});

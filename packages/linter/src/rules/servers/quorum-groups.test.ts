import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'initLimit=10\nsyncLimit=5\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const newer = ['3.5.4', '3.9.5'];

testRule('quorum-groups', {
  'a voter in no group': {
    files: `${list}«server.4»=d:1:2\ngroup.1=1:2:3\n`,
    releases: newer,
    severity: 'error',
    says: ['Server 4', 'no group'],
    refusal: 'Server 4is not in a group',
  },
  'a voter in no group, in 3.4': {
    files: `${list}server.4=d:1:2\ngroup.1=«1»:2:3\n`,
    releases: ['3.4.14'],
    refusal: 'Every server must be in exactly one group',
  },
  'a voter in two': {
    files: `${list}group.1=1:2:3\ngroup.2=«3»\n`,
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    refusal: 'Server 3is in multiple groups',
  },
  'one twice in a line': { files: `${list}group.1=1:2:3:«1»\n` },
  'no server of the list': {
    files: `${list}group.1=1:2:3:«7»\n`,
    releases: newer,
    says: ['Server 7', 'no voter'],
  },
  'an observer': { files: `${list}server.4=d:1:2:observer\ngroup.1=1:2:3:«4»\n`, releases: newer },
  'an observer with a weight': { files: `${list}server.4=d:1:2:observer\ngroup.1=1:2:3:4\nweight.4=0\n` },
  'an observer in no group': { files: `${list}server.4=d:1:2:observer\ngroup.1=1:2:3\n` },
  'a weight without groups': {
    files: `${list}«weight.1»=2\n`,
    releases: newer,
    severity: 'error',
    says: ['no group line'],
  },
  'a weight without groups, in 3.4': { files: `${list}weight.1=2\n`, releases: ['3.4.14'] },
  'groups of everybody': {
    files: `${list}group.1=1\ngroup.2=2\ngroup.3=3\nweight.3=2\n`,
    releases: ['3.4.14', '3.5.4', '3.9.5'],
  },
  'groups of a server that is no quorum, in 3.4': { files: 'server.1=a:1:2\ngroup.1=1:2\n', releases: ['3.4.14'] },
});

testRule('quorum-groups', {
  commas: {
    files: `${list}group.1=«1,2,3»\n`,
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    says: ['separated by ":"'],
    refusal: 'For input string: "1,2,3"',
  },
  'a blank, which 3.4 does not take either': { files: `${list}group.1=1:2:« 3»\n`, releases: ['3.4.14', '3.9.5'] },
  'a name': { files: `${list}group.1=1:2:«zk3»\n`, says: ['"zk3"'], refusal: 'For input string: "zk3"' },
  'no member': { files: `${list}«group.1=»\n`, refusal: 'For input string: ""' },
  'a group by name': {
    files: `${list}group.«east»=1:2:3\n`,
    says: ['"east"'],
    refusal: 'For input string: "east"',
  },
  'a weight by half': { files: `${list}group.1=1:2:3\nweight.1=«0.5»\n`, refusal: 'For input string: "0.5"' },
  'a weight for a name': { files: `${list}group.1=1:2:3\nweight.«zk1»=2\n` },
  'signs and zeros': { files: `${list}group.01=+1:02:3\nweight.+1=-2\n` },
  'a key without its dot is another matter': { files: `${list}groupName=east\n` },
});

testRule('quorum-groups', {
  'two keys that are one number': {
    files: `${list}group.1=1:2\n«group.01»=3\n`,
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['2 groups', 'votes of 1'],
    refusal: null,
  },
  'one key twice': { files: `${list}group.1=1\ngroup.1=1:2:3\n` },
  'an oracle decides alone': { files: `oraclePath=/zk/oracle\n${list}group.1=1:x\n` },
  'a server line that is refused': { files: `${list}server.4=d\ngroup.1=1:2:3\n` },
  'in the dynamic file': {
    files: {
      'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n',
      'z.dynamic': 'server.1=a:1:2\n«server.2»=b:1:2\ngroup.1=1\n',
    },
  },
});

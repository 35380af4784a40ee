import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('quorum-groups', {
  'in no group': {
    files: `server.1=a:1:2\n«server.2»=b:1:2\n«server.3»=c:1:2\ngroup.1=1\n`,
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    says: ['votes and is in no group'],
  },
  'the words of ZooKeeper': {
    files: `server.1=a:1:2\n«server.2»=b:1:2\ngroup.1=1\n`,
    refusal: 'Server 2is not in a group',
  },
  'in no group, in 3.4': {
    files: `${list}group.1=«1»:2\n`,
    releases: ['3.4.14'],
    refusal: 'Every server must be in exactly one group',
  },
  'as many as voters, in 3.4': { files: `${list}group.1=1:2:«9»\n`, releases: ['3.4.14'], says: ['no voter'] },
  'in two groups': {
    files: `${list}group.1=1:2\ngroup.2=«2»:3\n`,
    releases: ['3.4.14', '3.9.5'],
    says: ['Server 2 is in a group already'],
    refusal: 'Server 2is in multiple groups',
  },
  'twice in one group': { files: `${list}group.1=1:2:3:«3»\n`, refusal: 'Server 3is in multiple groups' },
  'not in the list': {
    files: `${list}group.1=1:2:3:«4»\n`,
    releases: ['3.5.10', '3.9.5'],
    says: ['Server 4', 'no voter'],
  },
  'not in the list, with a weight': { files: `${list}group.1=1:2:3:4\nweight.4=1\n`, releases: ['3.5.10', '3.9.5'] },
  'an observer': { files: `${list}server.4=d:1:2:observer\ngroup.1=1:2:3\n` },
  'an observer in a group': { files: `${list}server.4=d:1:2:observer\ngroup.1=1:2:3:«4»\n` },
  'a weight alone': {
    files: `${list}«weight.1»=1\n`,
    releases: ['3.5.10', '3.9.5'],
    says: ['without a group line'],
    refusal: 'Server 1is not in a group',
  },
  'a weight alone, in 3.4': { files: `${list}weight.1=1\n`, releases: ['3.4.14'] },
});

testRule('quorum-groups', {
  'a comment behind it is the fault': { files: `${list}group.1=1:2:3 # all\n` },
  commas: { files: `${list}group.1=«1,2,3»\n`, says: ['only ":" separates'], refusal: 'For input string: "1,2,3"' },
  'a blank at the end is the fault': { files: `${list}group.1=1:2:3 \n`, releases: ['3.5.10', '3.9.5'] },
  'a blank at the end, in 3.4': { files: `${list}group.1=1:2:3 \n`, releases: ['3.4.14'] },
  'a blank inside, in 3.4': { files: `${list}group.1=1:«2 »:3\n`, releases: ['3.4.14'] },
  'a name': { files: `${list}group.1=1:2:«zk3»\n`, says: ['"zk3" is no server', '1:2:3'] },
  'a group of nobody': { files: `${list}«group.1=»\n` },
  'no number of a group': { files: `${list}group.«eu»=1:2:3\n`, says: ['"eu"'], refusal: 'For input string: "eu"' },
  'a weight that is no number': { files: `${list}group.1=1:2:3\nweight.1=«1.5»\n`, says: ['"1.5"'] },
  'weights of any size': { files: `${list}group.1=1:2:3\nweight.1=0\nweight.2=-1\nweight.3=+5\n` },
  'two keys for one number': {
    files: `${list}group.1=1:2\n«group.01»=3\n`,
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['"group.1" and "group.01"', '2 groups', 'may never have a quorum'],
    refusal: null,
  },
  'two keys for one number, behind another group': { files: `${list}group.7=1\ngroup.1=2\n«group.+1»=3\n` },
  'a server without a number is another fault': { files: 'server.x=a:1:2\nserver.2=b:1:2\ngroup.1=2\n' },
  'an oracle reads no groups': { files: `oraclePath=/d/o\n${list}group.1=1\n`, releases: ['3.8.6', '3.9.5'] },
  'one server that stands alone': { files: 'server.1=a:1:2\n«weight.2»=1\n' },
  'no groups': { files: list },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `server.${index + 1}=zk${index + 1}:2888:3888\n`).join('');
const weigh = (weight: number, ...ids: readonly number[]) => ids.map((id) => `weight.${id}=${weight}\n`).join('');
const two = `${lines(6)}group.1=1:2:3\n`;

testRule('zero-weight-group', {
  'one of two': {
    files: `${two}«group.2»=4:5:6\n${weigh(0, 4, 5, 6)}`,
    releases: ['3.4.14', '3.5.0', '3.9.5'],
    severity: 'warning',
    says: ['group.2', 'leaves the group out'],
    refusal: null,
    fixed: null,
  },
  'the only one': {
    files: `${lines(3)}«group.1»=1:2:3\n${weigh(0, 1, 2, 3)}`,
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['No group', 'never elects a leader'],
    refusal: null,
  },
  'all of them, said once': {
    files: `${lines(4)}«group.1»=1:2\ngroup.2=3:4\n${weigh(0, 1, 2, 3, 4)}`,
    severity: 'error',
  },
  'the weight is with an observer': {
    files: `${lines(2)}server.3=c:1:2:observer\ngroup.1=1\n«group.2»=2:3\n${weigh(5, 3)}`,
    severity: 'error',
    says: ['Only 1 of 2 groups'],
  },
  'the weight is with an observer, and the others suffice': {
    files: `${lines(3)}server.4=d:1:2:observer\ngroup.1=1\ngroup.2=2\n«group.3»=3:4\n${weigh(1, 4)}`,
    severity: 'warning',
    says: ['group.3', "don't vote"],
  },
  'an observer that weighs less': {
    files: `${lines(3)}server.4=d:1:2:observer\ngroup.1=1:2:3:4\n${weigh(1, 4)}`,
  },
  'one server of weight 0': { files: `${lines(3)}group.1=1:2:3\n${weigh(0, 3)}` },
  'weights of 1': { files: `${two}group.2=4:5:6\n` },
  'negative weights add up to anything': { files: `${lines(3)}group.1=1:2:3\n${weigh(-1, 1, 2)}${weigh(0, 3)}` },
  'groups that are refused': { files: `${lines(3)}group.1=1:2\n${weigh(0, 1, 2)}` },
  'two keys for one number': { files: `${lines(3)}group.1=1\ngroup.01=2:3\n${weigh(0, 1, 2, 3)}` },
  'a line that is refused': { files: `${lines(3)}server.4=d\ngroup.1=1:2:3:4\n${weigh(0, 1, 2, 3, 4)}` },
  'an oracle reads no groups': { files: `oraclePath=/o\n${lines(3)}group.1=1:2:3\n${weigh(0, 1, 2, 3)}` },
  'weights alone, in 3.4': { files: `${lines(3)}${weigh(0, 1, 2, 3)}`, releases: ['3.4.14'] },
  'once for all files of an ensemble': {
    files: {
      'zk1/zoo.cfg': `${two}«group.2»=4:5:6\n${weigh(0, 4, 5, 6)}`,
      'zk2/zoo.cfg': `${two}group.2=4:5:6\n${weigh(0, 4, 5, 6)}`,
    },
  },
});

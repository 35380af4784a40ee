import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = `initLimit=1\nsyncLimit=1\n${[1, 2, 3, 4, 5, 6].map((id) => `server.${id}=h${id}:1:2\n`).join('')}`;
const groups = 'group.1=1:2:3\ngroup.2=4:5:6\n';
const three = (one: string, second: string, third: string) => ({
  'h1/zoo.cfg': list + one,
  'h2/zoo.cfg': list + second,
  'h3/zoo.cfg': list + third,
});

testRule('quorum-groups-mismatch', {
  'the minority': {
    files: three(groups, groups, 'group.1=1:2\ngroup.2=«3»:4:5:6\n'),
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['server.3 is in a group', 'two leaders'],
    refusal: null,
  },
  'the later of two': { files: three(groups, 'group.1=1:2\ngroup.2=«3»:4:5:6\n', 'group.1=1:x') },
  'a server in a later line': {
    files: three(groups, groups, 'group.2=3:4:5:6\ngroup.1=1:2\n'.replace('3:4:5:6', '«3»:4:5:6')),
  },
  'order and numbers': { files: three(groups, 'group.7=6:5:4\ngroup.02=3:2:+1\n', groups) },
  'a weight': {
    files: three(`${groups}weight.1=3\n`, `${groups}weight.1=3\n`, `${groups}weight.1=«2»\n`),
    says: ['server.1 has the weight 2 here and 3'],
  },
  'a weight left out': {
    files: three(`${groups}weight.2=3\n`, `${groups}weight.2=3\n`, groups.replace(':2:', ':«2»:')),
    says: ['the weight 1 here and 3'],
  },
  'a weight of 1 left out': { files: three(`${groups}weight.2=1\n`, groups, groups) },
  'no groups': {
    files: { ...three(groups, groups, ''), 'h3/zoo.cfg': list.replace('server.1', '«server.1»') },
    says: ['no groups'],
  },
  'groups in one file only': {
    files: three('', '', groups.replace('group.1', '«group.1»')),
    says: ['another has none'],
  },
  'no groups at all': { files: three('', '', '') },
  'weights without groups in 3.4': { files: three('weight.1=2\n', '', ''), releases: ['3.4.14'] },
  'an oracle decides': { files: three(`oraclePath=/o\n${groups}`, groups, groups), releases: ['3.9.5'] },
  'a server that one file lists': {
    files: { ...three(groups, groups, ''), 'h3/zoo.cfg': `${list}server.7=h7:1:2\ngroup.1=1:2:3:7\ngroup.2=4:5:6\n` },
  },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `server.${index + 1}=zk${index + 1}:2888:3888\n`).join('');
const nine = lines(9).replace('server.1', '«server.1»');

testRule('large-ensemble', {
  'nine voters': {
    files: nine,
    releases: ['3.4.14', '3.9.5'],
    severity: 'info',
    says: ['9 servers vote', 'until 5 of them', 'observers'],
    refusal: null,
    fixed: null,
  },
  'seven voters': { files: lines(7) },
  'seven voters and observers': { files: `${lines(7)}server.8=a:1:2:observer\nserver.9=b:1:2:observer\n` },
  'a role that is not read': { files: `${lines(7)}server.8=a:1:2:observe\n` },
  groups: { files: `${lines(9)}group.1=1:2:3:4:5:6:7:8:9\n` },
  'once for all files of an ensemble': { files: { 'zk1/zoo.cfg': nine, 'zk2/zoo.cfg': lines(9) } },
});

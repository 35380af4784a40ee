import { testRule } from '../../../../../test/support/rule-cases.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `server.${index + 1}=zk${index + 1}:2888:3888\n`).join('');
const six = lines(6).replace('server.1', '«server.1»');

testRule('even-ensemble-size', {
  'six voters': {
    files: six,
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'warning',
    says: ['6 servers vote', 'majority of them is 4', 'loss of 2', '5 voters'],
    refusal: null,
    fixed: null,
  },
  'seven voters': { files: lines(7) },
  'two voters': { files: lines(2) },
  none: { files: 'dataDir=/d/a\n' },
  'seven lines, six voters': { files: `${six}server.7=zk7:1:2:observer\n` },
  'six lines, five voters': { files: `${lines(5)}server.6=zk6:1:2:Observer\n` },
  'a misspelt seventh line': { files: `${lines(6)}server_7=zk7:1:2\n` },
  'six lines, five ids': { files: `${lines(5)}server.05=zk6:1:2\n` },
  'a line that is not counted': { files: `${lines(6)}server.x=zk7:1:2\n` },
  'a role that is not read': { files: `${lines(6)}server.7=zk7:1:2:observe\n` },
  groups: { files: `${lines(4)}group.1=1:2:3:4\n` },
  weights: { files: `${lines(4)}weight.1=2\n` },
  'an oracle': { files: `${lines(4)}oraclePath=/o\n`, releases: ['3.8.4', '3.9.5'] },
  'an oracle before there was one': { files: `oraclePath=/o\n${six}`, releases: ['3.4.14', '3.7.2'] },
  'once for all files of an ensemble': {
    files: { 'zk1/zoo.cfg': six, 'zk2/zoo.cfg': lines(6), 'zk3/zoo.cfg': lines(6) },
  },
  'in the dynamic file': { files: { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': six } },
});

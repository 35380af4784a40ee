import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'dataDir=/zk/data\nserver.1=zk1:1:2\nserver.2=zk2:1:2\nserver.3=zk3:1:2\n';
const third = (text: string, more: Readonly<Record<string, string>> = {}) => ({
  'zk1/zoo.cfg': list,
  'zk2/zoo.cfg': list,
  'zk3/zoo.cfg': text,
  ...more,
});

testRule('standalone-among-ensemble', {
  'only itself': {
    files: third('dataDir=/zk/data\n«server.3»=zk3:1:2\n'),
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['Only server.3 itself is listed', 'stand-alone'],
    refusal: null,
  },
  'only itself, as 0.0.0.0': {
    files: third('dataDir=/zk/data\n«server.3»=0.0.0.0:1:2\n'),
  },
  'a quorum of one': { files: third('standaloneEnabled=false\nserver.3=zk3:1:2\n') },
  'none, by its folder': {
    files: third('«clientPort»=2181\ndataDir=/zk/data\n'),
    severity: 'warning',
    says: ['No servers are listed', 'server.3', 'by its folder'],
  },
  'none, by its myid': {
    files: third('«clientPort»=2181\ndataDir=/zk/data\n', { 'zk3/data/myid': '3\n' }),
    severity: 'error',
    says: ['by its myid'],
  },
  'none, and nothing else': { files: third('«»') },
  'none, by the number of its name': {
    files: { 'zoo1.cfg': list, 'zoo2.cfg': list, 'zoo3.cfg': '«clientPort»=2181\n' },
    severity: 'warning',
    says: ['server.3 by its name'],
  },
  'servers that are not seen': { files: third('dynamicConfigFile=/x/z.dynamic\n') },
  'a file for each, and one more': { files: { 'zoo1.cfg': list, 'zoo.cfg': 'clientPort=1\n' } },
  'stand-alone servers only': { files: { 'zk1/zoo.cfg': 'clientPort=1\n', 'zk2/zoo.cfg': 'clientPort=1\n' } },
});

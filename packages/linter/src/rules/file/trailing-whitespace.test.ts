import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('trailing-whitespace', {
  'behind the election port': {
    files: 'server.1=a:1:2« »\nserver.2=b:1:2\n',
    releases: ['3.5.4', '3.5.5', '3.6.4', '3.9.5'],
    severity: 'error',
    says: ['server.1', 'refuses'],
    refusal: 'Address unresolved: a:2 ',
    fixed: 'server.1=a:1:2\nserver.2=b:1:2\n',
  },
  'trimmed up to 3.4': { files: 'server.1=a:1:2 \nserver.2=b:1:2:observer\t\n', releases: ['3.4.0', '3.4.14'] },
  'several, and a tab': { files: 'server.1=a:1:2«  \t»\n', fixed: 'server.1=a:1:2\n' },
  'behind the client port': { files: 'server.1=a:1:2;2181« »\n', refusal: 'Address unresolved: null:2181 ' },
  'behind the role in 3.5': {
    files: 'server.1=a:1:2:observer« »\n',
    releases: ['3.5.4', '3.5.10'],
    says: ['the role'],
    refusal: 'Unrecognised peertype: observer ',
  },
  'behind the role': { files: 'server.1=a:1:2:observer \n', releases: ['3.6.0', '3.9.5'] },
  'behind a port that is none': { files: 'server.1=a:1:x \n' },
  'behind a line that is none': { files: 'server.1=a \n' },
  'behind several addresses': { files: 'server.1=a:1:2|b:1:2« »\n' },
  'an escaped blank': { files: 'server.1=a:1:2«\\ »\n', fixed: 'server.1=a:1:2\n' },
  'behind a group': { files: 'group.1=1:2« »\n', refusal: 'For input string: "2 "' },
  'behind a weight': { files: 'weight.1=1« »\n', refusal: 'For input string: "1 "' },
  'behind a group that is none': { files: 'group.1=1:b \n' },
  'groups beside an oracle': { files: 'oraclePath=/o\ngroup.1=1:2 \n', releases: ['3.9.5'] },
  'behind a version': { files: 'version=1a« »\n', refusal: 'For input string: "1a " under radix 16' },
  'behind what is trimmed': { files: 'dataDir=/d/a \nclientPort=2181\t\ntickTime=2000 \n' },
  'a line that is overwritten': { files: 'server.1=a:1:2 \nserver.1=a:1:2\n' },
  'behind a carriage return': { files: 'server.1=a:1:2« »\r\n', fixed: 'server.1=a:1:2\r\n' },
  'behind a comment': { files: 'server.1=a:1:2 # x \n' },
  'in the dynamic file, and the next one': {
    files: {
      'zoo.cfg': 'dynamicConfigFile=zoo.dyn\n',
      'zoo.dyn': 'server.1=a:1:2« »\n',
      'zoo.cfg.dynamic.next': 'server.1=a:1:2« »\nversion=5« »\n',
    },
  },
  'beside a dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=zoo.dyn\nserver.2=b:1:2 \n', 'zoo.dyn': 'server.1=a:1:2\n' },
  },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const everyRelease = ['3.4.14', '3.5.4', '3.9.5'];

testRule('observers-without-quorum', {
  'one voter': {
    files: 'server.1=a:1:2\n«server.2»=b:1:2:observer\nserver.3=c:1:2:observer\n',
    releases: everyRelease,
    severity: 'error',
    refusal: 'Observers w/o quorum is an invalid configuration',
  },
  'one voter, in a release that knows a remedy': {
    files: 'server.1=a:1:2\n«server.2»=b:1:2:observer\n',
    releases: ['3.5.4', '3.9.5'],
    says: ['standaloneEnabled=false'],
  },
  'no voter': {
    files: '«server.1»=a:1:2:OBSERVER\n',
    releases: everyRelease,
    refusal: 'Observers w/o participants is an invalid configuration',
  },
  'no voter and standaloneEnabled=false': {
    files: 'standaloneEnabled=false\n«server.1»=a:1:2:observer\n',
    releases: ['3.5.4', '3.9.5'],
    refusal: 'standaloneEnabled = false then number of participants should be >0',
  },
  'standaloneEnabled=false': {
    files: 'standaloneEnabled=False\nserver.1=a:1:2\nserver.2=b:1:2:observer\n',
    releases: ['3.5.4', '3.9.5'],
  },
  'standaloneEnabled=false in 3.4': {
    files: 'standaloneEnabled=false\nserver.1=a:1:2\n«server.2»=b:1:2:observer\n',
    releases: ['3.4.14'],
  },
  'a value that is not read': { files: 'standaloneEnabled=no\nserver.1=a:1:2\nserver.2=b:1:2:observer\n' },
  'a line that is not counted': { files: 'server.x=a:1:2\nserver.1=a:1:2\nserver.2=b:1:2:observer\n' },
  'a role that is not read': { files: 'server.1=a:1:2:voter\nserver.2=b:1:2:observer\n' },
  'two voters': { files: 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=b:1:2:observer\n', releases: everyRelease },
  'a dynamic file that is not seen': { files: 'dynamicConfigFile=/zk/z.dynamic\nstandaloneEnabled=false\n' },
  'a dynamic file': {
    files: {
      'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n',
      'z.dynamic': 'server.1=a:1:2\n«server.2»=b:1:2:observer\n',
    },
  },
});

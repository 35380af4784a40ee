import { testRule } from '../../../../../test/support/rule-cases.ts';

const other = 'server.2=b:1:2\nserver.3=c:1:2\n';
const flag = { 'zookeeper.multiAddress.enabled': 'true' };

testRule('server-role', {
  'no role': {
    files: `server.1=a:1:2:«voting»\n${other}`,
    releases: ['3.5.10', '3.9.5'],
    severity: 'error',
    says: ['"voting"', 'participant or observer'],
    refusal: 'Unrecognised peertype: voting',
    fixed: null,
  },
  'no role in 3.4': {
    files: `server.1=a:1:2:«voting»\n${other}`,
    releases: ['3.4.14'],
    refusal: 'Unrecognised peertype: a:1:2:voting',
  },
  'a slip': { files: `server.1=a:1:2:«Observ»\n${other}`, fixed: `server.1=a:1:2:observer\n${other}` },
  'another word': { files: `server.1=a:1:2:«voter»\n${other}`, fixed: `server.1=a:1:2:participant\n${other}` },
  'a comment behind it is the fault': { files: `server.1=a:1:2:observer # x\n${other}` },
  'any letter case': { files: `server.1=a:1:2:OBSERVER\n${other}`, releases: ['3.4.14', '3.5.10', '3.9.5'] },
  'before a client port': { files: `server.1=a:1:2:«obs»;2181\n${other}` },
  'two roles': {
    files: `server.1=a:1:2:observer|b:1:2:«participant»\n${other}`,
    jvm: flag,
    says: ['two roles'],
    refusal: 'Multiple addresses should have similar roles: PARTICIPANT vs PARTICIPANT',
  },
  'one role, said once': { files: `server.1=a:1:2:observer|b:1:2\n${other}`, jvm: flag },
  'the text of the file in quotes': { files: `server.1=a:1:2:«观察者»\n${other}`, says: ['"观察者"'] },
  'in the dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\nclientPort=1\ninitLimit=1\nsyncLimit=1\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': `server.1=a:1:2:«observe»\n${other}`,
    },
  },
});

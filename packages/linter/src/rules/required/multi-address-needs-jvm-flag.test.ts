import { testRule } from '../../../../../test/support/rule-cases.ts';

const other = 'initLimit=10\nsyncLimit=5\nserver.2=b:1:2\nserver.3=c:1:2\n';
const flag = { 'zookeeper.multiAddress.enabled': 'true' };

testRule('multi-address-needs-jvm-flag', {
  'no flag': {
    files: `server.1=«a:1:2|b:1:2»\n${other}`,
    releases: ['3.6.0', '3.9.5'],
    severity: 'error',
    says: ['server.1', '-Dzookeeper.multiAddress.enabled=true'],
    refusal: 'Multiple address feature is disabled, but multiple addresses were specified for sid 1',
  },
  'the flag': { files: `server.1=a:1:2|b:1:2\n${other}`, releases: ['3.6.0', '3.9.5'], jvm: flag },
  'the flag in capitals': {
    files: `server.1=a:1:2|b:1:2\n${other}`,
    jvm: { 'zookeeper.multiAddress.enabled': 'TRUE' },
  },
  'the flag turned off': {
    files: `server.1=«a:1:2|b:1:2»\n${other}`,
    jvm: { 'zookeeper.multiAddress.enabled': 'false' },
  },
  'the parameter in the file': { files: `multiAddress.enabled=true\nserver.1=«a:1:2|b:1:2»\n${other}` },
  'a client port behind them': { files: `server.1=«a:1:2|b:1:2»;2181\n${other}` },
  'before 3.6': {
    files: `server.1=«a:1:2|b:1:2»\n${other}`,
    releases: ['3.4.14', '3.5.10'],
    says: ['came with 3.6'],
  },
  'before 3.6, whatever the flag': { files: `server.1=«a:1:2|b:1:2»\n${other}`, releases: ['3.5.10'], jvm: flag },
  'bars around one address': { files: `server.1=a:1:2|\n${other}` },
  'in the dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\nclientPort=1\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': `server.1=«a:1:2|b:1:2»\n${other.replace(/^.*Limit.*\n/gm, '')}`,
    },
  },
});

// One line, one fault.
testRule('server-line-format', {
  'several addresses': { files: `server.1=a:1:2|b:x:2\n${other}` },
  'several addresses before 3.6': { files: `server.1=a:1:2|b:1:2\n${other}`, releases: ['3.4.14', '3.5.10'] },
});
testRule('server-role', {
  'several addresses before 3.6': { files: `server.1=a:1:2:observer|b:1:2\n${other}`, releases: ['3.4.14', '3.5.10'] },
});
testRule('same-peer-election-port', { 'several addresses': { files: `server.1=a:1:1|b:1:2\n${other}` } });
testRule('port-range', { 'several addresses': { files: `server.1=a:70000:1|b:1:2\n${other}` } });

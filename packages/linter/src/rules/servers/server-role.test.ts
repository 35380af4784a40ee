import { testRule } from '../../../../../test/support/rule-cases.ts';

const multiAddress = { 'zookeeper.multiAddress.enabled': 'true' };

testRule('server-role', {
  'cut short': {
    files: 'server.1=a:1:2:«observe»\n',
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ['"observe"', 'participant and observer', 'refuses'],
    refusal: 'Unrecognised peertype: observe',
    fixed: 'server.1=a:1:2:observer\n',
  },
  'in 3.4, which shows the line': {
    files: 'server.1=a:1:2:«observe»\n',
    releases: ['3.4.14'],
    refusal: 'Unrecognised peertype: a:1:2:observe',
  },
  'another word for a voter': { files: 'server.1=a:1:2:«voter»\n', fixed: 'server.1=a:1:2:participant\n' },
  'no word for either': { files: 'server.1=a:1:2:«leader»\n', fixed: null },
  'any letter case': {
    files: 'server.1=a:1:2:OBSERVER\nserver.2=b:1:2:Participant\n',
    releases: ['3.4.14', '3.5.4', '3.9.5'],
  },
  'a blank before it, up to 3.5': { files: 'server.1=a:1:2:« observer»\n', releases: ['3.4.14', '3.5.4'] },
  'a blank before it, from 3.6': { files: 'server.1=a:1:2: observer\n', releases: ['3.6.4', '3.9.5'] },
  'nothing behind the colon': { files: 'server.1=a:1:2:\n', releases: ['3.4.14', '3.5.4', '3.9.5'] },
  'with a client port': { files: 'server.1=a:1:2:«obs»;2181\n', fixed: 'server.1=a:1:2:observer;2181\n' },
  'an escaped letter': { files: 'server.1=a:1:2:observe\\u0072\nserver.2=b:1:2:«observe\\u0073»\n' },
  'the client port in front': { files: 'server.1=a:2181:2888:«3888»\n', says: ['"3888"'], fixed: null },
  'behind an IPv6 address without brackets': { files: 'server.1=fe80::1:2888:3888\n' },
  'a line that is overwritten': { files: 'server.1=a:1:2:obs\nserver.1=a:1:2\n' },
  'in the dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': 'server.1=a:1:2:«obs»\n' },
  },
});

testRule('server-role', {
  'two roles': {
    files: 'server.1=a:1:2:participant|b:1:2:«observer»\n',
    jvm: multiAddress,
    says: ['server.1', 'two roles'],
    refusal: 'Multiple addresses should have similar roles: PARTICIPANT vs OBSERVER',
  },
  'two roles, the other way round': {
    files: 'server.1=a:1:2:observer|b:1:2:«participant»\n',
    jvm: multiAddress,
    refusal: 'Multiple addresses should have similar roles: PARTICIPANT vs PARTICIPANT',
  },
  'one role, and one left out': { files: 'server.1=a:1:2|b:1:2:observer\n', jvm: multiAddress },
  'without the flag they are refused anyway': { files: 'server.1=a:1:2:participant|b:1:2:observer\n' },
});

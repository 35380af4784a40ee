import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('client-part-needs-3-5', {
  'a port': {
    files: 'server.1=a:2888:3888«;2181»\n',
    releases: ['3.4.0', '3.4.14'],
    severity: 'error',
    says: ['3.5', 'clientPort'],
    refusal: 'For input string: "3888;2181"',
  },
  'read from 3.5 on': { files: 'server.1=a:2888:3888;2181\n', releases: ['3.5.0', '3.5.4', '3.9.5'] },
  'an address': {
    files: 'server.1=a:2888:3888«;10.0.0.1:2181»\n',
    releases: ['3.4.14'],
    refusal: 'For input string: "3888;10.0.0.1"',
  },
  'behind a role': {
    files: 'server.1=a:2888:3888:observer«;2181»\n',
    releases: ['3.4.14'],
    refusal: 'Unrecognised peertype: a:2888:3888:observer;2181',
  },
  'without an election port': {
    files: 'server.1=a:2888«;2181»\n',
    releases: ['3.4.14'],
    refusal: 'For input string: "2888;2181"',
  },
  'nothing behind it': { files: 'server.1=«a:2888:3888;»\n', releases: ['3.4.14'] },
  IPv6: { files: 'server.1=[::1]:2888:3888«;[::]:2181»\n', releases: ['3.4.14'] },
  'two lines': { files: 'server.1=a:1:2«;3»\nserver.2=b:1:2\nserver.3=c:1:2«;3»\n', releases: ['3.4.14'] },
  'a line that is overwritten': { files: 'server.1=a:1:2;3\nserver.1=a:1:2\n', releases: ['3.4.14'] },
  'without a semicolon': { files: 'server.1=a:1:2\nserver.2=b:1:2:observer\n', releases: ['3.4.14'] },
});

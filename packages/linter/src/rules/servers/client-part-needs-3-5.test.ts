import { testRule } from '../../../../../test/support/rule-cases.ts';

const other = 'server.2=b:1:2\nserver.3=c:1:2\n';

testRule('client-part-needs-3-5', {
  'a port': {
    files: `server.1=a:1:2«;2181»\n${other}`,
    releases: ['3.4.0', '3.4.14'],
    severity: 'error',
    says: ['came with 3.5', 'Write clientPort instead'],
    refusal: 'For input string: "2;2181"',
  },
  'from 3.5 on': { files: `server.1=a:1:2;2181\n${other}`, releases: ['3.5.0', '3.9.5'] },
  'behind a role': {
    files: `server.1=a:1:2:observer«;2181»\n${other}`,
    releases: ['3.4.14'],
    refusal: 'Unrecognised peertype: a:1:2:observer;2181',
  },
  'nothing behind it': { files: `server.1=«a:1:2;»\n${other}`, releases: ['3.4.14'] },
  'no ports at all': { files: `server.1=a:«;2181»\n${other}`.replace('a:«', 'a:1«'), releases: ['3.4.14'] },
  'an address': { files: `server.1=a:1:2«;0.0.0.0:2181»\n${other}`, releases: ['3.4.14'] },
});

// One line, one fault.
testRule('server-line-format', { 'a client part': { files: `server.1=a:1:2;2181\n${other}`, releases: ['3.4.14'] } });
testRule('server-role', { 'a client part': { files: `server.1=a:1:2:observer;1\n${other}`, releases: ['3.4.14'] } });

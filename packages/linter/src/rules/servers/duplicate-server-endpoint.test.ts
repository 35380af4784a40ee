import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('duplicate-server-endpoint', {
  'an election port': {
    files: 'server.1=a:1:3888\nserver.2=a:2:«3888»\n',
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['Port 3888 is both the election port of server.2 and the election port of server.1'],
    refusal: null,
  },
  'a peer port': {
    files: 'server.1=a:2888:1\nserver.2=a:«2888»:2\n',
    severity: 'warning',
    says: ['only a leader opens'],
  },
  'one kind against another': { files: 'server.1=a:2888:3888\nserver.2=a:«3888»:1\n', severity: 'error' },
  'letter case of names': { files: 'server.1=Zk:1:3888\nserver.2=zK:2:«3888»\n' },
  'forms of loopback': { files: 'server.1=localhost:1:3888\nserver.2=127.0.0.1:2:«3888»\nserver.3=127.1:3:«3888»\n' },
  'addresses of one loopback that are not one': {
    files: 'server.1=127.0.0.1:2888:3888\nserver.2=127.0.0.2:2888:3888\nserver.3=[::1]:2888:3888\n',
  },
  'addresses of one loopback, listening on all': {
    files: 'quorumListenOnAllIPs=true\nserver.1=127.0.0.1:1:3888\nserver.2=127.0.0.2:2:«3888»\n',
  },
  'forms of one IPv6 address': { files: 'server.1=[2001:db8::1]:1:3888\nserver.2=[2001:DB8:0::0:1]:2:«3888»\n' },
  'numbers, not texts': { files: 'server.1=a:1:3888\nserver.2=a:2:«03888»\n' },
  'zero is no port': { files: 'server.1=a:0:1\nserver.2=a:0:2\n' },
  'two client ports have their own rule': { files: 'server.1=a:1:2;2181\nserver.2=a:3:4;2181\n' },
  'a client port and an election port': { files: 'server.1=a:1:2;3888\nserver.2=a:3:«3888»\n', severity: 'error' },
  'within one line': { files: 'server.1=a:2888:3888;2888\n' },
  'one server twice': { files: 'server.1=a:2888:3888\nserver.1=a:2888:3888\n' },
  'a name and an address': { files: 'server.1=a:2888:3888\nserver.2=10.0.0.1:2888:3888\n' },
  'a refused line': { files: 'server.1=a:2888:3888\nserver.2=a:2888\n' },
  'an observer': { files: 'server.1=a:1:3888\nserver.2=a:2:«3888»:observer\n', severity: 'error' },
  'in the dynamic file': {
    files: { 'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n', 'z.dynamic': 'server.1=a:1:2\nserver.2=a:3:«2»\n' },
  },
});

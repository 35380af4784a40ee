import { testRule } from '../../../../../test/support/rule-cases.ts';

const netty = 'serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory\n';

testRule('client-port-address', {
  'with a port': {
    files: 'clientPort=2181\nclientPortAddress=«10.0.0.5:2181»\n',
    releases: ['3.4.14', '3.5.10', '3.9.5'],
    severity: 'error',
    says: ['"10.0.0.5:2181"', 'takes no port', 'clientPort'],
    refusal: '10.0.0.5:2181: invalid IPv6 address literal',
  },
  'no host': {
    files: 'clientPort=2181\nclientPortAddress=«zk1 zk2»\n',
    says: ["can't be a host"],
    refusal: 'zk1 zk2: Name or service not known',
  },
  'an address in brackets with a port': {
    files: 'clientPort=2181\nclientPortAddress=«[::1]:2181»\n',
    says: ['takes no port'],
  },
  'a bracket that is left open': {
    files: 'clientPort=2181\nclientPortAddress=«[2001:db8::5»\n',
    says: ["can't be a host"],
  },
  'the secure one': {
    files: `${netty}secureClientPort=2281\nsecureClientPortAddress=«zk1/24»\n`,
    releases: ['3.5.10', '3.9.5'],
    says: ['secureClientPortAddress'],
  },
  'the secure one in 3.4': { files: 'secureClientPort=2281\nsecureClientPortAddress=zk1/24\n', releases: ['3.4.14'] },
  'without its port it has another fault': { files: 'clientPortAddress=10.0.0.5:2181\n', releases: ['3.9.5'] },
  'a port of 0 is none': { files: 'clientPort=0\nclientPortAddress=a:1\n', releases: ['3.5.10', '3.8.6'] },
  'a port of 0 is one': { files: 'clientPort=0\nclientPortAddress=«a:1»\n', releases: ['3.9.0', '3.9.5'] },
  empty: {
    files: 'clientPort=2181\n«clientPortAddress»=\n',
    severity: 'warning',
    says: ['loopback'],
    refusal: null,
  },
  'a comment behind it is the fault': { files: 'clientPort=2181\nclientPortAddress=zk1 # mine\n' },
  'names and addresses': {
    files: {
      'a/zoo.cfg': 'dataDir=/a/a\nclientPort=2181\nclientPortAddress=zk-1.example.com\n',
      'b/zoo.cfg': 'dataDir=/a/a\nclientPort=2181\nclientPortAddress=127.0.0.1\n',
      'c/zoo.cfg': 'dataDir=/a/a\nclientPort=2181\nclientPortAddress=[::1]\n',
      'd/zoo.cfg': 'dataDir=/a/a\nclientPort=2181\nclientPortAddress=fe80::1%eth0\n',
      'e/zoo.cfg': 'dataDir=/a/a\nclientPort=2181\nclientPortAddress=::ffff:10.0.0.1\n',
      'f/zoo.cfg': 'dataDir=/a/a\nclientPort=2181\nclientPortAddress=zk_1\n',
    },
  },
  'the text of the file in quotes': {
    files: 'clientPort=2181\nclientPortAddress=«zk\\u0031 x»\n',
    says: ['"zk\\u0031 x"'],
    refusal: 'zk1 x: Name or service not known',
  },
});

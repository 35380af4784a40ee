import { testRule } from '../../../../../test/support/rule-cases.ts';

const quorum = (client: string) => `initLimit=10\nsyncLimit=5\nserver.1=a:1:2${client}\nserver.2=b:1:2${client}\n`;

testRule('address-without-port', {
  'no port': {
    files: 'dataDir=/d/a\n«clientPortAddress»=a\n',
    releases: ['3.5.0', '3.5.10', '3.9.5'],
    severity: 'error',
    says: ['needs clientPort', 'not set'],
    refusal: 'clientPortAddress is set but clientPort is not set',
    fixed: null,
  },
  'no port in 3.4': { files: 'clientPortAddress=a\n', releases: ['3.4.14'] },
  'no secure port': {
    files: 'clientPort=2181\n«secureClientPortAddress»=a\n',
    releases: ['3.5.10', '3.9.5'],
    refusal: 'secureClientPortAddress is set but secureClientPort is not set',
  },
  neither: { files: '«secureClientPortAddress»=a\n«clientPortAddress»=b\n' },
  'zero is none': {
    files: 'clientPort=0\n«clientPortAddress»=a\n',
    releases: ['3.5.10', '3.8.6'],
    says: ['up to 3.8'],
    refusal: 'clientPortAddress is set but clientPort is not set',
  },
  'zero is one': { files: 'clientPort=0\nclientPortAddress=a\n', releases: ['3.9.0', '3.9.5'] },
  'an empty address': { files: '«clientPortAddress»=\n' },
  'addresses with their ports': {
    files: 'clientPortAddress=a\nclientPort=2181\nsecureClientPortAddress=b\nsecureClientPort=2281\n',
    releases: ['3.4.14', '3.5.10', '3.9.5'],
  },
  'a port that is no number': { files: 'clientPort=x\nclientPortAddress=a\n' },
  'a slip': {
    files: 'clientPortAddress=a\n«clientPrt»=2181\n',
    says: ['clientPortAddress needs clientPort'],
    fixed: 'clientPortAddress=a\nclientPort=2181\n',
  },
  'a port in the line': { files: `«clientPortAddress»=a\n${quorum(';2181')}` },
});

// The one fault, and not also that clients have no port.
testRule('missing-client-port', {
  'an address without its port': { files: 'dataDir=/d/a\nclientPortAddress=a\n', releases: ['3.5.10', '3.9.5'] },
  'a secure address without its port': { files: 'dataDir=/d/a\nsecureClientPortAddress=a\n' },
  'an address with a port of 0': { files: 'clientPort=0\nclientPortAddress=a\n', releases: ['3.8.6'] },
  'in 3.4 the address is no matter': { files: '«clientPortAddress»=a\n', releases: ['3.4.14'], severity: 'error' },
  'a file of Solr, which gives it the port': {
    files: { 'solr/zoo.cfg': 'tickTime=2000\nclientPortAddress=127.0.0.1\n' },
  },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const limits = 'dataDir=/zk/data\ninitLimit=10\nsyncLimit=5\n';
const list = (...clients: string[]) =>
  clients.map((client, index) => `server.${index + 1}=h${index}:1:2${client}\n`).join('');
const refusal = (id: number, given: string, listed: string) =>
  `client address for this server (id = ${id}) in static config file is ${given} is different from client address found in dynamic file: ${listed}`;

testRule('client-port-conflict', {
  'no line agrees': {
    files: `clientPort=«2182»\n${limits}${list(';2181', ';2183')}`,
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    says: ['0.0.0.0:2182', 'server.1 gives 0.0.0.0:2181', 'Keep one'],
    refusal: refusal(1, '0.0.0.0/0.0.0.0:2182', '/0.0.0.0:2181'),
  },
  'no line agrees, in 3.4': { files: `clientPort=2182\n${limits}${list('', '')}`, releases: ['3.4.14'] },
  'one line agrees': { files: `clientPort=2182\n${limits}${list(';2181', ';2182')}` },
  'one line says nothing': { files: `clientPort=2182\n${limits}${list(';2181', '')}` },
  'the only line differs, and a myid may be missing': {
    files: `clientPort=«2182»\n${limits}${list(';2181')}`,
    severity: 'warning',
  },
  'the line of its myid': {
    files: { 'b/zoo.cfg': `clientPort=«2182»\n${limits}${list(';2182', ';2181')}`, 'b/data/myid': '2\n' },
    severity: 'error',
    refusal: refusal(2, '0.0.0.0/0.0.0.0:2182', '/0.0.0.0:2181'),
  },
  'another line than that of its myid': {
    files: { 'b/zoo.cfg': `clientPort=2182\n${limits}${list(';2181', ';2182')}`, 'b/data/myid': '2\n' },
  },
  'a myid that is not in the list': {
    files: { 'b/zoo.cfg': `clientPort=2182\n${limits}${list(';2181', ';2181')}`, 'b/data/myid': '7\n' },
  },
  'a myid that is none': {
    files: { 'b/zoo.cfg': `clientPort=2182\n${limits}${list(';2181', ';2181')}`, 'b/data/myid': '-1\n' },
  },
  'the line of its name': {
    files: { 'zoo2.cfg': `clientPort=«2182»\n${limits}${list(';2182', ';2181')}` },
    severity: 'warning',
    says: ['server.2, whose file this seems to be'],
  },
});

testRule('client-port-conflict', {
  'zero is no port up to 3.8': {
    files: `clientPort=0\n${limits}${list(';2181', ';2181')}`,
    releases: ['3.5.10', '3.8.6'],
  },
  'zero is a port from 3.9': { files: `clientPort=«0»\n${limits}${list(';2181', ';2181')}`, releases: ['3.9.5'] },
  'all addresses agree with one': { files: `clientPort=2181\n${limits}${list(';10.0.0.1:2181', ';10.0.0.2:2181')}` },
  'one address does not agree with all': {
    files: `clientPort=«2181»\nclientPortAddress=10.0.0.1\n${limits}${list(';2181', ';2181')}`,
    severity: 'error',
    says: ['10.0.0.1:2181', '0.0.0.0:2181'],
  },
  'two names may be one address': {
    files: `clientPort=«2181»\nclientPortAddress=h0\n${limits}${list(';10.0.0.1:2181', ';10.0.0.2:2181')}`,
    severity: 'warning',
  },
  'one address in two forms': {
    files: `clientPort=2181\nclientPortAddress=::1\n${limits}${list(';[0:0:0:0:0:0:0:1]:2181', ';2181')}`,
  },
  'an empty address is the loopback one': {
    files: `clientPort=2181\nclientPortAddress=\n${limits}${list(';127.0.0.1:2181', ';127.0.0.1:2181')}`,
  },
  'no clientPort': { files: `${limits}${list(';2181', ';2182')}` },
  'in the dynamic file': {
    files: {
      'zoo.cfg': `clientPort=«2182»\n${limits}dynamicConfigFile=/zk/zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': list(';2181', ';2181'),
    },
  },
  'a dynamic file that is not seen': { files: 'clientPort=2182\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n' },
});

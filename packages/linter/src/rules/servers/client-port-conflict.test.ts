import { testRule } from '../../../../../test/support/rule-cases.ts';

const limits = 'initLimit=10\nsyncLimit=5\ndataDir=/zk/data\n';
const lines = (...clients: string[]) =>
  clients.map((client, at) => `server.${at + 1}=zk${at + 1}:1:2;${client}\n`).join('');
const withMyid = (myid: string, text: string) => ({ 'zoo.cfg': `${limits}${text}`, 'data/myid': `${myid}\n` });

testRule('client-port-conflict', {
  'the line of its myid': {
    files: withMyid('2', `clientPort=«2181»\n${lines('2181', '2182', '2183')}`),
    releases: ['3.5.0', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['server.2', '0.0.0.0:2181', '0.0.0.0:2182'],
    refusal:
      'client address for this server (id = 2) in static config file is 0.0.0.0/0.0.0.0:2181 is different from client address found in dynamic file: /0.0.0.0:2182',
  },
  'its own line agrees': { files: withMyid('1', `clientPort=2181\n${lines('2181', '2182', '2183')}`) },
  'no client part in its own line': {
    files: withMyid('1', 'clientPort=2181\nserver.1=a:1:2\nserver.2=b:1:2;2182\nserver.3=c:1:2;2182\n'),
  },
  'a myid of -1': { files: withMyid('-1', `clientPort=2181\n${lines('2182', '2182')}`) },
  'a myid of no line': { files: withMyid('7', `clientPort=2181\n${lines('2182', '2182')}`) },
  'no line agrees': {
    files: `${limits}clientPort=«2181»\n${lines('2182', '2182', '2183')}`,
    severity: 'error',
    says: ['server.1'],
  },
  'one line agrees': { files: `${limits}clientPort=2181\n${lines('2182', '2182', '2181')}` },
  'a stand-alone server, which may have no myid': {
    files: `dataDir=/zk/data\nclientPort=«2181»\n${lines('2182')}`,
    severity: 'warning',
  },
  '3.4 knows no client part': {
    files: `${limits}clientPort=2181\n${lines('2182', '2182')}`,
    releases: ['3.4.14'],
  },
});

testRule('client-port-conflict', {
  'all addresses and one of them': { files: withMyid('1', `clientPort=2181\n${lines('10.0.0.1:2181', '2181')}`) },
  'one address and all of them': {
    files: withMyid('1', `clientPort=«2181»\nclientPortAddress=10.0.0.1\n${lines('2181', '2181')}`),
    severity: 'error',
    refusal:
      'client address for this server (id = 1) in static config file is /10.0.0.1:2181 is different from client address found in dynamic file: /0.0.0.0:2181',
  },
  'one address twice': {
    files: withMyid('1', `clientPort=2181\nclientPortAddress=10.0.0.1\n${lines('10.0.0.1:2181', '2181')}`),
  },
  'one address in two spellings': {
    files: withMyid('1', `clientPort=2181\nclientPortAddress=::1\n${lines('[0:0:0:0:0:0:0:1]:2181', '2181')}`),
  },
  'a name, which may be the address': {
    files: withMyid('1', `clientPort=«2181»\nclientPortAddress=10.0.0.1\n${lines('zk1:2181', '2181')}`),
    severity: 'warning',
  },
  'other loopback addresses': {
    files: withMyid('1', `clientPort=«2181»\nclientPortAddress=127.0.0.1\n${lines('127.0.0.2:2181', '2181')}`),
    severity: 'error',
  },
  localhost: { files: withMyid('1', `clientPort=2181\nclientPortAddress=localhost\n${lines('127.0.0.1:2181')}`) },
});

testRule('client-port-conflict', {
  'no clientPort': { files: withMyid('1', lines('2181', '2182')) },
  'clientPort=0 is none up to 3.8': {
    files: withMyid('1', `clientPort=0\n${lines('2181', '2182')}`),
    releases: ['3.5.4', '3.8.6'],
  },
  'clientPort=0 is a port from 3.9 on': {
    files: withMyid('1', `clientPort=«0»\n${lines('2181', '2182')}`),
    severity: 'error',
  },
  'the last clientPort counts': { files: withMyid('1', `clientPort=2182\nclientPort=2181\n${lines('2181', '2182')}`) },
  'in the dynamic file': {
    files: {
      ...withMyid('1', 'clientPort=«2181»\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n'),
      'zoo.cfg.dynamic': lines('2182', '2181'),
    },
    severity: 'error',
  },
});

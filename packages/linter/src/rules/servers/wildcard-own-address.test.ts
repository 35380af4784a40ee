import { testRule } from '../../../../../test/support/rule-cases.ts';

const others = 'server.2=zk2:1:2\nserver.3=zk3:1:2\n';
const own = `server.1=«0.0.0.0»:1:2\n${others}`;

testRule('wildcard-own-address', {
  'a release that cannot come back': {
    files: own,
    releases: ['3.5.0', '3.5.7', '3.6.0'],
    severity: 'warning',
    says: ['server.1 calls itself 0.0.0.0', "can't rejoin"],
    refusal: null,
    fixed: null,
  },
  'later releases': {
    files: own,
    releases: ['3.5.8', '3.6.1', '3.9.5'],
    severity: 'info',
    says: ['server.1 calls itself 0.0.0.0: clients'],
  },
  'in 3.4': { files: own.replace(/[«»]/g, ''), releases: ['3.4.14'] },
  'nobody calls back the highest number': {
    files: 'server.1=zk1:1:2\nserver.2=zk2:1:2\nserver.3=«0.0.0.0»:1:2\n',
    releases: ['3.5.7'],
    severity: 'info',
  },
  IPv6: { files: `server.1=[«::»]:1:2\n${others}` },
  'another by the myid': {
    files: { 'zoo.cfg': `dataDir=/d/zk\n${own.replace(/[«»]/g, '')}`, 'd/zk/myid': '2\n' },
  },
  'two of them': { files: 'server.1=0.0.0.0:1:2\nserver.2=0.0.0.0:3:4\nserver.3=zk3:1:2\n' },
  'a server that stands alone': { files: 'server.1=0.0.0.0:1:2\n' },
  'where clients connect': { files: 'server.1=zk1:1:2;0.0.0.0:2181\nserver.2=zk2:1:2\nserver.3=zk3:1:2\n' },
});

testRule('wildcard-own-address', {
  'another file tells the name': {
    files: { 'zk1/zoo.cfg': own, 'zk2/zoo.cfg': `server.1=zk1:1:2\n${others}` },
    fixed: `quorumListenOnAllIPs=true\nserver.1=zk1:1:2\n${others}`,
  },
  'and it listens already': {
    files: { 'zk1/zoo.cfg': `quorumListenOnAllIPs=true\n${own}`, 'zk2/zoo.cfg': `server.1=zk1:1:2\n${others}` },
    fixed: `quorumListenOnAllIPs=true\nserver.1=zk1:1:2\n${others}`,
  },
  'an address with colons': {
    files: {
      'zk1/zoo.cfg': `quorumListenOnAllIPs=true\nserver.1=«0.0.0.0»:1:2\n${others}`,
      'zk2/zoo.cfg': `server.1=[fd00::1]:1:2\n${others}`,
    },
    fixed: `quorumListenOnAllIPs=true\nserver.1=[fd00::1]:1:2\n${others}`,
  },
  'the other files disagree': {
    files: {
      'zk1/zoo.cfg': own,
      'zk2/zoo.cfg': `server.1=zk1:1:2\n${others}`,
      'zk3/zoo.cfg': `server.1=zk1.example.com:1:2\n${others}`,
    },
    fixed: null,
  },
});

const service = (id: number, list: string) =>
  `  zk${id}:\n    image: zookeeper:3.9\n    environment:\n      ZOO_MY_ID: ${id}\n      ZOO_SERVERS: ${list}\n`;
const lines = ['server.1=zk1:1:2;2181', 'server.2=zk2:1:2;2181', 'server.3=zk3:1:2;2181'];
const withoutOne = lines.slice(1).join(' ');

testRule('wildcard-own-address', {
  'a service that others reach by its name': {
    files: {
      'compose.yml': `services:\n${service(1, `server.1=«0.0.0.0»:1:2;2181 ${withoutOne}`)}${service(2, lines.join(' '))}`,
    },
    severity: 'info',
    says: ['Write zk1, as the other servers do'],
  },
  'a service that others reach by its host': {
    files: { 'compose.yml': `services:\n${service(1, `server.1=«0.0.0.0»:1:2;2181 ${withoutOne}`)}` },
    severity: 'info',
    says: ['set quorumListenOnAllIPs=true'],
  },
});

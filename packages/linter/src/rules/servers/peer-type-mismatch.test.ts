import { testRule } from '../../../../../test/support/rule-cases.ts';

const base = 'dataDir=/d/zk\n';
const voters = 'server.1=zk1:1:2\nserver.2=zk2:1:2\nserver.3=zk3:1:2\n';
const list = `${voters}server.4=zk4:1:2:observer\n`;

testRule('peer-type-mismatch', {
  'nobody observes': {
    files: `${base}peerType=«observer»\n${voters}`,
    releases: ['3.4.14', '3.5.0', '3.9.5'],
    severity: 'warning',
    says: ['every server is a participant in the list', 'which wins', ':observer'],
    refusal: null,
    fixed: null,
  },
  'by its myid': {
    files: { 'zk/zoo.cfg': `${base}peerType=«Observer»\n${list}`, 'zk/d/zk/myid': '1\n' },
    severity: 'warning',
    says: ['server.1 by its myid', 'a participant'],
  },
  'by the name of its folder': {
    files: { 'zk4/zoo.cfg': `${base}peerType=«participant»\n${list}` },
    severity: 'info',
    says: ['server.4 by its name', 'an observer'],
  },
  'by its wildcard': {
    files: `${base}peerType=«participant»\n${voters}server.4=0.0.0.0:1:2:observer\n`,
    severity: 'info',
    says: ['server.4 by its own wildcard address'],
  },
  'by a myid beside it': {
    files: { 'zoo.cfg': `${base}peerType=«observer»\n${list}`, myid: '1\n' },
    severity: 'info',
    says: ['server.1 by the myid beside this file'],
  },
  'they agree': { files: { 'zk4/zoo.cfg': `${base}peerType=observer\n${list}` } },
  'not written': { files: { 'zk4/zoo.cfg': `${base}${list}` } },
  'nobody knows whose file it is': { files: `${base}peerType=observer\n${list}` },
  'a line that is refused': { files: `${base}peerType=observer\n${voters}server.4=zk4:1:2:observr\n` },
  'a word that is refused': { files: `${base}peerType=obs\n${voters}` },
  'a server that stands alone': { files: `${base}peerType=observer\nserver.1=zk1:1:2\n` },
  'a list that cannot be seen': { files: `${base}peerType=observer\ndynamicConfigFile=/x/y.dynamic\n` },
  'in the dynamic file': {
    files: { 'zoo.cfg': `${base}peerType=«observer»\ndynamicConfigFile=/zk/z.dynamic\n`, 'z.dynamic': voters },
    severity: 'warning',
  },
});

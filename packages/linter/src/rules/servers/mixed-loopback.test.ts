import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'server.1=zk1:1:2\nserver.2=«localhost»:1:2\nserver.3=zk3:1:2\n';
const plain = list.replace(/[«»]/g, '');

testRule('mixed-loopback', {
  'nobody knows whose file it is': {
    files: list,
    releases: ['3.4.14', '3.5.0', '3.9.5'],
    severity: 'warning',
    says: ['server.2 is localhost in a list with other hosts', 'every other server looks for it on its own host'],
    refusal: null,
    fixed: null,
  },
  'its own line, by the myid': {
    files: { 'zoo.cfg': `dataDir=/d/zk\n${list}`, 'd/zk/myid': '2\n' },
    severity: 'warning',
    says: ['This server, server.2 by its myid, is localhost'],
  },
  "another's line, by the myid": {
    files: { 'zoo.cfg': `dataDir=/d/zk\n${list}`, 'd/zk/myid': '1\n' },
    severity: 'warning',
    says: ['this is the list of server.1, which looks for it on its own host'],
  },
  'by the name of its folder': { files: { 'zk1/zoo.cfg': list }, says: ['in a list with other hosts'] },
  'all forms of it': {
    files: 'server.1=10.0.0.1:1:2\nserver.2=«127.0.1.1»:1:2\nserver.3=[«::1»]:1:2\nserver.4=«LOCALHOST»:3:4\n',
  },
  'all on one host': { files: 'server.1=localhost:1:2\nserver.2=127.0.0.1:3:4\nserver.3=[::1]:5:6\n' },
  'all but a wildcard': { files: 'server.1=0.0.0.0:1:2\nserver.2=localhost:3:4\nserver.3=localhost:5:6\n' },
  'no loopback': { files: 'server.1=0.0.0.0:1:2\nserver.2=zk2:1:2\nserver.3=zk3:1:2\n' },
  'no host is another fault': { files: 'server.1=:1:2\nserver.2=zk2:1:2\nserver.3=zk3:1:2\n' },
  'a server that stands alone': { files: 'server.1=localhost:1:2\n' },
  'listening everywhere, in 3.4': { files: `quorumListenOnAllIPs=true\n${plain}`, releases: ['3.4.14'] },
  'listening everywhere, later': { files: `quorumListenOnAllIPs=true\n${list}`, releases: ['3.5.0', '3.9.5'] },
  'once for all files that say it': { files: { 'zk1/zoo.cfg': list, 'zk3/zoo.cfg': plain } },
  'in its own file alone': {
    files: {
      'zk1/zoo.cfg': 'server.1=zk1:1:2\nserver.2=zk2:1:2\nserver.3=zk3:1:2\n',
      'zk2/zoo.cfg': 'server.1=zk1:1:2\nserver.2=«localhost»:1:2\nserver.3=zk3:1:2\n',
      'zk3/zoo.cfg': 'server.1=zk1:1:2\nserver.2=zk2:1:2\nserver.3=zk3:1:2\n',
    },
  },
  'in the file of another, against the others, is another fault': {
    files: {
      'zk1/zoo.cfg': 'server.1=zk1:1:2\nserver.2=localhost:1:2\nserver.3=zk3:1:2\n',
      'zk2/zoo.cfg': 'server.1=zk1:1:2\nserver.2=10.0.0.2:1:2\nserver.3=zk3:1:2\n',
      'zk3/zoo.cfg': 'server.1=zk1:1:2\nserver.2=10.0.0.2:1:2\nserver.3=zk3:1:2\n',
    },
  },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = (third: string) => `server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:${third}\n`;

testRule('odd-port-out', {
  'an election port': {
    files: list('2888:«3000»'),
    releases: ['3.4.14', '3.9.5'],
    severity: 'info',
    says: ['server.3 has the election port 3000', 'every other server has 3888'],
    refusal: null,
    fixed: null,
  },
  'a peer port': { files: list('«2889»:3888'), says: ['the peer port 2889', '2888'] },
  'the first one': { files: 'server.1=a:«2889»:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n' },
  swapped: {
    files: list('«3888:2888»'),
    severity: 'info',
    says: ['peer port 3888', 'the reverse of every other server'],
  },
  'an observer': { files: `${list('2888:3888')}server.4=zk4:2888:«3889»:observer\n` },
  'ports of its own': { files: list('12888:13888') },
  'the peer port of the others for elections': { files: list('12888:2888') },
  'all alike': { files: list('2888:3888') },
  'two servers': { files: 'server.1=a:2888:3888\nserver.2=b:2888:3889\n' },
  'two that differ': { files: `${list('2888:3888')}server.4=d:2888:3889\nserver.5=e:2888:3889\n` },
  'all differ': { files: 'server.1=a:1:3888\nserver.2=b:2:3888\nserver.3=c:3:3888\n' },
  'one host': { files: 'server.1=a:2888:3888\nserver.2=a:2889:3889\nserver.3=b:2888:3889\n' },
  'one port for both is another fault': { files: list('2888:2888'), releases: ['3.4.14', '3.9.5'] },
  'a line that is refused': { files: `${list('2888:3000')}server.4=d\n` },
  'no election port, in 3.4': { files: list('2889'), releases: ['3.4.14'] },
  'once for all files that say it': {
    files: { 'a/zoo.cfg': list('2888:«3000»'), 'b/zoo.cfg': list('2888:3000') },
  },
  'its own file says it too': {
    files: { 'zk1/zoo.cfg': list('2888:3000'), 'zk3/zoo.cfg': list('2888:3000') },
  },
  'its own file says otherwise': {
    files: { 'zk1/zoo.cfg': list('2888:3000'), 'zk2/zoo.cfg': list('2888:3888'), 'zk3/zoo.cfg': list('2888:3888') },
  },
});

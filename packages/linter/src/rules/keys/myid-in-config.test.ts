import { testRule } from '../../../../../test/support/rule-cases.ts';

const quorum =
  'initLimit=10\nsyncLimit=5\nclientPort=1\nserver.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';

testRule('myid-in-config', {
  'a number': {
    files: `${quorum}dataDir=/var/lib/zk/\n«myid»=2\n`,
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['Nothing reads myid', '/var/lib/zk/myid. Write 2 there'],
    refusal: null,
    fixed: null,
  },
  'other names': {
    files: `dataDir=/d/a\n«serverId»=1\n«my.id»=1\n«server_id»=1\n«MyId»=1\n«zookeeper.myid»=1\n«-Dzookeeper.serverId»=1\n`,
    says: ['/d/a/myid'],
  },
  'variables of container images': {
    files: 'dataDir=/d/a\n«ZOO_MY_ID»=1\n«ZOOKEEPER_SERVER_ID»=1\n',
    says: ['Write 1 there'],
  },
  'without dataDir': { files: 'tickTime=1\n«myid»=1\n', says: ['<dataDir>/myid'] },
  'no number': { files: 'dataDir=/d/a\n«myid»=one\n', says: ['the first line of /d/a/myid.'] },
  'beside its file': {
    files: { 'zoo.cfg': `dataDir=/zk/data\n${quorum}«myid»=2\n`, 'data/myid': '3\n' },
    says: ['/zk/data/myid, which says "3"', 'Remove this line'],
  },
  'a key that begins a server line': { files: 'server.id=1\n' },
  'the key of a broker': { files: 'broker.id=1\nnode.id=1\n' },
  'other words': { files: 'myidentity=1\nserverIdle=2\n#myid=1\n' },
});

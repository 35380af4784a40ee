import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('volatile-data-dir', {
  'each of them': {
    files: 'dataDir=«/tmp»\ndataLogDir=«/var/tmp/zk»\n',
    severity: 'warning',
    says: ['emptied', '/var/lib/zookeeper'],
    refusal: null,
    fixed: null,
  },
  memory: { files: 'dataDir=«/dev/shm/zk»\ndataLogDir=«/run/zk»\n' },
  'the old name of /run': { files: 'dataDir=«/var/run/zookeeper»\n' },
  'more slashes': { files: 'dataDir=«//tmp/zk/»\n' },
  'blanks around': { files: 'dataDir = \t«/tmp/zk» \n' },
  escapes: { files: 'dataDir=«/tm\\u0070/zk»\ndataLogDir=«/t\\\n  mp/zk»\n' },
  'names that only begin so': { files: 'dataDir=/tmp2/zk\ndataLogDir=/runtime/zk\n' },
  'somewhere below': { files: 'dataDir=/srv/tmp/zk\ndataLogDir=/home/run\n' },
  relative: { files: 'dataDir=tmp/zookeeper\n' },
  'the last of two counts': { files: 'dataDir=/tmp/zookeeper\ndataDir=/d/a\n' },
  'the sample': { files: { 'conf/zoo_sample.cfg': 'dataDir=/tmp/zookeeper\n' } },
  'the sample with another folder': { files: { 'conf/zoo_sample.cfg': 'dataDir=«/tmp/zk»\n' } },
  'the sample under its real name': { files: { 'conf/zoo.cfg': 'dataDir=«/tmp/zookeeper»\n' } },
  'as Kafka ships it': { files: { 'zookeeper.properties': 'dataDir=/tmp/zookeeper\nmaxClientCnxns=0\n' } },
  'in an ensemble': { files: { 'zookeeper.properties': 'dataDir=«/tmp/zookeeper»\nserver.1=a:1:2\n' } },
  'with a comment behind it': { files: 'dataDir=/tmp/zookeeper # data\n' },
});

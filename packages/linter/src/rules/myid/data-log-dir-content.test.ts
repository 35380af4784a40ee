import { testRule } from '../../../../../test/support/rule-cases.ts';

const alone = 'clientPort=2181\ndataDir=/d/a\ndataLogDir=';
const quorum = `initLimit=1\nsyncLimit=1\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n${alone}`;
const check = 'Check if dataLogDir and dataDir configuration is correct.';

testRule('data-log-dir-content', {
  'logs beside the snapshots': {
    files: { 'etc/zoo.cfg': `${alone}«/d/log»\n`, 'd/a/version-2/log.1': '', 'd/a/version-2/snapshot.0': '' },
    onHost: true,
    releases: ['3.4.12', '3.4.14', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['log.1, a log, lies in dataDir/version-2', 'gives up', 'Move all log.* files over'],
    refusal: `Snapshot directory has log files. ${check}`,
  },
  'logs beside the snapshots, earlier': {
    files: { 'etc/zoo.cfg': `${alone}«/d/log»\n`, 'd/a/version-2/log.1': '' },
    onHost: true,
    releases: ['3.4.10', '3.5.3'],
    severity: 'error',
    says: ['starts without those writes'],
    refusal: null,
  },
  'in 3.4.11, which swaps them': {
    files: { 'etc/zoo.cfg': `${alone}/d/log\n`, 'd/a/version-2/log.1': '' },
    onHost: true,
    releases: ['3.4.11'],
  },
  'snapshots beside the logs': {
    files: { 'etc/zoo.cfg': `${quorum}«/d/log/»\n`, 'd/log/version-2/snapshot.0': '', 'd/a/myid': '1\n' },
    onHost: true,
    says: ['snapshot.0, a snapshot, lies in dataLogDir/version-2', 'Correct the path'],
    refusal: `Log directory has snapshot files. ${check}`,
  },
  'both swapped': {
    files: { 'etc/zoo.cfg': `${alone}«/d/log»\n`, 'd/log/version-2/snapshot.0': '', 'd/a/version-2/log.1': '' },
    onHost: true,
    says: ['Swap the paths'],
    refusal: `Log directory has snapshot files. ${check}`,
  },
  'below a root': {
    files: { 'host/etc/zoo.cfg': `${alone}«/d/log»\n`, 'host/d/a/version-2/log.1': '' },
    root: 'host',
  },
  'each in its place': {
    files: {
      'etc/zoo.cfg': `${alone}/d/log\n`,
      'd/log/version-2/log.1': '',
      'd/a/version-2/snapshot.0': '',
      'd/a/version-2/acceptedEpoch': '1',
    },
    onHost: true,
  },
  'one folder for both': { files: { 'etc/zoo.cfg': `${alone}/d/a/\n`, 'd/a/version-2/log.1': '' }, onHost: true },
  'no dataLogDir': {
    files: { 'etc/zoo.cfg': 'clientPort=2181\ndataDir=/d/a\n', 'd/a/version-2/log.1': '' },
    onHost: true,
  },
  'logs beside version-2': { files: { 'etc/zoo.cfg': `${alone}/d/log\n`, 'd/a/log.1': '' }, onHost: true },
  'paths that may not be looked at': { files: { 'etc/zoo.cfg': `${alone}/d/log\n`, 'd/a/version-2/log.1': '' } },
});

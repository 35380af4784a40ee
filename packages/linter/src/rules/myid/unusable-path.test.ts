import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'initLimit=10\nsyncLimit=5\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const disabled = 'automatic data directory creation is disabled (zookeeper.datadir.autocreate is false)';
const onHost = (config: string, more: Readonly<Record<string, string>> = {}) => ({ 'etc/zoo.cfg': config, ...more });
const backup = { 'zoo.cfg.bak/notes': 'old' };

testRule('unusable-path', {
  'a file for dataDir': {
    files: onHost('dataDir=«/data/»\nclientPort=1\n', { data: '' }),
    onHost: true,
    releases: ['3.4.14', '3.5.4', '3.9.5'],
    severity: 'error',
    says: ['/data/ is a file', 'gives up'],
    refusal: 'Unable to create data directory /data/version-2',
  },
  'a file for dataLogDir': {
    files: onHost('dataDir=/data\ndataLogDir=«/log»\n', { log: '', 'data/x': '' }),
    onHost: true,
    refusal: 'Unable to create data directory /log/version-2',
  },
  'a file for the snapshots alone': {
    files: onHost('dataDir=«/data»\ndataLogDir=/log\n', { data: '', 'log/x': '' }),
    onHost: true,
    refusal: 'Unable to create snap directory /data/version-2',
  },
  'a file for dataDir in a quorum, where its myid is missed first': {
    files: onHost(`dataDir=/data\n${list}`, { data: '' }),
    onHost: true,
  },
  'no folder to be made': {
    files: onHost('dataDir=«/data»\ndatadir.autocreate=false\n', { 'data/myid': '1\n' }),
    onHost: true,
    releases: ['3.5.4', '3.9.5'],
    severity: 'error',
    says: ['no folder version-2', 'Make the folder'],
    refusal: `Missing data directory /data/version-2, ${disabled}. Please create this directory manually.`,
  },
  'no folder at all': {
    files: onHost('dataDir=«/data»\ndatadir.autocreate=false\n'),
    onHost: true,
  },
  'no folder for the snapshots, up to 3.5': {
    files: onHost('dataDir=«/data»\ndataLogDir=/log\ndatadir.autocreate=FALSE\n', { 'log/version-2/log.1': '' }),
    onHost: true,
    releases: ['3.5.4'],
    refusal: `Missing snap directory /data/version-2, ${disabled}. Please create this directory manually.`,
  },
  'no folder for the snapshots, from 3.6 on': {
    files: onHost('dataDir=«/data»\ndataLogDir=/log\ndatadir.autocreate=false\n', { 'log/version-2/log.1': '' }),
    onHost: true,
    releases: ['3.6.4', '3.9.5'],
    refusal: `Missing snap directory /data/version-2, ${disabled}.Please create this directory manually.`,
  },
  'a flag forbids it': {
    files: onHost('dataDir=«/data»\n', { 'data/myid': '1\n' }),
    onHost: true,
    jvm: { 'zookeeper.datadir.autocreate': 'false' },
  },
  'in 3.4 nothing forbids it': {
    files: onHost('dataDir=/data\ndatadir.autocreate=false\n', { 'data/myid': '1\n' }),
    onHost: true,
    releases: ['3.4.14'],
  },
  'a folder that is made': { files: onHost('dataDir=/data\n'), onHost: true },
  'an image of a host may leave out what is made later': {
    files: { 'host/zoo.cfg': 'dataDir=/data\ndatadir.autocreate=false\n' },
    root: 'host',
  },
  'a relative path': { files: onHost('dataDir=data\n', { data: '', 'etc/data': '' }), onHost: true },
  'nothing is known of the host': { files: { 'zoo.cfg': 'dataDir=/data\ndatadir.autocreate=false\n', data: '' } },
  'a filled folder in the place of the copy': {
    files: { 'zoo.cfg': `reconfigEnabled=«true»\ndataDir=/d/a\n${list}`, ...backup },
    releases: ['3.8.6', '3.9.5'],
    severity: 'error',
    says: ['/zoo.cfg.bak', 'Move the folder away'],
    refusal: 'Could not rename temporary file /zoo.cfg.bak.tmp to /zoo.cfg.bak',
  },
  'up to 3.7 nobody notices': {
    files: { 'zoo.cfg': `reconfigEnabled=true\ndataDir=/d/a\n${list}`, ...backup },
    releases: ['3.5.4', '3.7.2'],
  },
  'an empty folder is replaced': {
    files: { 'zoo.cfg': `reconfigEnabled=true\ndataDir=/d/a\n${list}`, 'zoo.cfg.bak/': '' },
  },
  'no copy without reconfiguration': { files: { 'zoo.cfg': `dataDir=/d/a\n${list}`, ...backup } },
  'no copy of a stand-alone server': { files: { 'zoo.cfg': 'reconfigEnabled=true\ndataDir=/d/a\n', ...backup } },
  'no copy beside a dynamic file': {
    files: {
      'zoo.cfg': 'reconfigEnabled=true\ndataDir=/d/a\ndynamicConfigFile=zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': list.replace(/.*Limit.*\n/g, ''),
      ...backup,
    },
  },
});

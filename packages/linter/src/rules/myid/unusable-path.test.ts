import { testRule } from '../../../../../test/support/rule-cases.ts';

const alone = 'clientPort=2181\ndataDir=';
const quorum = 'clientPort=2181\ninitLimit=1\nsyncLimit=1\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\ndataDir=';

testRule('unusable-path', {
  'a file': {
    files: { 'etc/zoo.cfg': `${alone}«/d/a»\n`, 'd/a': 'x' },
    onHost: true,
    releases: ['3.4.14', '3.9.5'],
    severity: 'error',
    says: ['/d/a is a file', 'correct dataDir'],
    refusal: 'Unable to create data directory /d/a/version-2',
  },
  'a file for the log': {
    files: { 'etc/zoo.cfg': `dataLogDir=«/d/log»\n${alone}/d/a\n`, 'd/log': 'x' },
    onHost: true,
    refusal: 'Unable to create data directory /d/log/version-2',
  },
  'a file for the snapshots': {
    files: { 'etc/zoo.cfg': `dataLogDir=/d/log\n${alone}«/d/a»\n`, 'd/a': 'x' },
    onHost: true,
    refusal: 'Unable to create snap directory /d/a/version-2',
  },
  'a file where a myid is missed first': { files: { 'etc/zoo.cfg': `${quorum}/d/a\n`, 'd/a': 'x' }, onHost: true },
  'a file for the log of a quorum': {
    files: { 'etc/zoo.cfg': `dataLogDir=«/d/log»\n${quorum}/d/a\n`, 'd/log': 'x', 'd/a/myid': '1\n' },
    onHost: true,
  },
  'a path that may not be looked at': { files: { 'etc/zoo.cfg': `${alone}/d/a\n`, 'd/a': 'x' } },
  'nothing there, so it is made': { files: { 'etc/zoo.cfg': `${alone}/d/a\n` }, onHost: true },
});

testRule('unusable-path', {
  'nothing there, and it is not made': {
    files: { 'etc/zoo.cfg': `datadir.autocreate=false\n${alone}«/d/a»\n` },
    onHost: true,
    releases: ['3.5.0', '3.9.5'],
    severity: 'error',
    says: ['no folder version-2 in /d/a', 'Make the folder'],
    refusal:
      'Missing data directory /d/a/version-2, automatic data directory creation is disabled (zookeeper.datadir.autocreate is false). Please create this directory manually.',
  },
  'nothing there, in 3.4': {
    files: { 'etc/zoo.cfg': `datadir.autocreate=false\n${alone}/d/a\n` },
    onHost: true,
    releases: ['3.4.14'],
  },
  'nothing there, below a root that may leave it out': {
    files: { 'image/etc/zoo.cfg': `datadir.autocreate=false\n${alone}/d/a\n` },
    root: 'image',
  },
  'an empty folder in a quorum': {
    files: { 'etc/zoo.cfg': `datadir.autocreate=false\n${quorum}«/d/a»\n`, 'd/a/myid': '1\n' },
    onHost: true,
  },
  'by a flag': {
    files: { 'etc/zoo.cfg': `${alone}«/d/a»\n`, 'd/a/x': '' },
    onHost: true,
    jvm: { 'zookeeper.datadir.autocreate': 'false' },
  },
  'not by a flag that the file overrides': {
    files: { 'etc/zoo.cfg': `datadir.autocreate=true\n${alone}/d/a\n` },
    onHost: true,
    jvm: { 'zookeeper.datadir.autocreate': 'false' },
  },
  'snapshots without their folder': {
    files: {
      'etc/zoo.cfg': `datadir.autocreate=false\ndataLogDir=/d/log\n${alone}«/d/a/»\n`,
      'd/log/version-2/log.1': '',
      'd/a/x': '',
    },
    onHost: true,
    refusal:
      'Missing snap directory /d/a/version-2, automatic data directory creation is disabled (zookeeper.datadir.autocreate is false).Please create this directory manually.',
  },
  'folders with data': {
    files: { 'etc/zoo.cfg': `datadir.autocreate=false\n${alone}/d/a\n`, 'd/a/version-2/snapshot.0': '' },
    onHost: true,
  },
});

testRule('unusable-path', {
  'a folder in the place of the copy': {
    files: { 'zoo.cfg': `reconfigEnabled=«true»\n${quorum}/d/a\n`, 'zoo.cfg.bak/x': '' },
    releases: ['3.8.0', '3.9.5'],
    severity: 'error',
    says: ['zoo.cfg.bak', 'Move the folder away'],
    refusal: 'Could not rename temporary file /zoo.cfg.bak.tmp to /zoo.cfg.bak',
  },
  'before 3.8': {
    files: { 'zoo.cfg': `reconfigEnabled=true\n${quorum}/d/a\n`, 'zoo.cfg.bak/x': '' },
    releases: ['3.5.10', '3.7.2'],
  },
  'alone no copy is made': { files: { 'zoo.cfg': `reconfigEnabled=true\n${alone}/d/a\n`, 'zoo.cfg.bak/x': '' } },
  'with a dynamic file no copy is made': {
    files: {
      'zoo.cfg':
        'dataDir=/d/a\nclientPort=1\nreconfigEnabled=true\ninitLimit=1\nsyncLimit=1\ndynamicConfigFile=/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=a:1:2\nserver.2=b:1:2\n',
      'zoo.cfg.bak/x': '',
    },
  },
});

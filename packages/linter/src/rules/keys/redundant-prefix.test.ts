import { expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { findings, loadFrom, switchingOn } from '../../../../../test/support/workspace.ts';
import { memoryFileSystem } from '../../index.ts';

testRule('redundant-prefix', {
  'a property': {
    files: 'dataDir=/d/a\r\nclientPort=1\r\n«zookeeper.»admin.enableServer : false\r\n',
    releases: ['3.5.0', '3.9.5'],
    severity: 'warning',
    says: ['itself puts zookeeper. before', 'Write admin.enableServer.'],
    refusal: null,
    fixed: 'dataDir=/d/a\r\nclientPort=1\r\nadmin.enableServer : false\r\n',
  },
  'a flag': {
    files: '«-Dzookeeper.»snapCount=1\n«-D»maxCnxns=1\n',
    says: ['flags of the JVM'],
    fixed: 'snapCount=1\n-DmaxCnxns=1\n',
  },
  'with escaped letters': { files: '«zookeep\\u0065r.»snapCount=1\n', fixed: 'snapCount=1\n' },
  'twice the prefix': { files: '«zookeeper.zookeeper.»snapCount=1\n', fixed: 'snapCount=1\n' },
  'a property of another name': {
    files: '«zookeeper.»observer.syncEnabled=false\n',
    fixed: 'observer.syncEnabled=false\n',
  },
  'names that only the documentation has as properties': {
    files: '«zookeeper.»sslQuorum=true\n«zookeeper.»connectToLearnerMasterLimit=1\n',
  },
  'a family': {
    files: '«zookeeper.»authProvider.sasl=a.B\n«zookeeper.»superUser.1=x\n«zookeeper.»metricsProvider.foo=1\n',
  },
  'a server line': { files: '«zookeeper.»server.1=a:1:2\n', says: ['Write server.1.'], fixed: 'server.1=a:1:2\n' },
  'what would be taken for a server or group line': {
    files: '«zookeeper.»server.address=a\n«zookeeper.»groupId=1\n',
    says: ['Remove the line'],
    fixed: null,
  },
  'the version of the server list': { files: '«zookeeper.»version=3\n', says: ['Remove the line'], fixed: null },
  'beside the right line': {
    files: 'snapCount=1\n«zookeeper.»snapCount=2\n',
    says: ['snapCount has a line of its own'],
    fixed: null,
  },
  'a name that nothing of ZooKeeper has': { files: '«zookeeper.»example.foo=1\n', says: ['Write example.foo.'] },
  'the required one is missed there': { files: 'zookeeper.dataDir=/d/a\nzookeeper.clientPort=1\n' },
  'what is misspelt besides': { files: 'zookeeper.tickTme=1\nzookeeper.TickTime=1\n-Dzookeeper.snapCuont=1\n' },
  'keys of other programs': { files: 'zookeeper.connect=a:2181\nzookeeper.connection.timeout.ms=1\n' },
  'other rules on keys': {
    files: 'zookeeper.jute.maxbuffer=1\nzookeeper.traceFile=a\nzookeeper.myid=1\nzookeeper.ipReachableTimeout=1\n',
  },
  'no name behind it': { files: 'zookeeper.=1\nzookeeper=1\nzookeeperdata=1\n' },
});

// Without the prefix it is the other rules' turn.
testRule('unknown-parameter', { 'a name with a prefix': { files: 'zookeeper.snapCount=1\n-Dzookeeper.example=1\n' } });
testRule('missing-data-dir', {
  'a name with a prefix': {
    files: '«zookeeper.dataDir»=/d/a\n',
    fixed: 'dataDir=/d/a\n',
    refusal: 'dataDir is not set',
  },
});

test.each([
  ['zookeeper.snapCount=100', true],
  ['zookeeper.authProvider.1=a.B', true],
  // The file would be refused.
  ['zookeeper.secureClientPort=abc', false],
  // It would be a quorum.
  ['zookeeper.server.1=a:1:2', false],
  ['zookeeper.example=1', false],
])('whether the fix of %s is safe: %s', async (line, safe) => {
  const [found] = await findings('redundant-prefix', { 'zoo.cfg': `dataDir=/d/a\nclientPort=1\n${line}\n` });
  expect(found?.fix?.safe).toBe(safe);
});

test('a key that the user knows', async () => {
  const files = memoryFileSystem({ 'zoo.cfg': 'dataDir=/d/a\nclientPort=1\nzookeeper.fork.one=1\n' });
  const workspace = await loadFrom(files, { knownParameters: ['zookeeper.fork.*'] });
  expect(workspace.problems(switchingOn('redundant-prefix')).map(({ rule }) => rule)).toEqual([]);
});

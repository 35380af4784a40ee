import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('documented-name-without-effect', {
  'a name of the guide': {
    files: 'dataDir=/d/a\r\nclientPort=1\r\n«connectionMaxTokens» : 100\r\n',
    severity: 'warning',
    says: ['connectionMaxTokens', 'no release reads it', 'Write connection_throttle_tokens.'],
    refusal: null,
    fixed: 'dataDir=/d/a\r\nclientPort=1\r\nconnection_throttle_tokens : 100\r\n',
  },
  'as a property': {
    files: '«zookeeper.requestThrottleLimit»=5\n',
    fixed: 'request_throttle_max_requests=5\n',
  },
  'as a flag': { files: '«-Dzookeeper.requestThrottleLimit»=5\n', fixed: 'request_throttle_max_requests=5\n' },
  'continued over two lines': { files: '«connection\\\n  MaxTokens»=1\n', fixed: 'connection_throttle_tokens=1\n' },
  'before there was any such parameter': {
    files: '«connectionMaxTokens»=100\n',
    releases: ['3.4.14', '3.5.10'],
    says: ['connection_throttle_tokens, comes with ZooKeeper 3.6.0'],
    fixed: null,
  },
  'by the name of an older release': {
    files: '«maxConcurrentSnapSyncs»=5\n',
    releases: ['3.5.10'],
    says: ['Write leader.maxConcurrentSnapshots.'],
    fixed: 'leader.maxConcurrentSnapshots=5\n',
  },
  'beside the right name': { files: '«maxTimeToWaitForEpoch»=1\nleader.maxTimeToWaitForEpoch=2\n', fixed: null },
  'a family': {
    files: '«authProvider»=org.apache.zookeeper.server.auth.SASLAuthenticationProvider\n',
    says: ['Write authProvider.1.'],
    fixed: 'authProvider.1=org.apache.zookeeper.server.auth.SASLAuthenticationProvider\n',
  },
  'nothing to put in its place': { files: '«traceFile»=/t\n', says: ['Remove it'], fixed: null },
  'the names that are read': {
    files:
      'connection_throttle_tokens=1\nleader.maxConcurrentSnapSyncs=5\nenforce.auth.schemes=sasl\nauthProvider.1=a.B\n',
  },
  'other letters are an unknown name': { files: 'connectionmaxtokens=1\n' },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('ignored-number', {
  'by both readers': {
    files: 'snapCount=«100k»\n',
    releases: ['3.4.14', '3.7.2', '3.8.0', '3.9.5'],
    severity: 'warning',
    says: ['snapCount', '"100k"', 'digits alone', 'default, 100000,'],
    refusal: null,
    fixed: null,
  },
  'a 64-bit number': { files: 'preAllocSize=«64M»\nflushDelay=«1.5»\n', says: ['takes the default'] },
  'a default made from something else': {
    files: 'nio.numWorkerThreads=«many»\n',
    says: ['takes its default in its place'],
  },
  'a decimal': { files: 'snapshotSizeFactor=«a third»\n', says: ['no number', '0.33'] },
  'decimals that Java reads': { files: 'snapshotSizeFactor=.5\n' },
  'a decimal point in a whole number': { files: 'admin.serverPort=«8081.0»\n', says: ['8080'] },
  'one that the server gives up on': {
    files: 'cnxTimeout=5s\npathStats.sampleRate=x\nserver.1=a:1:2\nserver.2=b:1:2\n',
  },
  'one that the parser refuses': { files: 'tickTime=2s\n' },
  'a name that the release does not read': { files: 'maxCnxns=many\n', releases: ['3.5.10'] },
  'a name that the release reads': { files: 'maxCnxns=«many»\n', releases: ['3.6.0', '3.9.5'] },
  'back-ports': { files: 'ipReachableTimeout=«1s»\n', releases: ['3.4.11', '3.4.14'], says: ['default, 0,'] },
  'not back-ported': { files: 'ipReachableTimeout=1s\n', releases: ['3.4.10', '3.5.10'] },
  'a key that only -D gives': { files: 'jute.maxbuffer=4M\n' },
  'a name that nothing reads': { files: 'snapcount=100k\n' },
  'nothing, which is the default': { files: 'snapCount=\nmaxCnxns\nadmin.serverPort = \n' },
  'the last of two counts': { files: 'snapCount=100k\nsnapCount=50000\n' },
  'blanks around': { files: 'snapCount = \t50000 \nmaxCnxns : -1\n' },
  'Windows line ends': { files: 'snapCount=«1e5»\r\nmaxCnxns=10\r\n' },
  'a continuation line': { files: 'snapCount=50\\\n  000\nmaxCnxns=«1\\\n  k»\n' },
  'an escape': { files: 'snapCount=5\\u0030000\nmaxCnxns=«5\\u006b»\n' },
  'a comment behind it is another matter': { files: 'snapCount=50000 # half\n' },
  'more than 32 bits': { files: 'maxCnxns=«5000000000»\n', says: ['32 bits'], fixed: null },
  'more than 64 bits': { files: 'flushDelay=«9223372036854775808»\n', says: ['64 bits'] },
  'what 64 bits hold': { files: 'flushDelay=5000000000\n' },
});

testRule('ignored-number', {
  'octal from 3.8': {
    files: 'snapCount=«0100000»\n',
    releases: ['3.8.0', '3.9.5'],
    says: ['octal', 'reads 32768', 'Leave the 0 out'],
    refusal: null,
    fixed: 'snapCount=100000\n',
  },
  'decimal up to 3.7': { files: 'snapCount=0100000\n', releases: ['3.4.14', '3.7.2'] },
  'in every release': { files: 'admin.serverPort=«010000»\n', releases: ['3.5.10', '3.9.5'], says: ['4096'] },
  'a port out of range': {
    files: 'admin.serverPort=«0200000»\n',
    says: ['octal', '65536'],
    fixed: 'admin.serverPort=200000\n',
  },
  'no octal digits': { files: 'admin.serverPort=«08081»\n', says: ['no 8 and no 9', 'default, 8080,'], fixed: null },
  'a 64-bit number': { files: 'flushDelay=«-010»\n', says: ['reads -8'], fixed: 'flushDelay=-10\n' },
  'more digits than a double holds': {
    files: 'flushDelay=«+00100000000000000001»\n',
    fixed: 'flushDelay=100000000000000001\n',
  },
  'the same in octal': { files: 'maxCnxns=07\nflushDelay=0\nconnection_throttle_tokens=00\n' },
  'hexadecimal is meant': { files: 'largeRequestMaxBytes=0x100000\nflushDelay=#ff\n' },
  'hexadecimal, before 3.8 not for every number': { files: 'snapCount=«0x10000»\n', releases: ['3.7.2'] },
  'read as decimal': { files: 'preAllocSize=065536\ncommitLogCount=0500\n' },
});

testRule('ignored-number', {
  'a unit of time': { files: 'fsync.warningthresholdms=«2s»\n', fixed: 'fsync.warningthresholdms=2000\n' },
  'a unit of size': { files: 'preAllocSize=«64MB»\n', fixed: null },
  quotes: { files: 'snapCount="50000"\n' },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const quorum = 'initLimit=10\nsyncLimit=5\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const netty = 'serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory\n';
const prometheus = 'metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider\n';
const hidden = 'dynamicConfigFile=/d/z.dynamic\n';

testRule('server-start-value', {
  'a factory of somebody else': {
    files: 'serverCnxnFactory=«com.example.Factory»\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['does not ship', 'class path'],
    refusal: "Couldn't instantiate com.example.Factory",
  },
  'a factory without its package': {
    files: 'serverCnxnFactory=«NettyServerCnxnFactory»\n',
    severity: 'error',
    says: ['did you mean'],
    fixed: netty,
  },
  'no factory': { files: '«serverCnxnFactory»=\n', severity: 'error', refusal: "Couldn't instantiate " },
  'a class of ZooKeeper that is none': {
    files: 'serverCnxnFactory=«org.apache.zookeeper.server.FastCnxnFactory»\n',
    severity: 'error',
    fixed: null,
  },
  'the text of the file in quotes': { files: 'serverCnxnFactory=«Nétty»\n', says: ['"Nétty"'] },
  'a watch manager': {
    files: 'watchManagerName=«WatchManagerOptimised»\n',
    releases: ['3.6.4', '3.9.5'],
    severity: 'error',
  },
  'a watch manager before 3.6': { files: 'watchManagerName=x\n', releases: ['3.5.10'] },
});

testRule('server-start-value', {
  Prometheus: {
    files: `${prometheus}metricsProvider.httpPort=«http»\n`,
    releases: ['3.6.4', '3.9.5'],
    severity: 'error',
    refusal: 'For input string: "http"',
  },
  'Prometheus from 3.8': {
    files: `${prometheus}metricsProvider.numWorkerThreads=«x»\n`,
    releases: ['3.8.6', '3.9.5'],
  },
  'Prometheus before 3.8': { files: `${prometheus}metricsProvider.numWorkerThreads=x\n`, releases: ['3.7.2'] },
  'a long': { files: `${prometheus}metricsProvider.workerShutdownTimeoutMs=9223372036854775807\n` },
  'no long': { files: `${prometheus}metricsProvider.workerShutdownTimeoutMs=«1s»\n` },
  'hexadecimal is no number here': { files: `${prometheus}metricsProvider.httpPort=«0x1b58»\n` },
  'another provider': { files: 'metricsProvider.httpPort=http\n' },
  'a provider of somebody else': {
    files: 'metricsProvider.className=com.example.PrometheusMetricsProvider\nmetricsProvider.httpPort=http\n',
  },
});

testRule('server-start-value', {
  'a timeout of a quorum': {
    files: `cnxTimeout=«5s»\n${quorum}`,
    releases: ['3.4.14', '3.5.10', '3.9.5'],
    severity: 'error',
    refusal: 'For input string: "5s"',
  },
  'a comment behind it is the fault': { files: `cnxTimeout=5000 # ms\n${quorum}` },
  'a timeout of nobody': { files: 'cnxTimeout=5s\n', releases: ['3.4.14', '3.9.5'] },
  'a timeout of nobody knows whom': { files: `cnxTimeout=5s\n${hidden}` },
  'a timeout of an election without connections': {
    files: `electionAlg=1\ncnxTimeout=5s\n${quorum}`,
    releases: ['3.4.14'],
  },
  fractions: {
    files: 'pathStats.sampleRate=«abc»\nconnection_throttle_decrease_ratio=«1,5»\n',
    releases: ['3.6.4', '3.9.5'],
    severity: 'error',
    says: ['when it starts'],
  },
  'fractions in a quorum': {
    files: `pathStats.sampleRate=«abc»\n${quorum}`,
    severity: 'error',
    says: ['leads or follows'],
    refusal: 'For input string: "abc"',
  },
  'an empty fraction': { files: '«pathStats.sampleRate»=\n', refusal: 'empty String' },
  'fractions as Java writes them': { files: 'pathStats.sampleRate=.5f\nconnection_throttle_drop_increase=NaN\n' },
  'fractions before 3.6': { files: 'pathStats.sampleRate=abc\n', releases: ['3.5.10'] },
});

testRule('server-start-value', {
  'a small buffer': {
    files: `intBufferStartingSizeBytes=«31»\n${quorum}`,
    releases: ['3.8.0', '3.9.5'],
    severity: 'error',
    refusal:
      'Buffer starting size (31) must be greater than or equal to 32. Configure with "-Dzookeeper.intBufferStartingSizeBytes=<size>" ',
  },
  'a small buffer before 3.8': {
    files: 'intBufferStartingSizeBytes=«0»\n',
    releases: ['3.6.0', '3.7.2'],
    refusal:
      'Buffer starting size must be greater than 0.Configure with "-Dzookeeper.intBufferStartingSizeBytes=<size>" ',
  },
  'a buffer that is large enough': { files: 'intBufferStartingSizeBytes=0x20\n' },
  'a buffer that falls back': { files: 'intBufferStartingSizeBytes=1k\n' },
  'no threads': {
    files: 'nio.numSelectorThreads=«0»\n',
    releases: ['3.5.10', '3.9.5'],
    severity: 'error',
    refusal: 'numSelectorThreads must be at least 1',
  },
  'no threads in a quorum': { files: `nio.numSelectorThreads=«-1»\n${quorum}`, severity: 'error' },
  'threads that fall back': { files: 'nio.numSelectorThreads=abc\n' },
  'no threads for Netty': { files: `${netty}nio.numSelectorThreads=0\nnio.sessionlessCnxnTimeout=0\n` },
  'no threads for Netty by a flag': {
    files: 'nio.numSelectorThreads=0\n',
    jvm: { 'zookeeper.serverCnxnFactory': 'org.apache.zookeeper.server.NettyServerCnxnFactory' },
  },
  'no threads in 3.4': { files: 'nio.numSelectorThreads=0\n', releases: ['3.4.14'] },
  'divided by zero': { files: 'nio.sessionlessCnxnTimeout=«00»\n', severity: 'error', refusal: '/ by zero' },
  'not divided by zero': { files: 'nio.sessionlessCnxnTimeout=-1\n' },
});

testRule('server-start-value', {
  'a digest of nobody knows whom': {
    files: 'DigestAuthenticationProvider.digestAlg=«Whirlpool»\n',
    releases: ['3.7.0', '3.9.5'],
    severity: 'warning',
    says: ['unless a security provider adds it'],
    refusal: "don't support this ACL digest algorithm: Whirlpool in the current environment",
  },
  'an empty digest': { files: '«DigestAuthenticationProvider.digestAlg»=\n', severity: 'error' },
  digests: {
    files: {
      'a/zoo.cfg': 'dataDir=/d/a\nDigestAuthenticationProvider.digestAlg=sha1\n',
      'b/zoo.cfg': 'dataDir=/d/a\nDigestAuthenticationProvider.digestAlg=SHA-512/256\n',
      'c/zoo.cfg': 'dataDir=/d/a\nDigestAuthenticationProvider.digestAlg=2.16.840.1.101.3.4.2.1\n',
    },
  },
  'a digest before 3.7': { files: 'DigestAuthenticationProvider.digestAlg=x\n', releases: ['3.6.4'] },
});

testRule('server-start-value', {
  'an address with a port': {
    files: 'admin.serverAddress=«0.0.0.0:8080»\n',
    releases: ['3.5.10', '3.9.5'],
    severity: 'error',
    says: ['takes no port', 'admin.serverPort'],
    refusal: 'Problem starting AdminServer on address 0.0.0.0:8080, port 8080 and command URL /commands',
  },
  'no address': { files: 'admin.serverAddress=«all of them»\n', says: ["can't be a host"] },
  addresses: {
    files: {
      'a/zoo.cfg': 'dataDir=/d/a\nadmin.serverAddress=\n',
      'b/zoo.cfg': 'dataDir=/d/a\nadmin.serverAddress=::1\n',
      'c/zoo.cfg': 'dataDir=/d/a\nadmin.serverAddress=zk_1\n',
    },
  },
  'a path': {
    files: 'admin.commandURL=«commands»\nadmin.serverPort=0x1f91\n',
    releases: ['3.5.10', '3.9.5'],
    severity: 'error',
    says: ['begin with /'],
    refusal: 'Problem starting AdminServer on address 0.0.0.0, port 8081 and command URL commands',
  },
  'a star': { files: 'admin.commandURL=«/commands/*»\n', says: ["can't have a *"] },
  'an ending': { files: 'admin.commandURL=«*.do»\n', says: ['begin with /'] },
  paths: { files: 'admin.commandURL=/\n' },
  'no path': { files: 'admin.commandURL=\n' },
  'a path in a quorum': { files: `admin.commandURL=commands\nadmin.serverAddress=a:1\n${quorum}` },
  'a path, and nobody knows': {
    files: `admin.commandURL=«commands»\n${hidden}`,
    severity: 'warning',
    says: ['if it stands alone'],
  },
  'an AdminServer that is off': { files: 'admin.enableServer=false\nadmin.commandURL=commands\n' },
  'an AdminServer with TLS, which may not start': { files: 'admin.forceHttps=true\nadmin.commandURL=commands\n' },
  'no AdminServer in 3.4': { files: 'admin.commandURL=commands\n', releases: ['3.4.14'] },
});

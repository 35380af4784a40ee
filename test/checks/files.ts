import { type Check, check, input, old, onHost } from '../support/checks.ts';
import { alone, quorum, text, third, three } from '../support/mistakes.ts';

const dynamicFile = text(
  'initLimit=10',
  'syncLimit=5',
  'dataDir=/d/d',
  'clientPort=1',
  'dynamicConfigFile=/zk/z.dynamic',
);
const withDynamic = (...lines: readonly string[]) => ({ 'zoo.cfg': dynamicFile, 'z.dynamic': text(...lines) });
const withMyid = (myid: string, config = quorum()) => ({ 'etc/zoo.cfg': config, 'var/lib/zookeeper/myid': myid });
const noData = { 'etc/zoo.cfg': quorum(), 'var/lib/zookeeper/version-2/': '' };

export const beside: readonly Check[] = [
  check('no myid', noData, 'myid-missing', 'myid file is missing', onHost),
  check('no myid, before', noData, 'myid-missing', '/var/lib/zookeeper/myid file is missing', { ...onHost, ...old }),
  check(
    'a folder',
    { 'etc/zoo.cfg': quorum(), 'var/lib/zookeeper/myid/': '' },
    'myid-missing',
    '/var/lib/zookeeper/myid (Is a directory)',
    { ...onHost, ...old },
  ),
  check('no number', withMyid('x\n'), 'myid-format', 'serverid x is not a number', onHost),
  check('no number, before', withMyid('x\n'), 'myid-format', 'serverid x is not a number', { ...onHost, ...old }),
  check('no number, stand-alone', withMyid('x\n', alone()), 'myid-format', 'serverid x is not a number', onHost),
  check('-1', withMyid('-1\n'), 'myid-format', 'myid file is missing', onHost),
  check(
    'another client port',
    withMyid('3\n', third('server.3=a:1:2;2182')),
    'client-port-conflict',
    'client address for this server (id = 3)',
    onHost,
  ),
  check(
    'servers beside a dynamic file',
    `${dynamicFile}${three[0]}\n`,
    'servers-with-dynamic-file',
    'parameter: server.1 must be in a separate dynamic config file',
  ),
  check(
    'a version in it',
    withDynamic(...three, 'version=1'),
    'dynamic-file-content',
    "dynamic file shouldn't have version inside",
  ),
  check(
    'a setting in it',
    withDynamic(...three, 'tickTime=1'),
    'dynamic-file-content',
    'Unrecognised parameter: tickTime',
  ),
  check(
    'none',
    { 'etc/zoo.cfg': dynamicFile },
    'dynamic-file-missing',
    '/zk/z.dynamic (No such file or directory)',
    onHost,
  ),
  check(
    'no place for the old file',
    { 'etc/zoo.cfg': quorum('reconfigEnabled=true'), 'etc/zoo.cfg.bak/a': '', 'var/lib/zookeeper/myid': '1\n' },
    'unusable-path',
    'zoo.cfg.bak',
    onHost,
  ),
];

export const afterTheParse: readonly Check[] = [
  check('a stranger', withMyid('7\n'), 'myid-not-in-servers', 'My id 7 not in the peer list', onHost),
  check(
    'a file for a folder',
    { 'etc/zoo.cfg': alone(), 'var/lib/zookeeper': 'x' },
    'unusable-path',
    'Unable to create data directory /var/lib/zookeeper/version-2',
    onHost,
  ),
  check(
    'no folder of its own',
    { 'etc/zoo.cfg': alone('datadir.autocreate=false'), 'var/lib/zookeeper/': '' },
    'unusable-path',
    'Missing data directory /var/lib/zookeeper/version-2',
    onHost,
  ),
  check(
    'snapshots among logs',
    { 'etc/zoo.cfg': alone('dataLogDir=/log'), 'log/version-2/snapshot.0': '', 'var/lib/zookeeper/': '' },
    'data-log-dir-content',
    'Log directory has snapshot files.',
    onHost,
  ),
  check(
    'logs among snapshots',
    { 'etc/zoo.cfg': alone('dataLogDir=/log'), 'log/': '', 'var/lib/zookeeper/version-2/log.1': '' },
    'data-log-dir-content',
    'Snapshot directory has log files.',
    onHost,
  ),
  check(
    'TLS without Netty',
    alone('secureClientPort=2281'),
    'tls-needs-netty',
    "SSL isn't supported in NIOServerCnxn",
    { jvm: { 'zookeeper.x': '1' } },
  ),
  check('a factory', alone('serverCnxnFactory=Netty'), 'server-start-value', "Couldn't instantiate Netty"),
  check('a port twice', 'dataDir=/d/d\nclientPort=8080\n', 'port-clash', 'Address already in use'),
  check("the AdminServer's port", alone('admin.serverPort=70000'), 'port-range', 'Problem starting AdminServer'),
  check("the AdminServer's URL", alone('admin.commandURL=x'), 'server-start-value', 'Problem starting AdminServer'),
  check(
    'a number of Prometheus',
    alone(
      'metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider',
      'metricsProvider.httpPort=x',
    ),
    'server-start-value',
    input('x'),
  ),
  check('cnxTimeout', quorum('cnxTimeout=x'), 'server-start-value', input('x')),
  check('a rate', alone('pathStats.sampleRate=x'), 'server-start-value', input('x')),
  check('a throttle', alone('connection_throttle_drop_increase=x'), 'server-start-value', input('x')),
  check(
    'a buffer',
    alone('intBufferStartingSizeBytes=31'),
    'server-start-value',
    'Buffer starting size (31) must be greater than or equal to 32.',
  ),
  check('threads', alone('nio.numSelectorThreads=0'), 'server-start-value', 'numSelectorThreads must be at least 1'),
  check('a timeout', alone('nio.sessionlessCnxnTimeout=0'), 'server-start-value', '/ by zero'),
  check('watches', alone('watchManagerName=Watches'), 'server-start-value', "Couldn't instantiate Watches"),
  check(
    'a digest',
    alone('DigestAuthenticationProvider.digestAlg='),
    'server-start-value',
    "don't support this ACL digest algorithm:",
  ),
  check(
    'no logins',
    quorum('quorum.auth.enableSasl=true'),
    'quorum-sasl-chain',
    "SASL-authentication failed because the specified JAAS configuration section 'QuorumServer' could not be found.",
    { jvm: { 'zookeeper.x': '1' } },
  ),
  check(
    "the observers' port",
    withMyid('1\n', quorum('observerMasterPort=70000')),
    'port-range',
    'port out of range:70000',
    onHost,
  ),
];

import { alone, form, type Mistake, mistake, quorum, text, three } from '../support/mistakes.ts';

const netty = 'serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory';
const prometheus = 'metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider';
const missing = (...names: readonly string[]) => names.map((name) => `warning parameter-not-in-release at "${name}"`);
const onHost = { onHost: true };
const myid = (content: string | Uint8Array) => ({ 'etc/zoo.cfg': quorum(), 'var/lib/zookeeper/myid': content });
const myidFile = 'of var/lib/zookeeper/myid';

/** What people get wrong in one file or beside it, continued. */
export const to63: readonly Mistake[] = [
  mistake(43, 'another election algorithm', {
    ...Object.fromEntries(
      ['0', '1', '2'].map((value) => [
        value,
        form(quorum(`electionAlg=${value}`), {
          '3.4-3.5': `warning election-algorithm at "${value}" in line 5`,
          '3.6-': `error election-algorithm at "${value}" in line 5`,
        }),
      ]),
    ),
    '4': form(quorum('electionAlg=4'), 'error election-algorithm at "4"'),
  }),

  mistake(
    44,
    'a port for TLS without Netty',
    {
      'flags not told': form(alone('secureClientPort=2281'), {
        '3.4': missing('secureClientPort'),
        '3.5-': 'warning tls-needs-netty at "2281"',
      }),
      'flags told': form(
        alone('secureClientPort=2281'),
        { '3.4': missing('secureClientPort'), '3.5-': 'error tls-needs-netty at "2281"' },
        { jvm: { 'zookeeper.ssl.keyStore.location': '/etc/zk/key.jks' } },
      ),
    },
    'flags in java.env are not read: they are told, or unknown',
  ),

  mistake(45, 'TLS between servers without stores', {
    sslQuorum: form(quorum('sslQuorum=true'), {
      '3.4': missing('sslQuorum'),
      '3.5-': 'warning quorum-tls-stores at "true"',
    }),
    portUnification: form(quorum('portUnification=true'), {
      '3.4': missing('portUnification'),
      '3.5-': 'warning quorum-tls-stores at "true"',
    }),
  }),

  mistake(46, 'SASL between servers in part', {
    'serverRequireSasl alone': form(
      quorum('quorum.auth.serverRequireSasl=true'),
      'error quorum-sasl-chain at "quorum.auth.serverRequireSasl"',
    ),
    'learnerRequireSasl alone': form(
      quorum('quorum.auth.learnerRequireSasl=true'),
      'error quorum-sasl-chain at "quorum.auth.learnerRequireSasl"',
    ),
  }),

  mistake(47, 'an address without a port', {
    clientPortAddress: form(text('dataDir=/d/data', 'clientPortAddress=10.0.0.5'), {
      '3.4': 'error missing-client-port at "dataDir"',
      '3.5-': 'error address-without-port at "clientPortAddress"',
    }),
    secureClientPortAddress: form(alone('secureClientPortAddress=10.0.0.5'), {
      '3.4': missing('secureClientPortAddress'),
      '3.5-': 'error address-without-port at "secureClientPortAddress"',
    }),
  }),

  mistake(48, 'a metrics provider that there is not', {
    'a slip': form(
      alone('metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricProvider'),
      {
        '3.4-3.5': missing('metricsProvider.className'),
        '3.6-': 'error metrics-provider at "org.apache.zookeeper.metrics.prometheus.PrometheusMetricProvider"',
      },
    ),
    "somebody else's": form(alone('metricsProvider.className=com.example.Statsd'), {
      '3.4-3.5': missing('metricsProvider.className'),
      '3.6-': 'warning metrics-provider at "com.example.Statsd"',
    }),
  }),

  mistake(49, 'one port twice in a file', {
    'for TLS': form(alone(netty, 'secureClientPort=2181'), {
      '3.4': missing('secureClientPort'),
      '3.5-': 'error port-clash at "2181" in line 2',
    }),
    'election port': form(
      text('initLimit=10', 'syncLimit=5', 'dataDir=/d/data', 'clientPort=3888', ...three),
      'error port-clash at "3888" in line 4',
    ),
    'peer port': form(
      text('initLimit=10', 'syncLimit=5', 'dataDir=/d/data', 'clientPort=2888', ...three),
      'error port-clash at "2888" in line 4',
    ),
    'AdminServer alone': form(alone('admin.serverPort=2181'), {
      '3.4': missing('admin.serverPort'),
      '3.5-': 'error port-clash at "2181" in line 1',
    }),
    'AdminServer in a quorum': form(quorum('admin.serverPort=2181'), {
      '3.4': missing('admin.serverPort'),
      '3.5-': 'warning port-clash at "2181" in line 5',
    }),
    metrics: form(alone(prometheus, 'metricsProvider.httpPort=2181'), {
      '3.4-3.5': missing('metricsProvider.className', 'metricsProvider.httpPort'),
      '3.6-': 'error port-clash at "2181" in line 2',
    }),
    'observer master': form(quorum('observerMasterPort=2181'), {
      '3.4-3.5': missing('observerMasterPort'),
      '3.6-': 'error port-clash at "2181" in line 5',
    }),
    'secureClientPort and the server line': form(
      text(
        netty,
        'secureClientPort=2181',
        'initLimit=10',
        'syncLimit=5',
        'dataDir=/d/data',
        'standaloneEnabled=false',
        'server.1=localhost:2888:3888;2181',
      ),
      {
        '3.4': [
          ...missing('secureClientPort', 'standaloneEnabled'),
          'error missing-client-port at "serverCnxnFactory"',
          'error client-part-needs-3-5 at ";2181"',
        ],
        '3.5-': 'error port-clash at "2181" in line 2',
      },
    ),
  }),

  mistake(50, "the AdminServer's port 8080", {
    'client port 8080': form(text('dataDir=/d/data', 'clientPort=8080'), { '3.5-': 'error port-clash at "8080"' }),
    'client port 8080 in a quorum': form(
      text('initLimit=10', 'syncLimit=5', 'dataDir=/d/data', 'clientPort=8080', ...three),
      { '3.5-': 'warning port-clash at "8080"' },
    ),
    'switched off': form(text('dataDir=/d/data', 'clientPort=8080', 'admin.enableServer=false'), {
      '3.4': missing('admin.enableServer'),
    }),
  }),

  mistake(51, 'snapshot.trust.empty left on', {
    on: form(alone('snapshot.trust.empty=true'), {
      '3.4': missing('snapshot.trust.empty'),
      '3.5-': 'warning trust-empty-snapshot at "true"',
      '3.5.5': missing('snapshot.trust.empty'),
      '3.5.6': 'warning trust-empty-snapshot at "true"',
    }),
  }),

  mistake(52, 'dataLogDir on a server that has data', {
    'logs in dataDir': form(
      {
        'etc/zoo.cfg': alone('dataLogDir=/var/log/zookeeper'),
        'var/lib/zookeeper/version-2/log.1': '',
        'var/log/zookeeper/version-2/': '',
      },
      'error data-log-dir-content at "/var/log/zookeeper" of etc/zoo.cfg',
      onHost,
    ),
    'snapshots in dataLogDir': form(
      {
        'etc/zoo.cfg': alone('dataLogDir=/var/log/zookeeper'),
        'var/lib/zookeeper/version-2/': '',
        'var/log/zookeeper/version-2/snapshot.0': '',
      },
      'error data-log-dir-content at "/var/log/zookeeper" of etc/zoo.cfg',
      onHost,
    ),
    '3.4.11': form(quorum('dataLogDir=/var/log/zookeeper'), {
      '3.4.11': 'warning release-3-4-11 at "/var/log/zookeeper"',
    }),
    '3.4.11, stand-alone, which keeps them apart': form(alone('dataLogDir=/var/log/zookeeper'), { '3.4.11': [] }),
  }),

  mistake(53, 'purging', {
    'fewer than three': form(
      alone('autopurge.purgeInterval=1', 'autopurge.snapRetainCount=1'),
      'warning snap-retain-minimum at "1" in line 2',
    ),
    'a count and no interval': form(alone('autopurge.snapRetainCount=3'), 'warning snap-retain-without-purge at "3"'),
    'a count and an interval of 0': form(
      alone('autopurge.snapRetainCount=5', 'autopurge.purgeInterval=0'),
      'warning snap-retain-without-purge at "5"',
    ),
    'both defaults written out': form(alone('autopurge.snapRetainCount=3', 'autopurge.purgeInterval=0')),
    off: form(alone(), 'info autopurge-off at "dataDir"', { settings: { 'autopurge-off': 'info' } }),
  }),

  mistake(54, 'four letter words', {
    all: form(alone('4lw.commands.whitelist=*'), 'warning four-letter-words at "*"'),
    'no such word': form(alone('4lw.commands.whitelist=rouk'), 'warning four-letter-words at "rouk"'),
    none: form(alone()),
  }),

  mistake(55, 'line ends of Windows', {
    'CR LF': form('dataDir=/var/lib/zookeeper\r\nclientPort=2181\r\n', 'info crlf-line-endings at "2181"'),
  }),

  mistake(56, 'what zkServer.sh reads otherwise than Java', {
    'a blank': form(
      text('dataDir /var/lib/zookeeper', 'clientPort=2181'),
      'warning script-unfriendly-syntax at "dataDir /var/lib/zookeeper"',
    ),
    'a colon': form(
      text('dataDir: /var/lib/zookeeper', 'clientPort=2181'),
      'warning script-unfriendly-syntax at "dataDir: /var/lib/zookeeper"',
    ),
    'a second equals sign': form(
      text('dataDir=/a=b', 'clientPort=2181'),
      'warning script-unfriendly-syntax at "dataDir=/a=b"',
    ),
    'a longer key': form(alone('dataDirBackup=/b'), 'warning script-unfriendly-syntax at "dataDirBackup=/b"'),
  }),

  mistake(57, 'maxClientCnxns', {}, 'silent on purpose: 0, few or many, each is right somewhere'),
  mistake(58, 'local sessions without upgrading', {}, 'silent on purpose: ephemeral nodes may not be wanted'),

  mistake(59, 'numbers below 1', {
    'tickTime 0': form(alone('tickTime=0'), 'error number-range at "0"'),
    'tickTime below 0': form(alone('tickTime=-1'), {
      '3.4': 'warning number-range at "-1"',
      '3.5-': 'error number-range at "-1"',
    }),
    'tickTime below 0 with limits of its own': form(
      alone('tickTime=-1', 'minSessionTimeout=4000', 'maxSessionTimeout=40000'),
      'warning number-range at "-1"',
    ),
    'tickTime below 0 in a quorum': form(quorum('tickTime=-1'), 'error number-range at "-1"'),
    initLimit: form(
      text('initLimit=-1', 'syncLimit=5', 'dataDir=/d/data', 'clientPort=2181', ...three),
      'error number-range at "-1"',
    ),
    'initLimit 0': form(
      text('initLimit=0', 'syncLimit=5', 'dataDir=/d/data', 'clientPort=2181', ...three),
      'error missing-quorum-limits at "0"',
    ),
    'initLimit of a server alone, which reads none': form(alone('initLimit=-1')),
  }),

  mistake(60, 'passwords that anybody can read', {
    store: form(alone('ssl.keyStore.password=secret'), {
      '3.4': missing('ssl.keyStore.password'),
      '3.5-': 'info plain-secret at "ssl.keyStore.password"',
    }),
    'super user': form(
      alone('DigestAuthenticationProvider.superDigest=super:D/InIHSb7yEEbrWz8b9l71RjZJU='),
      'info plain-secret at "DigestAuthenticationProvider.superDigest"',
    ),
  }),

  mistake(61, 'what is no number in myid', {
    ...Object.fromEntries(
      ['1 ', ' 1', 'myid=1', 'one'].map((content) => [
        JSON.stringify(content),
        form(myid(`${content}\n`), `error myid-format at ${JSON.stringify(content)} ${myidFile}`, onHost),
      ]),
    ),
    'a byte order mark': form(myid('\ufeff1\n'), `error myid-format at "\ufeff1" ${myidFile}`, onHost),
    empty: form(myid(''), `error myid-format at "" in line 1 ${myidFile}`, onHost),
    'an empty first line': form(myid('\n1\n'), `error myid-format at "" in line 1 ${myidFile}`, onHost),
    'two lines': form(myid('1\n2\n'), `warning myid-format at "2" ${myidFile}`, onHost),
    'stand-alone': form(
      { 'etc/zoo.cfg': alone(), 'var/lib/zookeeper/myid': 'one\n' },
      { '3.4': [], '3.5-': `error myid-format at "one" ${myidFile}` },
      onHost,
    ),
    'CR LF, signs and zeros': form(myid('+01\r\n'), [], onHost),
  }),

  mistake(62, 'myid in zoo.cfg', {
    myid: form(quorum('myid=1'), 'warning myid-in-config at "myid"'),
    serverId: form(quorum('serverId=1'), 'warning myid-in-config at "serverId"'),
  }),

  mistake(63, 'myid in another folder', {
    ...Object.fromEntries(
      ['etc/myid', 'var/log/zookeeper/myid', 'var/lib/zookeeper/myid.txt'].map((path) => [
        path,
        form(
          { 'etc/zoo.cfg': quorum('dataLogDir=/var/log/zookeeper'), 'var/lib/zookeeper/version-2/': '', [path]: '1\n' },
          { '3.4-': 'error myid-missing at "/var/lib/zookeeper" of etc/zoo.cfg' },
          onHost,
        ),
      ]),
    ),
  }),
];

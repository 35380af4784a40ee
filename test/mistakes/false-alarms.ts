import { alone, form, listing, type Mistake, mistake, quorum, text, third, three } from '../support/mistakes.ts';

const limits = ['initLimit=10', 'syncLimit=5', 'dataDir=/d/data'] as const;
const clients = ['server.1=zk1:2888:3888;2181', 'server.2=zk2:2888:3888;2181', 'server.3=zk3:2888:3888;2181'] as const;
const local = (id: number) =>
  text(
    'tickTime=2000',
    'initLimit=10',
    'syncLimit=5',
    `dataDir=/srv/zk/data${id}`,
    `clientPort=218${id}`,
    'server.1=localhost:2881:3881',
    'server.2=localhost:2882:3882',
    'server.3=localhost:2883:3883',
  );
const missing = (...names: readonly string[]) => names.map((name) => `warning parameter-not-in-release at "${name}"`);

/** What looks wrong and is right: nothing is said of it, not even an info that isn't named here. */
export const falseAlarms: readonly Mistake[] = [
  mistake(1, 'other signs between key and value', {
    'colons and blanks in server lines': form(
      listing('server.1:zk1:2888:3888', 'server.2 zk2:2888:3888', 'server.3 = zk3:2888:3888'),
    ),
    'as the guide prints observers': form(
      listing(
        'server.1:localhost:2181:3181:observer',
        'server.2:localhost:2182:3182',
        'server.3:localhost:2183:3183',
        'server.4:localhost:2184:3184',
      ),
    ),
    'blanks behind the sign': form(
      alone('minSessionTimeout= 4000', 'maxSessionTimeout = 40000', 'maxClientCnxns : 100', 'tickTime 2000'),
    ),
  }),

  mistake(2, 'settings in comments', {
    'of the sample file': form(
      alone(
        '#maxClientCnxns=60',
        '# The number of snapshots to retain in dataDir',
        '#autopurge.snapRetainCount=3',
        '# Purge task interval in hours',
        '# Set to "0" to disable auto purge feature',
        '# autopurge.purgeInterval=1',
        '#server.1=zk1:2888:3888',
      ),
    ),
  }),

  mistake(3, 'keys of plug-ins', {
    providers: form(
      alone(
        'authProvider.1=com.example.auth.TokenProvider',
        'authProvider.x509=com.example.auth.CertificateProvider',
        'kerberos.removeHostFromPrincipal=true',
        'kerberos.removeRealmFromPrincipal=true',
      ),
    ),
    'that ZooKeeper does not read': form(alone('jaasLoginRenew=3600000', 'requireClientAuthScheme=sasl'), [
      'info unknown-parameter at "jaasLoginRenew"',
      'info unknown-parameter at "requireClientAuthScheme"',
    ]),
    'names of their own': form(alone('ssl.vendor.pin=1', 'sasl.vendor.name=x', 'authProvider.vendor.realm=EXAMPLE')),
  }),

  mistake(4, 'equal ports and folders on different hosts', {
    hosts: form({
      'zk1/zoo.cfg': quorum(),
      'zk2/zoo.cfg': quorum(),
      'zk3/zoo.cfg': quorum(),
    }),
  }),

  mistake(5, 'ids with gaps and in any order', {
    gaps: form(listing('server.128=zk1:2888:3888', 'server.131=zk2:2888:3888', 'server.130=zk3:2888:3888')),
    'counted from 0': form(
      listing('server.0=zk0:2888:3888', 'server.1=zk1:2888:3888', 'server.2=zk2:2888:3888'),
      'info server-id-range at "0" in line 5',
    ),
  }),

  mistake(6, '0.0.0.0 in the own line', {
    'of 3.4': form(listing('server.1=0.0.0.0:2888:3888', 'server.2=zk2:2888:3888', 'server.3=zk3:2888:3888'), {
      '3.5-': 'info wildcard-own-address at "0.0.0.0"',
      '3.5.7': 'warning wildcard-own-address at "0.0.0.0"',
    }),
  }),

  mistake(
    7,
    'even numbers that are meant',
    {
      'observers do not vote': form(quorum('server.4=zk4:2888:3888:observer')),
      'five voters and an observer': form(
        quorum('server.4=zk4:2888:3888', 'server.5=zk5:2888:3888', 'server.6=zk6:2888:3888:observer'),
      ),
      groups: form(quorum('server.4=zk4:2888:3888', 'group.1=1:2', 'group.2=3', 'group.3=4')),
      'two with an oracle': form(
        listing('oraclePath=/etc/zk/oracle', 'server.1=zk1:2888:3888', 'server.2=zk2:2888:3888'),
        {
          '3.4-3.7': [...missing('oraclePath'), 'warning two-server-ensemble at "server.1"'],
        },
      ),
    },
    'a list in the middle of a change needs a suppression, which there is not yet',
  ),

  mistake(8, 'servers alone', {
    'limits that it needs not': form(text('tickTime=2000', ...limits, 'clientPort=2181')),
    'no limits': form(alone('tickTime=2000')),
    'one server line': form(
      text('dataDir=/d/data', 'clientPort=2181', 'server.1=zk1:2888:3888'),
      'info single-participant at "server.1"',
    ),
  }),

  mistake(9, 'templates', {}, 'traps, number 1; settings inside files of Nomad, Helm and Compose are not read yet'),

  mistake(10, 'what other programs ship or need', {
    Kafka: form({
      'config/zookeeper.properties': text(
        'dataDir=/tmp/zookeeper',
        'clientPort=2181',
        'maxClientCnxns=0',
        'admin.enableServer=false',
        '# admin.serverPort=8080',
      ),
    }),
    'very long times': form(
      text(
        'initLimit=30000',
        'syncLimit=10',
        'maxSessionTimeout=60000000',
        'maxClientCnxns=2000',
        'leaderServes=yes',
        'dataDir=/d/data',
        'clientPort=2181',
        ...three,
      ),
    ),
  }),

  mistake(11, 'no clientPort', {
    'in every server line': form(text(...limits, ...clients), {
      '3.4': [
        'error missing-client-port at "initLimit"',
        ...[4, 5, 6].map((line) => `error client-part-needs-3-5 at ";2181" in line ${line}`),
      ],
    }),
    'the secure one alone': form(
      text(
        'serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory',
        'secureClientPort=2281',
        'dataDir=/d/data',
      ),
      { '3.4': ['error missing-client-port at "serverCnxnFactory"', ...missing('secureClientPort')] },
    ),
    'a dynamic file that is not here': form(text(...limits, 'dynamicConfigFile=/etc/zk/zoo.cfg.dynamic'), {
      '3.4': ['error missing-client-port at "initLimit"', ...missing('dynamicConfigFile')],
    }),
  }),

  mistake(12, 'localhost in every line', {
    'one file': form(local(1)),
  }),

  mistake(13, 'folders that are not here', {
    'of another machine': form(alone('dataLogDir=/srv/log/zookeeper')),
    'of Windows': form(text('dataDir=C:/zookeeper/data', 'clientPort=2181')),
    'of Windows, escaped': form(text('dataDir=C:\\\\zookeeper\\\\data', 'clientPort=2181')),
  }),

  mistake(14, 'line ends and letters', {
    'CR LF': form(quorum().replaceAll('\n', '\r\n'), 'info crlf-line-endings at "2181"'),
    'comments in Chinese': form(alone('# 数据目录', '# 客户端端口 clientPort=2181')),
  }),

  mistake(15, 'unusual server lines', {
    'clientPort and the same behind the line': form(text(...limits, 'clientPort=2181', ...clients), {
      '3.4': [5, 6, 7].map((line) => `error client-part-needs-3-5 at ";2181" in line ${line}`),
    }),
    'zeros and capitals': form(
      listing(
        'server.01=zk1:2888:3888:PARTICIPANT',
        'server.02=zk2:2888:3888',
        'server.03=zk3:2888:3888',
        'server.04=zk4:2888:3888:OBSERVER',
      ),
    ),
    'a colon at the end': form(third('server.3=zk3:2888:3888:')),
    'a semicolon at the end': form(third('server.3=zk3:2888:3888;'), {
      '3.4': 'error client-part-needs-3-5 at "zk3:2888:3888;"',
    }),
  }),

  mistake(16, 'one port for the AdminServers of a host', {
    'three servers': form(
      { 'z1.cfg': local(1), 'z2.cfg': local(2), 'z3.cfg': local(3) },
      { '3.5-': 'info local-admin-port-clash at "tickTime" of z2.cfg' },
    ),
  }),

  mistake(17, 'files that differ where they may', {
    'wildcards, ports and folders': form(
      {
        'zk1/zoo.cfg': text(
          ...limits,
          'clientPort=2181',
          'clientPortAddress=10.0.0.1',
          'server.1=0.0.0.0:2888:3888',
          three[1],
          three[2],
        ),
        'zk2/zoo.cfg': text(
          '# the second',
          'initLimit=10',
          'syncLimit=5',
          'dataDir=/srv/zk',
          'clientPort=2182',
          three[0],
          'server.2=0.0.0.0:2888:3888',
          three[2],
        ),
        'zk3/zoo.cfg': text(
          ...limits,
          'clientPort=2181',
          'snapCount=50000',
          'maxClientCnxns=100',
          three[0],
          three[1],
          'server.3=0.0.0.0:2888:3888',
        ),
      },
      {
        '3.5-': [1, 2, 3].map((id) => `info wildcard-own-address at "0.0.0.0" of zk${id}/zoo.cfg`),
      },
    ),
  }),

  mistake(18, 'dynamic files', {
    ...Object.fromEntries(
      ['zoo.cfg.dynamic', 'zoo.cfg.dynamic.100000000', 'zoo_replicated1.cfg.dynamic', 'zoo_dynamic.cfg'].map((name) => [
        name,
        form(
          { 'zoo.cfg': text(...limits, `dynamicConfigFile=/etc/zk/${name}`), [name]: text(...clients) },
          { '3.4': ['error missing-client-port at "initLimit"', ...missing('dynamicConfigFile')] },
        ),
      ]),
    ),
    'named alone': form(
      { 'zoo_replicated1.cfg.dynamic': text(...clients) },
      {
        '3.4': [1, 2, 3].map(
          (line) => `error client-part-needs-3-5 at ";2181" in line ${line} of zoo_replicated1.cfg.dynamic`,
        ),
      },
      { only: ['zoo_replicated1.cfg.dynamic'] },
    ),
  }),

  mistake(19, 'Netty by a flag of the JVM', {
    told: form(
      alone('secureClientPort=2281'),
      { '3.4': missing('secureClientPort') },
      { jvm: { 'zookeeper.serverCnxnFactory': 'org.apache.zookeeper.server.NettyServerCnxnFactory' } },
    ),
  }),

  mistake(20, 'a release that nobody told', {}, 'below: it is the newest'),
];

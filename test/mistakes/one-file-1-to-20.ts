import { alone, form, listing, type Mistake, mistake, quorum, text, third, three } from '../support/mistakes.ts';
import { namesOfTheGuide } from './names-of-the-guide.ts';

/** What people get wrong in one file, what is most frequent and harmful first. */
export const to20: readonly Mistake[] = [
  mistake(1, 'a comment behind a value', {
    number: form(alone('tickTime=2000 #heartbeat'), 'error inline-comment at "#heartbeat"'),
    port: form(text('dataDir=/var/lib/zookeeper', 'clientPort=2181 # port'), 'error inline-comment at "# port"'),
    'server line': form(quorum('server.4=zk4:2888:3888:observer # far'), 'error inline-comment at "# far"'),
    'group and weight': form(quorum('group.1=1:2:3 # all', 'weight.1=2 # big'), [
      'error inline-comment at "# all"',
      'error inline-comment at "# big"',
    ]),
    peerType: form(quorum('peerType=participant # votes'), 'error inline-comment at "# votes"'),
    clientPortAddress: form(alone('clientPortAddress=10.0.0.1 # inner'), 'error inline-comment at "# inner"'),
    dynamicConfigFile: form(
      text('initLimit=10', 'syncLimit=5', 'dataDir=/d/data', 'dynamicConfigFile=/etc/zk/zoo.cfg.dynamic # list'),
      {
        '3.4': ['error missing-client-port at "initLimit"', 'warning parameter-not-in-release at "dynamicConfigFile"'],
        '3.5-': 'warning inline-comment at "# list"',
      },
    ),
    'dynamicConfigFile, on its host': form(
      {
        'etc/zoo.cfg': text(
          'initLimit=10',
          'syncLimit=5',
          'dataDir=/d/data',
          'dynamicConfigFile=/etc/zoo.cfg.dynamic # list',
        ),
        'etc/zoo.cfg.dynamic': text('server.1=zk1:2888:3888;2181'),
      },
      {
        '3.4': [
          'error missing-client-port at "initLimit" of etc/zoo.cfg',
          'warning parameter-not-in-release at "dynamicConfigFile" of etc/zoo.cfg',
        ],
        '3.5-': 'error inline-comment at "# list" of etc/zoo.cfg',
      },
      { onHost: true },
    ),
    'class name': form(
      alone('metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider # on'),
      {
        '3.4-3.5': 'warning parameter-not-in-release at "metricsProvider.className"',
        '3.6-': 'error inline-comment at "# on"',
      },
    ),
    boolean: form(alone('quorumListenOnAllIPs=true # NAT'), {
      '3.4-3.6': 'warning inline-comment at "# NAT"',
      '3.7-': 'error inline-comment at "# NAT"',
    }),
    'boolean that is always strict': form(alone('standaloneEnabled=true # one'), {
      '3.4': 'warning parameter-not-in-release at "standaloneEnabled"',
      '3.5-': 'error inline-comment at "# one"',
    }),
    path: form(text('dataDir=/data # data', 'clientPort=2181'), 'warning inline-comment at "# data"'),
    'number that is passed on': form(alone('snapCount=1000 # x'), 'warning inline-comment at "# x"'),
    string: form(alone('ssl.keyStore.type=jks  # Default is JKS'), {
      '3.4': 'warning parameter-not-in-release at "ssl.keyStore.type"',
      '3.5-': 'warning inline-comment at "# Default is JKS"',
    }),
    slashes: form(alone('tickTime=2000 // ms'), 'error inline-comment at "// ms"'),
  }),

  mistake(2, 'a misspelt key', {
    purgeInteval: form(alone('autopurge.purgeInteval=12'), 'warning unknown-parameter at "autopurge.purgeInteval"'),
    clkientPort: form(text('dataDir=/var/lib/zookeeper', 'clkientPort=2181'), {
      '3.4': 'error missing-client-port at "clkientPort"',
      '3.5-': 'warning missing-client-port at "clkientPort"',
    }),
    ticktime: form(alone('ticktime=2000'), 'warning unknown-parameter at "ticktime"'),
    datadir: form(text('datadir=/var/lib/zookeeper', 'clientPort=2181'), 'error missing-data-dir at "datadir"'),
    dataLogdir: form(alone('dataLogdir=/var/log/zookeeper'), 'warning unknown-parameter at "dataLogdir"'),
    'a capital in Server.3': form(
      listing('server.1=zk1:2888:3888', 'server.2=zk2:2888:3888', 'Server.3=zk3:2888:3888'),
      'warning unknown-parameter at "Server.3"',
    ),
    initlimit: form(
      text('initlimit=10', 'syncLimit=5', 'dataDir=/d/data', 'clientPort=2181', ...three),
      'error missing-quorum-limits at "initlimit"',
    ),
    'nothing near': form(alone('myCompany.audit=on'), 'info unknown-parameter at "myCompany.audit"'),
  }),

  mistake(
    3,
    'no myid, or one that is not in the list',
    {
      missing: form(
        { 'etc/zoo.cfg': quorum(), 'var/lib/zookeeper/zookeeper_server.pid': '1' },
        'error myid-missing at "/var/lib/zookeeper" of etc/zoo.cfg',
        { onHost: true },
      ),
      'not in the list': form(
        { 'etc/zoo.cfg': quorum(), 'var/lib/zookeeper/myid': '7\n' },
        'error myid-not-in-servers at "7" of var/lib/zookeeper/myid',
        { onHost: true },
      ),
    },
    'in containers and in Kubernetes the number comes from variables and names, which zklint does not read yet',
  ),

  mistake(4, 'server lines without initLimit and syncLimit', {
    both: form(text('dataDir=/d/data', 'clientPort=2181', ...three), 'error missing-quorum-limits at "server.1"'),
    syncLimit: form(
      text('initLimit=10', 'dataDir=/d/data', 'clientPort=2181', ...three),
      'error missing-quorum-limits at "server.1"',
    ),
    'a quorum of one': form(
      text('standaloneEnabled=false', 'dataDir=/d/data', 'clientPort=2181', 'server.1=zk1:2888:3888'),
      {
        '3.4': 'warning parameter-not-in-release at "standaloneEnabled"',
        '3.5-': 'error missing-quorum-limits at "server.1"',
      },
    ),
  }),

  mistake(5, 'no dataDir', {
    absent: form(text('tickTime=2000', 'clientPort=2181'), 'error missing-data-dir at "tickTime"'),
    empty: form(text('dataDir=', 'clientPort=2181'), {
      '3.4': 'warning data-dir-too-short at "dataDir"',
      '3.5-': 'error data-dir-too-short at "dataDir"',
    }),
    ...Object.fromEntries(
      ['.', './', 'd', 'd/'].map((path) => [
        path,
        form(text(`dataDir=${path}`, 'clientPort=2181'), {
          '3.4': [],
          '3.5-': `error data-dir-too-short at "${path}"${path === 'd' ? ' in line 1' : ''}`,
        }),
      ]),
    ),
  }),

  mistake(6, 'a server line in another form', {
    'no election port': form(third('server.3=zk3:2888'), 'error server-line-format at "zk3:2888"'),
    'no port': form(third('server.3=zk3'), 'error server-line-format at "zk3"'),
    'the client port in front': form(third('server.3=zk3:2181:2888:3888'), 'error server-role at "3888" in line 7'),
    commas: form(third('server.3=10.0.0.1,2888,3888'), 'error server-line-format at "10.0.0.1,2888,3888"'),
    URL: form(third('server.3=http://zk3:2888:3888'), 'error server-line-format at "//zk3"'),
    'two in one line': form(
      listing('server.1=zk1:2888:3888 server.2=zk2:2888:3888', 'server.3=zk3:2888:3888'),
      'error collapsed-lines at "server.2=zk2:2888:3888"',
    ),
  }),

  mistake(7, 'a blank at the end of a server, group or weight line', {
    blank: form(third('server.3=zk3:2888:3888 '), { '3.5-': 'error trailing-whitespace at " "' }),
    tab: form(third('server.3=zk3:2888:3888\t'), { '3.5-': 'error trailing-whitespace at "\\t"' }),
    'behind the client port': form(third('server.3=zk3:2888:3888;2181 '), {
      '3.4': 'error client-part-needs-3-5 at ";2181"',
      '3.5-': 'error trailing-whitespace at " "',
    }),
    group: form(quorum('group.1=1:2:3 '), { '3.5-': 'error trailing-whitespace at " "' }),
    'blank inside a group': form(quorum('group.1=1: 2:3'), 'error quorum-groups at " 2"'),
    'behind a role': form(quorum('server.4=zk4:2888:3888:observer '), { '3.5': 'error trailing-whitespace at " "' }),
  }),

  mistake(8, 'what only the JVM reads', {
    'jute.maxbuffer': form(alone('jute.maxbuffer=4194304'), 'warning jvm-only-parameter at "jute.maxbuffer"'),
    'readonlymode.enabled': form(
      alone('readonlymode.enabled=true'),
      'warning jvm-only-parameter at "readonlymode.enabled"',
    ),
    'znode.container': form(alone('znode.container.checkIntervalMs=1000'), {
      '3.4': 'warning parameter-not-in-release at "znode.container.checkIntervalMs"',
      '3.5-': 'warning jvm-only-parameter at "znode.container.checkIntervalMs"',
    }),
    'leader.nodelay': form(alone('leader.nodelay=false'), 'warning jvm-only-parameter at "leader.nodelay"'),
  }),

  mistake(9, 'the prefix zookeeper. in the file', {
    'admin.enableServer': form(alone('zookeeper.admin.enableServer=false'), {
      '3.4': 'warning parameter-not-in-release at "zookeeper.admin.enableServer"',
      '3.5-': 'warning redundant-prefix at "zookeeper."',
    }),
    'datadir.autocreate': form(alone('zookeeper.datadir.autocreate=true'), {
      '3.4': 'warning parameter-not-in-release at "zookeeper.datadir.autocreate"',
      '3.5-': 'warning redundant-prefix at "zookeeper."',
    }),
    flag: form(alone('-Dzookeeper.snapCount=50000'), 'warning redundant-prefix at "-Dzookeeper."'),
  }),

  mistake(10, 'a name that only the guide has', namesOfTheGuide),

  mistake(11, 'true and false where ZooKeeper asks for yes and no', {
    skipACL: form(alone('skipACL=true'), 'warning yes-no-value at "true"'),
    forceSync: form(alone('forceSync=false'), 'warning yes-no-value at "false"'),
    leaderServes: form(quorum('leaderServes=false'), 'warning yes-no-value at "false"'),
  }),

  mistake(12, 'yes and 1 where ZooKeeper asks for true', {
    quorumListenOnAllIPs: form(quorum('quorumListenOnAllIPs=yes'), {
      '3.4-3.6': 'warning boolean-value at "yes"',
      '3.7-': 'error boolean-value at "yes"',
    }),
    sslQuorum: form(quorum('sslQuorum=1'), {
      '3.4': 'warning parameter-not-in-release at "sslQuorum"',
      '3.5-3.6': 'warning boolean-value at "1" in line 5',
      '3.7-': 'error boolean-value at "1" in line 5',
    }),
    standaloneEnabled: form(quorum('standaloneEnabled=no'), {
      '3.4': 'warning parameter-not-in-release at "standaloneEnabled"',
      '3.5-': 'error boolean-value at "no"',
    }),
    reconfigEnabled: form(quorum('reconfigEnabled=yes'), {
      '3.4': 'warning parameter-not-in-release at "reconfigEnabled"',
      '3.5.2': 'warning parameter-not-in-release at "reconfigEnabled"',
      '3.5-': 'error boolean-value at "yes"',
    }),
  }),

  mistake(13, 'a key twice', {
    'server with two addresses': form(quorum('server.2=zk9:2888:3888'), 'error duplicate-server-id at "2" in line 7'),
    'server with one address': form(quorum('server.2=zk2:2888:3888'), 'warning duplicate-server-id at "2" in line 7'),
    'ids that are equal numbers': form(quorum('server.01=zk9:2888:3888'), 'error duplicate-server-id at "1" in line 6'),
    clientPort: form(alone('clientPort=2182'), 'warning duplicate-parameter at "clientPort" in line 3'),
    maxClientCnxns: form(
      alone('maxClientCnxns=60', 'maxClientCnxns=2000'),
      'warning duplicate-parameter at "maxClientCnxns" in line 2',
    ),
    'the same value': form(
      alone('maxClientCnxns=60', 'maxClientCnxns=60'),
      'info duplicate-parameter at "maxClientCnxns" in line 2',
    ),
    'another key was meant': form(alone('admin.enableServer=true', 'admin.enableServer=0.0.0.0'), {
      '3.4': 'warning parameter-not-in-release at "admin.enableServer" in line 2',
      '3.5-': ['warning duplicate-parameter at "admin.enableServer" in line 2', 'warning boolean-value at "0.0.0.0"'],
    }),
  }),

  mistake(14, 'one port for peers and elections', {
    equal: form(quorum('server.4=zk4:2888:2888:observer'), {
      '3.4': 'error same-peer-election-port at "2888" in line 5',
      '3.5.4': 'error same-peer-election-port at "2888" in line 5',
      '3.5-': 'error same-peer-election-port at "2888" in line 5',
    }),
  }),

  mistake(15, 'one address for two servers', {
    'a copied line': form(listing('server.1=zk1:2888:3888', 'server.2=zk1:2888:3888', 'server.3=zk3:2888:3888'), [
      'error duplicate-server-endpoint at "3888" in line 6',
      'warning duplicate-server-endpoint at "2888" in line 6',
    ]),
    'the peer port alone': form(
      listing('server.1=zk1:2888:3888', 'server.2=zk1:2888:3889', 'server.3=zk3:2888:3888'),
      'warning duplicate-server-endpoint at "2888" in line 6',
    ),
    'a peer port that is an election port': form(
      listing('server.1=zk1:2888:3888', 'server.2=zk1:3888:4888', 'server.3=zk3:2888:3888'),
      'error duplicate-server-endpoint at "3888" in line 6',
    ),
  }),

  mistake(16, 'line ends that are gone', {
    'run together': form(
      alone('tickTime=2000initLimit=10syncLimit=5'),
      'error collapsed-lines at "initLimit=10syncLimit=5"',
    ),
    'with blanks': form(
      alone('tickTime=2000 initLimit=10 syncLimit=5'),
      'error collapsed-lines at "initLimit=10 syncLimit=5"',
    ),
    'behind a comment': form(
      alone('# milliseconds of each ticktickTime=2000# ticks of the first phase'),
      'warning swallowed-setting at "tickTime=2000# ticks of the first phase"',
    ),
    'the required one': form(
      text('# where the snapshot is storeddataDir=/d/data', 'clientPort=2181'),
      'error swallowed-setting at "dataDir=/d/data"',
    ),
    'line numbers': form(alone('123456789101112'), 'warning collapsed-lines at "123456789101112"'),
  }),

  mistake(17, 'no client port', {
    'stand-alone': form(text('dataDir=/d/data'), {
      '3.4': 'error missing-client-port at "dataDir"',
      '3.5-': 'warning missing-client-port at "dataDir"',
    }),
    quorum: form(text('initLimit=10', 'syncLimit=5', 'dataDir=/d/data', ...three), {
      '3.4': 'error missing-client-port at "initLimit"',
      '3.5-': 'warning missing-client-port at "initLimit"',
    }),
  }),

  mistake(18, '0.0.0.0 in the own line', {}, 'between files, number 3'),

  mistake(19, 'paths of Windows', {
    'lost backslashes': form(
      text('dataDir=D:\\zookeeper\\data', 'clientPort=2181'),
      'warning backslash-in-value at "D:\\\\zookeeper\\\\data"',
    ),
    'a line taken along': form(text('dataDir=D:\\zk\\', 'clientPort=2181'), {
      '3.4': 'error backslash-in-value at "D:\\\\zk\\\\"',
      '3.5-': 'warning backslash-in-value at "D:\\\\zk\\\\"',
    }),
    'an escape': form(text('dataDir=D:\\users', 'clientPort=2181'), 'error malformed-unicode-escape at "\\\\users"'),
  }),

  mistake(20, 'quotes, variables and relative paths', {
    quotes: form(text('dataDir="/var/zk"', 'clientPort=2181'), 'warning literal-quotes at "\\"/var/zk\\""'),
    'a quoted number': form(alone('tickTime="2000"'), 'error literal-quotes at "\\"2000\\""'),
    home: form(text('dataDir=~/zk', 'clientPort=2181'), 'warning unexpanded-variable at "~"'),
    variable: form(text('dataDir=$ZK_HOME/data', 'clientPort=2181'), 'warning unexpanded-variable at "$ZK_HOME"'),
    relative: form(text('dataDir=data', 'clientPort=2181'), 'info relative-data-dir at "data" in line 1'),
  }),
];

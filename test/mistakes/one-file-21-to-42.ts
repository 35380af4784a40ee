import { alone, form, listing, type Mistake, mistake, quorum, text, third, three } from '../support/mistakes.ts';

const clients = ['server.1=zk1:2888:3888;2181', 'server.2=zk2:2888:3888;2181', 'server.3=zk3:2888:3888;2181'] as const;
const dynamic = text('initLimit=10', 'syncLimit=5', 'dataDir=/d/data', 'dynamicConfigFile=/etc/zk/zoo.cfg.dynamic');

/** What people get wrong in one file, continued. */
export const to42: readonly Mistake[] = [
  mistake(21, 'dataDir in a folder that a restart empties', {
    ...Object.fromEntries(
      ['/tmp/zookeeper', '/var/tmp/zk', '/dev/shm/zk', '/run/zookeeper'].map((path) => [
        path,
        form(text(`dataDir=${path}`, 'clientPort=2181'), `warning volatile-data-dir at "${path}"`),
      ]),
    ),
    dataLogDir: form(alone('dataLogDir=/tmp/zk-log'), 'warning volatile-data-dir at "/tmp/zk-log"'),
  }),

  mistake(22, 'one server line alone', {
    participant: form(listing('server.1=zk1:2888:3888'), 'info single-participant at "server.1"'),
  }),

  mistake(23, 'observers without a quorum', {
    'one voter': form(
      listing('server.1=zk1:2888:3888', 'server.2=zk2:2888:3888:observer'),
      'error observers-without-quorum at "server.2"',
    ),
    'no voter': form(
      listing('server.1=zk1:2888:3888:observer', 'server.2=zk2:2888:3888:observer'),
      'error observers-without-quorum at "server.1"',
    ),
    'standaloneEnabled=false without servers': form(listing('standaloneEnabled=false'), {
      '3.4': 'warning parameter-not-in-release at "standaloneEnabled"',
      '3.5-': 'error observers-without-quorum at "standaloneEnabled"',
    }),
    'one voter is a quorum of its own': form(
      listing('standaloneEnabled=false', 'server.1=zk1:2888:3888', 'server.2=zk2:2888:3888:observer'),
      {
        '3.4': [
          'warning parameter-not-in-release at "standaloneEnabled"',
          'error observers-without-quorum at "server.2"',
        ],
      },
    ),
  }),

  mistake(24, 'an even number of voters', {
    two: form(third(), 'warning two-server-ensemble at "server.1"'),
    four: form(quorum('server.4=zk4:2888:3888'), 'warning even-ensemble-size at "server.4"'),
    'four with an observer': form(quorum('server.4=zk4:2888:3888:observer')),
  }),

  mistake(25, 'an id that is no number', {
    'a letter': form(third('server.x=zk3:2888:3888'), 'error server-id-format at "x"'),
    'a word': form(third('server.zk3=zk3:2888:3888'), 'error server-id-format at "zk3" in line 7'),
    'a blank': form(third('server. 3=zk3:2888:3888'), 'error server-id-format at "server." in line 7'),
  }),

  mistake(26, 'an id out of range', {
    '-1': form(third('server.-1=zk3:2888:3888'), {
      '3.4': 'warning server-id-range at "-1"',
      '3.5-': 'error server-id-range at "-1"',
    }),
    '-2': form(third('server.-2=zk3:2888:3888'), 'warning server-id-range at "-2"'),
    '0': form(third('server.0=zk3:2888:3888'), 'info server-id-range at "0" in line 7'),
    '300': form(third('server.300=zk3:2888:3888'), 'warning server-id-range at "300"'),
    '1 and 257': form(third('server.257=zk3:2888:3888'), 'warning server-id-range at "257"'),
    '255 with extended types': form(third('server.255=zk3:2888:3888', 'extendedTypesEnabled=true'), {
      '3.4': 'warning parameter-not-in-release at "extendedTypesEnabled"',
      '3.5-': 'warning server-id-range at "255"',
    }),
  }),

  mistake(27, 'a role that there is not', {
    observe: form(quorum('server.4=zk4:2888:3888:observe'), 'error server-role at "observe"'),
    voter: form(quorum('server.4=zk4:2888:3888:voter'), 'error server-role at "voter"'),
    peerType: form(quorum('peerType=obs'), 'error choice-value at "obs"'),
  }),

  mistake(28, 'peerType and the list differ', {
    'observer in the file, voter in the list': form(
      { 'zk2/zoo.cfg': quorum('peerType=observer') },
      'warning peer-type-mismatch at "observer" of zk2/zoo.cfg',
    ),
    'participant in the file, observer in the list': form(
      {
        'etc/zoo.cfg': quorum('peerType=participant', 'server.4=zk4:2888:3888:observer'),
        'var/lib/zookeeper/myid': '4\n',
      },
      'warning peer-type-mismatch at "participant" of etc/zoo.cfg',
      { onHost: true },
    ),
    'the same, where only a name tells the server': form(
      { 'zk4/zoo.cfg': quorum('peerType=participant', 'server.4=zk4:2888:3888:observer') },
      'info peer-type-mismatch at "participant" of zk4/zoo.cfg',
    ),
    'the list alone': form({ 'zk4/zoo.cfg': quorum('server.4=zk4:2888:3888:observer') }),
  }),

  mistake(29, 'a client port in a server line of 3.4', {
    port: form(third('server.3=zk3:2888:3888;2181'), { '3.4': 'error client-part-needs-3-5 at ";2181"' }),
  }),

  mistake(30, 'clientPort and another port in the own line', {
    'in every line': form(text('initLimit=10', 'syncLimit=5', 'dataDir=/d/data', 'clientPort=2182', ...clients), {
      '3.4': [5, 6, 7].map((line) => `error client-part-needs-3-5 at ";2181" in line ${line}`),
      '3.5-': 'error client-port-conflict at "2182"',
    }),
    'of the own line': form(
      { 'etc/zoo.cfg': third('server.3=zk3:2888:3888;2183'), 'var/lib/zookeeper/myid': '3\n' },
      {
        '3.4': 'error client-part-needs-3-5 at ";2183" of etc/zoo.cfg',
        '3.5-': 'error client-port-conflict at "2181" of etc/zoo.cfg',
      },
      { onHost: true },
    ),
    'of the own line, by its name': form(
      { 'zoo3.cfg': third('server.3=zk3:2888:3888;2183') },
      {
        '3.4': 'error client-part-needs-3-5 at ";2183" of zoo3.cfg',
        '3.5-': 'warning client-port-conflict at "2181" of zoo3.cfg',
      },
    ),
    'of a line that may be another': form(third('server.3=zk3:2888:3888;2183'), {
      '3.4': 'error client-part-needs-3-5 at ";2183"',
    }),
    equal: form(third('server.3=zk3:2888:3888;2181'), { '3.4': 'error client-part-needs-3-5 at ";2181"' }),
  }),

  mistake(31, 'server lines beside a dynamic file', {
    both: form(
      text(
        'initLimit=10',
        'syncLimit=5',
        'dataDir=/d/data',
        'clientPort=2181',
        'dynamicConfigFile=/etc/zk/zoo.cfg.dynamic',
        ...three,
      ),
      {
        '3.4': 'warning parameter-not-in-release at "dynamicConfigFile"',
        '3.5-': 'error servers-with-dynamic-file at "server.1"',
      },
    ),
  }),

  mistake(32, 'a dynamic file with other content, or none', {
    version: form(
      { 'zoo.cfg': dynamic, 'zoo.cfg.dynamic': text(...clients, 'version=100000000') },
      {
        '3.4': ['error missing-client-port at "initLimit"', 'warning parameter-not-in-release at "dynamicConfigFile"'],
        '3.5-': 'error dynamic-file-content at "version" of zoo.cfg.dynamic',
      },
    ),
    'a setting': form(
      { 'zoo.cfg': dynamic, 'zoo.cfg.dynamic': text('tickTime=2000', ...clients) },
      {
        '3.4': ['error missing-client-port at "initLimit"', 'warning parameter-not-in-release at "dynamicConfigFile"'],
        '3.5-': 'error dynamic-file-content at "tickTime" of zoo.cfg.dynamic',
      },
    ),
    'not there': form(
      { 'etc/zk/zoo.cfg': dynamic },
      {
        '3.4': [
          'error missing-client-port at "initLimit" of etc/zk/zoo.cfg',
          'warning parameter-not-in-release at "dynamicConfigFile" of etc/zk/zoo.cfg',
        ],
        '3.5-': 'error dynamic-file-missing at "/etc/zk/zoo.cfg.dynamic" of etc/zk/zoo.cfg',
      },
      { onHost: true },
    ),
  }),

  mistake(33, 'groups', {
    'a key that only begins so': form(quorum('groupName=prod'), 'error reserved-key-prefix at "groupName"'),
    'a weight without groups': form(quorum('weight.1=2'), { '3.5-': 'error quorum-groups at "weight.1"' }),
    'a server in no group': form(quorum('group.1=1:2'), {
      '3.4': 'error quorum-groups at "1" in line 5',
      '3.5-': 'error quorum-groups at "server.3"',
    }),
    'a server in two': form(quorum('group.1=1:2', 'group.2=2:3'), 'error quorum-groups at "2" in line 6'),
    'a server that is not listed': form(quorum('group.1=1:2:3:7'), {
      '3.4': 'error quorum-groups at "1" in line 5',
      '3.5-': 'error quorum-groups at "7"',
    }),
    commas: form(quorum('group.1=1,2,3'), 'error quorum-groups at "1,2,3"'),
  }),

  mistake(34, 'a group without weight', {
    'the only one': form(
      quorum('group.1=1:2:3', 'weight.1=0', 'weight.2=0', 'weight.3=0'),
      'error zero-weight-group at "group.1"',
    ),
    'one of two': form(
      quorum('group.1=1:2:3', 'server.4=zk4:2888:3888', 'group.2=4', 'weight.4=0'),
      'warning zero-weight-group at "group.2"',
    ),
  }),

  mistake(35, 'several addresses without the flag of the JVM', {
    'with the parameter in the file': form(
      third('multiAddress.enabled=true', 'server.3=zk3a:2888:3888|zk3b:2888:3888'),
      {
        '3.4-3.5': [
          'warning parameter-not-in-release at "multiAddress.enabled"',
          'error multi-address-needs-jvm-flag at "zk3a:2888:3888|zk3b:2888:3888"',
        ],
        '3.6-': 'error multi-address-needs-jvm-flag at "zk3a:2888:3888|zk3b:2888:3888"',
      },
    ),
    'with the flag': form(
      third('server.3=zk3a:2888:3888|zk3b:2888:3888'),
      { '3.4-3.5': 'error multi-address-needs-jvm-flag at "zk3a:2888:3888|zk3b:2888:3888"' },
      { jvm: { 'zookeeper.multiAddress.enabled': 'true' } },
    ),
  }),

  mistake(36, 'a shortest session above the longest', {
    both: form(alone('minSessionTimeout=60000', 'maxSessionTimeout=40000'), 'error session-timeout-range at "60000"'),
    'longest below twice the tick': form(alone('tickTime=2000', 'maxSessionTimeout=3000'), {
      '3.5-': 'error session-timeout-range at "3000"',
    }),
    'shortest alone': form(alone('tickTime=2000', 'minSessionTimeout=60000'), 'error session-timeout-range at "60000"'),
  }),

  mistake(37, 'what is no number to Java', {
    ...Object.fromEntries(
      ['2000ms', '0x7d0', '2_000', '60000000000', '0.5', '2000;'].map((value) => [
        value,
        form(alone(`tickTime=${value}`), `error number-format at "${value}"`),
      ]),
    ),
    quoted: form(alone('tickTime="2000"'), 'error literal-quotes at "\\"2000\\""'),
    empty: form(alone('tickTime='), 'error number-format at "" in line 1'),
    hours: form(alone('autopurge.purgeInterval=24h'), 'error number-format at "24h"'),
    'with a plus': form(alone('tickTime=+2000')),
  }),

  mistake(38, 'numbers that fall back to their defaults', {
    snapCount: form(alone('snapCount=100k'), 'warning ignored-number at "100k"'),
    'admin.serverPort': form(alone('admin.serverPort=80 80'), {
      '3.4': 'warning parameter-not-in-release at "admin.serverPort"',
      '3.5-': 'warning ignored-number at "80 80"',
    }),
  }),

  mistake(39, 'ports that are none', {
    '70000': form(text('dataDir=/d/data', 'clientPort=70000'), 'error port-range at "70000"'),
    '70000 in a server line': form(third('server.3=zk3:70000:3888'), 'error port-range at "70000"'),
    'a letter': form(third('server.3=zk3:2888:38a8'), 'error server-line-format at "38a8"'),
    'a blank': form(third('server.3=zk3: 2888:3888'), 'error server-line-format at " 2888"'),
    '0 as peer port': form(third('server.3=zk3:0:3888'), 'warning port-range at "0" in line 7'),
    '0 as election port': form(third('server.3=zk3:2888:0'), {
      '3.4': 'error port-range at "0" in line 7',
      '3.5-': 'warning port-range at "0" in line 7',
    }),
    '0 as client port': form(text('dataDir=/d/data', 'clientPort=0'), {
      '3.4': 'error missing-client-port at "0"',
      '3.5-3.8': 'warning missing-client-port at "0"',
      '3.9-': 'warning port-range at "0"',
    }),
  }),

  mistake(40, 'other colons and brackets', {
    'full width': form(third('server.3=zk3：2888：3888'), 'error server-line-format at "zk3：2888：3888"'),
    'IPv6 without brackets': form(
      third('server.3=fe80::1:2888:3888'),
      'error server-line-format at "fe80::1:2888:3888"',
    ),
    'one bracket': form(third('server.3=[fe80::1:2888:3888'), 'error server-line-format at "[fe80::1:2888:3888"'),
  }),

  mistake(41, 'a byte order mark', {
    'before a setting': form(`\ufeff${alone('tickTime=2000')}`, 'warning byte-order-mark at "\ufefftickTime"'),
    'before dataDir': form(
      `\ufeff${text('dataDir=/d/data', 'clientPort=2181')}`,
      'error byte-order-mark at "\ufeffdataDir"',
    ),
    'before a comment': form(`\ufeff${alone('# ZooKeeper')}`, 'warning byte-order-mark at "\ufeff#"'),
  }),

  mistake(42, 'comments of other languages', {
    slashes: form(alone('// where data goes'), 'warning comment-style at "//"'),
    semicolon: form(alone('; where data goes'), 'warning comment-style at ";"'),
    dashes: form(alone('-- where data goes'), 'warning comment-style at "--"'),
    'before a setting': form(alone('//admin.serverPort=8080'), 'warning comment-style at "//"'),
    'in Chinese': form(alone('//以下为动态配置'), 'warning comment-style at "//"'),
    'in a dynamic file': form(
      { 'zoo.cfg': dynamic, 'zoo.cfg.dynamic': text('// three', ...clients) },
      {
        '3.4': ['error missing-client-port at "initLimit"', 'warning parameter-not-in-release at "dynamicConfigFile"'],
        '3.5-': 'error comment-style at "//" of zoo.cfg.dynamic',
      },
    ),
  }),
];

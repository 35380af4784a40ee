import { alone, listing, quorum, text, third, three } from '../support/mistakes.ts';
import { dir, type Pairs, pair } from '../support/pairs.ts';
import type { Files } from '../support/workspace.ts';

const unseen = 'dynamicConfigFile=/etc/zk/zoo.cfg.dynamic';
const onOneHost = ['server.1=localhost:1:2', 'server.2=localhost:3:4', 'server.3=localhost:5:6'];

/** Values, lines, and several files. */
export const servers: Pairs = {
  values: [
    pair('yes-no-value', 'boolean-value', alone('forceSync=false'), alone('syncEnabled=no')),
    pair(
      'quorum-sasl-chain',
      'boolean-value',
      quorum('quorum.auth.enableSasl=yes', 'quorum.auth.learnerRequireSasl=true'),
      quorum('quorum.auth.enableSasl=yes'),
      { release: '3.6' },
    ),
    pair(
      'server-start-value',
      'ignored-number',
      alone('nio.numSelectorThreads=00'),
      alone('nio.numSelectorThreads=010'),
    ),
    pair('number-format', 'non-latin1-value', alone('tickTime=２０００'), dir('/d/ä')),
    pair('server-line-format', 'non-latin1-value', third('server.3=zk3：1：2'), dir('/d/ä')),
  ],
  'client ports': [
    pair(
      'missing-client-port',
      'port-range',
      text('dataDir=/d', 'clientPort=0'),
      text('dataDir=/d', 'clientPort=70000'),
      { release: '3.8' },
    ),
    pair('port-range', 'missing-client-port', text('dataDir=/d', 'clientPort=0'), text('dataDir=/d'), {
      release: '3.9',
    }),
    pair(
      'address-without-port',
      'missing-client-port',
      text('dataDir=/d', 'clientPortAddress=10.0.0.1'),
      text('dataDir=/d'),
    ),
    pair(
      'address-without-port',
      'missing-client-port',
      text('dataDir=/d', 'clientPortAddress=10.0.0.1', 'clientPort=0'),
      text('dataDir=/d', 'clientPort=0'),
      { release: '3.8' },
    ),
  ],
  'numbers that go together': [
    pair('number-range', 'session-timeout-range', alone('tickTime=-1'), alone('maxSessionTimeout=1')),
    pair(
      'missing-quorum-limits',
      'number-range',
      text('initLimit=0', 'syncLimit=5', 'dataDir=/d', 'clientPort=1', ...three),
      text('initLimit=-1', 'syncLimit=5', 'dataDir=/d', 'clientPort=1', ...three),
    ),
    pair(
      'snap-retain-without-purge',
      'snap-retain-minimum',
      alone('autopurge.snapRetainCount=1'),
      alone('autopurge.snapRetainCount=1', 'autopurge.purgeInterval=1'),
    ),
  ],
  'server lines': [
    pair('reserved-key-prefix', 'server-id-format', alone('server.principal=zk'), alone('server.x=zk1:1:2')),
    pair('reserved-key-prefix', 'quorum-groups', quorum('groups=1:2:3'), quorum('group.x=1:2:3')),
    pair('port-range', 'server-line-format', third('server.3=zk3:70000:3888'), third('server.3=zk3:7000x:3888')),
    pair(
      'multi-address-needs-jvm-flag',
      'server-role',
      third('server.3=a:1:2:observe|b:3:4'),
      third('server.3=a:1:2:observe'),
    ),
    pair('multi-address-needs-jvm-flag', 'server-line-format', third('server.3=a:1|b:3:4'), third('server.3=a:1')),
    pair(
      'client-part-needs-3-5',
      'server-role',
      third('server.3=a:1:2:observe;2181'),
      third('server.3=a:1:2:observe'),
      { release: '3.4' },
    ),
    pair('client-part-needs-3-5', 'server-line-format', third('server.3=a:1:2;2181'), third('server.3=a:1:2x'), {
      release: '3.4',
    }),
    pair(
      'same-peer-election-port',
      'duplicate-server-endpoint',
      third('server.3=zk2:3888:3888'),
      third('server.3=zk2:2888:3888'),
    ),
    pair(
      'wildcard-peer-address',
      'duplicate-server-endpoint',
      listing(three[0], 'server.2=0.0.0.0:1:2', 'server.3=0.0.0.0:1:2'),
      listing(three[0], 'server.2=h:1:2', 'server.3=h:1:2'),
    ),
    pair(
      'wildcard-own-address',
      'mixed-loopback',
      listing('server.1=0.0.0.0:1:2', three[1], three[2]),
      listing('server.1=localhost:1:2', three[1], three[2]),
    ),
    pair(
      'wildcard-peer-address',
      'mixed-loopback',
      listing(three[0], 'server.2=0.0.0.0:1:2', 'server.3=0.0.0.0:3:4'),
      listing(three[0], 'server.2=localhost:1:2', 'server.3=zk3:3:4'),
    ),
  ],
  'dynamic files': [
    pair(
      'servers-with-dynamic-file',
      'duplicate-server-id',
      listing(unseen, ...three, 'server.3=zk4:1:2'),
      listing(...three, 'server.3=zk4:1:2'),
    ),
    pair(
      'servers-with-dynamic-file',
      'server-line-format',
      listing(unseen, three[0], three[1], 'server.3=zk3'),
      third('server.3=zk3'),
    ),
    pair('servers-with-dynamic-file', 'quorum-groups', listing(unseen, 'group.1=x'), quorum('group.1=x')),
    pair('servers-with-dynamic-file', 'reserved-key-prefix', listing(unseen, 'groupName=x'), alone('groupName=x')),
  ],
  'myid and folders': [
    pair(
      'myid-format',
      'myid-missing',
      { 'etc/zoo.cfg': quorum(), 'var/lib/zookeeper/myid': '-1\n' },
      { 'etc/zoo.cfg': quorum(), 'var/lib/zookeeper/version-2/': '' },
      { onHost: true },
    ),
    pair(
      'myid-missing',
      'orphan-myid',
      { 'etc/zoo.cfg': quorum(), 'etc/myid': '1\n', 'var/lib/zookeeper/version-2/': '' },
      { 'etc/zoo.cfg': alone(), 'etc/myid': '1\n', 'var/lib/zookeeper/version-2/': '' },
      { onHost: true },
    ),
    pair(
      'shared-data-dir',
      'duplicate-myid',
      { ...local('/d/1', '/d/1'), 'd/1/myid': '1\n' },
      { ...local('/d/1', '/d/2'), 'd/1/myid': '1\n', 'd/2/myid': '1\n' },
      { onHost: true },
    ),
    pair(
      'duplicate-myid',
      'myid-server-mismatch',
      { ...local('/d/1', '/d/2'), 'd/1/myid': '2\n', 'd/2/myid': '2\n' },
      { 'zk1/zoo.cfg': quorum(), 'zk1/var/lib/zookeeper/myid': '2\n' },
    ),
  ],
  'an ensemble': [
    pair(
      'standalone-among-ensemble',
      'single-participant',
      { 'zk1/zoo.cfg': listing(three[0]), 'zk2/zoo.cfg': quorum(), 'zk3/zoo.cfg': quorum() },
      listing(three[0]),
    ),
    pair(
      'standalone-among-ensemble',
      'server-list-mismatch',
      { 'zk1/zoo.cfg': listing(three[0]), 'zk2/zoo.cfg': quorum(), 'zk3/zoo.cfg': quorum() },
      { 'zk1/zoo.cfg': third(), 'zk2/zoo.cfg': quorum(), 'zk3/zoo.cfg': quorum() },
    ),
    pair(
      'server-list-mismatch',
      'comment-address-mismatch',
      {
        'a/zoo.cfg': listing(...numbered('# kafka2 (10.0.0.2)', 'server.2=10.9.0.2:2888:3888')),
        'b/zoo.cfg': listing(...numbered('server.2=10.0.0.2:2888:3888')),
        'c/zoo.cfg': listing(...numbered('server.2=10.0.0.2:2888:3888')),
      },
      listing(...numbered('# kafka2 (10.0.0.2)', 'server.2=10.9.0.2:2888:3888')),
    ),
    pair(
      'duplicate-server-endpoint',
      'local-client-port-clash',
      local(
        '/d/1',
        '/d/2',
        'server.1=localhost:1:2;2181',
        'server.2=localhost:2181:4;2182',
        'server.3=localhost:5:6;2183',
      ),
      local('/d/1', '/d/2', 'clientPort=2181'),
    ),
    pair(
      'quorum-groups-mismatch',
      'ensemble-setting-mismatch',
      { 'zk1/zoo.cfg': quorum('group.1=1:2:3', 'weight.1=2'), 'zk2/zoo.cfg': quorum('group.1=1:2:3', 'weight.1=1') },
      { 'zk1/zoo.cfg': quorum('tickTime=2000'), 'zk2/zoo.cfg': quorum('tickTime=3000') },
    ),
    pair('two-server-ensemble', 'even-ensemble-size', third(), quorum('server.4=zk4:1:2')),
  ],
};

/** Two members on one host, each with its dataDir. */
function local(dataDir1: string, dataDir2: string, ...lines: readonly string[]): Files {
  const list = lines.some((line) => line.startsWith('server.')) ? lines : [...lines, ...onOneHost];
  const ports = lines.length === 0 ? ['clientPort=2181', 'clientPort=2182'] : [];
  const file = (dataDir: string, port = '') =>
    text('initLimit=10', 'syncLimit=5', 'admin.enableServer=false', `dataDir=${dataDir}`, port, ...list);
  return { 'z1.cfg': file(dataDir1, ports[0]), 'z2.cfg': file(dataDir2, ports[1]) };
}

/** Three server lines by address, the second as given. */
function numbered(...second: readonly string[]): readonly string[] {
  const others = [
    '# kafka1 (10.0.0.1)',
    'server.1=10.0.0.1:2888:3888',
    '# kafka3 (10.0.0.3)',
    'server.3=10.0.0.3:2888:3888',
  ];
  return [...others.slice(0, 2), ...second, ...others.slice(2)];
}

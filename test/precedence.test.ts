import { describe, expect, test } from 'vitest';
import { alone, listing, quorum, text, third, three } from './support/mistakes.ts';
import { type Circumstances, type Files, workspaceOf } from './support/workspace.ts';

/** Two rules that see one place: a text in which the first speaks, and one in which the other does. */
interface Pair extends Circumstances {
  readonly first: string;
  readonly other: string;
  /** Both see it, and only the first speaks, once. */
  readonly both: string | Files;
  /** Without what the first sees the other speaks. */
  readonly without: string | Files;
}

const unseen = 'dynamicConfigFile=/etc/zk/zoo.cfg.dynamic';
const onOneHost = ['server.1=localhost:1:2', 'server.2=localhost:3:4', 'server.3=localhost:5:6'];

/*
 * Where two rules see one place, the more specific explains it and the other is silent: one fault, one finding.
 */
const pairs: Readonly<Record<string, readonly Pair[]>> = {
  'how a text is written, in this order': [
    pair(
      'malformed-unicode-escape',
      'byte-order-mark',
      '\ufeffdata\\uDir=/d\nclientPort=1\n',
      '\ufeffdataDir=/d\nclientPort=1\n',
    ),
    pair('byte-order-mark', 'collapsed-lines', `\ufeff${alone('1tickTime=2000')}`, alone('1tickTime=2000')),
    pair('collapsed-lines', 'inline-comment', alone('tickTime=2000 initLimit=10 # ms'), alone('tickTime=2000 # ms')),
    pair('comment-style', 'inline-comment', alone('//tickTime=2000 # ms'), alone('tickTime=2000 # ms')),
    pair('inline-comment', 'backslash-in-value', dir('/d # D:\\zk'), dir('D:\\zk')),
    pair('inline-comment', 'literal-quotes', dir('"/d" # "x"'), dir('"/d"')),
    pair('inline-comment', 'unexpanded-variable', dir('/d # $HOME'), dir('/d/$HOME')),
    pair('backslash-in-value', 'literal-quotes', dir('"D:\\zk"'), dir('"D:/zk"')),
    pair('backslash-in-value', 'unexpanded-variable', dir('%TEMP%\\zk'), dir('%TEMP%/zk')),
    pair('literal-quotes', 'unexpanded-variable', dir('"$HOME/zk"'), dir('$HOME/zk')),
    pair('literal-quotes', 'html-entity', dir('"/d&amp;e"'), dir('/d&amp;e')),
    pair('inline-comment', 'trailing-whitespace', third('server.3=zk3:1:2 # x '), third('server.3=zk3:1:2 ')),
  ],
  'how a text is written, before what it means': [
    pair('malformed-unicode-escape', 'number-format', alone('tickTime=2\\u00'), alone('tickTime=2x')),
    pair('byte-order-mark', 'unknown-parameter', `\ufeff${alone('timeTick=1')}`, alone('timeTick=1')),
    pair('collapsed-lines', 'number-format', alone('tickTime=2000 initLimit=10'), alone('tickTime=2000 10')),
    pair(
      'collapsed-lines',
      'server-line-format',
      third('server.3=zk3:1:2 server.4=zk4:1:2'),
      third('server.3=zk3:1:2x'),
    ),
    pair('inline-comment', 'number-format', alone('tickTime=2000 # ms'), alone('tickTime=2000 ms')),
    pair('inline-comment', 'server-role', third('server.3=zk3:1:2:observer # x'), third('server.3=zk3:1:2:observe')),
    pair('inline-comment', 'ignored-number', alone('snapCount=1000 # x'), alone('snapCount=1000 x')),
    pair('inline-comment', 'boolean-value', alone('syncEnabled=true # x'), alone('syncEnabled=yes')),
    pair('comment-style', 'unknown-parameter', alone('//timeTick=2000'), alone('timeTick=2000')),
    pair('backslash-in-value', 'volatile-data-dir', dir('\\tmp\\zk'), dir('/tmp/zk')),
    pair('backslash-in-value', 'relative-data-dir', dir('D:\\zk'), dir('zk/data')),
    pair('literal-quotes', 'number-format', alone('tickTime="2000"'), alone('tickTime=2000ms')),
    pair('literal-quotes', 'relative-data-dir', dir('"/d"'), dir('zk/data')),
    pair('unexpanded-variable', 'number-format', alone('tickTime=$TICK'), alone('tickTime=tick')),
    pair('unexpanded-variable', 'relative-data-dir', dir('~/zk'), dir('zk/data')),
    pair('html-entity', 'number-format', alone('tickTime=2000&nbsp;'), alone('tickTime=2000x')),
    pair('trailing-whitespace', 'server-line-format', third('server.3=zk3:1:2 '), third('server.3=zk3:1:2x')),
    pair('trailing-whitespace', 'quorum-groups', quorum('group.1=1:2:3 '), quorum('group.1=1:2:x')),
  ],
  'what hides a setting, before missing-*, and that before unknown-parameter': [
    pair('byte-order-mark', 'missing-data-dir', '\ufeffdataDir=/d\nclientPort=1\n', 'clientPort=1\n'),
    pair('backslash-in-value', 'missing-data-dir', 'dataLogDir=D:/l\\\ndataDir=/d\nclientPort=1\n', 'clientPort=1\n'),
    pair('collapsed-lines', 'missing-data-dir', 'clientPort=1 dataDir=/d\n', 'clientPort=1\n'),
    pair('swallowed-setting', 'missing-data-dir', '# where data goesdataDir=/d\nclientPort=1\n', 'clientPort=1\n'),
    pair('swallowed-setting', 'missing-client-port', 'dataDir=/d\n# the portclientPort=1\n', 'dataDir=/d\n'),
    pair(
      'swallowed-setting',
      'missing-quorum-limits',
      text('dataDir=/d', 'clientPort=1', '# the number of ticksinitLimit=10syncLimit=5', ...three),
      text('dataDir=/d', 'clientPort=1', ...three),
    ),
    pair('missing-data-dir', 'unknown-parameter', 'datadir=/d\nclientPort=1\n', alone('datalogdir=/d')),
    pair('missing-client-port', 'unknown-parameter', 'dataDir=/d\nclientport=1\n', alone('clientportaddress=a')),
    pair(
      'missing-quorum-limits',
      'unknown-parameter',
      text('initlimit=10', 'syncLimit=5', 'dataDir=/d', 'clientPort=1', ...three),
      alone('initlimit=10'),
    ),
  ],
  'the other rules of keys before unknown-parameter': [
    pair('duplicate-parameter', 'unknown-parameter', alone('plug=1', 'plug=2'), alone('plug=1')),
    pair(
      'unknown-parameter',
      'duplicate-parameter',
      alone('timeTick=1', 'timeTick=2'),
      alone('tickTime=1', 'tickTime=2'),
    ),
    pair(
      'jvm-only-parameter',
      'duplicate-parameter',
      alone('jute.maxbuffer=1', 'jute.maxbuffer=2'),
      alone('tickTime=1', 'tickTime=2'),
    ),
    pair(
      'redundant-prefix',
      'duplicate-parameter',
      alone('zookeeper.snapCount=1000', 'zookeeper.snapCount=2000'),
      alone('snapCount=1000', 'snapCount=2000'),
    ),
    pair('jvm-only-parameter', 'unknown-parameter', alone('jute.maxbuffer=1'), alone('jute.maxbufer=1')),
    pair('redundant-prefix', 'unknown-parameter', alone('zookeeper.snapCount=1000'), alone('zookeeper.snapCuont=1000')),
    pair(
      'documented-name-without-effect',
      'unknown-parameter',
      alone('connectionMaxTokens=1'),
      alone('connectionmaxtoken=1'),
    ),
    pair('parameter-not-in-release', 'unknown-parameter', alone('sslQuorum=true'), alone('timeTick=1'), {
      release: '3.4',
    }),
    pair('reserved-key-prefix', 'unknown-parameter', alone('groupName=prod'), alone('nameOfGroup=prod')),
    pair('myid-in-config', 'unknown-parameter', alone('myid=1'), alone('timeTick=1')),
    pair('version-in-config', 'unknown-parameter', alone('version=x'), alone('versions=x')),
  ],
  'parameter-not-in-release before any rule on the value, election-algorithm before deprecated-parameter': [
    pair('parameter-not-in-release', 'boolean-value', alone('sslQuorum=1'), alone('quorumListenOnAllIPs=1'), {
      release: '3.4',
    }),
    pair('parameter-not-in-release', 'number-format', alone('observerMasterPort=x'), alone('tickTime=x'), {
      release: '3.4',
    }),
    pair('parameter-not-in-release', 'inline-comment', alone('sslQuorum=true # x'), alone('tickTime=1 # x'), {
      release: '3.4',
    }),
    pair('parameter-not-in-release', 'literal-quotes', alone('ssl.keyStore.location="/k"'), dir('"/d"'), {
      release: '3.4',
    }),
    pair(
      'parameter-not-in-release',
      'duplicate-parameter',
      alone('sslQuorum=true', 'sslQuorum=false'),
      alone('tickTime=1', 'tickTime=2'),
      { release: '3.4' },
    ),
    pair(
      'parameter-not-in-release',
      'redundant-prefix',
      alone('zookeeper.admin.enableServer=false'),
      alone('zookeeper.snapCount=1'),
      { release: '3.4' },
    ),
    pair('election-algorithm', 'deprecated-parameter', quorum('electionAlg=1'), quorum('electionAlg=3'), {
      release: '3.6',
    }),
  ],
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

describe.each(Object.entries(pairs))('%s', (_, ofLine) => {
  test.each(ofLine)('$first before $other', async ({ first, other, both, without, ...circumstances }) => {
    const said = (await rulesIn(both, circumstances)).filter((rule) => rule === first || rule === other);
    expect(said).toEqual([first]);
    expect(await rulesIn(without, circumstances)).toContain(other);
  });
});

function pair(
  first: string,
  other: string,
  both: Pair['both'],
  without: Pair['without'],
  circumstances: Circumstances = {},
): Pair {
  return { first, other, both, without, ...circumstances };
}

/** The file of a stand-alone server with that dataDir. */
function dir(path: string): string {
  return text(`dataDir=${path}`, 'clientPort=2181');
}

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

async function rulesIn(content: string | Files, circumstances: Circumstances): Promise<readonly string[]> {
  const workspace = await workspaceOf(typeof content === 'string' ? { 'zoo.cfg': content } : content, circumstances);
  return workspace.problems().map(({ rule }) => rule);
}

import { alone, quorum, text, third, three } from '../support/mistakes.ts';
import { dir, type Pairs, pair } from '../support/pairs.ts';

/** How a text is written, and keys. */
export const texts: Pairs = {
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
};

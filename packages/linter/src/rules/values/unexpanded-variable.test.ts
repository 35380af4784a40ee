import { newestRelease } from '@zklint/parameters';
import { parseConfig } from '@zklint/parser';
import { expect, test } from 'vitest';
import { testRule } from '../../../../../test/support/rule-cases.ts';
import { ServerConfig } from '../../server-config.ts';
import { unexpandedVariable } from './unexpanded-variable.ts';

testRule('unexpanded-variable', {
  'the home folder': {
    files: 'dataDir=«~»/zookeeper\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['"~"', 'no home folder', 'dataDir', 'whole path'],
    refusal: null,
    fixed: null,
  },
  "another user's home folder": { files: 'dataDir=«~zookeeper»/data\n' },
  'the home folder itself': { files: 'dataLogDir=«~»\n' },
  'a variable in a path': {
    files: 'dataDir=«$ZK_HOME»/data\n',
    severity: 'warning',
    says: ['"$ZK_HOME" in dataDir', 'name of a folder'],
  },
  'a variable of Windows': { files: 'dataDir=«%TEMP%»/zookeeper\n' },
  'inside a path': { files: 'dataDir=/data/zk«$ID»\ndataLogDir=/log/«%HOST%»/zk\n' },
  'from the first to the last': { files: 'dataDir=«$ROOT/zk-%ID%»/data\n' },
  'a number': {
    files: 'clientPort=«$PORT»\n',
    severity: 'error',
    says: ['clientPort', 'as it stands'],
    refusal: 'For input string: "$PORT"',
  },
  'part of a number': { files: 'clientPort=21«$NO»\n', severity: 'error', refusal: 'For input string: "21$NO"' },
  'a port of a server line': {
    files: 'server.1=zk1:«$PEER»:3888\n',
    severity: 'error',
    refusal: 'Address unresolved: zk1:$PEER',
  },
  'a host of a server line': { files: 'server.1=zk-«$ENV»-1:2888:3888\n' },
  'a template': { files: 'server.1=zk-%ENV%-1:2888:3888\n' },
  'the id of a server line': {
    files: 'server.«$MYID»=zk1:2888:3888\n',
    severity: 'error',
    refusal: 'For input string: "$MYID"',
  },
  'an address': { files: 'clientPort=2181\nclientPortAddress=«$IP»\n' },
  'a string': { files: '4lw.commands.whitelist=«$COMMANDS»\n', severity: 'warning' },
  'escapes and continuation lines': { files: 'dataDir=«\\u0024ZK»/data\ndataLogDir=«$Z\\\n  K»/log\n' },
  'Windows line ends': { files: 'dataDir=«~»/zk\r\nclientPort=2181\r\n' },
  'in the dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\ndynamicConfigFile=/etc/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=a:1:2\nserver.2=b:«$PORT»:2\n',
    },
    severity: 'error',
  },
});

testRule('unexpanded-variable', {
  'a password': { files: 'ssl.keyStore.password=$ecret%x%\nssl.trustStore.password=~/\n' },
  'a nested class': { files: 'authProvider.1=com.example.Outer$Inner\nmetricsProvider.className=com.example.A$B\n' },
  'rules on Kerberos names': {
    files: 'security.auth_to_local=RULE:[2:$1@$0](zk@.*)s/.*/zk/\nkerberos.removeHostFromPrincipal=true\n',
  },
  'a short name of Windows': { files: 'dataDir=C:/PROGRA~1/zk\n' },
  'a tilde in a name': { files: 'dataDir=/srv/zk~old/data\ndataLogDir=/srv/~/x\n' },
  'a backup': { files: 'dataDir=~backup\n' },
  'escaped letters of a URL': { files: 'dataDir=/srv/a%20b%20c\n' },
  'a dollar or a percent sign alone': { files: 'dataDir=/srv/$/zk\ndataLogDir=/srv/50%\n' },
  'a key that nothing reads': { files: 'my.home=$HOME\n' },
  'a key that the release does not read': { files: 'ssl.keyStore.location=~/ks.jks\n', releases: ['3.4.14'] },
  'a comment': { files: '# dataDir=$ZK_HOME/data\ndataDir=/var/zk\n' },
  'in quotes': { files: 'dataDir="$ZK_HOME/data"\n' },
  'with a comment behind it': { files: 'clientPort=2181 # $PORT\n' },
  'the value that is overwritten': { files: 'dataDir=~/zk\ndataDir=/var/zk\n' },
});

// Whether such a text is a template, which nobody judges, is decided before a rule sees it.
test.each([
  [`dataDir=\${ZK_HOME}/data`, [`\${ZK_HOME}`]],
  [`dataDir=\${ZK_HOME:-/opt/zookeeper}/data`, [`\${ZK_HOME:-/opt/zookeeper}`]],
  [`server.\${MYID}=zk1:2888:3888`, [`\${MYID}`]],
  [`server.1=zk1:\${PEER}:\${ELECTION}`, [`\${PEER}:\${ELECTION}`]],
  [`snapCount=\${SNAP_COUNT}`, [`\${SNAP_COUNT}`]],
  [`dataDir=/srv/\${}/data`, []],
  [`ssl.keyStore.password=\${PASSWORD}`, []],
  [`my.home=\${HOME}`, []],
])('braces: %s', (text, marked) => {
  const document = parseConfig('file:///zoo.cfg', text);
  const server = new ServerConfig({
    document,
    dynamic: { kind: 'none' },
    myid: { kind: 'unseen' },
    release: newestRelease,
  });
  expect([...unexpandedVariable.checkServer(server)].map(({ at }) => server.written(at))).toEqual(marked);
});

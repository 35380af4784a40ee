import { testRule } from '../../../../../test/support/rule-cases.ts';

const limits = 'initLimit=10\nsyncLimit=5\n';
const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const two = (one: string, other: string) => ({
  'zk1/zoo.cfg': `${one}${limits}${list}`,
  'zk2/zoo.cfg': `${other}${limits}${list}`,
});
const three = (one: string, second: string, third: string) => ({
  ...two(one, second),
  'zk3/zoo.cfg': `${third}${limits}${list}`,
});
const absent = (text: string) => text.replace('server.1', '«server.1»');

testRule('ensemble-setting-mismatch', {
  'the later of two': {
    files: two('tickTime=2000\n', 'tickTime=«3000»\n'),
    releases: ['3.4.14', '3.9.5'],
    severity: 'warning',
    says: ['tickTime is 3000 here and 2000 for another server', 'Give all servers the same'],
    refusal: null,
  },
  'the minority': { files: three('tickTime=«2000»\n', 'tickTime=3000\n', '') },
  'a default against a value': {
    files: { 'zk1/zoo.cfg': `tickTime=2000\n${limits}${list}`, 'zk2/zoo.cfg': absent(limits + list) },
    says: ['tickTime is 3000 (the default) here and 2000'],
  },
  'a default and the same value': { files: two('', 'tickTime=3000\n') },
  'numbers, not texts': { files: two('tickTime=+03000\n', 'tickTime=3000\n') },
  'what ZooKeeper refuses': { files: three('tickTime=2s\n', 'tickTime=0\n', 'tickTime=2000\n') },
  'limits that follow from the same ticks': {
    files: two('minSessionTimeout=6000\nmaxSessionTimeout=60000\n', ''),
    releases: ['3.5.0', '3.9.5'],
  },
  'limits that follow from other ticks': { files: two('tickTime=2000\n', 'tickTime=«4000»\n') },
  'a limit of its own': {
    files: {
      'zk1/zoo.cfg': `maxSessionTimeout=40000\n${limits}${list}`,
      'zk2/zoo.cfg': absent(limits + list),
    },
    says: ['60000 (derived from tickTime)', 'the server that it reaches'],
  },
  'initLimit for the learners': {
    files: two('connectToLearnerMasterLimit=10\n', 'connectToLearnerMasterLimit=0\n'),
  },
  'what is a server’s own': {
    files: two('dataDir=/a\nclientPort=1\nsnapCount=7\n', 'dataDir=/b\nclientPort=2\n'),
  },
  'what a release does not read': { files: two('reconfigEnabled=true\n', ''), releases: ['3.4.14', '3.5.2'] },
  'a number that an election needs': { files: two('electionAlg=0\n', 'electionAlg=«3»\n'), releases: ['3.5.10'] },
  'a number that is refused anyway': { files: two('electionAlg=0\n', 'electionAlg=3\n') },
});

testRule('ensemble-setting-mismatch', {
  'what a flag may tell': { files: two('skipACL=yes\n', '') },
  'what no flag tells': {
    files: { 'zk1/zoo.cfg': `skipACL=yes\n${limits}${list}`, 'zk2/zoo.cfg': absent(limits + list) },
    jvm: { 'jute.maxbuffer': '1' },
  },
  'two values': { files: two('skipACL=no\n', 'skipACL=«yes»\n'), says: ['"yes" here and "no"'] },
  'words that mean one thing': { files: two('skipACL=no\n', 'skipACL=false\n') },
  'a secret': {
    files: two(
      'DigestAuthenticationProvider.superDigest=super:abc=\n',
      'DigestAuthenticationProvider.superDigest=«super:xyz=»\n',
    ),
    says: ['superDigest is another here than for another server'],
  },
  'names in another order': {
    files: two('enforce.auth.schemes=sasl, digest\n', 'enforce.auth.schemes=digest,sasl\n'),
  },
});

const tls = (sslQuorum: boolean, portUnification: boolean) =>
  `sslQuorum=${sslQuorum}\nportUnification=${portUnification}\n`;
const other = (text: string) => text.replace(/sslQuorum=(\w+)/, 'sslQuorum=«$1»');

testRule('ensemble-setting-mismatch', {
  'TLS on one only': {
    files: three('', '', 'sslQuorum=«true»\n'),
    releases: ['3.5.5', '3.9.5'],
    severity: 'error',
    says: ['sslQuorum is true here and false (the default) for another server', 'never joins'],
    refusal: null,
  },
  'TLS on all but one': {
    files: {
      ...two('sslQuorum=true\n', 'sslQuorum=true\n'),
      'zk3/zoo.cfg': absent(limits + list),
    },
    severity: 'error',
  },
  'TLS in a release without': { files: two('sslQuorum=true\n', ''), releases: ['3.4.14', '3.5.4'] },
  'ports for both everywhere': {
    files: two(tls(false, true), other(tls(true, true))),
    severity: 'warning',
    says: ['a step of a change to TLS'],
  },
  'ports for both on one side': {
    files: two(tls(false, false), other(tls(true, true))),
    severity: 'warning',
    says: ["can't all dial each other"],
  },
  'ports for both on the other side': {
    files: two(tls(false, true), other(tls(true, false))),
    severity: 'warning',
    says: ["can't all dial each other"],
  },
  'ports for both, unreadable': {
    files: two('sslQuorum=false\nportUnification=maybe\n', other(tls(true, false))),
    severity: 'warning',
  },
  'ports for both alone': { files: two(tls(true, true), 'sslQuorum=true\nportUnification=«false»\n') },
});

const sasl = (...switches: readonly boolean[]) =>
  ['enableSasl', 'learnerRequireSasl', 'serverRequireSasl']
    .map((name, index) => `quorum.auth.${name}=${switches[index]}\n`)
    .join('');

testRule('ensemble-setting-mismatch', {
  'SASL required by all but one': {
    files: three(sasl(true, true, true), sasl(true, true, true), sasl(false, false, false).replace('false', '«false»')),
    releases: ['3.4.10', '3.9.5'],
    severity: 'error',
    says: ['quorum.auth.enableSasl is false here and true', 'never joins'],
  },
  'SASL enabled, the first step': {
    files: two(sasl(false, false, false), sasl(true, false, false).replace('true', '«true»')),
    severity: 'warning',
  },
  'SASL asked for too early': {
    files: two(sasl(false, false, false), sasl(true, true, false).replace('true', '«true»')),
    severity: 'warning',
    says: ["can't all log in to each other"],
  },
  'SASL asked for, the second step': {
    files: two(
      sasl(true, false, false),
      sasl(true, true, false).replace('true\nquorum.auth.s', '«true»\nquorum.auth.s'),
    ),
    severity: 'warning',
  },
  'SASL required, the last step': {
    files: two(sasl(true, true, false), sasl(true, true, true).replace(/true\n$/, '«true»\n')),
    severity: 'warning',
  },
  'a principal that nobody asks for': { files: two('quorum.auth.kerberos.servicePrincipal=a/b\n', '') },
});

testRule('ensemble-setting-mismatch', {
  'a file on its own': { files: `tickTime=2000\n${limits}${list}` },
  'two ensembles': {
    files: {
      'prod/zk1/zoo.cfg': `tickTime=2000\n${limits}${list}`,
      'test/zk1/zoo.cfg': `tickTime=3000\n${limits}${list}`,
    },
  },
  'two files for one server': {
    files: {
      'zk1/zoo.cfg': `tickTime=2000\n${limits}${list}`,
      'zk1/zoo-slow.cfg': `tickTime=9000\n${limits}${list}`,
    },
  },
  'files that nothing tells apart': {
    files: { 'slow.cfg': `tickTime=9000\n${limits}${list}`, 'fast.cfg': `tickTime=2000\n${limits}${list}` },
  },
  'files in folders of their own': {
    files: {
      'east/zoo.cfg': `tickTime=9000\n${limits}${list}`,
      'west/zoo.cfg': `tickTime=«2000»\n${limits}${list}`,
    },
  },
  'one that runs alone': {
    files: { 'zk1/zoo.cfg': `tickTime=2000\n${limits}${list}`, 'zk3/zoo.cfg': 'tickTime=3000\nserver.3=c:2888:3888\n' },
  },
  'observers with ports on one host': {
    files: {
      'zk1/zoo.cfg': `observerMasterPort=1\n${limits}${list.replace(/=[abc]:(\d)888:(\d)/g, '=h:$1881:$2')}`,
      'zk2/zoo.cfg': `observerMasterPort=2\n${limits}${list.replace(/=[abc]:(\d)888:(\d)/g, '=h:$1881:$2')}`,
    },
  },
  'observers with ports': { files: three('observerMasterPort=7\n', 'observerMasterPort=«8»\n', '') },
});

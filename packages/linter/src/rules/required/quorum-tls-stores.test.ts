import { testRule } from '../../../../../test/support/rule-cases.ts';

const servers = 'server.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const key = 'ssl.quorum.keyStore.location=/etc/zk/key.jks\n';
const trust = 'ssl.quorum.trustStore.location=/etc/zk/trust.jks\n';
const flags = { 'zookeeper.snapCount': '1000' };

testRule('quorum-tls-stores', {
  'no stores': {
    files: `sslQuorum=«true»\n${servers}`,
    releases: ['3.5.5', '3.6.4', '3.9.5'],
    severity: 'warning',
    says: ['keyStore.location and ssl.quorum.trustStore.location', 'no quorum forms', 'unless a -D flag gives it'],
    refusal: null,
    fixed: null,
  },
  'before there was TLS between servers': { files: `sslQuorum=true\n${servers}`, releases: ['3.4.14', '3.5.4'] },
  'no key store': {
    files: `sslQuorum=«true»\n${trust}${servers}`,
    says: ['needs ssl.quorum.keyStore.location: without'],
  },
  'no trust store': { files: `sslQuorum=«true»\n${key}${servers}`, says: ['trustStore.location: only public'] },
  'a store without a name': { files: `sslQuorum=«true»\nssl.quorum.keyStore.location=\n${trust}${servers}` },
  'the stores of clients': {
    files: `sslQuorum=«true»\nssl.keyStore.location=/k.jks\nssl.trustStore.location=/t.jks\n${servers}`,
  },
  'both stores': { files: `sslQuorum=true\n${key}${trust}${servers}` },
  'told flags that name neither': { files: `sslQuorum=«true»\n${servers}`, jvm: flags, says: ['no quorum forms. Add'] },
  'told flags that name one': {
    files: `sslQuorum=«true»\n${key}${servers}`,
    jvm: { 'zookeeper.ssl.quorum.keyStore.location': '/k.jks' },
  },
  'told flags that name both': {
    files: `sslQuorum=true\n${servers}`,
    jvm: {
      'zookeeper.ssl.quorum.keyStore.location': '/k.jks',
      'zookeeper.ssl.quorum.trustStore.location': '/t.jks',
    },
  },
  "Java's own trust store": {
    files: `sslQuorum=true\n${key}${servers}`,
    jvm: { 'javax.net.ssl.trustStore': '/t.jks' },
  },
  "Java's own key store doesn't count": {
    files: `sslQuorum=«true»\n${trust}${servers}`,
    jvm: { 'javax.net.ssl.keyStore': '/k.jks' },
  },
  'a TLS context of its own': {
    files: `sslQuorum=true\nssl.quorum.context.supplier.class=com.example.Context\n${servers}`,
    releases: ['3.6.0', '3.9.5'],
  },
  'a TLS context of its own, not yet read': {
    files: `sslQuorum=«true»\nssl.quorum.context.supplier.class=com.example.Context\n${servers}`,
    releases: ['3.5.10'],
  },
  'plain connections too': {
    files: `portUnification=«true»\n${servers}`,
    says: ['portUnification needs', "servers that come with TLS can't connect"],
  },
  'both switches': { files: `portUnification=true\nsslQuorum=«true»\n${servers}` },
  'both off': { files: `portUnification=false\nsslQuorum=false\n${servers}` },
  'another letter case': { files: `sslQuorum=«TRUE»\n${servers}` },
  'a word that is false, up to 3.6': { files: `sslQuorum=yes\n${servers}`, releases: ['3.5.10', '3.6.4'] },
  'alone, where there are no peers': { files: 'sslQuorum=true\nclientPort=2181\n' },
  'one server line': { files: 'sslQuorum=true\nserver.1=a:1:2\n' },
  'in a comment': { files: `#sslQuorum=true\n${servers}` },
  'Windows line ends': { files: `sslQuorum=«true»\r\n${servers}` },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const list = 'initLimit=10\nsyncLimit=5\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';
const tls = `sslQuorum=true\n${list}`;
const off = 'ssl.quorum.hostnameVerification=false\n';
const marked = 'ssl.quorum.hostnameVerification=«false»\n';

testRule('hostname-verification-off', {
  'between the servers': {
    files: marked + tls,
    releases: ['3.5.5', '3.8.6'],
    severity: 'info',
    says: ['carry host names.'],
    refusal: null,
    fixed: null,
  },
  'fips-mode is on by default': { files: marked + tls, releases: ['3.9.0', '3.9.5'], says: ['fips-mode=false'] },
  'fips-mode is switched on': {
    files: `${marked}fips-mode=true\n${tls}`,
    releases: ['3.8.2'],
    says: ['fips-mode=false'],
  },
  'fips-mode is switched off': { files: `${marked}fips-mode=false\n${tls}`, says: ['carry host names.'] },
  'ports that take both': { files: `${marked}portUnification=true\n${list}` },
  'no TLS between the servers': { files: off + list },
  'a server that runs alone': { files: `${off}sslQuorum=true\nclientPort=2181\n` },
  'any letter case': { files: `ssl.quorum.hostnameVerification=«FALSE»\n${tls}` },
  'a word that means false is a matter of its own': { files: `ssl.quorum.hostnameVerification=no\n${tls}` },
  on: { files: `ssl.quorum.hostnameVerification=true\n${tls}` },
  'releases without it': { files: off + tls, releases: ['3.4.14', '3.5.4'] },
  'a key of clients': { files: `ssl.hostnameVerification=false\n${tls}`, releases: ['3.5.5', '3.9.5'] },
  'a key of clients takes another back': {
    files: 'ssl.hostnameVerification=«false»\nssl.clientHostnameVerification=true\n',
    releases: ['3.9.4', '3.9.5'],
    says: ['ssl.clientHostnameVerification off as well'],
  },
  'that other one by a flag': {
    files: 'ssl.hostnameVerification=«false»\n',
    jvm: { 'zookeeper.ssl.clientHostnameVerification': 'true' },
  },
  'releases without that other one': {
    files: 'ssl.hostnameVerification=false\nssl.clientHostnameVerification=true\n',
    releases: ['3.9.3'],
  },
});

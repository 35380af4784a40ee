import { testRule } from '../../../../../test/support/rule-cases.ts';

const sasl = 'org.apache.zookeeper.server.auth.SASLAuthenticationProvider';
const marked = `authProvider.1=«${sasl}»\n`;
const unmarked = `authProvider.1=${sasl}\n`;

testRule('sasl-not-enforced', {
  'no demand': {
    files: marked,
    releases: ['3.5.9', '3.6.0', '3.9.5'],
    severity: 'info',
    says: ['sessionRequireClientSASLAuth=true'],
    refusal: null,
    fixed: null,
  },
  'what guides print': {
    files: `${unmarked}«requireClientAuthScheme»=sasl\n`,
    severity: 'info',
    says: ['No ZooKeeper reads requireClientAuthScheme', 'sessionRequireClientSASLAuth=true'],
  },
  'what guides print, beside what is read': {
    files: `${unmarked}requireClientAuthScheme=sasl\nsessionRequireClientSASLAuth=true\n`,
  },
  'releases that cannot demand it': { files: unmarked, releases: ['3.4.14', '3.5.8'] },
  'a demand': { files: `${unmarked}sessionRequireClientSASLAuth=TRUE\n`, releases: ['3.5.9', '3.9.5'] },
  'a demand in the wrong word is the fault': { files: `${unmarked}sessionRequireClientSASLAuth=yes\n` },
  'a demand that 3.6 does not read': { files: `${marked}enforce.auth.enabled=true\n`, releases: ['3.6.4'] },
  'another demand': { files: `${unmarked}enforce.auth.enabled=true\nenforce.auth.schemes=sasl\n` },
  'a demand by a flag': { files: unmarked, jvm: { 'zookeeper.enforce.auth.enabled': 'true' } },
  'the file wins over a flag': {
    files: `${marked}sessionRequireClientSASLAuth=false\n`,
    jvm: { 'zookeeper.sessionRequireClientSASLAuth': 'true' },
  },
  'once for several providers': { files: `${marked}authProvider.2=${sasl}\nauthProvider.3=${sasl}\n` },
  'another provider': { files: 'authProvider.x509=org.apache.zookeeper.server.auth.X509AuthenticationProvider\n' },
  'a name without a number is not read': { files: `authProvider=${sasl}\n` },
  'SASL between the servers': { files: 'quorum.auth.enableSasl=true\n' },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const [enable, learner, server] = ['enableSasl', 'learnerRequireSasl', 'serverRequireSasl'].map(
  (name) => `quorum.auth.${name}`,
);
const quorum = 'initLimit=10\nsyncLimit=5\nserver.1=a:1:2\nserver.2=b:1:2\nserver.3=c:1:2\n';

testRule('quorum-sasl-chain', {
  'required by servers alone': {
    files: `«${server}»=true\n`,
    releases: ['3.4.14', '3.5.10', '3.9.5'],
    severity: 'error',
    says: ['no such line'],
    refusal: 'quorum.auth.enableSasl is disabled, so cannot enable quorum.auth.serverRequireSasl',
  },
  'required by learners alone': {
    files: `«${learner}»=TRUE\n${enable}=False\n`,
    says: ['is false here'],
    refusal: 'quorum.auth.enableSasl is disabled, so cannot enable quorum.auth.learnerRequireSasl',
  },
  'the middle is missing': {
    files: `${enable}=true\n«${server}»=true\n`,
    refusal: 'quorum.auth.learnerRequireSasl is disabled, so cannot enable quorum.auth.serverRequireSasl',
  },
  'one fault for both': { files: `${learner}=true\n«${server}»=true\n` },
  all: { files: `${enable}=true\n${learner}=true\n${server}=true\n` },
  none: { files: `${learner}=false\n${server}=false\n` },
  'a word that is false up to 3.6': {
    files: `${enable}=«on»\n${learner}=true\n`,
    releases: ['3.4.14', '3.6.4'],
    says: ['"on" is not true'],
  },
  'an empty one': { files: `«${enable}»=\n${learner}=true\n`, releases: ['3.6.4'] },
  'a word that is refused from 3.7': { files: `${enable}=on\n${learner}=true\n`, releases: ['3.7.0', '3.9.5'] },
  'a word that is false, and asks for nothing': { files: `${server}=yes\n`, releases: ['3.6.4'] },
  'releases that do not read it': { files: `${server}=true\n`, releases: ['3.4.9', '3.5.3'] },
});

// Where the chain breaks on a word, that is the one fault.
testRule('boolean-value', {
  'the word that breaks the chain': { files: `${enable}=on\n${learner}=true\n`, releases: ['3.6.4'] },
  'a word in a chain that holds': { files: `${enable}=«on»\n`, releases: ['3.6.4'] },
});

testRule('quorum-sasl-chain', {
  'no logins': {
    files: `${enable}=«true»\n${quorum}`,
    releases: ['3.4.14', '3.9.5'],
    jvm: { 'zookeeper.x': 'y' },
    severity: 'error',
    says: ['QuorumServer', 'java.security.auth.login.config'],
    refusal:
      "SASL-authentication failed because the specified JAAS configuration section 'QuorumServer' could not be found.",
  },
  'no logins of another name': {
    files: `${enable}=«true»\nquorum.auth.server.saslLoginContext=Peers\n${quorum}`,
    jvm: { 'zookeeper.x': 'y' },
    says: ['section Peers'],
  },
  logins: { files: `${enable}=true\n${quorum}`, jvm: { 'java.security.auth.login.config': '/d/jaas.conf' } },
  'flags that are not told': { files: `${enable}=true\n${quorum}` },
  'nobody to log in to': { files: `${enable}=true\n`, jvm: { 'zookeeper.x': 'y' } },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

const secure = 'secureClientPort=2281\n';
const refusal = "No auth provider configured for the SSL authentication scheme 'corp'.";

testRule('ssl-auth-provider', {
  'no class': {
    files: `${secure}ssl.authProvider=«corp»\n`,
    releases: ['3.5.2', '3.9.5'],
    severity: 'error',
    says: ['"corp"', 'authProvider.corp'],
    refusal,
  },
  'before the check': { files: `${secure}ssl.authProvider=corp\n`, releases: ['3.4.14', '3.5.1'] },
  'a class': { files: `${secure}ssl.authProvider=corp\nauthProvider.corp=a.B\n` },
  'an empty class': { files: `${secure}ssl.authProvider=corp\nauthProvider.corp=\n` },
  'a class of another scheme': { files: `${secure}ssl.authProvider=«corp»\nauthProvider.Corp=a.B\n` },
  'the default': { files: `${secure}ssl.authProvider=x509\n` },
  'an empty scheme': { files: `${secure}«ssl.authProvider»=\n` },
  'no secure port': { files: 'ssl.authProvider=corp\n' },
  'a secure port of 0 is none': { files: 'secureClientPort=0\nssl.authProvider=corp\n', releases: ['3.5.10', '3.8.6'] },
  'a secure port of 0 is one': { files: 'secureClientPort=0\nssl.authProvider=«corp»\n', releases: ['3.9.5'] },
  'a class by a flag': {
    files: `${secure}ssl.authProvider=corp\n`,
    jvm: { 'zookeeper.authProvider.corp': 'a.B' },
  },
  'a scheme by a flag': {
    files: '«secureClientPort»=2281\n',
    jvm: { 'zookeeper.ssl.authProvider': 'corp' },
    refusal,
  },
});

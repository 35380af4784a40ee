import { testRule } from '../../../../../test/support/rule-cases.ts';

const strictFrom37 = ['quorumListenOnAllIPs', 'syncEnabled', 'localSessionsEnabled', 'sslQuorum', 'portUnification'];

testRule('boolean-value', {
  'strict from 3.7': {
    files: strictFrom37.map((name) => `${name}=«yes»\n`).join(''),
    releases: ['3.7.0', '3.7.2', '3.9.5'],
    severity: 'error',
    says: ['"yes"', 'only true or false', 'refuses'],
  },
  'the words of 3.7': {
    files: 'portUnification=«1»\n',
    releases: ['3.7.0', '3.9.5'],
    refusal: "Invalid option 1 for portUnification. Choose 'true' or 'false.'",
  },
  'lenient up to 3.6': {
    files: strictFrom37.map((name) => `${name}=«yes»\n`).join(''),
    releases: ['3.5.5', '3.6.4'],
    severity: 'warning',
    says: ['takes for false'],
    refusal: null,
    fixed: null,
  },
  'standaloneEnabled is strict from its first release on': {
    files: 'standaloneEnabled=«no»\n',
    releases: ['3.5.0', '3.6.4'],
    severity: 'error',
    refusal: "Invalid option no for standalone mode. Choose 'true' or 'false.'",
    fixed: 'standaloneEnabled=false\n',
  },
  'reconfigEnabled is strict from its first release on': {
    files: 'reconfigEnabled=«on»\n',
    releases: ['3.5.3', '3.6.4'],
    refusal: "Invalid option on for reconfigEnabled flag. Choose 'true' or 'false.'",
    fixed: 'reconfigEnabled=true\n',
  },
  'reconfigEnabled before it was read': { files: 'reconfigEnabled=on\n', releases: ['3.4.14', '3.5.2'] },
  'an empty value': {
    files: '«sslQuorum»=\n',
    says: ['is empty'],
    refusal: "Invalid option  for sslQuorum. Choose 'true' or 'false.'",
    fixed: null,
  },
  'an empty value up to 3.6': { files: '«sslQuorum»=\n', releases: ['3.6.4'], says: ['is empty', 'for false'] },
  'any letter case': { files: 'sslQuorum=TRUE\nsyncEnabled=fAlSe\n', releases: ['3.6.4', '3.9.5'] },
  'blanks around': { files: 'sslQuorum = \ttrue \n' },
  'a long s is an s from 3.7 on': { files: 'syncEnabled=fal\\u017fe\n', releases: ['3.7.0', '3.9.5'] },
  'a long s is none before': { files: 'standaloneEnabled=«fal\\u017fe»\n', releases: ['3.5.10', '3.6.4'] },
  'words that say true or false': {
    files: 'sslQuorum=«Enabled»\n',
    fixed: 'sslQuorum=true\n',
  },
  'words that say neither': { files: 'sslQuorum=«maybe»\n', fixed: null },
  'a comment behind it is the fault': { files: 'sslQuorum=true # x\n' },
  'text of the file in quotes': { files: 'sslQuorum=«ja✓»\n', says: ['"ja✓"'] },
  'a key that the release does not read': { files: 'sslQuorum=maybe\n', releases: ['3.4.14', '3.5.4'] },
  'the last of two counts': { files: 'sslQuorum=yes\nsslQuorum=true\n' },
  'a number is no switch': { files: 'maxClientCnxns=60\n' },
  'words that are yes and no': { files: 'skipACL=true\nforceSync=false\nleaderServes=false\n' },
});

testRule('boolean-value', {
  'a system property': {
    files: 'digest.enabled=«on»\nsnapshot.trust.empty=«1»\n',
    releases: ['3.6.4', '3.9.5'],
    severity: 'warning',
    says: ['takes for false'],
    refusal: null,
    fixed: null,
  },
  'a word that comes to the same': {
    files: 'snapshot.trust.empty=«off»\n',
    says: ['takes for false'],
    fixed: 'snapshot.trust.empty=false\n',
  },
  'a system property in capitals': { files: 'digest.enabled=TRUE\nsnapshot.trust.empty=False\n' },
  'the AdminServer is off for one word only': {
    files: 'admin.enableServer=«FALSE»\n',
    releases: ['3.5.10', '3.9.5'],
    says: ['"FALSE"', 'takes for true'],
    fixed: null,
  },
  'the AdminServer is on for all others': { files: 'admin.enableServer=«0.0.0.0»\n', says: ['takes for true'] },
  'the AdminServer is on for nothing': { files: '«admin.enableServer»=\n', says: ['is empty', 'for true'] },
  'words of the AdminServer': { files: 'admin.enableServer=false\n' },
  'on in capitals, off or on': { files: 'admin.enableServer=TRUE\n' },
  'exactly true': { files: 'requireKerberosConfig=«TRUE»\n', says: ['takes for false'], fixed: null },
  'only clients read it': { files: 'client.secure=yes\n' },
});

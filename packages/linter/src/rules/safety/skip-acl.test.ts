import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('skip-acl', {
  yes: {
    files: 'dataDir=/d/a\r\nskipACL = «yes» \r\nclientPort=2181\r\n',
    releases: ['3.4.0', '3.9.5'],
    severity: 'warning',
    says: ['every permission check'],
    refusal: null,
    fixed: 'dataDir=/d/a\r\nskipACL = no \r\nclientPort=2181\r\n',
  },
  'words that mean no': { files: 'skipACL=true\n' },
  'letter case counts': { files: 'skipACL=YES\n' },
  no: { files: 'skipACL=no\n' },
  nothing: { files: 'skipACL=\n' },
  'an escape': { files: 'skipACL=«\\u0079es»\n', fixed: 'skipACL=no\n' },
  'over two lines': { files: 'skipACL=«y\\\n   es»\n', fixed: 'skipACL=no\n' },
  'the last of two counts': { files: 'skipACL=yes\nskipACL=no\n' },
  'a flag has no place': { files: 'dataDir=/d/a\n', jvm: { 'zookeeper.skipACL': 'yes' } },
  'the file wins over a flag': { files: 'skipACL=no\n', jvm: { 'zookeeper.skipACL': 'yes' } },
  'behind a comment it is not yes': { files: 'skipACL=yes # for now\n' },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('force-sync-off', {
  no: {
    files: 'dataDir=/d/a\nforceSync=«no»\n',
    releases: ['3.4.0', '3.9.5'],
    severity: 'warning',
    says: ['power fails'],
    refusal: null,
    fixed: 'dataDir=/d/a\nforceSync=yes\n',
  },
  'words that mean yes': { files: 'forceSync=false\n' },
  'letter case counts': { files: 'forceSync=No\n' },
  yes: { files: 'forceSync=yes\n' },
  'a flag has no place': { files: 'dataDir=/d/a\n', jvm: { 'zookeeper.forceSync': 'no' } },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('trust-empty-snapshot', {
  'left on': {
    files: 'snapshot.trust.empty=«True»\n',
    releases: ['3.5.7', '3.6.0', '3.9.5'],
    severity: 'warning',
    says: ['after the upgrade from 3.4'],
    refusal: null,
    fixed: 'snapshot.trust.empty=false\n',
  },
  'the release that skips the logs': {
    files: 'snapshot.trust.empty=«true»\n',
    releases: ['3.5.6'],
    severity: 'warning',
    says: ['3.5.6', 'loses all data', '3.5.7'],
  },
  'releases that do not read it': { files: 'snapshot.trust.empty=true\n', releases: ['3.4.14', '3.5.5'] },
  off: { files: 'snapshot.trust.empty=false\n' },
  'a word that means false': { files: 'snapshot.trust.empty=yes\n' },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('snap-retain-minimum', {
  'fewer than three': {
    files: 'autopurge.purgeInterval=1\nautopurge.snapRetainCount=«2»\n',
    releases: ['3.4.0', '3.4.14', '3.5.10', '3.9.5'],
    severity: 'warning',
    says: ['autopurge.snapRetainCount is 2', 'takes 3'],
    refusal: null,
    fixed: 'autopurge.purgeInterval=1\nautopurge.snapRetainCount=3\n',
  },
  none: { files: 'autopurge.purgeInterval=1\nautopurge.snapRetainCount=«0»\n' },
  'a negative number': { files: 'autopurge.purgeInterval=1\nautopurge.snapRetainCount=«-1»\n' },
  three: { files: 'autopurge.purgeInterval=1\nautopurge.snapRetainCount=3\n' },
  more: { files: 'autopurge.purgeInterval=24\nautopurge.snapRetainCount=500\n' },
  'while nothing is purged': { files: 'autopurge.snapRetainCount=1\n' },
  'no number': { files: 'autopurge.purgeInterval=1\nautopurge.snapRetainCount=1x\n' },
  'in a comment': { files: 'autopurge.purgeInterval=1\n#autopurge.snapRetainCount=1\n' },
  'the last of two counts': {
    files: 'autopurge.purgeInterval=1\nautopurge.snapRetainCount=1\nautopurge.snapRetainCount=3\n',
  },
  'Windows line ends': {
    files: 'autopurge.purgeInterval=1\r\nautopurge.snapRetainCount = «1» \r\n',
    fixed: 'autopurge.purgeInterval=1\r\nautopurge.snapRetainCount = 3 \r\n',
  },
});

import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('snap-retain-without-purge', {
  'no interval': {
    files: 'autopurge.snapRetainCount=«3»\n',
    releases: ['3.4.0', '3.4.14', '3.5.10', '3.9.5'],
    severity: 'warning',
    says: ['Nothing is purged', 'Set autopurge.purgeInterval'],
    refusal: null,
    fixed: 'autopurge.purgeInterval=24\nautopurge.snapRetainCount=3\n',
  },
  'an interval of 0': {
    files: 'autopurge.snapRetainCount=«5»\nautopurge.purgeInterval=0\n',
    says: ['autopurge.purgeInterval is 0'],
    fixed: 'autopurge.snapRetainCount=5\nautopurge.purgeInterval=24\n',
  },
  'a negative interval': { files: 'autopurge.purgeInterval=-1\nautopurge.snapRetainCount=«10»\n', says: ['is -1'] },
  'fewer than are kept': { files: 'autopurge.snapRetainCount=«1»\n' },
  'an interval in a comment': { files: 'autopurge.snapRetainCount=«3»\n#autopurge.purgeInterval=1\n' },
  'both defaults, as container images write them': {
    files: 'autopurge.snapRetainCount=3\nautopurge.purgeInterval=0\n',
  },
  both: { files: 'autopurge.snapRetainCount=3\nautopurge.purgeInterval=1\n' },
  neither: { files: 'dataDir=/data\n' },
  'an interval alone': { files: 'autopurge.purgeInterval=24\n' },
  'a misspelt interval is the fault': { files: 'autopurge.snapRetainCount=3\nautopurge.purgeInteval=12\n' },
  'an interval that is no number': { files: 'autopurge.snapRetainCount=3\nautopurge.purgeInterval=24h\n' },
  'a count that is no number': { files: 'autopurge.snapRetainCount=three\n' },
  'in a comment': { files: '#autopurge.snapRetainCount=3\n' },
  'the last of two counts': {
    files: 'autopurge.purgeInterval=0\nautopurge.snapRetainCount=5\nautopurge.purgeInterval=1\n',
  },
  'Windows line ends': {
    files: 'dataDir=/d/a\r\nautopurge.snapRetainCount=«3»\r\n',
    fixed: 'dataDir=/d/a\r\nautopurge.purgeInterval=24\r\nautopurge.snapRetainCount=3\r\n',
  },
  'over two lines': { files: 'autopurge.snapRetain\\\n  Count=«1\\\n  0»\n' },
});

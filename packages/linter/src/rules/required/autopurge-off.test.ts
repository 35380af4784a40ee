import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('autopurge-off', {
  'no interval': {
    files: '# comment\n«tickTime»=2000\ndataDir=/data\n',
    releases: ['3.4.14', '3.9.5'],
    severity: 'info',
    says: ['Without autopurge.purgeInterval', 'disk fills up'],
    refusal: null,
    fixed: null,
  },
  'an interval of 0': { files: 'dataDir=/data\nautopurge.purgeInterval=«0»\n', says: ['of 0'] },
  'both defaults': { files: 'autopurge.snapRetainCount=3\nautopurge.purgeInterval=«0»\n' },
  'a negative interval': { files: 'autopurge.purgeInterval=«-1»\n', says: ['of -1'] },
  'an interval': { files: 'dataDir=/data\nautopurge.purgeInterval=1\n' },
  'a count without an interval is the fault': { files: 'dataDir=/data\nautopurge.snapRetainCount=3\n' },
  'a misspelt interval is the fault': { files: 'dataDir=/data\nautopurge.purgeInteval=12\n' },
  'an interval that is no number': { files: 'dataDir=/data\nautopurge.purgeInterval=24h\n' },
  'the last of two counts': { files: 'autopurge.purgeInterval=0\nautopurge.purgeInterval=1\n' },
  'not in the dynamic file': {
    files: {
      'zoo.cfg': 'dataDir=/d/a\nautopurge.purgeInterval=1\ndynamicConfigFile=/etc/zk/zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': 'server.1=a:1:2;2181\n',
    },
  },
});

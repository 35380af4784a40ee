import { testRule } from '../../../../../test/support/rule-cases.ts';

testRule('deprecated-parameter', {
  'the only algorithm that is left': {
    files: 'dataDir=/d/a\nclientPort=1\n«electionAlg»=3\n',
    releases: ['3.6.0', '3.9.5'],
    severity: 'info',
    says: ['since ZooKeeper 3.6.0', 'can only be 3', 'Remove it'],
    refusal: null,
  },
  'before it was the only one': { files: 'electionAlg=3\n', releases: ['3.4.14', '3.5.10'] },
  'a refused value is another fault': { files: 'electionAlg=0\n' },
  'no number is another fault': { files: 'electionAlg=three\n' },
  'of two lines the last': { files: 'electionAlg=0\n«electionAlg»=3\n' },
  'what is no longer read is another fault': { files: 'ipReachableTimeout=100\nleader.maxConcurrentSnapshots=1\n' },
  'what is deprecated in a release to come': {
    files:
      'metricsProvider.className=org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider\nmetricsProvider.numWorkerThreads=2\n',
  },
  'in a comment': { files: '#electionAlg=3\n' },
});

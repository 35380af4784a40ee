import { testRule } from '../../../../../test/support/rule-cases.ts';

const prometheus = 'org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider';

testRule('metrics-provider', {
  'a slip': {
    files: 'metricsProvider.className=«org.apache.zookeeper.metrics.prometheus.PrometeusMetricsProvider»\n',
    releases: ['3.6.0', '3.9.5'],
    severity: 'error',
    says: ['did you mean', prometheus],
    refusal: 'metrics provider class was not found',
    fixed: `metricsProvider.className=${prometheus}\n`,
  },
  'without its package': {
    files: 'metricsProvider.className=«prometheusmetricsprovider»\n',
    fixed: `metricsProvider.className=${prometheus}\n`,
  },
  'in another package of ZooKeeper': {
    files: 'metricsProvider.className=«org.apache.zookeeper.metrics.PrometheusMetricsProvider»\n',
    severity: 'error',
    fixed: `metricsProvider.className=${prometheus}\n`,
  },
  'in a package of somebody else': {
    files: 'metricsProvider.className=«com.example.PrometheusMetricsProvider»\n',
    severity: 'warning',
    says: ['without its jar'],
    refusal: 'metrics provider class was not found',
    fixed: null,
  },
  'a class of its own package': { files: 'metricsProvider.className=«Metrics»\n', severity: 'error', fixed: null },
  'no class name': { files: 'metricsProvider.className=«com.example.»\n', says: ['no class name'], fixed: null },
  empty: { files: '«metricsProvider.className»=\n', says: ['is empty'], severity: 'error', fixed: null },
  'a comment behind it is the fault': { files: `metricsProvider.className=${prometheus} # x\n` },
  'blanks around': { files: `metricsProvider.className = ${prometheus} \n` },
  'the others that ZooKeeper ships': {
    files: 'metricsProvider.className=org.apache.zookeeper.metrics.impl.NullMetricsProvider\n',
    releases: ['3.6.0', '3.9.5'],
  },
  'settings of a provider that is not named': { files: 'metricsProvider.httpPort=7000\nmetricsProvider.foo=x\n' },
  'a slip in a comment': { files: '#metricsProvider.className=PrometeusMetricsProvider\n' },
  'before 3.6': { files: 'metricsProvider.className=x\n', releases: ['3.4.14', '3.5.10'] },
});

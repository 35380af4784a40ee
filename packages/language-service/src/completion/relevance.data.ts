import type { ParameterName } from '@zklint/parameters';

/** What most files set, the likeliest first. */
export const common: readonly string[] = [
  'dataDir',
  'clientPort',
  'tickTime',
  'initLimit',
  'syncLimit',
  'dataLogDir',
  'maxClientCnxns',
  'autopurge.purgeInterval',
  'autopurge.snapRetainCount',
  '4lw.commands.whitelist',
  'admin.enableServer',
  'admin.serverPort',
  'metricsProvider.className',
  'metricsProvider.httpPort',
  'minSessionTimeout',
  'maxSessionTimeout',
  'clientPortAddress',
  'quorumListenOnAllIPs',
  'standaloneEnabled',
  'reconfigEnabled',
  'dynamicConfigFile',
  'secureClientPort',
  'serverCnxnFactory',
  'ssl.keyStore.location',
  'ssl.trustStore.location',
  'sslQuorum',
  'snapCount',
  'globalOutstandingLimit',
  'maxCnxns',
];

/** What is usually written where that isn't the default, or where there is none. */
export const usualValues: Readonly<Record<string, string>> = {
  '4lw.commands.whitelist': 'srvr,mntr,ruok',
  'autopurge.purgeInterval': '24',
  clientPort: '2181',
  dataDir: '/var/lib/zookeeper',
  initLimit: '10',
  'metricsProvider.className': 'org.apache.zookeeper.metrics.prometheus.PrometheusMetricsProvider',
  observerMasterPort: '2191',
  'quorum.auth.kerberos.servicePrincipal': 'zkquorum/_HOST',
  secureClientPort: '2281',
  serverCnxnFactory: 'org.apache.zookeeper.server.NettyServerCnxnFactory',
  syncLimit: '5',
  tickTime: '2000',
};

/** The settings that are refused without another one. `before` is the release from which on they stand alone. */
export const refusedAlone: Readonly<Record<string, { readonly needs: ParameterName; readonly before?: string }>> = {
  clientPortAddress: { needs: 'clientPort' },
  secureClientPortAddress: { needs: 'secureClientPort' },
  // Up to 3.4 a maxSessionTimeout that isn't set is -1, and the minimum must not be above it.
  minSessionTimeout: { needs: 'maxSessionTimeout', before: '3.5.0' },
};

/** The switches that are refused as true while another one isn't (QuorumPeerConfig.setupQuorumPeerConfig). */
export const refusedTrue: Readonly<Record<string, ParameterName>> = {
  'quorum.auth.learnerRequireSasl': 'quorum.auth.enableSasl',
  'quorum.auth.serverRequireSasl': 'quorum.auth.learnerRequireSasl',
};

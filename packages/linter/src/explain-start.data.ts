import type { LogPattern } from './explain-log.ts';

/** What a server says when it takes its configuration and gives up later, or starts and complains of it. */
export const startPatterns: readonly LogPattern[] = [
  {
    pattern: /SSL isn't supported in NIOServerCnxn/,
    meaning:
      'secureClientPort is set, and the default connection factory knows no TLS. The server gives up with exit code 1.',
    advice: 'Write serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory, or remove secureClientPort.',
    rules: ['tls-needs-netty'],
    parameters: ['secureClientPort', 'serverCnxnFactory'],
    source: 'NIOServerCnxnFactory',
  },
  {
    pattern: /Problem starting AdminServer/,
    meaning:
      'The AdminServer could not start: its port is taken or no port, its address is not of this machine, or its admin.commandURL does not begin with /. Stand-alone the server gives up with exit code 4; in a quorum it runs without it.',
    advice:
      'Correct admin.serverPort (8080 where it is not written), admin.serverAddress or admin.commandURL, or write admin.enableServer=false.',
    rules: ['port-range', 'server-start-value', 'port-clash', 'local-admin-port-clash'],
    parameters: ['admin.serverPort', 'admin.serverAddress', 'admin.commandURL', 'admin.enableServer'],
    source: 'JettyAdminServer, from 3.5',
  },
  {
    pattern: /[Ll]eaving (?:the )?listener thread/,
    meaning:
      'The election port could not be opened, so the server takes no part in elections any more. From 3.5.6 it tries electionPortBindRetry times and exits with code 14; up to 3.5.5 it stays up and mute.',
    advice:
      'The lines above say why: another process or server has the port ("Address already in use"), or the host in its own server line is not this machine ("Cannot assign requested address").',
    rules: ['port-clash', 'duplicate-server-endpoint', 'duplicate-myid', 'shared-data-dir', 'local-client-port-clash'],
    parameters: ['electionPortBindRetry'],
    source: 'QuorumCnxManager.Listener',
  },
  {
    pattern: /Couldn't bind to (.*)/,
    meaning:
      'A server that was elected leader cannot open its peer port ({0}), so it abdicates, and another one is elected.',
    advice:
      'Another process, or another port of this server, has that port; or the host in its own server line is not this machine.',
    rules: ['port-clash', 'duplicate-server-endpoint'],
    source: 'Leader',
  },
  {
    pattern: /Couldn't instantiate (\S+)/,
    meaning:
      'The class {0}, which serverCnxnFactory or watchManagerName names, cannot be loaded or is of another kind.',
    advice: 'Correct the name, with its package, or put its jar on the class path.',
    rules: ['server-start-value'],
    parameters: ['serverCnxnFactory', 'watchManagerName'],
    source: 'ServerCnxnFactory, WatchManagerFactory',
  },
  {
    pattern: /Buffer starting size/,
    meaning: 'intBufferStartingSizeBytes is too small: it must be 32 at least.',
    advice: 'Write 32 or more, or remove the line.',
    rules: ['server-start-value'],
    parameters: ['intBufferStartingSizeBytes'],
    source: 'ZooKeeperServer, from 3.6',
  },
  {
    pattern: /numSelectorThreads must be at least 1/,
    meaning: 'nio.numSelectorThreads is below 1.',
    advice: 'Write 1 or more, or remove the line.',
    rules: ['server-start-value'],
    parameters: ['nio.numSelectorThreads'],
    source: 'NIOServerCnxnFactory, from 3.5',
  },
  {
    pattern: /don't support this ACL digest algorithm: (.*) in the current/,
    meaning: 'DigestAuthenticationProvider.digestAlg names "{0}", which this Java has no digest of.',
    advice: 'Write SHA1, SHA-256 or another one of Java, the same on all servers.',
    rules: ['server-start-value'],
    parameters: ['DigestAuthenticationProvider.digestAlg'],
    source: 'DigestAuthenticationProvider, from 3.7',
  },
  {
    pattern: /specified JAAS configuration section '(.*?)' (?:could not be|was not) found/,
    meaning:
      'SASL between the servers is on, and the JAAS file has no section "{0}", or the JVM was not told of a JAAS file.',
    advice: 'Start the server with -Djava.security.auth.login.config=/path/to/jaas.conf, which holds that section.',
    rules: ['quorum-sasl-chain'],
    parameters: ['java.security.auth.login.config', 'quorum.auth.enableSasl'],
    source: 'SaslQuorumAuthServer, SaslQuorumAuthLearner',
  },
  {
    pattern: /Unable to create (?:data|snap) directory (\S+)|Cannot write to (?:data|snap) directory/,
    meaning:
      'The server cannot make, or not write to, its directories version-2 below dataDir and dataLogDir: the path is a file, or its owner is another. It exits with code 3, up to 3.4 with 1.',
    advice: 'Correct the path or its owner.',
    rules: ['unusable-path', 'volatile-data-dir'],
    parameters: ['dataDir', 'dataLogDir'],
    source: 'FileTxnSnapLog',
  },
  {
    pattern: /Missing (?:data|snap) directory/,
    meaning:
      'datadir.autocreate is false, and <dataDir>/version-2 or <dataLogDir>/version-2 is not there. The server exits with code 3.',
    advice: 'Make the directory, after a look whether dataDir is the path you mean.',
    rules: ['unusable-path'],
    parameters: ['datadir.autocreate'],
    source: 'FileTxnSnapLog, from 3.5',
  },
  {
    pattern: /(?:Snapshot directory has log|Log directory has snapshot) files/,
    meaning:
      'dataDir and dataLogDir were swapped, or dataLogDir was added to a server that had its transaction logs in dataDir. From 3.4.12 and 3.5.4 ZooKeeper refuses that; older ones would lose writes.',
    advice: 'Move the log.* files into <dataLogDir>/version-2 and the snapshot.* files into <dataDir>/version-2.',
    rules: ['data-log-dir-content'],
    parameters: ['dataDir', 'dataLogDir'],
    source: 'FileTxnSnapLog',
  },
  {
    pattern: /No snapshot found, but there are log entries/,
    meaning:
      'There are transaction logs and no snapshot: snapshots were lost, or the server comes from 3.4, which could be without.',
    advice: 'Look for the snapshots first. Only where there never was one set snapshot.trust.empty=true for one start.',
    rules: ['data-log-dir-content', 'trust-empty-snapshot'],
    parameters: ['snapshot.trust.empty'],
    source: 'FileTxnSnapLog.restore',
  },
  {
    pattern: /current epoch, \S+, is older than the last zxid|accepted epoch, \S+ is less than the current epoch/,
    meaning:
      'The files currentEpoch, acceptedEpoch and the data in dataDir/version-2 do not fit together: a part was copied, restored or lost.',
    advice:
      'With a healthy majority elsewhere, move version-2 aside and let this server fetch everything from the leader.',
    rules: ['shared-data-dir', 'data-log-dir-content'],
    source: 'QuorumPeer.loadDataBase',
  },
  {
    pattern: /Unable to load database on disk/,
    meaning: 'The data in dataDir or dataLogDir cannot be read: the exception below it says why.',
    advice:
      'Look for a full disk, another owner, swapped directories. With a healthy majority elsewhere, version-2 may be moved aside: the leader sends everything.',
    rules: ['data-log-dir-content', 'shared-data-dir'],
    parameters: ['dataDir', 'dataLogDir'],
    source: 'QuorumPeer.loadDataBase',
  },
  {
    pattern: /Cannot boot MetricsProvider (\S*)/,
    meaning: 'The metrics provider {0} did not start, often because its port is taken.',
    advice: 'Look at metricsProvider.httpPort: 7000 where it is not written.',
    rules: ['port-clash', 'port-range', 'local-client-port-clash', 'metrics-provider'],
    parameters: ['metricsProvider.httpPort'],
    source: 'MetricsProviderBootstrap, from 3.6',
  },
  {
    pattern: /only one server specified/,
    meaning:
      'The list names one voter, so it is ignored and the server runs stand-alone. If it was to be one of several, it now has data of its own.',
    advice: 'List all servers in the configuration of each. A stand-alone server needs no server line.',
    rules: ['single-participant', 'standalone-among-ensemble'],
    parameters: ['standaloneEnabled'],
    source: 'QuorumPeerConfig.parseDynamicConfig',
  },
  {
    pattern: /no quorum defined in config, running +in standalone mode/,
    meaning: 'The configuration names no server, or one only, so this server runs on its own.',
    advice:
      'That is right for a single server. One of an ensemble needs the server lines, here or in its dynamic file.',
    rules: ['standalone-among-ensemble', 'single-participant', 'orphan-myid'],
    source: 'QuorumPeerMain',
  },
  {
    pattern: /No server failure will be tolerated/,
    meaning: 'With two voters, or one, both must run: any failure stops the ensemble.',
    advice: 'Use three voters.',
    rules: ['two-server-ensemble', 'server-list-mismatch'],
    source: 'QuorumPeerConfig.parseDynamicConfig',
  },
  {
    pattern: /Non-opti(?:m|mi)al configuration, consider an odd number/,
    meaning: 'An even number of voters survives no more failures than one voter less.',
    advice: 'Use an odd number of voters, or make one an observer.',
    rules: ['even-ensemble-size'],
    source: 'QuorumPeerConfig.parseDynamicConfig',
  },
  {
    pattern: /Peer type from servers list \((\w+)\) doesn't match peerType \((\w+)\)/,
    meaning: 'The list makes this server {0}, and peerType says {1}, or is not written. The list decides.',
    advice: 'Write the same in both: peerType=observer and :observer at the end of its line, or neither.',
    rules: ['peer-type-mismatch', 'server-list-mismatch'],
    parameters: ['peerType'],
    source: 'QuorumPeerConfig.setupPeerType',
  },
  {
    pattern: /Invalid autopurge\.snapRetainCount: (-?\d+)/,
    meaning: 'autopurge.snapRetainCount is {0}, and ZooKeeper keeps 3 snapshots at least.',
    advice: 'Write 3 or more.',
    rules: ['snap-retain-minimum'],
    parameters: ['autopurge.snapRetainCount'],
    source: 'QuorumPeerConfig.parseProperties',
  },
  {
    pattern: /(?<!\S)(\S+) is relative\. Prepend/,
    meaning:
      'The path {0} starts at the folder in which the server is started; from another folder it finds no data and begins anew.',
    advice: 'Write an absolute path.',
    rules: ['relative-data-dir'],
    parameters: ['dataDir', 'dataLogDir'],
    source: 'VerifyingFileFactory, from 3.5',
  },
  {
    pattern: /NextQuorumVerifier is initiated to null/,
    meaning:
      'The file <configuration>.dynamic.next, which a reconfiguration leaves for the next start, is there and cannot be read.',
    advice: 'Look at its rights. If no reconfiguration is under way, move it away.',
    rules: ['stale-dynamic-file'],
    source: 'QuorumPeerConfig.parse, from 3.5',
  },
];

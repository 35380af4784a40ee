/** Keys and beginnings of keys, between blanks, that people put into zoo.cfg and that another program reads from its own file. */
export interface OtherFile {
  readonly program: string;
  readonly file: string;
  readonly keys?: string;
  readonly prefixes?: string;
}

export const otherFiles: readonly OtherFile[] = [
  {
    program: 'Kafka',
    file: 'server.properties',
    keys: `broker.id broker.id.generation.enable broker.rack node.id process.roles listeners listener.security.protocol.map
      control.plane.listener.name controller.listener.names controller.quorum.voters inter.broker.listener.name
      inter.broker.protocol.version security.inter.broker.protocol advertised.listeners advertised.host.name
      advertised.port host.name log.dirs metadata.log.dir log.roll.hours log.roll.ms log.segment.bytes
      log.message.format.version num.partitions num.network.threads num.io.threads num.replica.fetchers
      num.recovery.threads.per.data.dir default.replication.factor min.insync.replicas auto.create.topics.enable
      auto.leader.rebalance.enable delete.topic.enable unclean.leader.election.enable message.max.bytes
      compression.type background.threads queued.max.requests authorizer.class.name super.users
      allow.everyone.if.no.acl.found sasl.enabled.mechanisms sasl.mechanism.inter.broker.protocol
      socket.send.buffer.bytes socket.receive.buffer.bytes socket.request.max.bytes zookeeper.connect
      zookeeper.connection.timeout.ms zookeeper.session.timeout.ms zookeeper.sync.time.ms zookeeper.set.acl
      zookeeper.max.in.flight.requests zookeeper.ssl.client.enable`,
    prefixes: `log.cleaner. log.cleanup. log.flush. log.index. log.retention. offsets.topic. transaction.state.log.
      replica.fetch. replica.lag. replica.socket. controlled.shutdown. advertised. confluent. kafka.`,
  },
  {
    program: 'Kafka Connect',
    file: 'connect-distributed.properties',
    keys: 'plugin.path key.converter value.converter rest.port rest.host.name rest.advertised.host.name',
    prefixes: 'offset.storage. config.storage. status.storage. key.converter. value.converter.',
  },
  {
    program: 'Kafka',
    file: 'producer.properties',
    keys: 'bootstrap.servers metadata.broker.list acks key.serializer value.serializer max.in.flight.requests.per.connection',
  },
  {
    program: 'Kafka',
    file: 'consumer.properties',
    keys: 'auto.offset.reset enable.auto.commit key.deserializer value.deserializer',
  },
  {
    program: 'HBase',
    file: 'hbase-site.xml',
    keys: 'hbase.zookeeper.quorum hbase.zookeeper.peerport hbase.zookeeper.leaderport hbase.rootdir',
    prefixes: 'hbase.client. hbase.cluster. hbase.master. hbase.regionserver. hbase.tmp.',
  },
  { program: 'Hadoop', file: 'core-site.xml', keys: 'ha.zookeeper.quorum fs.defaultFS', prefixes: 'hadoop.' },
  { program: 'NiFi', file: 'nifi.properties', prefixes: 'nifi.' },
  { program: 'Solr', file: 'solr.in.sh', keys: 'ZK_HOST ZK_CLIENT_TIMEOUT SOLR_HOME SOLR_OPTS' },
  { program: 'Solr', file: 'solr.xml', keys: 'zkHost zkClientTimeout' },
  { program: 'Storm', file: 'storm.yaml', prefixes: 'storm. nimbus. supervisor.slots.' },
  {
    program: 'BookKeeper',
    file: 'bk_server.conf',
    keys: 'zkServers zkLedgersRootPath bookiePort ledgerDirectories journalDirectory',
  },
  { program: 'Pulsar', file: 'broker.conf', keys: 'zookeeperServers configurationStoreServers brokerServicePort' },
  { program: 'Druid', file: 'common.runtime.properties', prefixes: 'druid.' },
  { program: 'Flink', file: 'flink-conf.yaml', prefixes: 'high-availability.' },
  { program: 'Exhibitor', file: 'exhibitor.properties', prefixes: 'com.netflix.exhibitor.' },
];

/** The variables that zkEnv.sh and zkServer.sh read. */
export const scriptVariables = `CLASSPATH CLIENT_JVMFLAGS JAVA_HOME JMXAUTH JMXDISABLE JMXHOSTNAME JMXLOCALONLY JMXLOG4J
  JMXPORT JMXSSL JVMFLAGS SERVER_JVMFLAGS ZK_CLIENT_HEAP ZK_SERVER_HEAP ZOOBINDIR ZOOCFG ZOOCFGDIR ZOOPIDFILE
  ZOO_DATADIR_AUTOCREATE_DISABLE ZOO_LOG4J_PROP ZOO_LOG_DIR ZOO_LOG_FILE ZOO_NOEXEC`;

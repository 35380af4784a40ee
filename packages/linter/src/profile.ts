import type { ParameterName } from '@zklint/parameters';
import { type Place, trimmed } from '@zklint/parser';
import type { ServerConfig } from './server-config.ts';
import { folderOf, nameOf } from './workspace/paths.ts';

/** A program that ships or writes a ZooKeeper file of its own. What it chose is no fault of who uses it. */
interface Profile {
  /** What shows that a file is the program's. */
  isOf(server: ServerConfig): boolean;
  /** Its lines, about which nothing is said as long as they stand as they were shipped. */
  readonly lines: readonly string[];
  /** What it sets itself when it starts ZooKeeper. */
  readonly supplies?: readonly ParameterName[];
}

const profiles: readonly Profile[] = [
  // conf/zoo_sample.cfg of ZooKeeper
  { isOf: ({ uri }) => nameOf(uri) === 'zoo_sample.cfg', lines: ['dataDir=/tmp/zookeeper'] },
  // docker-entrypoint.sh of the official image, where it is told of no servers
  {
    isOf: (server) => given(server, 'dataDir') === '/data' && given(server, 'dataLogDir') === '/datalog',
    lines: ['server.1=localhost:2888:3888;2181'],
  },
  // config/zookeeper.properties of Kafka
  {
    isOf: (server) =>
      given(server, 'maxClientCnxns') === '0' ||
      (nameOf(server.uri) === 'zookeeper.properties' && server.lines.length === 0),
    lines: ['dataDir=/tmp/zookeeper', 'admin.enableServer=false'],
  },
  // conf/zookeeper.properties of NiFi, whose server lines are to be filled in before its embedded ZooKeeper is used
  {
    isOf: (server) => /^\.?\/?state\/zookeeper\/?$/.test(given(server, 'dataDir') ?? ''),
    lines: ['dataDir=./state/zookeeper', 'server.1='],
    supplies: ['clientPort'],
  },
  // server/solr/zoo.cfg of Solr, which starts ZooKeeper with a dataDir and a port of its own
  {
    isOf: ({ uri, lines, document }) =>
      lines.length === 0 &&
      (nameOf(folderOf(uri)) === 'solr' || document?.text.includes('<solrHome>/zoo_data') === true),
    lines: [],
    supplies: ['dataDir', 'clientPort'],
  },
  // The same, written for an ensemble: SolrZkServer calls the folder for data zoo_data
  { isOf: (server) => /\/zoo_data\/?$/.test(given(server, 'dataDir') ?? ''), lines: [], supplies: ['clientPort'] },
  // conf/zoo.cfg of Flink, whose FlinkZooKeeperQuorumPeer sets what is missing
  {
    isOf: ({ uri, document }) =>
      /\/flink[^/]*\/conf\/zoo\.cfg$/.test(uri) || document?.text.includes('\n# ZooKeeper quorum peers\n') === true,
    lines: ['server.1=localhost:2888:3888'],
    supplies: ['dataDir', 'clientPort', 'initLimit', 'syncLimit'],
  },
  // conf/zookeeper.conf of Pulsar and BookKeeper, whose scripts start ZooKeeper in their own folder
  {
    isOf: ({ uri }) => /^(global_)?zookeeper\.conf(\.dynamic)?$/.test(nameOf(uri)),
    lines: [
      'dataDir=data/zookeeper',
      'dataDir=data/global-zookeeper',
      'dataLogDir=data/zookeeper/txlog',
      'electionAlg=3',
      'server.1=127.0.0.1:2710:3710:participant;0.0.0.0:2181',
    ],
  },
  // A resource of a Java program, which starts ZooKeeper in a folder and on a port that happen to be free
  { isOf: ({ uri }) => /\/src\/(main|test)\/resources\//.test(uri), lines: [], supplies: ['dataDir', 'clientPort'] },
  // conf/zk/zoo.cfg of Druid, which starts it likewise
  { isOf: ({ uri }) => uri.endsWith('/conf/zk/zoo.cfg'), lines: ['dataDir=var/zk'] },
  // The zookeeper-operator of Pravega: its pods change the list of servers by reconfiguration
  {
    isOf: (server) =>
      given(server, 'standaloneEnabled') === 'false' && given(server, 'dynamicConfigFile') === '/data/zoo.cfg.dynamic',
    lines: ['skipACL=yes', 'reconfigEnabled=true'],
  },
  // zookeeper_config_generator.sh of Strimzi: clients connect through TLS only, and others on the pod's own loopback
  {
    isOf: (server) => given(server, 'clientPort') === '12181' && given(server, 'clientPortAddress') === '127.0.0.1',
    lines: ['4lw.commands.whitelist=*'],
  },
];

/** Does the program that a file belongs to set a parameter by itself? */
export function isSupplied(server: ServerConfig, name: ParameterName): boolean {
  return profiles.some((profile) => profile.supplies?.includes(name) && profile.isOf(server));
}

/** The lines that stand as the program that a file belongs to has shipped them. */
export function shippedLines(server: ServerConfig): readonly Place[] {
  // What an image writes by itself shares one place, where findings are not about one line.
  const own = server.document?.part ? [] : profiles.filter((profile) => profile.isOf(server));
  if (own.length === 0) return [];
  const lines = new Set(own.flatMap((profile) => profile.lines));
  return server.allEntries.filter(({ key, value }) => lines.has(`${trimmed(key)}=${value.value}`));
}

function given(server: ServerConfig, name: ParameterName): string | undefined {
  const entry = server.entries.get(name);
  return entry && trimmed(entry.value);
}

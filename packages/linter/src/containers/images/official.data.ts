/** A variable that the official image writes as one line, in the order of its lines. */
interface OfficialVariable {
  readonly name: string;
  readonly key: string;
  /** What the image's Dockerfile sets. */
  readonly value: string;
  /** The first release of each line whose image reads it, where not every image does; a line that isn't named has none. */
  readonly since?: readonly string[];
}

/**
 * The lines before the server list, as docker-entrypoint.sh of 31z4/zookeeper-docker writes them. `since` is what the last
 * build of each release's image reads, by the history of that repository.
 */
export const officialLines: readonly OfficialVariable[] = [
  { name: 'ZOO_DATA_DIR', key: 'dataDir', value: '/data' },
  { name: 'ZOO_DATA_LOG_DIR', key: 'dataLogDir', value: '/datalog' },
  { name: 'ZOO_TICK_TIME', key: 'tickTime', value: '2000', since: ['3.4.9', '3.5.0'] },
  { name: 'ZOO_INIT_LIMIT', key: 'initLimit', value: '5', since: ['3.4.9', '3.5.0'] },
  { name: 'ZOO_SYNC_LIMIT', key: 'syncLimit', value: '2', since: ['3.4.9', '3.5.0'] },
  {
    name: 'ZOO_AUTOPURGE_SNAPRETAINCOUNT',
    key: 'autopurge.snapRetainCount',
    value: '3',
    since: ['3.4.13', '3.5.4'],
  },
  { name: 'ZOO_AUTOPURGE_PURGEINTERVAL', key: 'autopurge.purgeInterval', value: '0', since: ['3.4.13', '3.5.4'] },
  { name: 'ZOO_MAX_CLIENT_CNXNS', key: 'maxClientCnxns', value: '60', since: ['3.4.10', '3.5.0'] },
  { name: 'ZOO_STANDALONE_ENABLED', key: 'standaloneEnabled', value: 'true', since: ['3.5.0'] },
  { name: 'ZOO_ADMINSERVER_ENABLED', key: 'admin.enableServer', value: 'true', since: ['3.5.5'] },
];

/** Releases whose images read the variables that stand behind the list. */
export const officialLater = {
  ZOO_4LW_COMMANDS_WHITELIST: ['3.5.5'],
  ZOO_CFG_EXTRA: ['3.4.14', '3.5.8', '3.6.1'],
} as const;

/** The first releases whose images no longer read ZOO_PORT. */
export const officialWithoutPort = ['3.4.14', '3.5.5'];

/** What the image's script, or the scripts of ZooKeeper that it starts, read for other ends than zoo.cfg. */
export const officialOthers = [
  'ZOO_CONF_DIR',
  'ZOO_LOG_DIR',
  'ZOO_MY_ID',
  // Its user, until 2019.
  'ZOO_USER',
];

/** What ZooKeeper's own scripts read; every image may be given it. */
export const scriptVariables = [
  'ZOO_LOG_DIR',
  'ZOO_LOG_FILE',
  'ZOO_LOG4J_PROP',
  'ZOO_DATADIR_AUTOCREATE_DISABLE',
  'ZOO_NOEXEC',
];

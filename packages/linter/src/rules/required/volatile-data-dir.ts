import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { pathSetting, type ServerConfig } from '../../server-config.ts';
import { nameOf } from '../../workspace/paths.ts';

export const volatileDataDir = defineRule({
  id: 'volatile-data-dir',
  summary: 'Keep data in a folder that outlives a restart of the machine.',
  severity: 'warning',

  *checkServer(server) {
    for (const name of ['dataDir', 'dataLogDir'] as const) {
      const path = pathSetting(server, name);
      const folder = path && /^\/+(tmp|var\/tmp|dev\/shm|run|var\/run)(?=\/|$)/.exec(path.value)?.[0];
      if (!path || !folder || isShippedDefault(server, path.value)) continue;
      yield {
        at: path,
        message: say`${name} lies in ${folder}, which is emptied when the machine restarts or by a cleaner: ZooKeeper then starts with an empty tree. Write a folder such as /var/lib/zookeeper.`,
      };
    }
  },
});

/** ZooKeeper ships this path in its sample, and Kafka in its zookeeper.properties, which also lifts maxClientCnxns. */
function isShippedDefault(server: ServerConfig, path: string): boolean {
  if (path !== '/tmp/zookeeper') return false;
  return nameOf(server.uri) === 'zoo_sample.cfg' || server.setting('maxClientCnxns')?.value === 0;
}

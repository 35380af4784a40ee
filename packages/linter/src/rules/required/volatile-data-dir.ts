import { say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule } from '../../rule.ts';

export const volatileDataDir = defineRule({
  id: 'volatile-data-dir',
  summary: 'Keep data in a folder that outlives a restart of the machine.',
  severity: 'warning',

  *checkServer(server) {
    // What outlives a container is mounted, whatever it is called there.
    if (server.container) return;
    for (const name of ['dataDir', 'dataLogDir'] as const) {
      const path = pathSetting(server, name);
      const folder = path && /^\/+(tmp|var\/tmp|dev\/shm|run|var\/run)(?=\/|$)/.exec(path.value)?.[0];
      if (!path || !folder) continue;
      yield {
        at: path,
        message: say`${name} lies in ${folder}, which is emptied when the machine restarts or by a cleaner: ZooKeeper then starts with an empty tree. Write a folder such as /var/lib/zookeeper.`,
      };
    }
  },
});

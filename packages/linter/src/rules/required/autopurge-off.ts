import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { isPurgingOff, keptInVain } from './snap-retain-without-purge.ts';

export const autopurgeOff = defineRule({
  id: 'autopurge-off',
  summary: 'Let ZooKeeper delete its old snapshots and logs.',
  severity: 'info',
  optIn: true,

  *checkServer(server) {
    if (!server.document || !isPurgingOff(server) || keptInVain(server)) return;
    const interval = server.setting('autopurge.purgeInterval');
    yield interval
      ? {
          at: interval,
          message: say`With an autopurge.purgeInterval of ${interval.value} ZooKeeper deletes no old snapshots and logs, and the disk fills up. Write 24 for once a day, or see that something else deletes them.`,
        }
      : {
          at: server.firstKey,
          message: say`Without autopurge.purgeInterval ZooKeeper deletes no old snapshots and logs, and the disk fills up. Set it to 24 for once a day, or see that something else deletes them.`,
        };
  },
});

import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';

export const forceSyncOff = defineRule({
  id: 'force-sync-off',
  summary: 'Let writes reach the disk before clients are told of them.',
  severity: 'warning',

  *checkServer(server) {
    const force = server.setting('forceSync');
    if (force?.value !== 'no') return;
    yield {
      at: force,
      message: say`With forceSync=no ZooKeeper confirms writes that the disk doesn't have yet: when the power fails, confirmed writes are lost. Take the line away.`,
      fix: { title: say`Write yes`, safe: false, edits: [replace(force, 'yes')] },
    };
  },
});

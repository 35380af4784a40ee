import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';

export const snapRetainMinimum = defineRule({
  id: 'snap-retain-minimum',
  summary: 'Keep three snapshots or more.',
  severity: 'warning',

  *checkServer(server) {
    const kept = server.setting('autopurge.snapRetainCount');
    if (kept === undefined || kept.value >= minimum) return;
    yield {
      at: kept,
      message: say`autopurge.snapRetainCount is ${kept.value}, and ZooKeeper keeps ${minimum} snapshots at least: it logs a warning and takes ${minimum}. Write ${minimum} or more.`,
      fix: { title: say`Write ${minimum}`, safe: true, edits: [replace(kept, String(minimum))] },
    };
  },
});

/** MIN_SNAP_RETAIN_COUNT in QuorumPeerConfig, the same in every release since 3.4.0. */
const minimum = 3;

import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';

export const trustEmptySnapshot = defineRule({
  id: 'trust-empty-snapshot',
  summary: 'Trust an empty snapshot for one upgrade only.',
  severity: 'warning',

  *checkServer(server) {
    const trust = server.setting('snapshot.trust.empty');
    if (trust?.value !== true) return;
    yield {
      at: trust,
      // ZOOKEEPER-3644, mended in 3.5.7: FileTxnSnapLog.restore saved an empty tree and read no log.
      message: server.release.before('3.5.7')
        ? say`With snapshot.trust.empty=true ZooKeeper 3.5.6 skips the logs of a server that has no snapshot: stand-alone it loses all data. Upgrade with 3.5.7 or later instead.`
        : say`With snapshot.trust.empty=true a server whose snapshots are gone starts with what its logs still hold, and doesn't complain. Take the line away after the upgrade from 3.4.`,
      fix: { title: say`Write false`, safe: false, edits: [replace(trust, 'false')] },
    };
  },
});

import { say } from '../../message.ts';
import { isSupplied } from '../../profile.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { hiddenAt } from './hidden.ts';
import { asMisspelt, misspelt, refusedMisspelt } from './misspelt.ts';

export const missingDataDir = defineRule({
  id: 'missing-data-dir',
  summary: 'Set dataDir.',
  severity: 'error',

  *checkServer(server) {
    if (server.document === undefined || server.entry('dataDir') || isSupplied(server, 'dataDir')) return;
    const hidden = hiddenAt(server, 'dataDir');
    const meant = hidden ? undefined : misspelt(server, 'dataDir');
    yield {
      at: hidden ?? meant?.key ?? server.firstKey,
      message: meant
        ? refusedMisspelt(meant, 'dataDir')
        : say`dataDir is not set, and ZooKeeper needs a folder for its snapshots and its myid; it refuses the file. Write dataDir=/var/lib/zookeeper.`,
      refusal: refusedAtParse('dataDir is not set'),
      ...(meant && asMisspelt(meant, 'dataDir')),
    };
  },
});

import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { folderOf, nameOf } from '../../workspace/paths.ts';
import { hiddenAt } from './hidden.ts';
import { asMisspelt, misspelt } from './misspelt.ts';

export const missingDataDir = defineRule({
  id: 'missing-data-dir',
  summary: 'Set dataDir.',
  severity: 'error',

  *checkServer(server) {
    if (server.document === undefined || server.entry('dataDir') || isOfSolr(server)) return;
    const hidden = hiddenAt(server, 'dataDir');
    const meant = hidden ? undefined : misspelt(server, 'dataDir');
    yield {
      at: hidden ?? meant?.key ?? server.firstKey,
      message: meant
        ? say`dataDir is not set: ZooKeeper ignores ${meant.key.value} and refuses the file. Write dataDir.`
        : say`dataDir is not set; ZooKeeper needs a folder for its snapshots and its myid, and refuses the file.`,
      refusal: refusedAtParse('dataDir is not set'),
      ...(meant && asMisspelt(meant, 'dataDir')),
    };
  },
});

/** Solr ships a zoo.cfg without dataDir in its home folder, and sets it when it starts ZooKeeper itself. */
function isOfSolr({ uri, lines }: ServerConfig): boolean {
  return nameOf(folderOf(uri)) === 'solr' && lines.length === 0;
}

import { say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const release3411 = defineRule({
  id: 'release-3-4-11',
  summary: 'Run no quorum with dataLogDir on ZooKeeper 3.4.11.',
  severity: 'warning',

  *checkServer(server) {
    const [dataDir, logDir] = [pathSetting(server, 'dataDir'), pathSetting(server, 'dataLogDir')];
    // A server that stands alone passes the two on in the right order.
    if (server.release.name !== '3.4.11' || !server.isDistributed || !dataDir || !logDir) return;
    if (withoutSlash(dataDir.value) === withoutSlash(logDir.value)) return;
    yield {
      at: logDir,
      message: say`In a quorum ZooKeeper 3.4.11 swaps dataLogDir and dataDir: snapshots go to ${quoted(server.written(logDir))}, the transaction log to the other. Take 3.4.14, and move the files first.`,
      related: [{ at: dataDir, message: say`dataDir, where this release writes the transaction log.` }],
    };
  },
});

function withoutSlash(path: string): string {
  return path.replace(/(?<!\/)\/+$/, '');
}

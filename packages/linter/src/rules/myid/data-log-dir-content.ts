import { type Message, say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { givesUp } from '../outcomes.ts';

export const dataLogDirContent = defineRule({
  id: 'data-log-dir-content',
  summary: 'Move the logs along when dataLogDir is set.',
  severity: 'error',

  *checkServer(server) {
    const { strayLog, straySnapshot } = server.folders;
    const at = pathSetting(server, 'dataLogDir');
    // 3.4.11 itself takes each for the other in a quorum (ZOOKEEPER-2960).
    if (at === undefined || (straySnapshot ?? strayLog) === undefined || server.release.name === '3.4.11') return;
    const isRefused =
      server.release.atLeast('3.5.4') || (server.release.line === '3.4' && server.release.atLeast('3.4.12'));
    const folder =
      straySnapshot === undefined ? 'Snapshot directory has log files' : 'Log directory has snapshot files';
    yield {
      at,
      message: messageFor(server, isRefused),
      ...(isRefused && {
        refusal: refusedAtStart(`${folder}. Check if dataLogDir and dataDir configuration is correct.`),
      }),
    };
  },
});

function messageFor({ folders: { strayLog, straySnapshot } }: ServerConfig, isRefused: boolean): Message {
  const outcome = isRefused ? givesUp : say`ZooKeeper starts without those writes`;
  if (straySnapshot === undefined)
    return say`dataLogDir is here, and ${strayLog ?? ''}, a log, lies in dataDir/version-2: ${outcome}. Move all log.* files over while the server is stopped.`;
  if (strayLog === undefined)
    return say`${straySnapshot}, a snapshot, lies in dataLogDir/version-2: ${outcome}. Correct the path, or move all snapshot.* files to dataDir/version-2 while the server is stopped.`;
  return say`${straySnapshot} lies in dataLogDir and ${strayLog} in dataDir: ${outcome}. Swap the paths if they are swapped, or move these files while the server is stopped.`;
}

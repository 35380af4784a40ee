import { type Message, say } from '../../message.ts';
import { defineRule, refusedAtStart } from '../../rule.ts';
import { pathSetting, type ServerConfig } from '../../server-config.ts';

export const dataLogDirContent = defineRule({
  id: 'data-log-dir-content',
  summary: 'Move the logs along when dataLogDir is set.',
  severity: 'error',

  *checkServer(server) {
    const { strayLog, straySnapshot } = server.folders;
    const at = pathSetting(server, 'dataLogDir');
    const stray = straySnapshot ?? strayLog;
    // 3.4.11 itself takes each for the other in a quorum (ZOOKEEPER-2960).
    if (at === undefined || stray === undefined || server.release.name === '3.4.11') return;
    const isRefused =
      server.release.atLeast('3.5.4') || (server.release.line === '3.4' && server.release.atLeast('3.4.12'));
    const folder =
      straySnapshot === undefined ? 'Snapshot directory has log files' : 'Log directory has snapshot files';
    yield {
      at,
      message: say`${whatIsWrong(server, stray)} ${
        isRefused
          ? say`ZooKeeper takes that for a mix-up of the two and gives up when it starts.`
          : say`ZooKeeper does not look for it there, so it starts without those writes.`
      } ${whatToDo(server)}`,
      ...(isRefused && {
        refusal: refusedAtStart(`${folder}. Check if dataLogDir and dataDir configuration is correct.`),
      }),
    };
  },
});

function whatIsWrong({ folders }: ServerConfig, stray: string): Message {
  return folders.straySnapshot === undefined
    ? say`dataLogDir is here, and a log of transactions, ${stray}, lies in version-2 of dataDir:`
    : say`dataLogDir is here, and a snapshot, ${stray}, lies in its version-2:`;
}

function whatToDo({ folders: { strayLog, straySnapshot } }: ServerConfig): Message {
  if (strayLog !== undefined && straySnapshot !== undefined)
    return say`If dataDir and dataLogDir are swapped, swap them back; else bring all log.* files into the one and all snapshot.* files into the other while the server is stopped.`;
  return straySnapshot === undefined
    ? say`Move all log.* files over while the server is stopped.`
    : say`Correct the path, or move all snapshot.* files to version-2 of dataDir while the server is stopped.`;
}

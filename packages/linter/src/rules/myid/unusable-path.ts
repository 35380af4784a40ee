import { say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule, type Finding, refusedAtParse, refusedAtStart } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { cut } from '../../words.ts';
import { pathOfUri } from '../../workspace/paths.ts';

export const unusablePath = defineRule({
  id: 'unusable-path',
  summary: 'Leave ZooKeeper the places that it writes to.',
  severity: 'error',

  *checkServer(server) {
    yield* blockedBackup(server);
    for (const name of ['dataLogDir', 'dataDir'] as const) yield* unusableFolder(server, name);
  },
});

function* blockedBackup(server: ServerConfig): Iterable<Finding> {
  const reconfig = server.setting('reconfigEnabled');
  if (!server.backupIsBlocked || server.release.before('3.8.0') || !reconfig?.value || !server.isDistributed) return;
  const path = `${pathOfUri(server.uri)}.bak`;
  yield {
    at: reconfig,
    message: say`A folder that is not empty lies at ${cut(path, 55)}, where ZooKeeper with reconfigEnabled keeps a copy of this file; it refuses to start. Move the folder away.`,
    refusal: refusedAtParse(`Could not rename temporary file ${path}.tmp to ${path}`),
  };
}

function* unusableFolder(server: ServerConfig, name: 'dataDir' | 'dataLogDir'): Iterable<Finding> {
  const path = pathSetting(server, name);
  const state = server.folders[name];
  if (path === undefined || state === undefined) return;
  // The log comes first, and without a dataLogDir it lies in dataDir.
  const isSnapshots = name === 'dataDir' && server.entry('dataLogDir') !== undefined;
  const folder = `${isSnapshots ? 'snap' : 'data'} directory ${path.value.replace(/(?<=[^/]|^\/)\/+$/, '')}/version-2`;
  if (state === 'file') {
    // In a quorum a myid is looked for in it before.
    if (name === 'dataDir' && server.isDistributed !== false) return;
    yield {
      at: path,
      message: say`${cut(server.written(path))} is a file, and ZooKeeper needs a folder there; it gives up when it starts. Move the file away, or correct ${name}.`,
      refusal: refusedAtStart(`Unable to create ${folder}`),
    };
  } else if (state !== 'folder' && server.valueInForce('datadir.autocreate') === false) {
    const blank = isSnapshots && server.release.atLeast('3.6.0') ? '' : ' ';
    const disabled = 'automatic data directory creation is disabled (zookeeper.datadir.autocreate is false)';
    yield {
      at: path,
      message: say`There is no folder version-2 in ${cut(server.written(path))}, and with datadir.autocreate=false ZooKeeper makes none; it gives up when it starts. Make the folder.`,
      refusal: refusedAtStart(`Missing ${folder}, ${disabled}.${blank}Please create this directory manually.`),
    };
  }
}

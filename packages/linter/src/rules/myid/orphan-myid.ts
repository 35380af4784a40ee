import type { Place } from '@zklint/parser';
import { say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { myidFileOf } from '../../server-files.ts';
import type { MyidFile } from '../../server-parts.ts';
import { cut } from '../../words.ts';
import { countedBy } from '../ensemble/standalone-among-ensemble.ts';

export const orphanMyid = defineRule({
  id: 'orphan-myid',
  summary: 'Keep myid where a quorum reads it.',
  severity: 'warning',

  *checkEnsemble(ensemble) {
    for (const server of ensemble.servers) {
      // That it runs alone among others is the fault, and another rule's matter.
      if (countedBy(server, ensemble) === undefined) yield* checkServer(server);
    }
  },
});

function* checkServer(server: ServerConfig): Iterable<Finding> {
  const { myid } = server;
  const dataDir = pathSetting(server, 'dataDir');
  if (server.voters?.length === 0 && server.isDistributed === false) {
    const file = myidFileOf(server);
    if (file?.id === undefined || isOfImage(file, server) || server.observers?.length !== 0) return;
    yield {
      at: firstLine(file),
      message: say`This myid makes the server number ${String(file.id)} of an ensemble, and its configuration lists no servers: ZooKeeper runs stand-alone and says nothing. Add the server lines, or delete the myid.`,
      ...(dataDir && { related: [{ at: dataDir, message: say`The configuration beside it.` }] }),
    };
  } else if (server.isDistributed === undefined && myid.kind === 'missing' && myid.nearby && dataDir) {
    yield {
      at: firstLine(myid.nearby),
      message: say`No dataDir leads to this myid: ZooKeeper looks for ${cut(myid.path)}. Move it there, or correct dataDir.`,
      related: [{ at: dataDir, message: say`dataDir leads here.` }],
    };
  }
}

/** A container's script writes it where there is none, and the folder of its data may have been kept or copied. */
function isOfImage({ from }: MyidFile, server: ServerConfig): boolean {
  const [data, log] = [pathSetting(server, 'dataDir'), pathSetting(server, 'dataLogDir')];
  return from !== undefined || server.container !== undefined || (data?.value === '/data' && log?.value === '/datalog');
}

function firstLine({ uri, firstLine: line }: MyidFile): Place {
  return line ?? { uri, range: { start: 0, end: 0 } };
}

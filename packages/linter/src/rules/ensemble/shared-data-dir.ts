import type { JavaText } from '@zklint/parser';
import { areDifferent, isHostGuessed, serversByHost } from '../../ensemble.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding, lower } from '../../rule.ts';
import { pathSetting, type ServerConfig } from '../../server-config.ts';

export const sharedDataDir = defineRule({
  id: 'shared-data-dir',
  summary: 'Give the servers of one host folders of their own.',
  severity: 'error',
  supersedes: ['duplicate-myid'],

  *checkEnsemble(ensemble) {
    for (const servers of serversByHost(ensemble)) yield* checkHost(servers);
  },
});

interface Folder {
  readonly server: ServerConfig;
  readonly name: string;
  readonly at: JavaText;
}

function* checkHost(servers: readonly ServerConfig[]): Iterable<Finding> {
  const owners = new Map<string, Folder>();
  for (const folder of servers.flatMap(foldersOf)) {
    const path = folder.at.value.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
    const other = owners.get(path);
    if (other === undefined) {
      owners.set(path, folder);
    } else if (other.server !== folder.server && areDifferent(other.server, folder.server)) {
      yield {
        at: folder.at,
        message: say`${folder.name} is also the ${other.name} of another server on this host: they read one myid and write into each other's files, and data are lost. Give each a folder of its own.`,
        related: [{ at: other.at, message: say`The other server's ${other.name}.` }],
        ...((isHostGuessed(other.server) || isHostGuessed(folder.server)) && { severity: lower('error') }),
      };
    }
  }
}

function foldersOf(server: ServerConfig): Folder[] {
  return (['dataDir', 'dataLogDir'] as const).flatMap((name) => {
    const at = pathSetting(server, name);
    // A relative path depends on where each server is started.
    return at && /^(\/|[A-Za-z]:)/.test(at.value) ? [{ server, name, at }] : [];
  });
}

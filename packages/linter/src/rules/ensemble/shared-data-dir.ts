import type { JavaText } from '@zklint/parser';
import type { Mount } from '../../containers/container.ts';
import { areDifferent, isHostGuessed, serversByHost } from '../../ensemble.ts';
import { say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule, type Finding, lower } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { cut, quoted } from '../../words.ts';
import { mountOf } from '../../workspace/server-paths.ts';

export const sharedDataDir = defineRule({
  id: 'shared-data-dir',
  summary: 'Give the servers of one host folders of their own.',
  severity: 'error',
  supersedes: ['duplicate-myid'],

  *checkEnsemble(ensemble) {
    const all = ensemble.servers;
    const outside = all.filter(({ container }) => container === undefined);
    const others = outside.length < all.length ? { ...ensemble, servers: outside } : ensemble;
    for (const servers of serversByHost(others)) yield* checkHost(servers);
    yield* checkStandalone(outside);
    yield* checkMounts(all);
  },
});

/** Servers without a list stand together only where they seem to be on one host and have one dataDir. */
function* checkStandalone(servers: readonly ServerConfig[]): Iterable<Finding> {
  if (servers.some(({ lines }) => lines.length > 0)) return;
  const [first, ...others] = servers;
  const clientPort = (server: ServerConfig | undefined) => server?.setting('clientPort')?.value;
  for (const server of others) {
    const [at, other] = [pathSetting(server, 'dataDir'), first && pathSetting(first, 'dataDir')];
    // With one client port they can't run at once: one is another version of the other.
    if (!at || !other || clientPort(server) === clientPort(first)) continue;
    yield {
      at,
      message: say`dataDir is also that of another stand-alone server: where both run on one host, each writes into the other's files, and after a restart it has the other's data. Give each a folder of its own.`,
      related: [{ at: other, message: say`The other server's dataDir.` }],
      severity: lower('error'),
    };
  }
}

/** Containers have paths of their own: it is the folders and volumes behind them that are shared. */
function* checkMounts(servers: readonly ServerConfig[]): Iterable<Finding> {
  const owners = new Map<string, { readonly server: ServerConfig; readonly mount: Mount }>();
  for (const server of servers) {
    for (const { key, mount } of mountedFolders(server)) {
      const other = owners.get(key);
      if (other === undefined) owners.set(key, { server, mount });
      if (other === undefined || other.server === server) continue;
      yield {
        at: mount.at,
        message: say`What is mounted at ${cut(mount.target, 30)} is also the data folder of ${quoted(other.server.container?.name.value ?? '', 30)}: the two servers write into each other's files, and data are lost. Give each its own folder or volume.`,
        related: [{ at: other.mount.at, message: say`There it is mounted too.` }],
      };
    }
  }
}

/** What lies behind a container's dataDir and dataLogDir, where all containers of its scope see the same. */
function mountedFolders(server: ServerConfig): readonly { readonly key: string; readonly mount: Mount }[] {
  const { container } = server;
  if (container === undefined || container.mayRunElsewhere) return [];
  return (['dataDir', 'dataLogDir'] as const).flatMap((name) => {
    const path = pathSetting(server, name)?.value;
    const mount = path?.startsWith('/') ? mountOf(path, container.mounts) : undefined;
    if (path === undefined || mount === undefined || mount.isReadOnly) return [];
    const place = `${mount.source}/${path.slice(mount.target.length)}`.replace(/\/+/g, '/').replace(/\/$/, '');
    return [{ key: `${container.scope} ${place}`, mount }];
  });
}

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
        message: say`${folder.name} is also the ${other.name} of another server on this host: ${folder.name === 'dataDir' && other.name === 'dataDir' ? say`they read one myid and write into each other's files` : say`they write into each other's files`}, and data are lost. Give each a folder of its own.`,
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

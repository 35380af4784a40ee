import { say } from '../../message.ts';
import { pathSetting } from '../../path-setting.ts';
import { defineRule } from '../../rule.ts';

export const dataDirInInstallDir = defineRule({
  id: 'data-dir-in-install-dir',
  summary: 'Keep data outside the folder of a release.',
  severity: 'info',

  *checkServer(server) {
    // A container's data lie on what is mounted there, and its image has the folder of one release anyway.
    if (server.container) return;
    for (const name of ['dataDir', 'dataLogDir'] as const) {
      const path = pathSetting(server, name);
      const folder = path && releaseFolder(path.value);
      if (!path || folder === undefined) continue;
      yield {
        at: path,
        message: say`${name} lies inside ${folder}, which belongs to one release: an upgrade leaves the data behind or deletes it, and a copy of the folder takes it along. Use a folder of its own.`,
      };
    }
  },
});

/** The unpacked archive of a release, Kafka's included, that a path leads into; below /var there is none. */
function releaseFolder(path: string): string | undefined {
  if (/^\/+var\//.test(path)) return undefined;
  const found =
    /(?:^|[/\\])((?:(?:apache-)?zookeeper-(?:release-)?|kafka_\d+\.\d+-)\d+\.\d+\.\d+(?!\d)[^/\\]*)[/\\]+[^/\\]/i;
  return found.exec(path)?.[1];
}

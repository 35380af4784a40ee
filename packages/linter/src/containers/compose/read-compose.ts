import type { FileSystem } from '../../file-system.ts';
import type { Reach } from '../../workspace/server-paths.ts';
import type { YamlReading } from '../container.ts';
import type { YamlFile } from '../yaml-file.ts';

/** What the services of a Compose file say of ZooKeeper. */
export async function readCompose(_fileSystem: FileSystem, _file: YamlFile, _reach: Reach): Promise<YamlReading> {
  return { configs: [], mounted: [] };
}

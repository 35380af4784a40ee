import type { Limits } from '../../limits.ts';
import type { YamlReading } from '../container.ts';
import type { YamlFile } from '../yaml-file.ts';

/** What manifests of Kubernetes say of ZooKeeper. */
export function readManifests(_file: YamlFile, _limits: Limits): YamlReading {
  return { configs: [], mounted: [] };
}

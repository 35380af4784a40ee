import type { FileSystem } from '../file-system.ts';
import { type Limits, usualLimits } from '../limits.ts';
import { isTemplateName, nameOf } from '../workspace/paths.ts';
import type { Reach } from '../workspace/server-paths.ts';
import { readCompose } from './compose/read-compose.ts';
import type { YamlReading } from './container.ts';
import { readManifests } from './kubernetes/read-manifests.ts';
import { blocksIn } from './template-blocks.ts';
import { withComments } from './yaml-comments.ts';
import { parseYaml } from './yaml-file.ts';

/** Reads what a YAML file says of ZooKeeper: a Compose file, manifests, or a template of one. Never throws. */
export async function readContainers(
  fileSystem: FileSystem,
  uri: string,
  text: string,
  reach: Reach,
): Promise<YamlReading> {
  const limits: Limits = reach.limits ?? usualLimits;
  // The placeholders of other programs look like those of Compose.
  const file = isTemplateName(nameOf(uri)) ? 'template' : parseYaml(uri, text, limits);
  if (file === 'template') return withComments({ configs: blocksIn(uri, text, limits), mounted: [] }, uri, text);
  if ('kind' in file) return { configs: [], mounted: [], fault: file };
  const compose = await readCompose(fileSystem, file, reach);
  const manifests = await readManifests(fileSystem, file, reach);
  const reading = {
    configs: [...compose.configs, ...manifests],
    mounted: compose.mounted,
    ...(file.fault && { fault: file.fault }),
  };
  return withComments(reading, uri, text);
}

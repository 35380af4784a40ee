import type { Located } from '@zklint/parser';
import type { Image, ImageInput, NamedImage } from '../images/image.ts';
import { namedImage, tagAt } from '../images/named-image.ts';
import { type MappedText, standingFor } from '../mapped-text.ts';
import type { YamlNode } from '../yaml-node.ts';
import type { Cluster } from './cluster.ts';
import { type Environment, environmentOf } from './environment.ts';
import { mountsOf, pathOfKey, type VolumeMount } from './mounts.ts';
import { assignedIn, mayWriteMyid, type OrdinalId, ordinalIdOf, runsEntrypoint, scriptOf } from './scripts.ts';
import type { Workload } from './workloads.ts';

/** The container of a workload that runs ZooKeeper, or is taken to because a configuration is mounted there. */
export interface Runner {
  readonly workload: Workload;
  readonly image: Image | undefined;
  readonly release: NamedImage['release'];
  readonly tag: Located<string> | undefined;
  readonly input: Omit<ImageInput, 'isConfigMounted'>;
  readonly mounts: readonly VolumeMount[];
  /** Does the image's own script run? */
  readonly isAsShipped: boolean;
  readonly ordinalId: OrdinalId | undefined;
  /** May another id than the image's own be written, in a way that can't be followed? */
  readonly mayHaveOtherId: boolean;
  /** Do other containers of the pod run before it? */
  readonly hasInit: boolean;
}

/** The container of a workload that runs a known image of ZooKeeper. */
export function runnerOf(workload: Workload, cluster: Cluster): Runner | undefined {
  const container = containersOf(workload).find((one) => namedImage(one.at('image').text ?? '').image);
  return container && asRunner(container, workload, cluster);
}

/** The container of a workload that has a ConfigMap's key, itself or through another container of its pod. */
export function runnerWith(workload: Workload, cluster: Cluster, map: string, key: string): Runner | undefined {
  const own = containersOf(workload);
  const has = (one: YamlNode) => mountsOf(one, workload).some((mount) => pathOfKey(mount, map, key) !== undefined);
  const having = own.filter(has);
  if (having.length === 0 && !workload.spec.at('initContainers').items.some(has)) return undefined;
  const candidates = having.length > 0 ? having : own;
  const container =
    candidates.find((one) => namedImage(one.at('image').text ?? '').image) ??
    candidates.find((one) => /zoo|zk/i.test(one.at('image').text ?? '')) ??
    candidates[0];
  return container && asRunner(container, workload, cluster);
}

function asRunner(container: YamlNode, workload: Workload, cluster: Cluster): Runner {
  const script = scriptOf(container);
  const { image, release, tag } = namedImage(container.at('image').text ?? '');
  const { uri } = container.file;
  const inits = workload.spec.at('initContainers').items;
  const scripts = [...containersOf(workload), ...inits].map((one) => (one === container ? script : scriptOf(one)));
  const environment = environmentOf(container, (name) => cluster.configMap(name, workload.namespace, uri));
  return {
    workload,
    image,
    release,
    tag: tagAt(tag, container.at('image').mapped, uri),
    input: { ...withAssigned(environment, script, uri), uri, at: container.at('image').range, release },
    mounts: mountsOf(container, workload),
    isAsShipped: runsEntrypoint(container, script),
    ordinalId: ordinalIdOf(scripts),
    mayHaveOtherId: container.at('lifecycle').isThere || mayWriteMyid(script, inits.map(scriptOf)),
    hasInit: inits.length > 0,
  };
}

function containersOf({ spec }: Workload): readonly YamlNode[] {
  return spec.at('containers').items;
}

/** What a script sets before it calls the image's own wins over what the container is given, and isn't known. */
function withAssigned(environment: Environment, script: MappedText, uri: string): Environment {
  const assigned = assignedIn(script);
  if (assigned.size === 0) return environment;
  const variables = new Map(environment.variables);
  for (const [name, at] of assigned) {
    const value = standingFor(`\${${name}}`, at);
    variables.set(name, { name: { uri, range: at, value: name }, value, range: at, isOpen: true });
  }
  return { ...environment, variables };
}

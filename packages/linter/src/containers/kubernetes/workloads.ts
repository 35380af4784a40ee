import type { Located, Place } from '@zklint/parser';
import type { YamlNode } from '../yaml-node.ts';
import type { Manifest } from './manifests.ts';
import { volumeOf } from './mounts.ts';

/** What makes pods: a StatefulSet, a Deployment or a single pod. */
export interface Workload {
  readonly kind: string;
  readonly name: Located<string>;
  readonly namespace: string | undefined;
  /** The specification of its pods. */
  readonly spec: YamlNode;
  /** The ConfigMaps and Secrets of its volumes. */
  readonly maps: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, string>;
  /** How many pods there are; undefined where that isn't known. */
  readonly replicas: number | undefined;
  /** Where that number is written, if nothing else sets it. */
  readonly replicasAt: Place | undefined;
  /** The number of the first pod of a StatefulSet. */
  readonly firstOrdinal: number | undefined;
  /** The headless service of a StatefulSet. */
  readonly serviceName: string | undefined;
}

const kinds = new Set(['StatefulSet', 'Deployment', 'ReplicaSet', 'DaemonSet', 'Pod']);

export function workloadsOf(manifests: readonly Manifest[]): readonly Workload[] {
  const scaled = new Set(
    manifests
      .filter(({ kind }) => /^(HorizontalPodAutoscaler|ScaledObject|VerticalPodAutoscaler)$/.test(kind))
      .map(({ node }) => node.at('spec', 'scaleTargetRef', 'name').text),
  );
  return manifests.flatMap((manifest) => workloadOf(manifest, scaled) ?? []);
}

function workloadOf({ kind, name, namespace, node }: Manifest, scaled: ReadonlySet<string | undefined>) {
  if (!kinds.has(kind) || name === undefined) return undefined;
  const pod = kind === 'Pod' ? node : node.at('spec', 'template');
  const written = node.at('spec', 'replicas');
  const isScaled = scaled.has(name.value);
  const ordinals = node.at('spec', 'ordinals', 'start');
  const replicas = kind === 'DaemonSet' || isScaled ? undefined : written.isThere ? written.count : 1;
  const workload: Workload = {
    kind,
    name,
    namespace,
    spec: pod.at('spec'),
    maps: new Set(pod.at('spec', 'volumes').items.flatMap((one) => volumeOf(one).maps.map(({ name: map }) => map))),
    labels: pairsOf(pod.at('metadata', 'labels')),
    replicas,
    replicasAt: isScaled || written.count === undefined ? undefined : { uri: written.file.uri, range: written.range },
    firstOrdinal: ordinals.isThere ? ordinals.count : 0,
    serviceName: kind === 'StatefulSet' ? node.at('spec', 'serviceName').name?.value : undefined,
  };
  return workload;
}

export function pairsOf(node: YamlNode): ReadonlyMap<string, string> {
  return new Map(node.entries.map(({ key, value }) => [key.text ?? '', value.text ?? '']));
}

/** May two objects lie in one namespace? */
export function mayMeet(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

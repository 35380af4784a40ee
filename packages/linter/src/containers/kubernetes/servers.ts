import type { ConfigDocument } from '@zklint/parser';
import { isAddressLiteral } from '../../hosts.ts';
import { folderOf } from '../../workspace/paths.ts';
import type { ContainedConfig, Container, Mount, Remark } from '../container.ts';
import type { ImageOutput } from '../images/image.ts';
import type { Cluster } from './cluster.ts';
import { hostRemarks } from './host-remarks.ts';
import { myidOf } from './myid.ts';
import { hostsIn, onlyPod, type Pod, podsNamed } from './pods.ts';
import type { Runner } from './runner.ts';

/** No ensemble has more servers: an id is a byte of many others. */
const mostPods = 255;

/** What all pods that have one configuration share. */
export interface Shared {
  readonly document: ConfigDocument;
  readonly dynamic?: ConfigDocument;
  /** What the image makes of its variables, where its own script runs. */
  readonly output: ImageOutput | undefined;
}

/** The servers of a workload that have one configuration: each pod that a server line names, or one of which that isn't known. */
export function serversOf(runner: Runner, shared: Shared, cluster: Cluster): readonly ContainedConfig[] {
  const { document, dynamic } = shared;
  const hosts = hostsIn(dynamic ?? document);
  const services = cluster.services.of(runner.workload);
  const named = podsNamed(hosts, runner.workload, services);
  const single = onlyPod(runner.workload, services);
  const pods: readonly (Pod | undefined)[] = named.length > 0 && named.length <= mostPods ? named : [single];
  // Names of a cluster: another folder may have the same for another one.
  const names = hosts.map(({ value }) => value.toLowerCase()).filter((host) => !isAddressLiteral(host));
  const neighbours = new Set([...names, ...pods.flatMap((pod) => pod?.hostNames ?? [])]);
  const remarks = [...(shared.output?.remarks ?? []), ...hostRemarks(hosts, runner.workload, cluster)];
  return pods.map((pod, index) => ({
    document,
    ...(dynamic && { dynamic }),
    container: containerOf(runner, pod, shared, { neighbours, cluster, remarks, isFirst: index === 0 }),
  }));
}

interface Around {
  readonly neighbours: ReadonlySet<string>;
  readonly cluster: Cluster;
  readonly remarks: readonly Remark[];
  /** Is it the first of several that share a configuration? */
  readonly isFirst: boolean;
}

function containerOf(
  runner: Runner,
  pod: Pod | undefined,
  shared: Shared,
  { neighbours, remarks, cluster, isFirst }: Around,
): Container {
  const { workload, release, tag } = runner;
  const { name, namespace, spec } = workload;
  const { output } = shared;
  const myid = myidOf(runner, isFirst, pod, shared, cluster);
  return {
    kind: 'kubernetes',
    name: { ...name, value: pod?.name ?? name.value },
    image: { uri: runner.input.uri, range: runner.input.at },
    scope: `${folderOf(name.uri)} ${namespace ?? ''}`,
    hostNames: pod?.hostNames ?? [],
    neighbours,
    hasUnseenNeighbours: true,
    ...(myid && { myid: myid.file }),
    mounts: mountsAs(runner, pod?.name ?? name.value).filter(({ target }) => target !== myid?.path),
    ...(release && { release }),
    ...(tag && { tag }),
    ...(output?.jvm && { jvm: output.jvm }),
    ports: [],
    isOnHostNetwork: spec.at('hostNetwork').text === 'true',
    mayRunElsewhere: true,
    remarks: isFirst ? remarks : [],
  };
}

function mountsAs({ mounts, workload }: Runner, pod: string): readonly Mount[] {
  return mounts.map(({ target, at, isReadOnly, subPath, volume }) => {
    const source = volume.kind === 'claim' || volume.kind === 'configMap' ? volume.source : `${volume.source}-${pod}`;
    return {
      target,
      source: subPath ? `${source}/${subPath}` : source,
      at: { uri: workload.name.uri, range: at },
      isReadOnly,
    };
  });
}

import { type ConfigDocument, type Located, parseInt64, trimmed } from '@zklint/parser';
import { isAddressLiteral } from '../../hosts.ts';
import type { MyidFile } from '../../server-parts.ts';
import { folderOf } from '../../workspace/paths.ts';
import type { ContainedConfig, Container, Mount, Remark } from '../container.ts';
import type { ImageOutput } from '../images/image.ts';
import { rangeOf } from '../mapped-text.ts';
import type { Cluster } from './cluster.ts';
import { hostRemarks } from './host-remarks.ts';
import { hostsIn, onlyPod, type Pod, podsNamed } from './pods.ts';
import type { Runner } from './runner.ts';

/** No ensemble has more servers: an id is a byte of many others. */
const mostPods = 255;

/** What all pods that have one configuration share. */
interface Shared {
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
    container: containerOf(runner, pod, shared, neighbours, index === 0 ? remarks : []),
  }));
}

function containerOf(
  runner: Runner,
  pod: Pod | undefined,
  { document, output }: Shared,
  neighbours: ReadonlySet<string>,
  remarks: readonly Remark[],
): Container {
  const { workload, release } = runner;
  const { name, namespace, spec } = workload;
  const myid = myidOf(runner, pod, document, output);
  return {
    kind: 'kubernetes',
    name: { ...name, value: pod?.name ?? name.value },
    image: { uri: runner.input.uri, range: runner.input.at },
    scope: `${folderOf(name.uri)} ${namespace ?? ''}`,
    hostNames: pod?.hostNames ?? [],
    neighbours,
    hasUnseenNeighbours: true,
    ...(myid && { myid }),
    mounts: mountsAs(runner, pod?.name ?? name.value),
    ...(release && { release }),
    ...(output?.jvm && { jvm: output.jvm }),
    ports: [],
    isOnHostNetwork: spec.at('hostNetwork').text === 'true',
    mayRunElsewhere: true,
    remarks,
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

/** Which server a pod is: what a script makes of its number, or what the image writes. */
function myidOf(
  { ordinalId, mayHaveOtherId, workload, input }: Runner,
  pod: Pod | undefined,
  document: ConfigDocument,
  output: ImageOutput | undefined,
): MyidFile | undefined {
  const { uri } = workload.name;
  if (ordinalId) {
    if (pod?.ordinal === undefined) return undefined;
    return fileOf({ uri, range: ordinalId.at, value: String(pod.ordinal + ordinalId.offset) }, false);
  }
  const text = output?.myid?.text;
  if (output?.myid === undefined || text === undefined || mayHaveOtherId || text.includes('${')) return undefined;
  const dataDir = document.entries.findLast(({ key }) => trimmed(key) === 'dataDir');
  const folder = dataDir && trimmed(dataDir.value).replace(/\/+$/, '');
  if (folder === undefined || output.myidFolder?.replace(/\/+$/, '') !== folder) return undefined;
  const range = rangeOf(output.myid, input.at);
  return fileOf({ uri, range, value: text }, range.start === input.at.start);
}

function fileOf(firstLine: Located<string>, isDefault: boolean): MyidFile {
  return {
    uri: firstLine.uri,
    text: firstLine.value,
    firstLine,
    id: parseInt64(firstLine.value),
    from: 'kubernetes',
    ...(isDefault && { isDefault: true as const }),
  };
}

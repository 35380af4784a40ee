import type { ConfigDocument, JavaText } from '@zklint/parser';
import { parseServerAddress, trim, trimmed } from '@zklint/parser';
import { mayMeet, type Workload } from './workloads.ts';

/** A pod of a workload that a server line names. */
export interface Pod {
  readonly name: string;
  /** Undefined for a pod without a number. */
  readonly ordinal: number | undefined;
  readonly hostNames: readonly string[];
}

/** The hosts of a configuration's server lines, each where it is written. */
export function hostsIn(document: ConfigDocument): readonly JavaText[] {
  return document.entries
    .filter(({ key }) => /^server\.\d+$/.test(trimmed(key)))
    .flatMap(({ value }) => parseServerAddress(trim(value)).addresses.map(({ host }) => host));
}

/** The pods of a workload that server lines name, in the order of the lines. `services` lead to one pod each. */
export function podsNamed(
  hosts: readonly JavaText[],
  workload: Workload,
  services: ReadonlyMap<string, string>,
): readonly Pod[] {
  const pods = new Map<string, Pod>();
  for (const { value } of hosts) {
    const host = value.toLowerCase();
    const pod = podOf(host, workload, services);
    if (pod === undefined) continue;
    const known = pods.get(pod.name);
    const hostNames = new Set([...(known?.hostNames ?? namesOf(pod, workload, services)), host]);
    pods.set(pod.name, { ...pod, hostNames: [...hostNames] });
  }
  return [...pods.values()];
}

/** The only pod of a workload that has no more, with the names that it has whatever the lines say. */
export function onlyPod(workload: Workload, services: ReadonlyMap<string, string>): Pod | undefined {
  const { kind, name, replicas, firstOrdinal } = workload;
  if (replicas !== 1 || (kind === 'StatefulSet' && firstOrdinal === undefined)) return undefined;
  const pod =
    kind === 'StatefulSet'
      ? { name: `${name.value}-${firstOrdinal}`, ordinal: firstOrdinal }
      : { name: name.value, ordinal: undefined };
  return { ...pod, hostNames: namesOf(pod, workload, services) };
}

type Named = Omit<Pod, 'hostNames'>;

function podOf(host: string, workload: Workload, services: ReadonlyMap<string, string>): Named | undefined {
  const [first = '', service, namespace] = host.split('.');
  const served = services.get(first);
  if (served !== undefined && mayMeet(service, workload.namespace)) {
    return { name: served, ordinal: ordinalIn(served, workload) };
  }
  const ordinal = ordinalIn(first, workload);
  if (ordinal === undefined || !isOwnOrdinal(ordinal, workload)) return undefined;
  if (service !== undefined && !mayMeet(workload.serviceName, service)) return undefined;
  return mayMeet(namespace, workload.namespace) ? { name: first, ordinal } : undefined;
}

/** The number in a name such as `zk-0`; undefined where it is no pod of this StatefulSet. */
export function ordinalIn(pod: string, { kind, name }: Workload): number | undefined {
  if (kind !== 'StatefulSet' || !pod.startsWith(`${name.value}-`)) return undefined;
  const digits = pod.slice(name.value.length + 1);
  return /^(0|[1-9]\d{0,8})$/.test(digits) ? Number(digits) : undefined;
}

export function isOwnOrdinal(ordinal: number, { replicas, firstOrdinal }: Workload): boolean {
  return (
    replicas !== undefined && firstOrdinal !== undefined && ordinal >= firstOrdinal && ordinal < firstOrdinal + replicas
  );
}

function namesOf(pod: Named, workload: Workload, services: ReadonlyMap<string, string>): readonly string[] {
  const { namespace, serviceName } = workload;
  const own = serviceName === undefined ? [] : [`${pod.name}.${serviceName}`];
  const served = [...services].filter(([, name]) => name === pod.name).map(([service]) => service);
  const inNamespace = [...own, ...served].flatMap((name) =>
    namespace === undefined
      ? [name]
      : [name, `${name}.${namespace}`, `${name}.${namespace}.svc`, `${name}.${namespace}.svc.cluster.local`],
  );
  return [pod.name, ...inNamespace].map((name) => name.toLowerCase());
}

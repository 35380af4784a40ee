import { type JavaText, slice } from '@zklint/parser';
import { distance } from 'fastest-levenshtein';
import { say } from '../../message.ts';
import { quoted } from '../../words.ts';
import type { Remark } from '../container.ts';
import type { Cluster } from './cluster.ts';
import { isOwnOrdinal, ordinalIn } from './pods.ts';
import type { Workload } from './workloads.ts';

/**
 * The hosts of server lines that mean a pod of a StatefulSet and name none. The name of a pod is
 * `<pod>.<serviceName>.<namespace>.svc.<domain>` or a beginning of it that ends with a part (Kubernetes, "StatefulSets",
 * Stable Network ID).
 */
export function hostRemarks(hosts: readonly JavaText[], workload: Workload, cluster: Cluster): readonly Remark[] {
  if (cluster.isKustomized || workload.serviceName === undefined) return [];
  const written = new Set(
    hosts.flatMap(({ value }) => {
      const parts = value.toLowerCase().split('.');
      return [parts.slice(0, 2).join('.'), parts.slice(0, 3).join('.')];
    }),
  );
  return hosts.flatMap((host) => remarkOn(host, workload, cluster, written) ?? []);
}

function remarkOn(
  host: JavaText,
  workload: Workload,
  { services }: Cluster,
  written: ReadonlySet<string>,
): Remark | undefined {
  const { name, namespace, serviceName = '' } = workload;
  const [pod = '', service, third, fourth] = host.value.toLowerCase().split('.');
  const ordinal = ordinalIn(pod, workload);
  if (ordinal === undefined || service === undefined || services.names.has(pod)) return undefined;
  // Otherwise it may be the name of a service in a namespace, or one outside the cluster.
  const isPodName = fourth === 'svc';
  const isNamed = (rest: string) => written.has(`${pod}.${rest}`);
  const start = pod.length + 1;
  const whole = quoted(host.value, 60);
  const set = quoted(name.value, 40);
  if (service !== serviceName) {
    const isMeant = services.names.has(service) || isNear(service, serviceName);
    const isSure = isPodName || (isMeant && third !== 'svc' && service !== namespace && third === undefined);
    if (!isSure || isNamed(serviceName)) return undefined;
    return {
      rule: 'server-list-mismatch',
      at: slice(host, start, start + service.length),
      severity: 'warning',
      message: say`No pod is called ${whole}: StatefulSet ${set} has serviceName ${quoted(serviceName, 40)}, and its pods have names below that service only. Write it here.`,
    };
  }
  if (isPodName && third !== undefined && namespace !== undefined && third !== namespace) {
    if (isNamed(`${serviceName}.${namespace}`)) return undefined;
    const at = start + service.length + 1;
    return {
      rule: 'server-list-mismatch',
      at: slice(host, at, at + third.length),
      severity: 'warning',
      message: say`No pod is called ${whole}: StatefulSet ${set} runs in the namespace ${quoted(namespace, 40)}. Write it here.`,
    };
  }
  if (third !== undefined && third !== namespace && namespace !== undefined) return undefined;
  const { replicas, firstOrdinal, isReplicasWritten } = workload;
  if (!isReplicasWritten || replicas === undefined || firstOrdinal === undefined) return undefined;
  if (isOwnOrdinal(ordinal, workload)) return undefined;
  return {
    rule: 'server-list-mismatch',
    at: slice(host, 0, pod.length),
    severity: 'warning',
    message: say`There is no pod ${quoted(pod, 40)}: StatefulSet ${set} has replicas ${replicas}, and numbers its pods from ${firstOrdinal}. A server that isn't there counts as failed: take the line out, or add replicas.`,
  };
}

/** A label of a name has at most 63 characters. */
function isNear(one: string, other: string): boolean {
  return one.length > 4 && one.length < 64 && distance(one, other) <= 2;
}

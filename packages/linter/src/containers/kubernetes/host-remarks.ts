import { type JavaText, type Place, slice } from '@zklint/parser';
import { distance } from 'fastest-levenshtein';
import { type Message, say } from '../../message.ts';
import type { Related } from '../../rule.ts';
import { cut, listed, quoted } from '../../words.ts';
import type { Remark } from '../container.ts';
import type { Cluster } from './cluster.ts';
import { isOwnOrdinal, ordinalIn } from './pods.ts';
import type { Services } from './services.ts';
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
  const others = otherNames(hosts, workload, cluster, written);
  const missing = missingPods(hosts, workload, cluster);
  return missing ? [...others, missing] : others;
}

/** A name that no pod has, and where that is written. */
interface OtherName {
  readonly at: JavaText;
  readonly host: JavaText;
  readonly is: 'service' | 'namespace';
  /** Can it be no other name? */
  readonly isSure: boolean;
}

/** One remark for each wrong service and each wrong namespace. */
function otherNames(
  hosts: readonly JavaText[],
  workload: Workload,
  { services }: Cluster,
  written: ReadonlySet<string>,
): readonly Remark[] {
  const found = new Map<string, [OtherName, ...OtherName[]]>();
  for (const host of hosts) {
    const other = otherNameIn(host, workload, services, written);
    if (other === undefined) continue;
    const key = `${other.is} ${other.at.value}`;
    const known = found.get(key);
    if (known) known.push(other);
    else found.set(key, [other]);
  }
  return [...found.values()].map(([first, ...others]) => {
    const { name, serviceName = '', namespace = '' } = workload;
    const whole = quoted(first.host.value, 60);
    const set = quoted(name.value, 40);
    return {
      rule: 'server-list-mismatch',
      at: first.at,
      severity: first.isSure ? 'error' : 'warning',
      message:
        first.is === 'service'
          ? say`No pod is called ${whole}: StatefulSet ${set} has serviceName ${quoted(serviceName, 40)}, and its pods have names below that service only. Write it here.`
          : say`No pod is called ${whole}: StatefulSet ${set} runs in the namespace ${quoted(namespace, 40)}. Write it here.`,
      related: relatedTo(
        others.map(({ at }) => at),
        say`It is written here too.`,
      ),
    };
  });
}

function otherNameIn(
  host: JavaText,
  workload: Workload,
  services: Services,
  written: ReadonlySet<string>,
): OtherName | undefined {
  const { namespace, serviceName = '' } = workload;
  const [pod = '', service, third, fourth] = host.value.toLowerCase().split('.');
  const ordinal = ordinalIn(pod, workload);
  if (ordinal === undefined || service === undefined || services.names.has(pod)) return undefined;
  // Otherwise it may be the name of a service in a namespace, or one outside the cluster.
  const isPodName = fourth === 'svc';
  const start = pod.length + 1;
  if (service !== serviceName) {
    const isMeant = services.names.has(service) || isNear(service, serviceName) || namesPodsRightly(written, workload);
    const isOne = isPodName || (isMeant && service !== namespace && third === undefined);
    if (!isOne || written.has(`${pod}.${serviceName}`)) return undefined;
    const at = slice(host, start, start + service.length);
    // A pod has no name below any other service, whatever that selects.
    return { at, host, is: 'service', isSure: isPodName && services.names.has(serviceName) };
  }
  const isElsewhere = isPodName && third !== undefined && namespace !== undefined && third !== namespace;
  if (!isElsewhere || written.has(`${pod}.${serviceName}.${namespace}`)) return undefined;
  const at = start + service.length + 1;
  return { at: slice(host, at, at + third.length), host, is: 'namespace', isSure: false };
}

/** Do other lines call pods of the StatefulSet as they are called? */
function namesPodsRightly(written: ReadonlySet<string>, workload: Workload): boolean {
  return [...written].some((name) => {
    const [pod = '', service, ...more] = name.split('.');
    return service === workload.serviceName && more.length === 0 && ordinalIn(pod, workload) !== undefined;
  });
}

/** The pods that server lines name and the StatefulSet doesn't make, said where it says how many. */
function missingPods(hosts: readonly JavaText[], workload: Workload, { services }: Cluster): Remark | undefined {
  const { name, namespace, serviceName, replicas, firstOrdinal, replicasAt } = workload;
  if (replicasAt === undefined || replicas === undefined || firstOrdinal === undefined) return undefined;
  const missing = hosts.flatMap((host) => {
    const [pod = '', service, third] = host.value.toLowerCase().split('.');
    const ordinal = ordinalIn(pod, workload);
    if (ordinal === undefined || service !== serviceName || services.names.has(pod)) return [];
    if (third !== undefined && third !== namespace && namespace !== undefined) return [];
    return isOwnOrdinal(ordinal, workload) ? [] : [slice(host, 0, pod.length)];
  });
  if (missing.length === 0) return undefined;
  const names = [...new Set(missing.map(({ value }) => cut(value, 30)))];
  const pods = listed(names, names.join('').length < 40 ? 2 : 1);
  return {
    rule: 'server-list-mismatch',
    at: replicasAt,
    severity: 'warning',
    message: say`The server list names ${pods}, but StatefulSet ${quoted(name.value, 26)} makes ${replicas} pods, from ${firstOrdinal} on: a server that isn't there counts as failed. Add replicas, or take the lines out.`,
    related: relatedTo(missing, say`A pod that isn't there.`),
  };
}

/** More places than this nobody reads. */
const mostRelated = 20;

function relatedTo(places: readonly Place[], message: Message): readonly Related[] {
  return places.slice(0, mostRelated).map((at) => ({ at, message }));
}

/** A label of a name has at most 63 characters. */
function isNear(one: string, other: string): boolean {
  return one.length > 4 && one.length < 64 && distance(one, other) <= 2;
}

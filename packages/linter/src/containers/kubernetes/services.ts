import type { Manifest } from './manifests.ts';
import { ordinalIn } from './pods.ts';
import { mayMeet, pairsOf, type Workload } from './workloads.ts';

/** More pairs of a service and a workload than any folder has are not compared. */
const mostPairs = 250_000;

/** The services of some manifests, and which pods they lead to. */
export class Services {
  readonly names: ReadonlySet<string>;
  private readonly toOnePod = new Map<Workload, Map<string, string>>();

  constructor(manifests: readonly Manifest[], workloads: readonly Workload[]) {
    const services = manifests.filter(({ kind }) => kind === 'Service');
    this.names = new Set(services.flatMap(({ name }) => name?.value ?? []));
    if (services.length * workloads.length > mostPairs) return;
    for (const { name, namespace, node } of services) {
      if (name === undefined) continue;
      const selector = pairsOf(node.at('spec', 'selector'));
      const own = selector.get('statefulset.kubernetes.io/pod-name');
      const selected = workloads.filter((workload) =>
        !mayMeet(namespace, workload.namespace)
          ? false
          : own === undefined
            ? matches(selector, workload.labels)
            : ordinalIn(own, workload) !== undefined,
      );
      const [workload, ...others] = selected;
      const pod = own ?? (workload && onlyPodOf(workload));
      if (workload && others.length === 0 && pod !== undefined) this.add(workload, name.value, pod);
    }
  }

  /** The services that lead to one pod of a workload only, and that pod. */
  of(workload: Workload): ReadonlyMap<string, string> {
    return this.toOnePod.get(workload) ?? new Map();
  }

  private add(workload: Workload, service: string, pod: string): void {
    const known = this.toOnePod.get(workload) ?? new Map<string, string>();
    this.toOnePod.set(workload, known.set(service, pod));
  }
}

function matches(selector: ReadonlyMap<string, string>, labels: ReadonlyMap<string, string>): boolean {
  return selector.size > 0 && [...selector].every(([key, value]) => labels.get(key) === value);
}

function onlyPodOf({ kind, name, replicas, firstOrdinal }: Workload): string | undefined {
  if (replicas !== 1) return undefined;
  return kind === 'StatefulSet' ? `${name.value}-${firstOrdinal}` : name.value;
}

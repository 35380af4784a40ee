import type { Manifest } from './manifests.ts';
import { Services } from './services.ts';
import type { Siblings } from './siblings.ts';
import { mayMeet, type Workload, workloadsOf } from './workloads.ts';

/** One ConfigMap configures no more workloads than that; what lists more is left alone. */
const mostWorkloads = 20;

/** What the manifests of a file, and of those beside it, make together. */
export class Cluster {
  readonly isKustomized: boolean;
  readonly workloads: readonly Workload[];
  readonly services: Services;
  private readonly configMaps = new Map<string, Manifest[]>();
  private readonly byMap = new Map<string, Workload[]>();

  constructor(own: readonly Manifest[], { manifests: beside, isKustomized }: Siblings) {
    const manifests = [...own, ...beside];
    this.isKustomized = isKustomized;
    this.workloads = workloadsOf(manifests);
    this.services = new Services(manifests, this.workloads);
    for (const manifest of manifests) {
      if (manifest.kind === 'ConfigMap' && manifest.name) add(this.configMaps, manifest.name.value, manifest);
    }
    for (const workload of this.workloads) {
      for (const name of workload.maps) add(this.byMap, name, workload);
    }
  }

  /** A ConfigMap; one of a file where only that will do. */
  configMap(name: string | undefined, namespace: string | undefined, uri?: string): Manifest | undefined {
    if (name === undefined) return undefined;
    return this.configMaps
      .get(name)
      ?.find(({ node, ...one }) => mayMeet(one.namespace, namespace) && (uri === undefined || node.file.uri === uri));
  }

  /** The workloads whose pods have a volume of a ConfigMap or a Secret. */
  mounting({ name, namespace }: Manifest): readonly Workload[] {
    const found = this.byMap.get(name?.value ?? '')?.filter((workload) => mayMeet(workload.namespace, namespace)) ?? [];
    return found.length > mostWorkloads ? [] : found;
  }
}

function add<T>(to: Map<string, T[]>, key: string, value: T): void {
  const others = to.get(key);
  if (others) others.push(value);
  else to.set(key, [value]);
}

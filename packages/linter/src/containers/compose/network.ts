import type { Node } from 'yaml';
import type { Given, Service } from './services.ts';
import type { Source } from './source.ts';

/** The names and addresses that a service's container has. */
export interface Names {
  /** In lower case. */
  readonly names: readonly string[];
  /** May it have others, or reach hosts by names that don't stand among the services? */
  readonly mayHaveOthers: boolean;
}

/** What others reach a service by: its name, its container's and host's, and what its networks call it. */
export function namesOf(service: Service): Names {
  const reading = new Reading(service);
  return { names: [...reading.names], mayHaveOthers: reading.mayHaveOthers };
}

class Reading {
  readonly names = new Set<string>();
  mayHaveOthers: boolean;

  constructor(service: Service) {
    this.mayHaveOthers = service.isIncomplete || ['extra_hosts', 'external_links'].some((key) => service.has(key));
    this.names.add(service.name.value.toLowerCase());
    for (const given of service.given('container_name')) this.addText(given.source, given.value);
    const host = this.addLast(service, 'hostname');
    const domain = service.last('domainname');
    const name = domain?.source.known(domain.value);
    if (host !== undefined && name !== undefined) this.names.add(`${host}.${name}`.toLowerCase());
    for (const given of service.given('networks')) this.addNetworks(given);
  }

  private addLast(service: Service, key: string): string | undefined {
    const given = service.last(key);
    return given && this.addText(given.source, given.value);
  }

  private addText(source: Source, node: Node | undefined): string | undefined {
    const text = source.known(node);
    if (text !== undefined && text !== '') this.names.add(text.toLowerCase());
    // An unknown name may be any.
    else if (node !== undefined && source.text(node)?.isOpen) this.mayHaveOthers = true;
    return text;
  }

  private addNetworks({ source, value }: Given): void {
    const { tree } = source;
    for (const { value: network } of tree.fields(value).values()) {
      const fields = tree.fields(network);
      for (const key of ['ipv4_address', 'ipv6_address']) this.addText(source, fields.get(key)?.value);
      for (const alias of tree.items(fields.get('aliases')?.value)) this.addText(source, alias);
    }
  }
}

/** The other names that services give each other: `links: [zk1:zookeeper]`. */
export function linkedNames(services: readonly Service[]): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const service of services) {
    for (const { source, value } of service.given('links')) {
      for (const item of source.tree.items(value)) {
        const [target = '', alias] = source.known(item)?.toLowerCase().split(':') ?? [];
        if (alias) names.set(target, [...(names.get(target) ?? []), alias]);
      }
    }
  }
  return names;
}

/** How a service's container is on the network: `own` is what Compose makes for it. */
export function networkOf(service: Service): 'own' | 'host' | 'unknown' {
  const given = service.last('network_mode') ?? service.last('net');
  const mode = given?.source.known(given.value);
  if (given === undefined || given.value === undefined) return networksOf(service);
  if (mode === 'host') return service.isOverridden(['network_mode']) ? 'unknown' : 'host';
  return mode === 'bridge' || mode === 'default' ? 'own' : 'unknown';
}

/** `networks: [host]` with `external: true` is what a swarm has for the network of the host. */
function networksOf(service: Service): 'own' | 'unknown' {
  const isHost = service.given('networks').some(({ source, value }) => {
    const names = source.tree.items(value).map((item) => source.known(item));
    return [...names, ...source.tree.fields(value).keys()].some((name) =>
      /^(host|hostnet|hostnetwork)$/.test(name ?? ''),
    );
  });
  return isHost ? 'unknown' : 'own';
}

/**
 * May a service run on another machine than its neighbours, several times or not at all? So it is with profiles, with more
 * or fewer replicas than one, and with what tells a swarm where to place it.
 */
export function mayRunElsewhere(service: Service): boolean {
  if (service.isIncomplete || service.has('profiles')) return true;
  const isOne = ({ source, value }: Given) => value === undefined || source.known(value) === '1';
  if (!service.given('scale').every(isOne)) return true;
  return service.given('deploy').some(({ source, value }) => {
    const fields = source.tree.fields(value);
    const mode = fields.get('mode');
    const replicas = fields.get('replicas');
    return (
      fields.has('placement') ||
      (mode !== undefined && source.known(mode.value) !== 'replicated') ||
      (replicas !== undefined && !isOne({ source, value: replicas.value, isOverride: false }))
    );
  });
}

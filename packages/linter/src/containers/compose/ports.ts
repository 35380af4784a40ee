import type { Node } from 'yaml';
import type { PublishedPort } from '../container.ts';
import { rangeOf, sliceOf } from '../mapped-text.ts';
import type { Given, Service } from './services.ts';
import type { Source, Text } from './source.ts';

/** Longer ranges, and more ports of one service, aren't looked at. */
const most = 200;

/** The ports of the host that a service's container surely opens, each pair once. */
export function portsOf(service: Service): readonly PublishedPort[] {
  // An override may take them away.
  if (sharesNetwork(service) || service.isOverridden(['ports', 'network_mode'])) return [];
  const { uri } = service.name;
  const found = new Map<string, PublishedPort>();
  for (const { source, value } of service.given('ports')) {
    for (const item of source.tree.items(value)) {
      for (const port of portsIn(source, item)) {
        const { address, host, container, protocol } = port;
        const key = [address, host, container, protocol].join(' ');
        if (found.size < most && !found.has(key)) found.set(key, { ...port, at: { uri, range: port.at } });
      }
    }
  }
  return [...found.values()];
}

/** Docker publishes no ports of a container that has the network of its host, or of another container. */
function sharesNetwork(service: Service): boolean {
  const given: Given | undefined = service.last('network_mode') ?? service.last('net');
  if (given === undefined || given.value === undefined) return false;
  const mode = given.source.known(given.value);
  return mode === undefined || !/^(bridge|default)$/.test(mode);
}

type Found = Omit<PublishedPort, 'at'> & { readonly at: Text['range'] };

function portsIn(source: Source, item: Node): readonly Found[] {
  const text = source.text(item);
  if (text) return text.isOpen ? [] : shortForm(text);
  const fields = source.tree.fields(item);
  const published = source.text(fields.get('published')?.value);
  const container = portNumber(source.known(fields.get('target')?.value));
  const host = published && !published.isOpen ? portNumber(published.mapped.text) : undefined;
  const has = (key: string) => fields.get(key)?.value !== undefined;
  const [address, protocol, mode] = ['host_ip', 'protocol', 'mode'].map((key) => source.known(fields.get(key)?.value));
  // In a swarm this is a port of the node that the container happens to run on.
  if (has('mode') && mode !== 'ingress') return [];
  if (published === undefined || host === undefined || container === undefined) return [];
  if (has('host_ip') && address === undefined) return [];
  if (has('protocol') && protocol !== 'tcp' && protocol !== 'udp') return [];
  return [{ at: published.range, host, container, protocol: asProtocol(protocol), ...addressed(address) }];
}

const form =
  /^(?:(\[[^\]]*\]|[\d.]+|\[?[\da-fA-F]*:[\da-fA-F:]*:):)?(\d+)(?:-(\d+))?:(\d+)(?:-(\d+))?(?:\/(tcp|udp))?$/d;

/** `[address:]host[-last]:container[-last][/protocol]`; a container's port alone gets any of the host's. */
function shortForm({ mapped, range }: Text): readonly Found[] {
  const match = form.exec(mapped.text.trim());
  if (match === null) return [];
  const [, address, ...others] = match;
  const [host, hostEnd, container, containerEnd] = others.map(portNumber);
  if (host === undefined || container === undefined) return [];
  const length = (hostEnd ?? host) - host + 1;
  // Of more ports than the container has, Docker takes one that is free.
  if (length < 1 || length > most || length !== (containerEnd ?? container) - container + 1) return [];
  const protocol = asProtocol(others[4]);
  const [start = 0, end = start] = [match.indices?.[2]?.[0], (match.indices?.[3] ?? match.indices?.[2])?.[1]];
  const from = mapped.text.search(/\S/);
  const at = rangeOf(sliceOf(mapped, from + start, from + end), range);
  return Array.from({ length }, (_, index) => ({
    at,
    host: host + index,
    container: container + index,
    protocol,
    ...addressed(address),
  }));
}

function asProtocol(name: string | undefined): 'tcp' | 'udp' {
  return name === 'udp' ? 'udp' : 'tcp';
}

function addressed(text: string | undefined): { address?: string } {
  const address = text?.replace(/^\[|\]$/g, '').toLowerCase();
  return address === undefined || /^(0\.0\.0\.0|::|)$/.test(address) ? {} : { address };
}

function portNumber(text: string | undefined): number | undefined {
  const port = text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port > 0 && port < 65536 ? port : undefined;
}

import type { PublishedPort, ServicePorts } from '../../containers/container.ts';
import { boundAddress, canonicalHost, isWildcard } from '../../hosts.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';

export const publishedPortClash = defineRule({
  id: 'published-port-clash',
  summary: 'Publish each port of a host once.',
  severity: 'error',

  *checkEnsemble({ servers }) {
    const files = new Set(servers.flatMap(({ container }) => container?.hostPorts ?? []));
    const names = new Set(servers.flatMap(({ container }) => container?.name.value ?? []));
    yield* clashesAmong([...files], (service) => names.has(service));
    yield* clashesAcross(servers);
  },
});

interface Taken {
  readonly service: ServicePorts['service'];
  readonly port: PublishedPort;
}

/** The ports that a service of the ensemble and another service of its Compose file both publish. */
function* clashesAmong(all: readonly ServicePorts[], isOwn: (service: string) => boolean): Iterable<Finding> {
  const taken = new Map<string, Taken[]>();
  const inOrder = all
    .flatMap(({ service, ports }) => ports.map((port): Taken => ({ service, port })))
    .sort((one, other) => one.port.at.range.start - other.port.at.range.start);
  for (const one of inOrder) {
    const key = `${one.service.uri} ${one.port.protocol} ${one.port.host}`;
    const others = taken.get(key) ?? [];
    taken.set(key, others.length < 16 ? [...others, one] : others);
    const other = others.find((known) => known.service.value !== one.service.value && meet(known.port, one.port));
    if (other && (isOwn(one.service.value) || isOwn(other.service.value))) yield found(one, other);
  }
}

/** Those of services of different Compose files whose server lines have one address. */
function* clashesAcross(servers: readonly ServerConfig[]): Iterable<Finding> {
  const taken = new Map<string, Taken & { readonly scope: string }>();
  for (const server of servers) {
    const { container } = server;
    const host = server.ownLine?.endpoints[0]?.host.value;
    if (container === undefined || container.isOnHostNetwork || container.mayRunElsewhere) continue;
    if (host === undefined || isWildcard(host) || container.neighbours.has(host.toLowerCase())) continue;
    const place = canonicalHost(host);
    if (place === 'loopback') continue;
    for (const port of container.ports) {
      const key = `${place} ${port.protocol} ${port.host}`;
      const other = taken.get(key);
      const one = { service: container.name, port, scope: container.scope };
      if (other === undefined) taken.set(key, one);
      else if (other.scope !== one.scope && meet(other.port, port)) yield found(one, other);
    }
  }
}

function meet(one: PublishedPort, other: PublishedPort): boolean {
  const [first, second] = [boundAddress(one.address), boundAddress(other.address)];
  return first === undefined || second === undefined || first === second;
}

function found({ service, port }: Taken, other: Taken): Finding {
  return {
    at: port.at,
    message: say`${quoted(service.value, 30)} publishes port ${port.host}, and so does ${quoted(other.service.value, 30)} on the same host: only the one that starts first gets it, and the other doesn't start. Publish another port.`,
    related: [{ at: other.port.at, message: say`It is published here too.` }],
  };
}

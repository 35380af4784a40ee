import { describe, expect, test } from 'vitest';
import { containerOf, readComposeFile, slice } from '../../../../../test/support/compose.ts';
import type { Container, PublishedPort } from '../container.ts';

function described(text: string, { address, host, container, protocol, at }: PublishedPort): string {
  return `${address ? `${address} ` : ''}${host}>${container}/${protocol} ${slice(text, at.range)}`;
}

async function portsOf(item: string): Promise<readonly string[]> {
  const text = `services:\n  zk:\n    image: zookeeper\n    ports:\n      - ${item}\n`;
  return containerOf(await readComposeFile(text)).ports.map((port) => described(text, port));
}

describe('a published port', () => {
  const forms: Record<string, readonly string[]> = {
    '2181:2182': ['2181>2182/tcp 2181'],
    '"2181:2182/udp"': ['2181>2182/udp 2181'],
    '22:22': ['22>22/tcp 22'],
    '127.0.0.1:2181:2182': ['127.0.0.1 2181>2182/tcp 2181'],
    '"[::1]:2181:2182"': ['::1 2181>2182/tcp 2181'],
    '0.0.0.0:2181:2182': ['2181>2182/tcp 2181'],
    '2181-2182:3181-3182': ['2181>3181/tcp 2181-2182', '2182>3182/tcp 2181-2182'],
    [`\${PORT:-2181}:2181`]: ['2181>2181/tcp 2181'],
    '{target: 2182, published: "2181", host_ip: 10.0.0.1}': ['10.0.0.1 2181>2182/tcp 2181'],
    '{target: 2182, published: 2181, protocol: udp}': ['2181>2182/udp 2181'],
  };
  const silent = [
    '2181',
    '"2181"',
    '2181/tcp',
    `\${PORT}:2181`,
    '2181-2183:2181',
    '2183-2181:2181-2183',
    '127.0.0.1::2181',
    '70000:2181',
    '1-60000:1-60000',
    'localhost',
    '{target: 2181}',
    '{target: 2181, published: 2181-2190}',
    '{target: 2181, published: 2181, mode: host}',
    '{target: 2181, published: 2181, protocol: sctp}',
    `{target: 2181, published: 2181, host_ip: "\${IP}"}`,
  ];
  for (const [item, ports] of Object.entries(forms)) {
    test(item, async () => expect(await portsOf(item)).toEqual(ports));
  }
  for (const item of silent) test(`${item} is none that is known`, async () => expect(await portsOf(item)).toEqual([]));
});

describe('the ports of one host', () => {
  async function hostPorts(services: string): Promise<readonly string[]> {
    const text = `services:\n  zk:\n    image: zookeeper\n    ports: ["2181:2181"]\n${services}`;
    const { hostPorts = [] }: Container = containerOf(await readComposeFile(text));
    return hostPorts.flatMap(({ service, ports }) => ports.map(({ host }) => `${service.value} ${host}`));
  }
  const own = 'zk 2181';

  test('are those of all programs', async () => {
    const kafka = '  kafka:\n    image: example/kafka\n    ports: ["9092:9092", "2181:2181"]\n';
    expect(await hostPorts(kafka)).toEqual([own, 'kafka 9092', 'kafka 2181']);
  });

  for (const told of [
    'profiles: [debug]',
    'scale: 2',
    'scale: 0',
    'deploy: {replicas: 3}',
    'deploy: {mode: global}',
    'deploy: {placement: {constraints: [node.role == manager]}}',
    'network_mode: host',
    'network_mode: service:zk',
    'extends: {service: other, file: missing.yml}',
  ]) {
    test(`without those of a service with ${told}`, async () => {
      const service = `  other:\n    image: example/other\n    ports: ["2181:2181"]\n    ${told}\n`;
      expect(await hostPorts(service)).toEqual([own]);
    });
  }

  test('with those of a service that has limits of its memory only', async () => {
    const service = '  b:\n    image: x\n    ports: ["1:1"]\n    deploy: {replicas: 1, resources: {}}\n';
    expect(await hostPorts(service)).toEqual([own, 'b 1']);
  });

  test('one that is said twice of one service is one, and what is only extended opens none', async () => {
    const service = '  b:\n    image: x\n    extends: a\n    ports: ["1:1"]\n  a:\n    image: x\n    ports: ["1:1"]\n';
    expect(await hostPorts(service)).toEqual([own, 'b 1']);
  });
});

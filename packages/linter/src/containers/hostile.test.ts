import { expect, test } from 'vitest';
import { memoryFileSystem } from '../file-system.ts';
import { readContainers } from './read-containers.ts';

const manifests = `apiVersion: v1
kind: ConfigMap
metadata: {name: zk-config}
data:
  zoo.cfg: |
    tickTime=2000
    dataDir=/data
    server.1=zk-0.zk:2888:3888
    dynamicConfigFile=/conf/zoo.cfg.dynamic
  zookeeper.properties: "tickTime=2000\\nclientPort=\\
    2181\\n"
  zoo.cfg.dynamic: |-
    server.1=zk-0.zk:2888:3888;2181
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: zk, namespace: "a"}
spec:
  serviceName: &s zk
  replicas: 3
  template:
    spec:
      containers:
        - image: zookeeper:3.9
          command: [sh, -c, 'ZOO_MY_ID=$((\${HOSTNAME##*-} + 1)) exec /docker-entrypoint.sh zkServer.sh start-foreground']
          env: [{name: ZOO_SERVERS, value: 'server.1=zk-0.$(X):2888:3888;2181'}, {name: *s, value: >-
            a
            b}]
          volumeMounts: [{name: c, mountPath: /conf/zoo.cfg, subPath: zoo.cfg}]
      volumes: [{name: c, configMap: {name: zk-config}}]
`;
const template = `a: {{ b }}-c
data:
  zoo.cfg: |
    tickTime=2000
{{- if x }}
    clientPort={{ y }}
{{- end }}
  zookeeper.properties: |-
    dataDir=/data
`;

/** Numbers that are the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

const bits = [
  '\n',
  '  ',
  '\t',
  ':',
  '- ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '#',
  '{{',
  '}}',
  '\\',
  '\r\n',
  '\0',
  '---\n',
  '!!js/function ',
  '$(',
  '\uFEFF',
  '𝒳',
  '\ud800',
  'server.1=a:1:2\n',
  '<<: ',
];

function mutated(text: string, below: (limit: number) => number): string {
  let result = text;
  for (let count = below(4); count >= 0; count--) {
    const at = below(result.length);
    const end = at + ([0, 1, 1, 8, 60][below(5)] ?? 0);
    result = result.slice(0, at) + (bits[below(bits.length + 4)] ?? '') + result.slice(end);
  }
  return result;
}

test('whatever stands there, nothing throws and every place is one of the file', { timeout: 60_000 }, async () => {
  const below = numbers(7);
  const uri = 'file:///zk.yaml';
  let configurations = 0;
  for (let round = 0; round < 2000; round++) {
    const text = mutated(round % 4 === 0 ? template : manifests, below);
    const { configs, fault } = await readContainers(memoryFileSystem({ 'zk.yaml': text }), uri, text, {
      project: 'file://',
    });
    const places = configs.flatMap(({ document, dynamic, container }) => [
      ...[document, ...(dynamic ? [dynamic] : [])].flatMap(({ entries, comments, template: open }) => [
        ...[...entries, ...(open?.open.map(({ entry }) => entry) ?? [])].flatMap((entry) => [
          entry,
          entry.key,
          entry.value,
        ]),
        ...comments,
      ]),
      ...(container ? [container.name, ...container.remarks.map(({ at }) => at)] : []),
    ]);
    for (const { range } of [...places, ...(fault ? [fault.at] : [])]) {
      expect(range.start, text).toBeGreaterThanOrEqual(0);
      expect(range.end, text).toBeGreaterThanOrEqual(range.start);
      expect(range.end, text).toBeLessThanOrEqual(text.length);
    }
    for (const { document } of configs) {
      configurations++;
      for (const { start, end } of document.part?.editable ?? []) {
        expect(document.part?.content.includes(text.slice(start, end)), text).toBe(true);
      }
    }
  }
  expect(configurations).toBeGreaterThan(1000);
});

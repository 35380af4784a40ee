import { expect, test } from 'vitest';
import { containerOf, readComposeFile, settingsOf } from '../../../../../test/support/compose.ts';
import { expectLinear } from '../../../../../test/support/growth.ts';

const whole = `x-env: &env
  ZOO_TICK_TIME: 1234
services:
  zk:
    image: zookeeper:3.9
    hostname: zk
    environment:
      <<: *env
      ZOO_SERVERS: "server.1=zk:2888:3888;2181"
      ZOO_CFG_EXTRA: \${EXTRA:-a=1 b=\${B:-2}}
    env_file: [zk.env]
    ports: ["2181:2181", {target: 1, published: 2}]
    volumes: ["./conf:/conf", {type: bind, source: ./d, target: /data}]
    networks: {n: {aliases: [a]}}
    deploy: {replicas: 1}
  kafka:
    extends: zk
    configs: [{source: c, target: /conf/zoo.cfg}]
configs: {c: {content: "dataDir=/data\\n"}}
`;

test('a file cut off anywhere, or with any sign of it changed, is read without harm', async () => {
  const files = { 'p/zk.env': 'ZOO_INIT_LIMIT=5', 'p/.env': `B="\${C}` };
  const signs = [
    '*env',
    '&env',
    '{',
    '}',
    '[',
    '$',
    `\${`,
    '<<: ',
    'null',
    '!reset ',
    '\n',
    '- ',
    ': ',
    '"',
    '\t',
    '\u2028',
  ];
  for (let at = 0; at < whole.length; at += 7) {
    const sign = signs[at % signs.length] ?? '';
    for (const text of [whole.slice(0, at), whole.slice(0, at) + sign + whole.slice(at + 1), whole.slice(at)]) {
      const { configs, mounted } = await readComposeFile({ ...files, 'p/docker-compose.yml': text });
      for (const { document } of configs) {
        for (const { range } of document.entries) expect(range.end).toBeLessThanOrEqual(text.length);
      }
      expect(mounted).toEqual([]);
    }
  }
});

test('mappings that merge themselves, and each other again and again', async () => {
  const lines = Array.from(
    { length: 40 },
    (_, index) => `x-${index + 1}: &m${index + 1}\n  <<: [*m${index}, *m${index}]\n`,
  );
  const text = `x-0: &m0 {ZOO_TICK_TIME: 1234, <<: *m0}\n${lines.join('')}services:\n  zk:\n    image: zookeeper\n    environment: *m40\n`;
  expect(settingsOf(await readComposeFile(text))['tickTime']).toEqual(['1234', '1234']);
});

test.each<[string, number, (size: number) => Parameters<typeof readComposeFile>[0]]>([
  [
    'a chain of services',
    250,
    (size) =>
      `services:\n${'x'.repeat(size).replace(/x/g, (_, index) => `  s${index}: {extends: s${index + 1}, image: zookeeper}\n`)}`,
  ],
  [
    'services',
    125,
    (size) =>
      `services:\n${'x'.repeat(size).replace(/x/g, (_, index) => `  s${index}:\n    image: zookeeper\n    ports: ["${index}:1"]\n`)}`,
  ],
  [
    'references in references',
    1250,
    (size) =>
      `services:\n  zk:\n    image: zookeeper\n    environment: {ZOO_CFG_EXTRA: "${`\${A:-`.repeat(size)}${'$'.repeat(4 * size)}${'{{'.repeat(4 * size)}"}\n`,
  ],
  [
    'references to a long text',
    500,
    (size) => ({
      'p/docker-compose.yml': `services:\n  zk:\n    image: zookeeper\n    environment:\n${'      ZOO_CFG_EXTRA: $A$A$A$A\n'.repeat(size)}`,
      'p/.env': `A="${'x'.repeat(100_000)}"\n`,
    }),
  ],
  [
    'server lines in a folded text',
    5000,
    (size) =>
      `services:\n  zk:\n    image: zookeeper\n    environment:\n      ZOO_SERVERS: >-\n${'        server.1=a:1:2;3\n'.repeat(size)}`,
  ],
  [
    'escapes',
    5000,
    (size) =>
      `services:\n  zk:\n    image: zookeeper\n    environment:\n      ZOO_CFG_EXTRA: "${'a=\\u0062 '.repeat(size)}"\n`,
  ],
  [
    'services with one file of variables',
    50,
    (size) => ({
      'p/docker-compose.yml': `services:\n${'x'.repeat(size).replace(/x/g, (_, index) => `  s${index}:\n    image: zookeeper\n    env_file: a.env\n`)}`,
      'p/a.env': 'x'.repeat(2000).replace(/x/g, (_, index) => `V${index}=\${V${index - 1}:-x}\n`),
    }),
  ],
])('many more of %s take no longer than they are many', async (_, size, text) => {
  await expectLinear(size, (more) => readComposeFile(text(more)));
});

test('each of many services has all others beside it', async () => {
  const many = Array.from({ length: 500 }, (_, index) => `  s${index}:\n    image: zookeeper\n`);
  expect(containerOf(await readComposeFile(`services:\n${many.join('')}`), 's7').neighbours.size).toBe(500);
});

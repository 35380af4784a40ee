import { expect, test } from 'vitest';
import { containerOf, readComposeFile, settingsOf } from '../../../../../test/support/compose.ts';

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

test('long chains, many services and many references take no longer than they are long', async () => {
  const started = performance.now();
  const chain = Array.from({ length: 1000 }, (_, index) => `  s${index}: {extends: s${index + 1}, image: zookeeper}\n`);
  await readComposeFile(`services:\n${chain.join('')}`);
  const many = Array.from(
    { length: 500 },
    (_, index) => `  s${index}:\n    image: zookeeper\n    ports: ["${index}:1"]\n`,
  );
  expect(containerOf(await readComposeFile(`services:\n${many.join('')}`), 's7').neighbours.size).toBe(500);
  const deep = `\${A:-`.repeat(5_000);
  await readComposeFile(
    `services:\n  zk:\n    image: zookeeper\n    environment: {ZOO_CFG_EXTRA: "${deep}${'$'.repeat(20_000)}${'{{'.repeat(20_000)}"}\n`,
  );
  await readComposeFile({
    'p/docker-compose.yml': `services:\n  zk:\n    image: zookeeper\n    environment:\n${'      ZOO_CFG_EXTRA: $A$A$A$A\n'.repeat(2000)}`,
    'p/.env': `A="${'x'.repeat(100_000)}"\n`,
  });
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('a long list in a folded text, and one file of variables for many services', async () => {
  const started = performance.now();
  const words = '        server.1=a:1:2;3\n'.repeat(20_000);
  await readComposeFile(
    `services:\n  zk:\n    image: zookeeper\n    environment:\n      ZOO_SERVERS: >-\n${words}      ZOO_CFG_EXTRA: "${'a=\\u0062 '.repeat(20_000)}"\n`,
  );
  const services = Array.from(
    { length: 200 },
    (_, index) => `  s${index}:\n    image: zookeeper\n    env_file: a.env\n`,
  );
  await readComposeFile({
    'p/docker-compose.yml': `services:\n${services.join('')}`,
    'p/a.env': Array.from({ length: 2000 }, (_, index) => `V${index}=\${V${index - 1}:-x}\n`).join(''),
  });
  expect(performance.now() - started).toBeLessThan(10_000);
});

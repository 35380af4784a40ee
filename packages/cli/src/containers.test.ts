import { describe, expect, test } from 'vitest';
import { run } from '../../../test/support/terminal.ts';

const list = (third = 'zk3') =>
  `server.1=zk1:2888:3888;2181 server.2=zk2:2888:3888;2181 server.3=${third}:2888:3888;2181`;
const compose = `services:
  zk1:
    image: zookeeper:3.8.4
    environment:
      ZOO_MY_ID: 1
      ZOO_SERVERS: ${list()}
  zk2:
    image: zookeeper:3.8.4
    environment:
      - ZOO_MY_ID=2
      - ZOO_SERVERS=${list('zk33')}
      - ZOO_CLIENT_PASSWORD=hunter2
      - ZOO_TICK_TIME=2s
  zk3:
    image: zookeeper:3.8.4
    environment:
      ZOO_MY_ID: 3
      ZOO_SERVERS: >-
        ${list().replaceAll(' ', '\n        ')}
`;
const files = { 'docker-compose.yml': compose };
const mounting = `services:
  one:
    image: zookeeper:3.8.4
    volumes: [./one/zoo.cfg:/conf/zoo.cfg, ./one/data:/data]
`;
const mounted = {
  'compose.yaml': mounting,
  'one/zoo.cfg': 'dataDir=/data\nclientPort=2181\n',
  'one/data/myid': '7\n',
};

describe('a frame', () => {
  test.each([
    ['LF', compose],
    ['CRLF', compose.replaceAll('\n', '\r\n')],
  ])('marks the characters of a variable, and shows no password beside them, with %s', async (_, text) => {
    const { output } = await run(['-f', 'pretty'], { 'docker-compose.yml': text });
    expect(output).toContain(
      [
        '╭─ docker-compose.yml:13:23',
        '  12 │       - ZOO_CLIENT_PASSWORD=*******',
        '  13 │       - ZOO_TICK_TIME=2s',
      ].join('\n'),
    );
    expect(output).toContain('─ docker-compose.yml:11:86\n');
    expect(output).not.toContain('hunter2');
    expect(output).not.toContain('\r');
  });

  test('shows no half of a password that a blank tears', async () => {
    const extra = 'ssl.keyStore.password=hunter2 swordfish';
    const text = `services:\n  zk:\n    image: zookeeper\n    environment:\n      ZOO_CFG_EXTRA: ${extra}\n`;
    const { output } = await run(['-f', 'pretty'], { 'docker-compose.yml': text });
    expect(output).toMatch(/so what follows the blank\s+becomes a line of its own/);
    expect(output).not.toMatch(/hunter2|swordfish/);
  });

  test('marks a line of a folded list', async () => {
    const text = compose.replace(/2181\n$/, '2l81\n');
    const { output } = await run(['-f', 'pretty'], { 'docker-compose.yml': text });
    expect(output).toMatch(/^ +21 │ +server\.3=zk3:2888:3888;2l81\n +│ +\^{4}$/m);
  });
});

describe('zklint ensemble', () => {
  test('names the service beside the path', async () => {
    const { output } = await run(['ensemble'], files);
    expect(output).toMatch(/^ +2 +participant .* 2181 +docker-compose\.yml \(zk2\)$/m);
  });

  test('counts for each service what stands in its part of the file', async () => {
    const { output } = await run(['ensemble', '-f', 'mermaid'], files);
    const cards = [...output.matchAll(/#40;(zk\d)#41;<br\/>([^"]*)"/g)].map(([, name, counts]) => `${name}: ${counts}`);
    expect(cards).toEqual(['zk1: no errors or warnings', 'zk2: 2 errors, 1 warning', 'zk3: no errors or warnings']);
  });

  test('draws each service', async () => {
    const { output } = await run(['ensemble', '-f', 'svg'], files);
    for (const name of ['zk1', 'zk2', 'zk3']) expect(output).toContain(`>docker-compose.yml (${name})<`);
  });

  test('has the service in its data', async () => {
    const { output } = await run(['ensemble', '-f', 'json'], files);
    const [{ servers, problems }] = JSON.parse(output).ensembles;
    expect(servers[1]).toMatchObject({ id: 2, path: 'docker-compose.yml', container: 'zk2', evidence: 'compose' });
    expect(problems).toMatchObject({ errors: 2 });
  });

  test('names the service that mounts a file', async () => {
    const { output } = await run(['ensemble'], mounted);
    expect(output).toContain('Stand-alone server in one/zoo.cfg (one), ZooKeeper 3.8.4 from an image tag');
  });
});

describe('zklint effective', () => {
  test('shows each server of the file', async () => {
    const { output } = await run(['effective', 'docker-compose.yml'], files);
    expect(output.match(/^docker-compose\.yml \(zk\d\) as ZooKeeper 3\.8\.4 reads it \(image tag\)$/gm)).toHaveLength(
      3,
    );
    expect(output).toMatch(/^initLimit +5 ticks = 10 s +by the image$/m);
    expect(output).toMatch(/^serverId +2 +docker-compose\.yml:10$/m);
  });

  test('shows one where it is asked for', async () => {
    const { output } = await run(['effective', 'docker-compose.yml#zk3'], files);
    expect(output.match(/ reads it /g)).toHaveLength(1);
    expect(output).toMatch(/^docker-compose\.yml \(zk3\) /);
    const none = await run(['effective', 'docker-compose.yml#zk4'], files);
    expect(none).toMatchObject({ code: 2, output: '' });
    expect(none.errors).toBe('zklint: docker-compose.yml has no server zk4; it has zk1, zk2 and zk3.\n');
  });

  test('takes a path with # for a file where there is one', async () => {
    const { code, output } = await run(['effective', 'a#b.cfg'], { 'a#b.cfg': 'dataDir=/data\nclientPort=2181\n' });
    expect({ code, first: output.split('\n')[0] }).toEqual({ code: 0, first: expect.stringMatching(/^a#b\.cfg as /) });
  });

  test('is one object as JSON, and names the others', async () => {
    const { output } = await run(['effective', 'docker-compose.yml', '-f', 'json'], files);
    const { settings, servers, ...head } = JSON.parse(output);
    expect(head).toEqual({
      version: 1,
      path: 'docker-compose.yml',
      container: 'zk1',
      others: ['zk2', 'zk3'],
      zookeeper: { release: '3.8.4', from: 'image tag' },
    });
    expect(servers).toHaveLength(3);
    expect(settings.find(({ name }: { name: string }) => name === 'dataDir').source).toEqual({
      kind: 'image',
      path: 'docker-compose.yml',
      line: 3,
      column: 12,
    });
  });

  test('shows the file that a service mounts', async () => {
    const { output } = await run(['effective', 'compose.yaml'], mounted);
    expect(output).toMatch(/^one\/zoo\.cfg \(one\) as ZooKeeper 3\.8\.4 reads it/);
  });
});

test('zklint upgrade names a file once, however many servers it has', async () => {
  const { output } = await run(['upgrade', '--to', '3.9', '-z', '3.6'], {
    'docker-compose.yml': compose.replace(/2s/, '2000'),
  });
  expect(output).not.toMatch(/docker-compose\.yml, docker-compose\.yml/);
});

test('standard input may be a Compose file', async () => {
  const { output } = await run(
    ['--stdin-filename', 'docker-compose.yml', '-f', 'compact', '-'],
    {},
    { input: compose },
  );
  expect(output).toMatch(/^docker-compose\.yml:13:23: error number-format /m);
});

test.each(['zookeeper', 'zookeeper:3.9.3'])(
  'what %s sets by itself is not judged for another release',
  async (image) => {
    const files = { 'compose.yaml': `services:\n  zk:\n    image: ${image}\n` };
    const { code, output } = await run(['-z', '3.4', '-f', 'compact'], files);
    expect([code, output]).toEqual([0, '']);
  },
);

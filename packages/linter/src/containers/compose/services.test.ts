import { describe, expect, test } from 'vitest';
import {
  containerOf,
  documentOf,
  openKeysOf,
  readComposeFile,
  settingsOf,
} from '../../../../../test/support/compose.ts';

const nothing = { configs: [], mounted: [] };

describe('extends', () => {
  test('a service of the same file gives what the other does not say', async () => {
    const reading = await readComposeFile(`services:
  base:
    image: zookeeper
    profiles: [never]
    environment:
      ZOO_TICK_TIME: 1234
      ZOO_INIT_LIMIT: 7
  zk:
    extends:
      service: base
    environment: [ZOO_INIT_LIMIT=8]
`);
    expect(settingsOf(reading)).toMatchObject({ tickTime: ['1234', '1234'], initLimit: ['8', '8'] });
  });

  const common = `services:
  base:
    image: zookeeper:3.9
    volumes: [./conf/zoo.cfg:/elsewhere/zoo.txt]
    environment: {ZOO_TICK_TIME: 1234}
`;
  const main = 'services:\n  zk:\n    extends: {file: ../common/base.yml, service: base}\n    hostname: ZK1\n';

  test('what another file says stands where that one is named', async () => {
    const reading = await readComposeFile({ 'p/docker-compose.yml': main, 'common/base.yml': common });
    expect(settingsOf(reading)['tickTime']).toEqual(['1234', '../common/base.yml']);
    expect(documentOf(reading).uri).toBe('file:///p/docker-compose.yml');
    const { mounts, hostNames } = containerOf(reading);
    expect(mounts).toMatchObject([{ uri: 'file:///common/conf/zoo.cfg', at: { uri: 'file:///p/docker-compose.yml' } }]);
    expect(hostNames).toEqual(['zk', 'zk1']);
  });

  for (const [name, files] of Object.entries({
    'that is missing': {},
    'that is damaged': { 'common/base.yml': 'services: [' },
    'that extends it back': {
      'common/base.yml': 'services:\n  base:\n    extends: {file: ../p/docker-compose.yml, service: zk}\n',
    },
  })) {
    test(`nothing is said of what extends a file ${name}`, async () => {
      const image = `${main}    image: zookeeper\n`;
      expect(await readComposeFile({ 'p/docker-compose.yml': image, ...files })).toEqual(nothing);
    });
  }

  test('what is only there to be extended is no server', async () => {
    const service = (name: string, lines: string) => `services:
  ${name}:
    image: zookeeper
    environment:
      ZOO_SERVERS: ${lines}
  zk2: {extends: ${name}, environment: {ZOO_MY_ID: 2}}
`;
    const lines = 'server.1=zk1:2888:3888;2181 server.2=zk2:2888:3888;2181';
    const names = async (text: string) =>
      (await readComposeFile(text)).configs.map(({ container }) => container?.name.value);
    expect(await names(service('base', lines))).toEqual(['zk2']);
    expect(await names(service('zk1', lines))).toEqual(['zk1', 'zk2']);
  });

  test('a circle says nothing', async () => {
    const text = 'services:\n  a: {extends: b, image: zookeeper}\n  b: {extends: a, image: zookeeper}\n';
    expect(await readComposeFile(text)).toEqual(nothing);
  });

  test('a file outside the project is not read', async () => {
    const text = 'services:\n  zk:\n    image: zookeeper\n    extends: {file: /etc/base.yml, service: base}\n';
    expect(await readComposeFile({ 'p/docker-compose.yml': text, 'etc/base.yml': common })).toEqual(nothing);
  });
});

describe('an override beside it', () => {
  const text = `services:
  zk:
    image: zookeeper
    ports: ["2181:2181"]
    environment: {ZOO_TICK_TIME: 1234, ZOO_INIT_LIMIT: 7}
`;
  const withOverride = (override: string) =>
    readComposeFile({ 'p/docker-compose.yml': text, 'p/docker-compose.override.yml': override });

  test('makes the variables that it sets unknown, and no others', async () => {
    const reading = await withOverride('services:\n  zk:\n    environment: [ZOO_TICK_TIME=9]\n  other: {image: x}\n');
    expect(openKeysOf(reading)).toEqual(['tickTime']);
    expect(settingsOf(reading)['initLimit']).toEqual(['7', '7']);
    expect([...containerOf(reading).neighbours]).toEqual(['zk', 'other']);
    expect(containerOf(reading).ports).toHaveLength(1);
  });

  test('makes ports unknown that it may take away', async () => {
    expect(containerOf(await withOverride('services:\n  zk:\n    ports: !reset []\n')).ports).toEqual([]);
  });

  for (const change of ['image: other', 'build: .', 'command: other', 'volumes: [./zoo.cfg:/conf/zoo.cfg]']) {
    test(`with ${change} nothing is sure`, async () => {
      expect(await withOverride(`services:\n  zk:\n    ${change}\n`)).toEqual(nothing);
    });
  }

  test('that is damaged makes all unknown', async () => {
    expect(await withOverride('services: {')).toEqual(nothing);
  });

  test('does not count for a file of another name, and says nothing by itself', async () => {
    const files = { 'p/zk.yml': text, 'p/docker-compose.override.yml': text.replace('1234', '9') };
    expect(settingsOf(await readComposeFile(files, 'p/zk.yml'))['tickTime']?.[0]).toBe('1234');
    expect(await readComposeFile(files, 'p/docker-compose.override.yml')).toEqual(nothing);
  });
});

describe('what is a Compose file', () => {
  test('its first version has services at the top', async () => {
    const reading = await readComposeFile('zk:\n  image: zookeeper\n  net: host\nweb:\n  build: .\n');
    expect(containerOf(reading)).toMatchObject({ isOnHostNetwork: true, hasUnseenNeighbours: true });
  });

  test('other programs are never mentioned', async () => {
    const kafka = 'services:\n  kafka:\n    image: example/kafka\n    environment: {ZOOKEEPER_CONNECT: "zk:2181"}\n';
    expect(await readComposeFile(kafka)).toEqual(nothing);
  });

  for (const text of [
    '',
    '[]',
    'services',
    'services:',
    'services: [zookeeper]',
    'services: {zk: zookeeper}',
    'services: {zk: {image: [zookeeper]}}',
    'services: {zk: {image: null}}',
    'zookeeper:\n  image: zookeeper\n  replicaCount: 3\n',
    'job:\n  image: zookeeper\n  script: [make]\nstages: [build]\n',
    'apiVersion: v1\nservices: {zk: {image: zookeeper}}\n',
    'services: {zk: {image: zookeeper}}\n---\nservices: {zk2: {image: zookeeper}}\n',
  ]) {
    test(`nothing is said of ${JSON.stringify(text)}`, async () =>
      expect(await readComposeFile(text)).toEqual(nothing));
  }
});

describe('a container', () => {
  test('has the names that others reach it by', async () => {
    const reading = await readComposeFile(`services:
  Zk:
    image: zookeeper
    container_name: ZK-one
    hostname: zk1
    domainname: example.org
    networks:
      back:
        aliases: [keeper]
        ipv4_address: 10.5.0.2
  app:
    image: example/app
    links: ["zk:coordination"]
`);
    const { hostNames, neighbours, scope, hasUnseenNeighbours, isOnHostNetwork } = containerOf(reading, 'Zk');
    const names = ['zk', 'zk-one', 'zk1', 'zk1.example.org', '10.5.0.2', 'keeper', 'coordination'];
    expect(hostNames).toEqual(names);
    expect([...neighbours]).toEqual([...names, 'app']);
    expect(scope).toBe('file:///p/docker-compose.yml');
    expect([hasUnseenNeighbours, isOnHostNetwork]).toEqual([undefined, false]);
  });

  test.each([
    ['include', 'include: [more.yml]\n', ''],
    ['an external network', 'networks: {n: {external: true}}\n', ''],
    ['other hosts', '', '    extra_hosts: ["zk2:10.0.0.2"]\n'],
    ['an unknown name', '', `    hostname: \${HOSTNAME}\n`],
  ])('may have neighbours that are not seen: %s', async (_, top, service) => {
    const reading = await readComposeFile(`${top}services:\n  zk:\n    image: zookeeper\n${service}`);
    expect(containerOf(reading).hasUnseenNeighbours).toBe(true);
  });

  test.each(['network_mode: service:app', `network_mode: \${MODE}`, 'profiles: [zk]', 'deploy: {replicas: 3}'])(
    'may run elsewhere with %s',
    async (told) => {
      const reading = await readComposeFile(`services:\n  zk:\n    image: zookeeper\n    ${told}\n`);
      expect(containerOf(reading)).toMatchObject({ mayRunElsewhere: true, isOnHostNetwork: false });
    },
  );

  test('tells its release by the tag, unless that is not known', async () => {
    const read = async (image: string) =>
      containerOf(await readComposeFile(`services:\n  zk:\n    image: ${image}\n`)).release?.release.name;
    expect(await read('zookeeper:3.8.4')).toBe('3.8.4');
    expect(await read(`zookeeper:\${TAG:-3.8.4}`)).toBe('3.8.4');
    expect(await read(`zookeeper:\${TAG}`)).toBeUndefined();
    expect(await readComposeFile(`services:\n  zk:\n    image: \${REGISTRY}zookeeper:3.8\n`)).toEqual(nothing);
  });
});

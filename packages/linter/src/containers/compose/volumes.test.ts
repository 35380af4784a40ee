import { describe, expect, test } from 'vitest';
import { containerOf, documentOf, readComposeFile, settingsOf, slice } from '../../../../../test/support/compose.ts';
import type { Mount } from '../container.ts';

const config = 'dataDir=/data\n';

function composeOf(service: string, image = 'zookeeper:3.9'): string {
  return `services:\n  zk:\n    image: ${image}\n${service}`;
}

/** What one volume becomes, with what is written at its place. */
async function mountOf(volume: string, others = ''): Promise<Partial<Mount> & { written: string }> {
  const text = `${composeOf(`    volumes:\n      - ${volume}\n`)}${others}`;
  const [mount] = containerOf(await readComposeFile({ 'p/docker-compose.yml': text, 'p/data/myid': '1' })).mounts;
  if (mount === undefined) throw new Error('no mount');
  const { at, ...rest } = mount;
  return { ...rest, written: slice(text, at.range) };
}

describe('a volume', () => {
  const forms: Record<string, Partial<Mount> & { written?: string }> = {
    './data:/data': { target: '/data', uri: 'file:///p/data', source: '/p/data', isReadOnly: false },
    '"./data/:/data/:ro"': { target: '/data', uri: 'file:///p/data', isReadOnly: true, written: './data/:/data/:ro' },
    '../q:/data': { target: '/data', uri: 'file:///q', source: '/q' },
    '/srv/zk:/data': { target: '/data', source: '/srv/zk' },
    '~/zk:/data': { target: '/data', source: '~/zk' },
    'zkdata:/data:rw': { target: '/data', source: 'zkdata', isReadOnly: false },
    'C:\\zk:/data': { target: '/data', source: 'C:/zk' },
    '/data': { target: '/data', source: 'zk:/data' },
    [`\${ZK_DATA}:/data`]: { target: '/data', source: 'zk:/data' },
    [`\${ZK_DATA:-./data}:/data`]: { target: '/data', uri: 'file:///p/data' },
    '{type: bind, source: ./data, target: /data, read_only: true}': {
      target: '/data',
      uri: 'file:///p/data',
      isReadOnly: true,
      written: './data',
    },
    '{type: volume, source: zkdata, target: /data}': { target: '/data', source: 'zkdata', written: 'zkdata' },
    '{type: tmpfs, target: /data}': { target: '/data', source: 'zk:/data', written: '/data' },
  };
  for (const [volume, expected] of Object.entries(forms)) {
    test(volume, async () => {
      const mount = await mountOf(volume);
      const written = /^["{]/.test(volume) ? {} : { written: volume };
      expect(mount).toMatchObject({ ...written, ...expected });
      expect(mount.uri).toBe(expected.uri);
    });
  }

  test('one with a driver of its own may be another for each container', async () => {
    const told = 'volumes:\n  zkdata:\n    driver_opts: {type: none, device: /srv}\n';
    expect(await mountOf('zkdata:/data', told)).toMatchObject({ source: 'zk:/data' });
    const plain = 'volumes:\n  zkdata:\n    driver: local\n';
    expect(await mountOf('zkdata:/data', plain)).toMatchObject({ source: 'zkdata' });
  });

  test('of two with one target the last counts', async () => {
    const reading = await readComposeFile(composeOf('    volumes:\n      - a:/data\n      - b:/data/\n'));
    expect(containerOf(reading).mounts.map(({ source }) => source)).toEqual(['b']);
  });
});

describe('the mounted configuration', () => {
  const mounted: Record<string, [string, Record<string, string>]> = {
    'a file': ['    volumes: ["./zoo.cfg:/conf/zoo.cfg"]\n', { 'p/zoo.cfg': config }],
    'in a folder': ['    volumes: ["./conf:/conf"]\n', { 'p/conf/zoo.cfg': config }],
    'a config': [
      '    configs: [{source: cfg, target: /conf/zoo.cfg}]\nconfigs: {cfg: {file: ./zoo.cfg}}\n',
      { 'p/zoo.cfg': config },
    ],
    'a secret': [
      '    secrets: [{source: cfg, target: /conf/zoo.cfg}]\nsecrets: {cfg: {file: zoo.cfg}}\n',
      { 'p/zoo.cfg': config },
    ],
    'with a command of its own': [
      '    entrypoint: ["/run.sh"]\n    volumes: ["./zoo.cfg:/conf/zoo.cfg"]\n',
      { 'p/zoo.cfg': config },
    ],
    'for an image that is built': [
      '    build: .\n    volumes: ["./zoo.cfg:/etc/zk/zoo.cfg"]\n',
      { 'p/zoo.cfg': config },
    ],
  };
  for (const [name, [service, files]] of Object.entries(mounted)) {
    test(name, async () => {
      const reading = await readComposeFile({ 'p/docker-compose.yml': composeOf(service), ...files });
      expect(reading.configs).toEqual([]);
      expect(reading.mounted.map(({ uri }) => uri)).toEqual(Object.keys(files).map((path) => `file:///${path}`));
      expect(containerOf(reading).release?.release.line).toBe(name.includes('built') ? undefined : '3.9');
    });
  }

  test('the image of any other program', async () => {
    const text = composeOf('    volumes: ["./z.properties:/etc/zookeeper.properties"]\n', 'example.org/zk:7');
    const reading = await readComposeFile({ 'p/docker-compose.yml': text, 'p/z.properties': config });
    expect(reading.mounted.map(({ uri }) => uri)).toEqual(['file:///p/z.properties']);
  });

  test('two services that have one file are two servers', async () => {
    const service = (name: string) => `  ${name}:\n    image: zookeeper\n    volumes: [./zoo.cfg:/conf/zoo.cfg]\n`;
    const reading = await readComposeFile({
      'p/docker-compose.yml': `services:\n${service('a')}${service('b')}`,
      'p/zoo.cfg': config,
    });
    expect(reading.mounted.map(({ container }) => container.name.value)).toEqual(['a', 'b']);
  });

  test('a program that only reads it is none of the servers', async () => {
    const service = (name: string, image: string) =>
      `  ${name}:\n    image: ${image}\n    volumes: [./zoo.cfg:/conf/zoo.cfg]\n`;
    const reading = await readComposeFile({
      'p/docker-compose.yml': `services:\n${service('zk', 'zookeeper')}${service('ui', 'example/ui')}`,
      'p/zoo.cfg': config,
    });
    expect(reading.mounted.map(({ container }) => container.name.value)).toEqual(['zk']);
  });

  test('a folder without one leaves it to the image', async () => {
    const reading = await readComposeFile({
      'p/docker-compose.yml': composeOf('    volumes: ["./conf:/conf"]\n'),
      'p/conf/log4j.properties': '',
    });
    expect(settingsOf(reading)['tickTime']?.[0]).toBe('2000');
  });

  const unseen: Record<string, string> = {
    'a file of the host': '    volumes: ["/etc/zk/zoo.cfg:/conf/zoo.cfg"]\n',
    'a file that is missing': '    volumes: ["./zoo.cfg:/conf/zoo.cfg"]\n',
    'a file outside the project': '    volumes: ["~/zoo.cfg:/conf/zoo.cfg"]\n',
    'a folder of the host': '    volumes: ["/etc/zk:/conf"]\n',
    'a volume': '    volumes: ["zkconf:/conf"]\n',
    'an unknown place': `    volumes: ["\${CONF}:/conf"]\n`,
    'an unknown volume': `    volumes: ["\${VOLUME}"]\n`,
    'the volumes of others': '    volumes_from: [other]\n',
    'an external config': '    configs: [{source: cfg, target: /conf/zoo.cfg}]\nconfigs: {cfg: {external: true}}\n',
    'an unknown image': `    image: \${IMAGE}\n`,
    'an image that is built': '    build: .\n',
    'an entrypoint': '    entrypoint: /run.sh\n',
    'another command': '    command: zkCli.sh -server zk\n',
  };
  for (const [name, service] of Object.entries(unseen)) {
    test(`nothing is said of ${name}`, async () => {
      const text = name === 'an unknown image' ? `services:\n  zk:\n${service}` : composeOf(service);
      expect(await readComposeFile(text)).toEqual({ configs: [], mounted: [] });
    });
  }

  test('the command of the server itself changes nothing', async () => {
    for (const command of ['zkServer.sh start-foreground', '["zkServer.sh", "start-foreground"]', '']) {
      const reading = await readComposeFile(composeOf(`    command: ${command}\n`));
      expect(settingsOf(reading)['tickTime']?.[0]).toBe('2000');
    }
  });

  test('one that stands in the file itself has its places there', async () => {
    const text = composeOf(`    configs:
      - source: cfg
        target: /conf/zoo.cfg
configs:
  cfg:
    content: |
      tickTime=$\${X}
      dataDir=\${DIR:-/data}
      initLimit=\${LIMIT}
`);
    const reading = await readComposeFile(text);
    expect(settingsOf(reading)).toMatchObject({
      dataDir: ['/data', '/data'],
      initLimit: [`\${LIMIT}`, `\${LIMIT}`],
    });
    expect(documentOf(reading).part).toMatchObject({ lineStart: '      ' });
  });

  test('the number of an image that writes it elsewhere is not that of the mounted configuration', async () => {
    const text = composeOf('    environment: [ZOO_MY_ID=3]\n    volumes: [./zoo.cfg:/conf/zoo.cfg]\n');
    const read = (content: string) => readComposeFile({ 'p/docker-compose.yml': text, 'p/zoo.cfg': content });
    expect(containerOf(await read('dataDir=/data\n')).myid?.id).toBe(3n);
    expect(containerOf(await read('dataDir=/other\n')).myid).toBeUndefined();
  });
});

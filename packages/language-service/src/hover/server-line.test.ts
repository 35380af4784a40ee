import { describe, expect, test } from 'vitest';
import { hoverIn } from '../../../../test/support/hover.ts';

const ensemble = 'dataDir=/d\ninitLimit=5\nsyncLimit=2\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';

describe('a hover on a server line', () => {
  const files = (own: string) => ({
    'conf/zk1/zoo.cfg': `${ensemble}clientPort=2181\n${own}server.2=zk2:2888:3888\nserver.3=zk3:2889:3888\n`,
    'conf/zk2/zoo.cfg': `${ensemble}server.1=zk1:2889:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2889:3888\n`,
    'conf/zk3/zoo.cfg': `${ensemble}server.2=zk2:2888:3888\nserver.3=zk3:2889:3888\n`,
  });
  const lineOf = async (own: string) => {
    const shown = await hoverIn(files(own));
    return [shown?.about, ...(shown?.text.split('\n').slice(0, -2) ?? [])];
  };

  test('says who it is, which file is its own, and what the other files say', async () => {
    expect(await lineOf('«»server.1=zk1:2888:3888\n')).toEqual([
      'server.1',
      'server.1: participant',
      'It votes, and may lead.',
      '- Host: zk1',
      '- Peer port: 2888',
      '- Election port: 3888',
      '- Clients: 2181, as clientPort of its own file says',
      '- Its file: this one, by its host name',
      '- zk2/zoo.cfg says zk1:2889:3888.',
      "- zk3/zoo.cfg doesn't list it.",
    ]);
  });

  test.each([
    ['server.1=«»zk1:2888:3888\n', 'zk1', 'zk1: host of server 1', '- Its file: this one, by its host name'],
    ['server.1=zk1:28«»88:3888\n', '2888', '2888: peer port of server 1', '- Other lines: 2888, 2889'],
    ['server.1=zk1:2888:38\\\n   88«»\n', '38\\\n   88', '3888: election port of server 1', '- Other lines: 3888'],
    ['server.1=zk1:2888:3888:«»observer\n', 'observer', 'observer: role of server 1', undefined],
    ['server.1=zk1:2888:3888;«»[::1]:2182\n', '[::1]', '[::1]: client address of server 1', undefined],
    ['server.1=zk1:2888:3888;2182«»\n', '2182', '2182: client port of server 1', '- clientPort of its own file: 2181'],
  ])('explains each part: %j', async (own, about, title, item) => {
    const lines = await lineOf(own);
    expect(lines.slice(0, 2)).toEqual([about, title]);
    if (item !== undefined) expect(lines).toContain(item);
  });

  test('tells that the other files agree', async () => {
    const shown = await hoverIn({
      'a/zk1.cfg': `${ensemble}${list.replace('server.2', '«»server.2')}`,
      'a/zk2.cfg': ensemble + list,
    });
    expect(shown?.text).toContain('- Its file: zk2.cfg, by its host name\n- The other file says the same.\n');
  });

  test('leaves out lists that it shares, and what a template hides', async () => {
    const files = (own: string) => ({
      'a/zk1.cfg.j2': `${ensemble}${own}${list}`,
      'a/zk2.cfg.j2': `${ensemble}server.9={{ x }}:1:2\n${list}`,
    });
    expect((await hoverIn(files('«»server.9={{ host }}:1:2\n')))?.text).not.toContain('says');
    expect((await hoverIn(files('«»server.9=zk9:1:2\n')))?.text).not.toContain('says');
  });

  test('names the services of a Compose file', async () => {
    const service = (id: number, first: string) =>
      `  zk${id}:\n    image: zookeeper:3.8\n    environment:\n      ZOO_MY_ID: ${id}\n      ZOO_SERVERS: ${first} server.2=zk2:2888:3888;2181\n`;
    const shown = await hoverIn({
      'docker-compose.yml': `services:\n${service(1, '«»server.1=zk1:2888:3888;2181')}${service(2, 'server.1=zk1:2889:3888;2181')}`,
    });
    expect(shown?.text).toContain(
      '- Its file: this one, by its Compose service\n- docker-compose.yml (zk2) says zk1:2889:3888;2181.\n',
    );
  });

  test('says what a release makes of it', async () => {
    const shown = await hoverIn(`server.1=a:1:2;«»2181\nserver.2=b:1:2\nserver.3=c:1:2\n`, { release: '3.4' });
    expect(shown?.text).toMatch(
      /^2181: client port of server 1\nZooKeeper refuses this line: For input string: "2;2181"\nUp to 3\.4 a server line has no client part/,
    );
  });

  test.each(['server.1=a:1:2«»|b:3:4\n', 'server.1=a:1:2;«»\n', 'server.1«»\n'])(
    'bears half a line: %j',
    async (marked) => {
      await expect(hoverIn(marked)).resolves.not.toThrow();
    },
  );

  test('in a template shows what is written', async () => {
    expect((await hoverIn('server.1={{ «»host }}:2888:3888\n'))?.text).toMatch(/^\{\{ host \}\}: host of server 1\n/);
    const shown = await hoverIn('server.{{ id }}=zk:«»2888:3888\n');
    expect(shown?.text).toMatch(/^2888: peer port of server \{\{ id \}\}\nFollowers/);
  });

  test('says that it belongs in the dynamic file', async () => {
    const shown = await hoverIn('dynamicConfigFile=/x.dynamic\n«»server.1=a:1:2\n');
    expect(shown?.text).toMatch(/^server\.1: participant\nZooKeeper refuses it here: such lines belong in the dynamic/);
  });
});

import { translationsIn } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { ableClient, englishTexts, open } from '../../../test/support/page.ts';
import type { Circumstances } from '../../../test/support/workspace.ts';
import type { Client } from './client.ts';
import { hover } from './hover.ts';

const plainClient: Client = { ...ableClient, markdown: { hover: false, completion: false, signature: false } };

interface Shown {
  readonly text: string;
  /** What of the file the hover is about. */
  readonly about: string | undefined;
}

/** What a hover at the start of the mark in a file says, without Markdown where nothing else is asked for. */
async function hoverIn(
  marked: string | Readonly<Record<string, string>>,
  { client = plainClient, ...circumstances }: Circumstances & { readonly client?: Client } = {},
): Promise<Shown | undefined> {
  const files = typeof marked === 'string' ? { 'zoo.cfg': marked } : marked;
  const { page, marks } = await open(files, circumstances, client);
  const [[path = ''] = []] = Object.entries(files).filter(([, text]) => text.includes('«'));
  const [mark] = marks(path);
  const { file } = page(path);
  const shown = hover(page(path), mark?.start ?? 0, client, englishTexts);
  if (shown === null) return undefined;
  const { contents, range } = shown;
  const { start, end } = file.textRangeOf(
    range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  );
  return {
    text: typeof contents === 'object' && 'value' in contents ? contents.value : '',
    about: file.text.slice(start, end),
  };
}

const ensemble = 'dataDir=/d\ninitLimit=5\nsyncLimit=2\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';

describe('a hover on a parameter', () => {
  test('says what it does, what it is here and all that there is to know, within a popup', async () => {
    const shown = await hoverIn('tickTime=2000\n«initLimit»=10\n', { client: ableClient });
    expect(shown?.text).toBe(
      [
        '**`initLimit`: 10 ticks = 20 s**',
        '',
        'Ticks a follower may take to connect to the leader and load its state. Too small and a follower with a big snapshot never joins; the leader also uses it while forming a quorum.',
        '',
        '- Default: 0 (= not set)',
        "- Value: a whole number of ticks (of tickTime), 1 at least; 0 in a quorum aborts startup ('initLimit is not set'); negative values are not rejected",
        '- Read as: digits with or without a sign, within 32 bits; anything else and ZooKeeper refuses the file',
        '- Give all servers the same value.',
        '- Releases: every release from 3.4.0 on',
        '',
        '---',
        '',
        'ZooKeeper 3.9.5, the newest: nothing tells which it is · [Documentation](https://zookeeper.apache.org/doc/r3.9.3/zookeeperAdmin.html#sc_clusterOptions)',
      ].join('\n'),
    );
  });

  test.each([
    ['a key', '«tickTime»=2000\n', 'tickTime'],
    ['the end of a key', 'tickTime«»=2000\n', 'tickTime'],
    ['a value', 'tickTime=«2000»\n', '2000'],
    ['the end of a value', 'tickTime=2000«»', '2000'],
    ['a value between blanks', ' tickTime = 20«»00 \n', '2000'],
    ['a value on two lines', 'tickTime=2\\\n  0«»00\n', '2\\\n  000'],
    ['an escaped key', 'tick\\u00«»54ime=2000\r\n', 'tick\\u0054ime'],
  ])('is about %s exactly', async (_, marked, about) => {
    const shown = await hoverIn(marked);
    expect(shown).toMatchObject({ about, text: expect.stringMatching(/^tickTime: 2 s\n/) });
  });

  test.each(['tickTime=«»2000', 'maxClientCnxns=«»60', 'snapCount=«»0x10', 'forceSync=«»no'])(
    'fits a popup: %s',
    async (marked) => {
      expect((await hoverIn(marked))?.text.split('\n').length).toBeLessThan(13);
    },
  );

  test.each([
    ['one that a word stands for', 'admin.enableServer=«»yes', {}, 'admin.enableServer: true', 'Here: read from "yes"'],
    [
      'one that is raised',
      'autopurge.snapRetainCount=«»1',
      {},
      'autopurge.snapRetainCount: 3',
      'Here: 1 is too few: ZooKeeper takes 3',
    ],
    [
      'one that is refused',
      'tickTime=«»2s',
      {},
      'tickTime: not set',
      'Here: "2s" is no number: ZooKeeper refuses the file',
    ],
    ['one that is a size', 'preAllocSize=«»1024', {}, 'preAllocSize: 1 MB', 'Default: 65536 (64 MB)'],
    [
      'one that a JVM flag gives too',
      'snapCount=«»1000',
      { jvm: { 'zookeeper.snapCount': '500' } },
      'snapCount: 1000',
      'The JVM flag -Dzookeeper.snapCount is given too; the file wins.',
    ],
  ])('resolves its value: %s', async (_, marked, circumstances, title, item) => {
    const lines = (await hoverIn(marked, circumstances))?.text.split('\n') ?? [];
    expect(lines[0]).toBe(title);
    expect(lines).toContain(`- ${item}`);
  });

  test.each([
    ['changed before', 'fips-mode=«»true', '3.9', 'Default: true; before 3.9.0: false'],
    ['changes later', 'fips-mode=«»true', '3.8.6', 'Default: false; from 3.9.0 on: true'],
    ['will change', 'admin.enableServer=«»true', '3.9.5', 'Default: true; from the release after 3.9 on: false'],
    [
      'was made of words',
      '4lw.commands.whitelist=«»*',
      '3.9.5',
      'Default: srvr only; before 3.5.3: all commands except wchp and wchc',
    ],
    ['is what it was', 'tickTime=«»2000', '3.4.14', 'Default: 3000 (3 s)'],
    ['is none', 'dataDir=«»/d', '3.9.5', 'Default: none: it must be set'],
  ])('tells a default that %s', async (_, marked, release, item) => {
    expect((await hoverIn(marked, { release }))?.text).toContain(`- ${item}\n`);
  });

  test.each([
    ['3.4.14', "3.4: 0 means 'clientPort is not set' and aborts;"],
    ['3.8.6', '3.5.0-3.8.x: 0 is treated as not set;'],
    ['3.9.5', '3.9.0+: 0 binds an ephemeral port;'],
  ])('says what numbers mean in %s only', async (release, clause) => {
    const value = (await hoverIn('clientPort=«»2181', { release }))?.text
      .split('\n')
      .find((line) => line.includes('Value'));
    expect(value).toContain(clause);
    expect(value?.match(/\d\.\d\S*: /g)).toHaveLength(1);
  });

  test.each([
    ['one that is too new', '«»fips-mode=true', '3.4.14', "ZooKeeper 3.4.14 doesn't read it: it has no effect."],
    ['one that is gone', '«»ipReachableTimeout=1', '3.9.5', "ZooKeeper 3.9.5 doesn't read it: it has no effect."],
    [
      'one that isn’t in this patch release',
      '«»quorum.auth.enableSasl=true',
      '3.5.3',
      "ZooKeeper 3.5.3 doesn't read it: it has no effect.",
    ],
    [
      'one by its later name',
      '«»leader.maxConcurrentSnapSyncs=3',
      '3.5.0',
      "ZooKeeper 3.5.0 doesn't read it: its name there is leader.maxConcurrentSnapshots.",
    ],
    [
      'a JVM flag',
      '«»jute.maxbuffer=1',
      '3.9.5',
      'It has no effect in the file: ZooKeeper takes it as the JVM flag -Djute.maxbuffer only.',
    ],
  ])('says first that it isn’t read: %s', async (_, marked, release, lead) => {
    const lines = (await hoverIn(marked, { release }))?.text.split('\n');
    expect(lines?.[0]).not.toContain(':');
    expect(lines?.[1]).toBe(lead);
  });

  test('says which releases read it, back-ports too', async () => {
    const shown = await hoverIn('«»quorum.auth.enableSasl=true', { release: '3.5.3' });
    expect(shown?.text).toContain('- Releases: 3.4.10 to the end of 3.4, 3.5.4 and later\n');
  });

  test('says where the value in force stands', async () => {
    const files = {
      'zoo.cfg': `dataDir=data\n«clientPort»=2180\n${list.replace('3888', '3888;2181')}`,
      'data/myid': '1\n',
    };
    expect((await hoverIn(files))?.text).toMatch(/^clientPort: 2181\n.*\n- From zoo\.cfg:3\.\n/);
  });

  test('of a list that no server has taken yet is refused by nothing', async () => {
    const shown = await hoverIn({
      'zoo.cfg': 'dataDir=/d\ntickTime=2000\ndynamicConfigFile=zoo.cfg.dynamic.1\n',
      'zoo.cfg.dynamic.1': list,
      'zoo.cfg.dynamic.next': `${list}«tickTime»=3\n`,
    });
    expect(shown?.text).toMatch(/^tickTime\nIt has no effect here: a dynamic file takes only/);
  });

  test('says first that another line counts', async () => {
    const shown = await hoverIn('«tickTime»=1\ninitLimit=3\ntickTime=2\n');
    expect(shown?.text).toMatch(/^tickTime\nIt has no effect: line 3 sets tickTime again\.\n/);
    expect((await hoverIn('tickTime=1\ninitLimit=3\n«tickTime»=2\n'))?.text).toMatch(/^tickTime: 2 ms\nLength/);
  });

  test('never shows a secret', async () => {
    for (const marked of [
      'ssl.keyStore.password=«»geheim',
      '«»my.password=geheim',
      'ssl.keyStore.password=«»{{ x }}geheim',
    ]) {
      const shown = await hoverIn(marked);
      expect(shown?.text).toMatch(/^(ssl.keyStore|my).password/);
      expect(shown?.text).not.toContain('geheim');
    }
  });

  test('of a template names the parameter and leaves its value to others', async () => {
    const shown = await hoverIn('dataDir=/d\n«snapCount»={{ count }}\n');
    expect(shown?.text).toMatch(/^snapCount\nA template decides its value\.\nTransactions /);
    expect(shown?.text).not.toContain('{{');
  });

  test.each([
    [{}, 'tickTime=«»2000', 'ZooKeeper 3.9.5, the newest: nothing tells which it is'],
    [{}, '# zklint-zookeeper 3.8\ntickTime=«»2000', 'ZooKeeper 3.8.6, as a comment says'],
    [{}, 'dataDir=/opt/zookeeper-3.4.9/data\ntickTime=«»2000', 'ZooKeeper 3.4.9, as an install path says'],
    [{}, '# zklint-zookeeper 3.9.99\ntickTime=«»2000', 'ZooKeeper 3.9.5, the nearest that zklint knows to 3.9.99'],
  ])('names the release and what tells it %#', async (circumstances, marked, said) => {
    expect((await hoverIn(marked, circumstances))?.text).toContain(`\n${said} · Documentation (https://`);
  });
});

describe('a hover on another key', () => {
  test('says what becomes of it, and what it may mean', async () => {
    expect(await hoverIn('«tiktime»=3')).toEqual({
      about: 'tiktime',
      text: [
        'tiktime: 3',
        'ZooKeeper has no such parameter: it makes the system property zookeeper.tiktime of it, which nothing in ZooKeeper reads.',
        '- Did you mean tickTime? Length of one tick in milliseconds: the base unit for initLimit, syncLimit and the default session timeouts (2 and 20 ticks), and the heartbeat interval.',
        '',
        'ZooKeeper 3.9.5, the newest: nothing tells which it is',
      ].join('\n'),
    });
  });

  test('knows where it belongs', async () => {
    expect((await hoverIn('«log4j.rootLogger»=INFO'))?.text).toContain('Logging is set up in conf/logback.xml.');
  });

  test.each([
    ['authProvider.1=«»x.Y', /^authProvider\.1: x\.Y\nRegisters an authentication provider/],
    ['metricsProvider.«»foo=1', /^metricsProvider\.foo: 1\nAny other key with this prefix/],
    ['«»weight.1=0', /^weight\.1: 0\nVoting weight .*\n- server\.1: not in the list\n- Default: 1\n/],
    [
      `${list}«»group.1=1:2:9`,
      /^group\.1: 1:2:9\nHierarchical .*\n- server\.1: zk1\n- server\.2: zk2\n- server\.9: not in the list\n/,
    ],
    ['«»groupFoo=1', /^groupFoo: 1\nZooKeeper takes each key that begins so for a group or weight line/],
  ])('of a family says what it is for: %s', async (marked, text) => {
    expect((await hoverIn(marked))?.text).toMatch(text);
  });

  test('says that a family came later', async () => {
    const shown = await hoverIn('«»metricsProvider.foo=1', { release: '3.5.10' });
    expect(shown?.text).toMatch(/^metricsProvider\.foo: 1\nZooKeeper 3\.5\.10 doesn't read it/);
  });

  test('says that a dynamic file has no place for it', async () => {
    const shown = await hoverIn({
      'zoo.cfg': 'dataDir=/d\ndynamicConfigFile=zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': '«»tickTime=1\n',
    });
    expect(shown?.text).toMatch(/^tickTime\nZooKeeper refuses it here: a dynamic file takes only server, group/);
  });
});

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
      '- Its file: this one, by its name',
      '- zk2/zoo.cfg says zk1:2889:3888.',
      "- zk3/zoo.cfg doesn't list it.",
    ]);
  });

  test.each([
    ['server.1=«»zk1:2888:3888\n', 'zk1', 'zk1: host of server 1', '- Its file: this one, by its name'],
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
    expect(shown?.text).toContain('- Its file: a/zk2.cfg, by its name\n- The other file says the same.\n');
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
      '- Its file: this one, by a variable of its service\n- docker-compose.yml (zk2) says zk1:2889:3888;2181.\n',
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

describe('a hover on a myid', () => {
  test('says which server it makes of which configuration', async () => {
    const shown = await hoverIn({ 'zoo.cfg': `dataDir=data\n${list}`, 'data/myid': '«»2\n' });
    expect(shown).toEqual({
      about: '2',
      text: [
        '2: server 2',
        '- Read with: zoo.cfg, server.2=zk2:2888:3888',
        '',
        'ZooKeeper 3.9.5, the newest: nothing tells which it is',
      ].join('\n'),
    });
  });

  test.each([
    ['7', /^7: server 7\n- Read with: zoo\.cfg, whose list has no server 7: ZooKeeper gives up when it starts\n/],
    ['two', /^two\nIt is no number; ZooKeeper refuses to start\./],
  ])('says what is wrong with %s', async (id, text) => {
    expect((await hoverIn({ 'zoo.cfg': `dataDir=data\n${list}`, 'data/myid': `«»${id}\n` }))?.text).toMatch(text);
  });
});

describe('a hover on a comment', () => {
  test('explains a rule', async () => {
    expect(await hoverIn('# zklint-disable-next-line «»autopurge-off -- cron does it\ndataDir=/d\n')).toEqual({
      about: 'autopurge-off',
      text: 'autopurge-off: info\nLet ZooKeeper delete its old snapshots and logs.\nDocumentation (https://zklint.github.io/zklint/rules/autopurge-off)',
    });
  });

  test.each([
    [
      '# «»zklint-disable x\n',
      'zklint-disable',
      /^zklint-disable\nFindings of the rules that it names are not shown from here/,
    ],
    [
      '# zklint-disable «»autopurge-of\n',
      'autopurge-of',
      /^There is no rule "autopurge-of"; did you mean autopurge-off\?$/,
    ],
    ['# zklint-zookeeper «»3.8\n', '3.8', /^3\.8: ZooKeeper 3\.8\.6\nThis file is judged by the release/],
    ['# zklint-zookeeper «»2.1\n', '2.1', /2\.1/],
  ])('explains %j', async (marked, about, text) => {
    expect(await hoverIn(`${marked}dataDir=/d\n`)).toEqual({ about, text: expect.stringMatching(text) });
  });

  test.each(['# «»tickTime=2000\n', '# zklint-disable x -- «»tickTime\n', '«»\n', 'tickTime  «»  = 2\n'])(
    'says nothing of other text: %j',
    async (marked) => expect(await hoverIn(marked)).toBeUndefined(),
  );
});

test('a hover in a Compose file is about what ZooKeeper will read', async () => {
  const shown = await hoverIn({
    'docker-compose.yml':
      'services:\n  zk1:\n    image: zookeeper:3.8\n    environment:\n      ZOO_MY_ID: 1\n      ZOO_TICK_TIME: «»3000\n',
  });
  expect(shown?.about).toBe('3000');
  expect(shown?.text).toMatch(/^tickTime: 3 s\n/);
  expect(shown?.text).toContain('ZooKeeper 3.8.6, as the tag of the image says');
});

test('nothing of a file is Markdown', async () => {
  const shown = await hoverIn('«»[a](command:x)*<b>`=1', { client: ableClient });
  expect(shown?.text.split('\n')[0]).toBe('**`[a](command`: ``x)*<b>`=1``**');
});

test('a hover is in the client’s language', async () => {
  const translations = await translationsIn('zh-CN');
  const client: Client = { ...plainClient, tell: (message) => message.in(translations) };
  expect((await hoverIn('tickTime=«»2000', { client }))?.text).toContain('- 默认值：3000（3 秒）\n');
});

test('a hover is quick in a large file', async () => {
  const text = `${Array.from({ length: 20_000 }, (_, index) => `key${index}=${index}`).join('\n')}\n`;
  const { page } = await open({ 'zoo.cfg': `tickTime=2000\n${text}` });
  const file = page('zoo.cfg');
  hover(file, 3, ableClient, englishTexts);
  const start = performance.now();
  for (let round = 0; round < 10; round++) hover(file, 3, ableClient, englishTexts);
  expect((performance.now() - start) / 10).toBeLessThan(50);
});

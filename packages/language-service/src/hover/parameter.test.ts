import { describe, expect, test } from 'vitest';
import { hoverIn } from '../../../../test/support/hover.ts';
import { ableClient } from '../../../../test/support/page.ts';

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
        "ZooKeeper 3.9.5 by default · [ZooKeeper's documentation](https://zookeeper.apache.org/doc/r3.9.3/zookeeperAdmin.html#sc_clusterOptions)",
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
    [
      'a name that only the manual has',
      '«»connectionMaxTokens=1',
      '3.9.5',
      'Nothing reads it: its name is connection_throttle_tokens.',
    ],
    [
      'a setting of clients',
      '«»client.secure=true',
      '3.9.5',
      'No server reads it: it is the JVM flag -Dzookeeper.client.secure of clients.',
    ],
    ['a switch for tests', '«»forceSnapshotSync=true', '3.9.5', 'It is a switch for tests of ZooKeeper itself.'],
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
    const line = await hoverIn({
      'zoo.cfg': 'dataDir=/d\ntickTime=2000\ndynamicConfigFile=zoo.cfg.dynamic.1\n',
      'zoo.cfg.dynamic.1': list,
      'zoo.cfg.dynamic.next': `${list}«»server.4=zk4:2888:3888\n`,
    });
    expect(line?.text).toMatch(/^server\.4: participant\nIt votes, and may lead\.\n- Host: zk4\n/);
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
    [{}, 'tickTime=«»2000', 'ZooKeeper 3.9.5 by default'],
    [{}, '# zklint-zookeeper 3.8\ntickTime=«»2000', 'ZooKeeper 3.8.6 from a comment'],
    [{}, 'dataDir=/opt/zookeeper-3.4.9/data\ntickTime=«»2000', 'ZooKeeper 3.4.9 from an install path'],
    [{}, '# zklint-zookeeper 3.9.99\ntickTime=«»2000', 'ZooKeeper 3.9.5, the nearest that zklint knows to 3.9.99'],
  ])('names the release and what tells it %#', async (circumstances, marked, said) => {
    expect((await hoverIn(marked, circumstances))?.text).toContain(`\n${said} · ZooKeeper's documentation (https://`);
  });
});

import { translationsIn } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../test/support/growth.ts';
import { hoverIn } from '../../../test/support/hover.ts';
import { ableClient, englishTexts, open, plainClient } from '../../../test/support/page.ts';
import type { Client } from './client.ts';
import { hover } from './hover.ts';

const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';

describe('a hover in a Compose file', () => {
  // The image writes the settings of variables first, whatever their order.
  const compose = (servers: string, tick: string) => ({
    'compose.yaml': `services:\n  a:\n    image: zookeeper:3.9\n    environment:\n      ZOO_SERVERS: ${servers}\n      ZOO_TICK_TIME: ${tick}\n`,
  });
  const servers = 'server.1=a:2888:3888;2181 server.2=b:2888:3888;2181 server.3=c:2888:3888;2181';

  test.each([
    ['the first line', compose(servers.replace('server.1', 'ser«»ver.1'), '1500'), /^server\.1: participant\n/],
    ['the last host', compose(servers.replace('=c', '=«»c'), '1500'), /^c: host of server 3\n/],
    ['a setting behind them', compose(servers, '15«»00'), /^tickTime: 1\.5 s\n/],
  ])('knows %s', async (_, files, expected) => {
    expect((await hoverIn(files))?.text).toMatch(expected);
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
        'ZooKeeper 3.9.5 by default',
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

describe('a hover on a myid', () => {
  test('says which server it makes of which configuration', async () => {
    const shown = await hoverIn({ 'zoo.cfg': `dataDir=data\n${list}`, 'data/myid': '«»2\n' });
    expect(shown).toEqual({
      about: '2',
      text: ['2: server 2', '- Read with: zoo.cfg, server.2=zk2:2888:3888', '', 'ZooKeeper 3.9.5 by default'].join(
        '\n',
      ),
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
    ['# «»zklint-disable x\n', 'zklint-disable', /^zklint-disable\nSuppresses the rules that it names from here/],
    [
      '# zklint-disable «»autopurge-of\n',
      'autopurge-of',
      /^There is no rule "autopurge-of"; did you mean autopurge-off\?$/,
    ],
    [
      '# zklint-zookeeper «»3.8\n',
      '3.8',
      /^3\.8: ZooKeeper 3\.8\.6\nNames the release of ZooKeeper by which this file/,
    ],
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
  expect(shown?.text).toContain('ZooKeeper 3.8.6 from an image tag');
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

test('a large file takes no longer than it is', async () => {
  await expectLinear(2000, async (size) => {
    const text = `${Array.from({ length: size }, (_, index) => `key${index}=${index}`).join('\n')}\n`;
    const { page } = await open({ 'zoo.cfg': `tickTime=2000\n${text}` });
    for (let round = 0; round < 10; round++) hover(page('zoo.cfg'), 3, ableClient, englishTexts);
  });
});

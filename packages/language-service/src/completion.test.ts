import { describe, expect, test } from 'vitest';
import { CompletionItemTag, InsertTextFormat } from 'vscode-languageserver-types';
import { offered } from '../../../test/support/completion.ts';
import { ableClient, englishTexts } from '../../../test/support/page.ts';
import type { Circumstances } from '../../../test/support/workspace.ts';
import type { Client } from './client.ts';
import { documentation } from './completion.ts';

const plainClient: Client = {
  ...ableClient,
  markdown: { ...ableClient.markdown, completion: false },
  completion: { snippets: false, labelDetails: false, tags: false, deprecated: false, lateDocumentation: false },
};

const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';

describe('keys', () => {
  test('an empty file needs what a stand-alone server does', async () => {
    const { labels, isIncomplete } = await offered('«»');
    expect(isIncomplete).toBe(false);
    expect(labels.slice(0, 5)).toEqual([
      'dataDir',
      'clientPort',
      'tickTime',
      'stand-alone server',
      'three-node quorum',
    ]);
  });

  test('a quorum needs its limits before all that is common', async () => {
    const { labels } = await offered(`dataDir=/data\nclientPort=2181\n${list}tickTime=2000\n«»`);
    expect(labels.slice(0, 4)).toEqual(['initLimit', 'syncLimit', 'server.3=zk3:2888:3888', 'dataLogDir']);
  });

  test('what a setting needs comes first', async () => {
    const { labels } = await offered('dataDir=/data\ntickTime=2000\nsecureClientPort=2281\n«»');
    expect(labels.slice(0, 2)).toEqual(['serverCnxnFactory', 'ssl.keyStore.location']);
  });

  test('what is dangerous comes last', async () => {
    const { labels } = await offered('«»');
    expect(labels.indexOf('skipACL')).toBeGreaterThan(labels.indexOf('pathStats.enabled'));
  });

  test('what is set is not offered again, nor what its dynamic file sets', async () => {
    const { labels } = await offered('tickTime=2000\n«»\nsyncLimit : 5\n');
    expect(labels).not.toContain('tickTime');
    expect(labels).not.toContain('syncLimit');
    expect(labels).toContain('initLimit');
  });

  test.each([
    ['3.4', 'reconfigEnabled', false],
    ['3.5', 'reconfigEnabled', true],
    ['3.4', 'ipReachableTimeout', true],
    ['3.9', 'ipReachableTimeout', false],
    // JVM flags, names that only documents have, and what ZooKeeper writes itself.
    ['3.9', 'jute.maxbuffer', false],
    ['3.9', 'requestThrottleLimit', false],
    ['3.9', 'controllerPort', false],
    ['3.9', 'version', false],
  ])('in %s %s is offered: %s', async (release, name, isOffered) => {
    const { labels } = await offered('«»', { release });
    expect(labels.includes(name)).toBe(isOffered);
  });

  test.each([
    ['alone', '«»', 'tickTime=2000'],
    ['half typed', 'tick«»', 'tickTime=2000'],
    ['in other letters', 'ticktime«»', 'tickTime=2000'],
    ['in the middle of a key', 'tick«»Tmie=3000\n', 'tickTime=3000\n'],
    ['at the start of a key', '«»tikTime=3000\n', 'tickTime=3000\n'],
    ['before a separator with blanks', 'tick«» = 3000\n', 'tickTime = 3000\n'],
    ['before a blank as separator', 'tick«» 3000\n', 'tickTime 3000\n'],
    ['before blanks that would join the value', 'tick«»   \nx=1\n', 'tickTime=2000\nx=1\n'],
    ['after blanks', '  «»  \nx=1', '  tickTime=2000\nx=1'],
    ['with CRLF', 'a=1\r\ntick«»\r\nb=2\r\n', 'a=1\r\ntickTime=2000\r\nb=2\r\n'],
    ['after a byte order mark', '\uFEFF«»', '\uFEFFtickTime=2000'],
    ['typed after a byte order mark', '\uFEFFtick«»\n', '\uFEFFtickTime=2000\n'],
  ])('%s', async (_, marked, expected) => {
    expect((await offered(marked)).after('tickTime')).toBe(expected);
  });

  test('the key under the cursor is offered for itself, no other that is set', async () => {
    const { labels } = await offered('tickTime«»=2000\nsyncLimit=5\n');
    expect(labels).toContain('tickTime');
    expect(labels).not.toContain('syncLimit');
  });

  test.each([
    ['beside what is written', 'a=1\n «» tickTime=2000\n'],
    ['in a key on two lines', 'ti«»ck\\\nTime=2000\n'],
    ['before a separator', 'tickTime «»=2000\n'],
    ['on the line below a backslash', 'foo\\\n«»'],
    ['in the value of a path', 'dataLogDir=«»'],
    ['in the value of a password', 'ssl.keyStore.password=«»'],
    ['in the value of an unknown key', 'foo=«»'],
    ['in a value that goes on', 'admin.commandURL=/a\\\n  «»'],
  ])('nothing %s', async (_, marked) => {
    expect((await offered(marked)).labels).toEqual([]);
  });

  test('says what it takes, what the default is, and what is deprecated', async () => {
    const { item } = await offered('«»', { release: '3.9' });
    expect(item('tickTime')).toMatchObject({
      detail: 'a whole number of milliseconds, default 3000',
      labelDetails: { description: '3000' },
      data: { name: 'tickTime', release: '3.9.5' },
    });
    expect(item('electionAlg')).toMatchObject({
      detail: 'deprecated; a whole number, default 3',
      tags: [CompletionItemTag.Deprecated],
    });
    expect(item('multiAddress.enabled').detail).toBe('true or false, default false; needs the JVM flag too');
  });

  test.each([
    ['tickTime', `tickTime=\${1:2000}`],
    ['leaderServes', `leaderServes=\${1|yes,no|}`],
    ['skipACL', `skipACL=\${1|no,yes|}`],
    ['admin.enableServer', `admin.enableServer=\${1|true,false|}`],
    ['snapshot.compression.method', `snapshot.compression.method=\${1|gz,snappy|}`],
    ['4lw.commands.whitelist', `4lw.commands.whitelist=\${1:srvr,mntr,ruok}`],
    [
      'serverCnxnFactory',
      `serverCnxnFactory=\${1|org.apache.zookeeper.server.NettyServerCnxnFactory,org.apache.zookeeper.server.NIOServerCnxnFactory|}`,
    ],
    ['dataLogDir', 'dataLogDir=$0'],
    ['ssl.keyStore.password', 'ssl.keyStore.password=$0'],
  ])('%s is inserted as a snippet', async (name, snippet) => {
    const { item, inserted } = await offered('«»');
    expect(inserted(name)).toBe(snippet);
    expect(item(name).insertTextFormat).toBe(InsertTextFormat.Snippet);
  });

  test('a client that can do little gets plain text and all there is at once', async () => {
    const { item } = await offered('«»', {}, plainClient);
    const tickTime = item('tickTime');
    expect(tickTime.textEdit?.newText).toBe('tickTime=');
    expect(tickTime).not.toHaveProperty('insertTextFormat');
    expect(tickTime).not.toHaveProperty('labelDetails');
    expect(tickTime).not.toHaveProperty('data');
    expect(tickTime.documentation).toMatchObject({ kind: 'plaintext' });
    expect(item('electionAlg')).not.toHaveProperty('tags');
    expect(item('electionAlg')).not.toHaveProperty('deprecated');
    const older = { ...plainClient, completion: { ...plainClient.completion, deprecated: true } };
    expect((await offered('«»', {}, older)).item('electionAlg').deprecated).toBe(true);
  });
});

describe('values', () => {
  test.each<readonly [string, Circumstances, readonly string[]]>([
    ['leaderServes=«»', {}, ['yes', 'no']],
    ['skipACL=«»', {}, ['no', 'yes']],
    ['admin.enableServer=«»', {}, ['true', 'false']],
    ['electionAlg=«»', { release: '3.5' }, ['3']],
    ['ssl.clientAuth=«»', {}, ['need', 'none', 'want']],
    ['ssl.keyStore.type=«»', { release: '3.5.5' }, ['JKS', 'PEM', 'PKCS12']],
    ['ssl.keyStore.type=«»', { release: '3.9' }, ['JKS', 'PEM', 'PKCS12', 'BCFKS']],
    ['ssl.keyStore.type=«»', { release: '3.4' }, []],
    ['tickTime=«»', {}, ['2000', '3000']],
    ['tickTime = «»', {}, ['2000', '3000']],
    ['tickTime «»', {}, ['2000', '3000']],
    ['tickTime=20«»0', {}, ['2000', '3000']],
    ['tickTime=\\\n  «»', {}, ['2000', '3000']],
    ['tickTime=1000\nmaxSessionTimeout=«»', {}, ['20000', '-1']],
    ['standaloneEnabled=«»', {}, ['true']],
    ['quorum.auth.learnerRequireSasl=«»', {}, ['false']],
    ['quorum.auth.enableSasl=true\nquorum.auth.learnerRequireSasl=«»', {}, ['false', 'true']],
    [
      '4lw.commands.whitelist=ruok, mn«»',
      { release: '3.4' },
      [
        ...['conf', 'cons', 'crst', 'dump', 'envi', 'gtmk', 'isro', 'mntr'],
        ...['srst', 'srvr', 'stat', 'stmk', 'wchc', 'wchp', 'wchs'],
      ],
    ],
  ])('%j in %j', async (marked, circumstances, labels) => {
    expect((await offered(marked, circumstances)).labels).toEqual(labels);
  });

  test.each([
    ['tickTime=30«»0', '2000', 'tickTime=2000'],
    ['tickTime= «» 3000\nx=1', '2000', 'tickTime= 2000\nx=1'],
    ['tickTime=\\\r\n  «»\r\nx=1', '2000', 'tickTime=\\\r\n  2000\r\nx=1'],
    ['4lw.commands.whitelist=ruok, mn«», srvr', 'mntr', '4lw.commands.whitelist=ruok, mntr, srvr'],
  ])('%j takes %s', async (marked, label, expected) => {
    expect((await offered(marked)).after(label)).toBe(expected);
  });

  test('says what a number amounts to', async () => {
    const { item } = await offered('tickTime=2000\ninitLimit=«»');
    expect(item('10').detail).toBe('10 ticks = 20 s; usual');
  });

  test('what another server has comes first', async () => {
    const { labels, item } = await offered({
      'zk1/zoo.cfg': `initLimit=7\n${list}`,
      'zk2/zoo.cfg': `initLimit=«»\n${list}`,
    });
    expect(labels).toEqual(['7', '10']);
    expect(item('7').detail).toContain('as on another server');
  });
});

describe('whoever types on, and presses Enter for a new line', () => {
  const typing = async (marked: string) => (await offered(marked, {}, ableClient, true)).labels;

  test.each([
    ['dataDir=«»', ['/var/lib/zookeeper']],
    ['dataDir=/var«»', ['/var/lib/zookeeper']],
    // Editors find z and k in it.
    ['dataDir=/var/lib/zk«»', []],
    ['dataDir=/var/lib/zookeeper«»', []],
    ['initLimit=1«»', []],
    ['reconfigEnabled=t«»', ['false', 'true']],
    ['reconfigEnabled=true«»', []],
    [
      'serverCnxnFactory=Netty«»',
      ['Netty', 'NIO'].map((name) => `org.apache.zookeeper.server.${name}ServerCnxnFactory`),
    ],
    ['server.1=zk«»', ['zk1:2888:3888', 'zk1']],
    ['server.1=zk1«»', []],
    ['server.1=zk1:«»', ['2888:3888', '2888']],
    ['server.1=zk1:2«»', []],
    ['server.1=zk1:2888:3888:obs«»', ['participant', 'observer']],
    ['server.1=zk1:2888:3888:observer«»', []],
    ['# zklint-zookeeper 3.8«»', []],
    ['# zklint-disable skip-acl«»', []],
  ])('at %s is offered %j', async (marked, labels) => {
    expect(await typing(marked)).toEqual(labels);
  });

  test('who asks is told what goes on from what is written', async () => {
    expect((await offered('initLimit=1«»')).labels).toEqual(['10']);
    expect((await offered('initLimit=10«»')).labels).toEqual([]);
    expect((await offered('dataDir=/data«»')).labels).toEqual([]);
    expect((await offered('# zklint-zookeeper 3.8«»')).labels).toContain('3.8.4');
  });

  test('is asked about again at each letter of a value, and of the number of a server', async () => {
    expect((await offered('dataDir=/«»')).isIncomplete).toBe(true);
    expect((await offered('# zklint-disable s«»')).isIncomplete).toBe(true);
    expect((await offered('serv«»')).isIncomplete).toBe(false);
    const { isIncomplete, labels } = await offered('server.1=zk1:2888:3888\nserver.3«»');
    expect(isIncomplete).toBe(true);
    expect(labels).toContain('server.3=zk3:2888:3888');
  });
});

describe('comments', () => {
  test.each<readonly [string, readonly string[]]>([
    ['# zk«»', ['disable-next-line', 'disable', 'enable', 'disable-file', 'zookeeper'].map((name) => `zklint-${name}`)],
    ['# «»', []],
    ['# zoo«»', []],
    ['# tick«»', []],
    ['#tickTime=«»', []],
    ['# zklint-disable trailing-whitespace -- «»', []],
    ['# zklint-zookeeper 3.8 «»', []],
    ['# zklint-enable «»', []],
    ['# zklint-disable skip-acl, plain-secret\n# zklint-enable «»', ['skip-acl', 'plain-secret']],
    ['# zklint-disable skip-acl, plain-secret\n# zklint-enable skip-acl, «»', ['plain-secret']],
  ])('%j', async (marked, labels) => {
    expect((await offered(marked)).labels).toEqual(labels);
  });

  test('rules that speak of the next lines come first, and none twice', async () => {
    const { labels, after } = await offered(
      'skipACL=yes\n# zklint-disable-next-line plain-secret, force«»-sync\nforceSync=no\n',
    );
    expect(labels.slice(0, 2)).toEqual(['force-sync-off', 'skip-acl']);
    expect(labels).not.toContain('plain-secret');
    expect(after('force-sync-off')).toBe(
      'skipACL=yes\n# zklint-disable-next-line plain-secret, force-sync-off\nforceSync=no\n',
    );
  });

  test('behind a directive the rules that it may be for are to choose from', async () => {
    const inserted = async (marked: string, name: string) => (await offered(marked)).inserted(`zklint-${name}`);
    const file = 'skipACL=yes\n# zklint-«»\nforceSync=no\n';
    expect(await inserted(file, 'disable-next-line')).toBe(`zklint-disable-next-line \${1:force-sync-off}`);
    expect(await inserted(file, 'disable-file')).toMatch(
      /^zklint-disable-file \$\{1\|force-sync-off,.*skip-acl.*\|\}$/,
    );
    expect(await inserted('# zklint-«»\n', 'disable')).toBe('zklint-disable $0');
    expect(await inserted('# zklint-«» skip-acl\n', 'disable')).toBe('zklint-disable');
  });

  test('releases', async () => {
    const { labels, after } = await offered('# zklint-zookeeper 3.«»\r\ntickTime=2000\r\n');
    expect(labels.slice(0, 7)).toEqual(['3.9', '3.8', '3.7', '3.6', '3.5', '3.4', '3.9.5']);
    expect(after('3.8')).toBe('# zklint-zookeeper 3.8\r\ntickTime=2000\r\n');
  });

  test('a directive is written whole', async () => {
    expect((await offered('# zkl«»\n')).after('zklint-disable')).toBe('# zklint-disable \n');
    expect((await offered('# zkl«»int-dis skip-acl\n')).after('zklint-disable')).toBe('# zklint-disable skip-acl\n');
  });
});

describe('templates', () => {
  const template = (text: string) => ({ 'zoo.cfg.j2': text });

  test('keys are offered, those in branches too', async () => {
    const { labels } = await offered(template('dataDir={{ dir }}\n{% if a %}\n«»\n{% endif %}\nclientPort=2181\n'));
    expect(labels).toContain('tickTime');
    expect(labels).not.toContain('dataDir');
  });

  test.each([
    ['in an open value', 'tickTime={{ tick }}«»\n'],
    ['in an open key', '{{ prefix }}Ti«»me=2000\n'],
    ['beside a statement', 'dataDir=/data\n{% if a %}«»\ntickTime=2000\n{% endif %}\n'],
  ])('nothing %s', async (_, text) => {
    expect((await offered(template(text))).labels).toEqual([]);
  });
});

test('nothing in YAML', async () => {
  const compose = 'services:\n  zk:\n    image: zookeeper:3.9\n    environment:\n      ZOO_TICK_TIME: 2«»000\n';
  expect((await offered({ 'compose.yaml': compose })).labels).toEqual([]);
});

test.each([
  ['a long comment', `# zklint-disable ${'a'.repeat(5_000_000)} «»`],
  ['a long key', `${'a'.repeat(5_000_000)}«»`],
  ['a long value', `tickTime=${'1'.repeat(5_000_000)}«»`],
  ['many words', `4lw.commands.whitelist=${'ruok,'.repeat(10_000)}«»`],
  ['many colons', `server.1=${':'.repeat(10_000)}«»`],
])('%s takes no time', async (_, marked) => {
  const start = performance.now();
  await offered(marked);
  expect(performance.now() - start).toBeLessThan(3000);
});

describe('documentation', () => {
  const said = (data: unknown, client: Client = ableClient) => documentation({ label: '', data }, client, englishTexts);

  test('of a parameter names the release and its default there', () => {
    const { kind, value } = said({ name: 'admin.enableServer', release: '3.9.5' }) ?? {};
    expect(kind).toBe('markdown');
    expect(value).toContain('Default in 3.9.5: true');
  });

  test('of a family, of a rule, in plain text', () => {
    expect(said({ name: 'server.<id>', release: '3.9.5' })?.value).toContain('server');
    expect(said({ rule: 'skip-acl' }, plainClient)).toEqual({
      kind: 'plaintext',
      value: expect.stringMatching(/\S/),
    });
  });

  test.each([
    undefined,
    null,
    1,
    {},
    { name: 'nothing', release: '3.9.5' },
    { rule: 'nothing' },
    { name: 1, release: 2 },
  ])('nothing for %j', (data) => {
    expect(said(data)).toBeUndefined();
  });
});

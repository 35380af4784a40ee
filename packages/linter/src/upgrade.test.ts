import { textOf } from '@zklint/parameters/texts';
import { describe, expect, test } from 'vitest';
import { inShort, said, upgrade } from '../../../test/support/upgrade.ts';
import { pathOf, toldRelease, workspaceOf } from '../../../test/support/workspace.ts';
import { upgradesOf } from './upgrade.ts';

const alone = 'dataDir=/data\nclientPort=2181\n';
const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';
const quorum = `${alone}initLimit=10\nsyncLimit=5\n${list}`;

describe('the way', () => {
  test.each([
    ['3.4.14 3.9.5', '3.4.14 3.5.10 3.6.4 3.7.2 3.8.6 3.9.5'],
    ['3.5.4 3.6.1', '3.5.4 3.6.1'],
    ['3.5.4 3.5.9', '3.5.4 3.5.9'],
    ['3.9.1 3.5.6', '3.9.1 3.8.6 3.7.2 3.6.4 3.5.6'],
    ['3.9.5 3.9.5', '3.9.5'],
  ])('%s', async (move, stations) => {
    expect((await upgrade(quorum, move)).stations.map(({ name }) => name).join(' ')).toBe(stations);
  });

  test('to the same release nothing changes', async () => {
    expect(await upgrade(`${quorum}electionAlg=1\n`, '3.9.5 3.9.5')).toMatchObject({ items: [], shared: 0 });
  });
});

describe('what is said', () => {
  test('in the order of harm and of steps', async () => {
    const files = `${quorum}syncEnabled=yes\nelectionAlg=1\nobserverMasterPort=2191\nsuperUser.1=a\nserver.4=d:1:2:observer \n`;
    expect(await said(files, '3.4.14 3.7.2')).toEqual([
      'refused 3.6.4 election-algorithm',
      'refused 3.7.2 boolean-value',
      'refused 3.5.10 until 3.6.4 trailing-whitespace',
      'newly-read 3.6.4 observerMasterPort',
      'newly-read 3.7.2 superUser.1',
      'default 3.5.10 4lw.commands.whitelist',
      'default 3.5.10 admin.enableServer',
      'note 3.5.10 ZOOKEEPER-2325',
      'note 3.6.4 ZOOKEEPER-3720',
    ]);
  });

  test('what is a warning before what is none', async () => {
    const files = `${quorum}quorum.auth.enableSasl=true\nsslQuorum=true\n`;
    const defaults = (await upgrade(files, '3.8.4 3.9.5')).items.filter(({ kind }) => kind === 'default');
    expect(defaults.map(({ severity }) => severity)).toEqual(['warning', 'info', 'info', 'info', 'info']);
  });

  test('each thing once, with all its places', async () => {
    const own = (n: number) => quorum.replace('2181', `218${n}`).replace('syncLimit', 'syncEnabled=yes\nsyncLimit');
    const files = { 'zk1/zoo.cfg': own(1), 'zk2/zoo.cfg': own(2), 'zk3/zoo.cfg': own(3) };
    const { items, files: all } = await upgrade(files, '3.6.4 3.7.2');
    expect(all.map(pathOf)).toEqual(['zk1/zoo.cfg', 'zk2/zoo.cfg', 'zk3/zoo.cfg']);
    expect(items.map(inShort)).toEqual(['refused 3.7.2 boolean-value']);
    expect(items[0]?.places.map(({ uri }) => pathOf(uri))).toEqual(['zk1/zoo.cfg', 'zk2/zoo.cfg', 'zk3/zoo.cfg']);
    expect(items[0]).toMatchObject({
      refusal: { message: "Invalid option yes for syncEnabled. Choose 'true' or 'false.'" },
    });
  });

  test('nothing twice of one key', async () => {
    const items = await said(`${quorum}metricsProvider.className=\nmultiAddress.enabled=true\n`, '3.5.10 3.6.4');
    expect(items).toEqual(['refused 3.6.4 metrics-provider', 'note 3.6.4 ZOOKEEPER-3720']);
    expect(await said(`${quorum}reconfigEnabled=true\n`, '3.4.14 3.5.10')).not.toContain(
      'newly-read 3.5.10 reconfigEnabled',
    );
    expect(await said('dataDir=/data\nclientPort=8080\n', '3.4.14 3.5.10')).not.toContain(
      'default 3.5.10 admin.enableServer',
    );
  });

  test('faults of both releases are counted only', async () => {
    const { items, shared } = await upgrade(`${alone}tickTime=2000 # ms\nserver.1=a:1:2 \n`, '3.6.4 3.7.2');
    expect({ items, shared }).toEqual({ items: [], shared: 2 });
  });

  test('a warning that becomes an error is new', async () => {
    expect(await said('dataDir=\nclientPort=2181\n', '3.4.14 3.5.10')).toContain('refused 3.5.10 data-dir-too-short');
  });

  test('a key that no release reads does not change', async () => {
    expect(await said(`${alone}adminPort=1\nfoo=1\nroot.logger=x\n`, '3.4.14 3.5.10')).not.toContain(
      'warned 3.5.10 unknown-parameter',
    );
  });

  test('a value that keeps what was before does not begin to count', async () => {
    const files = `${alone}4lw.commands.whitelist=*\nadmin.enableServer=false\nfips-mode=false\ndigest.enabled=false\n`;
    expect(await said(files, '3.4.9 3.9.5')).toEqual([
      'warned 3.5.10 four-letter-words',
      'note 3.5.10 ZOOKEEPER-2325',
      'note 3.8.6 bin/zkEnv.sh',
    ]);
  });

  test('no secret', async () => {
    const { items } = await upgrade(`${alone}ssl.keyStore.password=hunter2\n`, '3.4.14 3.9.5');
    expect(items.map(inShort)).toContain('newly-read 3.5.10 ssl.keyStore.password');
    expect(items.map(({ message }) => String(message)).join()).not.toContain('hunter2');
  });

  test('the settings of rules count', async () => {
    const rules = { 'election-algorithm': 'off' } as const;
    const workspace = await workspaceOf({ 'zoo.cfg': `${alone}electionAlg=1\n` }, { release: '3.5', rules });
    const { upgrades } = upgradesOf(workspace, { to: toldRelease('3.6').release, textOf });
    expect(upgrades[0]?.items).toEqual([]);
  });

  test('what lies in a dynamic file, which 3.4 does not read', async () => {
    const files = {
      'zoo.cfg': `${alone}initLimit=10\nsyncLimit=5\ndynamicConfigFile=/etc/zookeeper/zoo.cfg.dynamic\n`,
      'zoo.cfg.dynamic': `${list}server.4=zk4:2888:3888 \n`,
    };
    const { items } = await upgrade(files, '3.4.14 3.9.5', { only: ['zoo.cfg'] });
    const line = items.find(({ rule }) => rule === 'trailing-whitespace');
    expect(line?.places.map(({ uri }) => pathOf(uri))).toEqual(['zoo.cfg.dynamic']);
  });
});

describe('back to an older release', () => {
  test('what the older one refuses, ignores and defaults to', async () => {
    const files = `${quorum}server.4=zk4:2888:3888;2181\nobserverMasterPort=2191\nsnapshot.compression.method=gz\n`;
    expect(await said(files, '3.9.5 3.4.14')).toEqual([
      'refused 3.4.14 client-part-needs-3-5',
      'unread 3.5.10 observerMasterPort',
      'default 3.4.14 4lw.commands.whitelist',
      'note 3.5.10 SnapStream',
      'note 3.4.14 SerializeUtils.deserializeTxn',
      'note 3.7.2 bin/zkEnv.sh',
    ]);
  });

  test('inside a line', async () => {
    expect(await said(`${alone}fips-mode=true\n`, '3.8.6 3.8.1')).toEqual(['unread 3.8.1 fips-mode']);
  });
});

describe('the present release', () => {
  test('each that install paths tell has an upgrade of its own, and one that nothing tells has none', async () => {
    const at = (release: string) => `dataDir=/opt/zookeeper-${release}/data\nclientPort=2181\n`;
    const workspace = await workspaceOf({
      'a.cfg': at('3.4.9'),
      'b.cfg': at('3.8.4'),
      'c.cfg': at('3.4.9'),
      'd.cfg': alone,
    });
    const { upgrades, untold } = upgradesOf(workspace, { to: toldRelease('3.9').release, textOf });
    expect(upgrades.map(({ stations, toldBy, files }) => [stations[0]?.name, toldBy, files.map(pathOf)])).toEqual([
      ['3.4.9', 'install path', ['a.cfg', 'c.cfg']],
      ['3.8.4', 'install path', ['b.cfg']],
    ]);
    expect(untold.map(pathOf)).toEqual(['d.cfg']);
    const [first, second] = upgrades;
    expect(first?.items.flatMap(({ places }) => places).some(({ uri }) => pathOf(uri) === 'b.cfg')).toBe(false);
    expect(second?.items.map(inShort)).toEqual(['note 3.9.5 install path']);
  });
});

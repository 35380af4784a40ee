import { join } from 'node:path';
import { discover, effectiveSettings, type ServerConfig, uriOfPath, Workspace } from '@zklint/linter';
import { nodeFileSystem } from '@zklint/linter/node';
import { findRelease } from '@zklint/parameters';
import { parseConfig } from '@zklint/parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileTexts } from '../../../test/support/hostile.ts';
import { ableClient, englishTexts, open } from '../../../test/support/page.ts';
import { type Files, workspaceOf } from '../../../test/support/workspace.ts';
import { effectiveText } from './effective-text.ts';
import { Snapshot } from './snapshot.ts';

const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n';

async function textOf(
  files: Record<string, string>,
  path = 'zoo.cfg',
  jvm: Record<string, string> = {},
  only?: readonly string[],
) {
  const { page } = await open(files, { jvm, ...(only && { only }) });
  return effectiveText(page(path), ableClient, englishTexts) ?? '';
}

/** The lines below a heading. */
function group(text: string, heading: string): readonly string[] {
  const [, below = ''] = text.split(`#\n# ${heading}\n#\n`);
  return below.split('\n\n')[0]?.trimEnd().split('\n') ?? [];
}

describe('the effective configuration', () => {
  test('is grouped by where a setting comes from', async () => {
    const files = {
      'zk1/zoo.cfg': `initLimit=10\ndataDir=/srv/data\nclientPort=2181\n${list}`,
      'zk1/data/myid': '2\n',
    };
    const text = await textOf(files, 'zk1/zoo.cfg', { 'jute.maxbuffer': '4194304', 'zookeeper.snapCount': '5000' });
    expect(text.split('\n').slice(0, 2)).toEqual([
      '# All settings of zoo.cfg, as ZooKeeper will have them.',
      '# Release: 3.9.5 by default',
    ]);
    expect(group(text, 'Written in zoo.cfg')).toEqual([
      'dataDir=/srv/data',
      'clientPort=2181',
      '# 10 ticks = 30 s',
      'initLimit=10',
      ...list.trimEnd().split('\n'),
    ]);
    expect(group(text, 'Written in data/myid')).toEqual(['#serverId=2']);
    expect(group(text, 'From JVM flags')).toEqual([
      '# -Dzookeeper.snapCount',
      'snapCount=5000',
      '# -Djute.maxbuffer',
      '# 4 MB',
      '#jute.maxbuffer=4194304',
    ]);
    expect(group(text, 'Made of other settings')).toContain('maxSessionTimeout=60000');
    expect(group(text, 'Default of 3.9.5')).toContain('tickTime=3000');
  });

  test('says why something that is written does nothing', async () => {
    const text = await textOf({ 'zoo.cfg': `tickTime=2s\njute.maxbuffer=7\nmy.own=x\n${list}` });
    expect(group(text, 'Written in zoo.cfg')).toEqual([
      '# "2s" is no number: ZooKeeper refuses the file',
      '#tickTime=2s',
      '# no effect in the file: it needs the JVM flag -Djute.maxbuffer',
      '#jute.maxbuffer=7',
      '# zklint knows no such parameter: ZooKeeper makes a system property of it',
      'my.own=x',
      ...list.trimEnd().split('\n'),
    ]);
  });

  test('has the lines of the dynamic file in its place', async () => {
    const text = await textOf({
      'zoo.cfg': 'dataDir=/srv/data\ndynamicConfigFile=/srv/zoo.cfg.dynamic\nserver.9=zk9:2888:3888\n',
      'zoo.cfg.dynamic': list,
    });
    expect(group(text, 'Written in zoo.cfg')).toEqual([
      'dataDir=/srv/data',
      '# the lines of that file stand here',
      '#dynamicConfigFile=/srv/zoo.cfg.dynamic',
      '# ZooKeeper refuses it here: such lines belong in the dynamic file.',
      '#server.9=zk9:2888:3888',
    ]);
    expect(group(text, 'Written in zoo.cfg.dynamic')).toEqual(list.trimEnd().split('\n'));
  });

  test('keeps the blank in a key that makes a server line none', async () => {
    const text = await textOf({ 'zoo.cfg': `dataDir=/data\n${list}\\ server.4=zk4:2888:3888\n` });
    expect(group(text, 'Written in zoo.cfg').slice(-2)).toEqual([
      'server.3=zk3:2888:3888',
      '\\ server.4=zk4:2888:3888',
    ]);
  });

  test('of a dynamic file alone is its list, and nothing is said of what its zoo.cfg may set', async () => {
    const text = await textOf({ 'zoo.cfg.dynamic': list }, 'zoo.cfg.dynamic', {}, ['zoo.cfg.dynamic']);
    expect(text).toContain("# The zoo.cfg that names this file can't be seen, nor what it sets.\n");
    expect(text).not.toContain('Default of');
    expect(group(text, 'Written in zoo.cfg.dynamic')).toEqual(list.trimEnd().split('\n'));
  });

  test('leaves open what a template does', async () => {
    const text = await textOf(
      {
        'zoo.cfg.j2':
          'dataDir={{ data }}\nssl.keyStore.password=abc{{ word }}\n{{ key }}=1\n{% if big %}\nserver.2=zk2:2888:3888\nmaxClientCnxns=1\n{% endif %}\nserver.1={{ host }}:2888:3888\n',
      },
      'zoo.cfg.j2',
    );
    expect(text).toContain('# What fills in this template may set more, or something else.\n');
    expect(text).toContain('# a template decides: "{{ data }}"\n#dataDir=');
    expect(text).toContain('# a template decides: "{{ host }}:2888:3888"\n#server.1=?\n');
    expect(text).toContain('# a template may leave it out\n#server.2=zk2:2888:3888\n');
    expect(text).toContain('#{{ key }}=?');
    expect(text).not.toContain('abc');
    expect(text).not.toMatch(/^(dataDir|maxClientCnxns|server\.)/m);
  });

  test.each([
    'ssl.keyStore.password=geheim',
    'ssl.keyStore.password={{ geheim }}',
    'DigestAuthenticationProvider.superDigest=geheim',
    'my.secret=geheim',
    'metricsProvider.password=geheim',
  ])('shows no password: %s', async (line) => {
    const text = await textOf({ 'zoo.cfg': `tickTime=2000\n${line}\n` });
    expect(text).toContain('********');
    expect(text).not.toContain('geheim');
  });

  test('has a part for each server of a file, with the release of each', async () => {
    const service = (id: number, tag: string) =>
      `  zk${id}:\n    image: zookeeper:${tag}\n    environment:\n      ZOO_MY_ID: ${id}\n      ZOO_SERVERS: server.1=zk1:2888:3888;2181 server.2=zk2:2888:3888;2181\n`;
    const text = await textOf(
      { 'compose.yaml': `services:\n${service(1, '3.8.4')}${service(2, '3.9.3')}` },
      'compose.yaml',
    );
    expect(text).toContain('# All settings of compose.yaml (zk1), as ZooKeeper will have them.\n# Release: 3.8.4 from');
    expect(text).toContain('# All settings of compose.yaml (zk2), as ZooKeeper will have them.\n# Release: 3.9.3 from');
    expect(group(text, 'Set by the image')).toContain('dataDir=/data');
  });

  test('is none for files that no server reads', async () => {
    const { page } = await open({ 'zoo.cfg': 'tickTime=2000\n' });
    const { snapshot, uri, file } = page('zoo.cfg');
    const lonely = new (page('zoo.cfg').constructor as new (...given: unknown[]) => ReturnType<typeof page>)(
      snapshot,
      uri,
      file,
      [],
    );
    expect(effectiveText(lonely, ableClient, englishTexts)).toBeUndefined();
  });
});

/** What ZooKeeper takes from a text in place of the server's files, that differs from what it took from them. */
async function differences(server: ServerConfig, text: string): Promise<readonly string[]> {
  const release = findRelease(server.release.name)?.release ?? server.release;
  const again = await workspaceOf({ 'zoo.cfg': text }, { release: release.name });
  const read = again.ensembles[0]?.servers[0];
  const valuesOf = (one: ServerConfig | undefined) =>
    new Map(one ? effectiveSettings(one, { all: true }).map(({ name, value }) => [name, value]) : []);
  const values = valuesOf(read);
  return [...valuesOf(server)].flatMap(([name, value]) => {
    const isLost =
      ['serverId', 'dynamicConfigFile', 'version'].includes(name) || value === null || value === '********';
    return isLost || Object.is(values.get(name), value) ? [] : [`${name}: ${values.get(name)}, not ${value}`];
  });
}

async function check(snapshot: Snapshot): Promise<number> {
  let checked = 0;
  for (const page of snapshot.all) {
    const text = effectiveText(page, ableClient, englishTexts);
    if (text === undefined) continue;
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    const [{ server } = { server: undefined }, ...others] = page.readings;
    if (!server?.document || server.document.template || others.length > 0) continue;
    const read = parseConfig('', text);
    expect(read.syntaxProblems).toEqual([]);
    const keys = read.entries.map(({ key }) => key.value);
    expect(keys).toEqual([...new Set(keys)]);
    expect(await differences(server, text)).toEqual([]);
    checked++;
  }
  return checked;
}

describe('ZooKeeper would read the text as it reads the files', () => {
  test.each([
    ['seeds', 5],
    ['traps', 10],
    ['containers', 20],
  ])('%s', async (folder, least) => {
    const project = uriOfPath(join(import.meta.dirname, '../../../test', folder));
    const files = await discover(nodeFileSystem, project);
    const workspace = await Workspace.load(nodeFileSystem, { project, files });
    const seen = { workspaces: [workspace], buffers: new Map(), texts: new Map(), faults: [] };
    expect(await check(new Snapshot(seen, 'utf-16'))).toBeGreaterThan(least);
  });

  const value = fc.oneof(
    fc.constantFrom(
      '2000',
      '\\u0031',
      ' 5 ',
      '\\ 7',
      '0x10',
      '-1',
      '9007199254740993',
      'C:\\\\x',
      '\\# x',
      'a=b',
      'yes',
      'TRUE',
    ),
    fc.constantFrom(...hostileTexts),
    fc.string(),
    fc.string({ unit: 'binary' }),
  );
  const key = fc.oneof(
    fc.constantFrom('tickTime', 'dataDir', 'clientPort', 'leaderServes', 'peerType', 'jute.maxbuffer', 'snapCount'),
    fc.constantFrom('server.1', 'server.2', 'group.1', 'weight.2', 'superUser.x', 'authProvider.1', 'my.own', 'ä ö'),
    fc.constantFrom(
      'autopurge.purgeInterval',
      'ssl.quorum.hostnameVerification',
      'snapshot.compression.method',
      '\\#x',
      ' a\\=b',
    ),
    fc.string(),
  );
  test('random files', async () => {
    const entries = fc.array(fc.tuple(key, value), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(entries, fc.constantFrom('3.4.14', '3.5.9', '3.9.5'), async (given, release) => {
        const files: Files = { 'zoo.cfg': given.map(([name, text]) => `${name}=${text}\n`).join('') };
        const workspace = await workspaceOf(files, { release });
        await check(
          new Snapshot({ workspaces: [workspace], buffers: new Map(), texts: new Map(), faults: [] }, 'utf-16'),
        );
      }),
      { numRuns: 150 },
    );
  });
});

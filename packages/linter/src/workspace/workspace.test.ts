import { memoryFileSystem, overlay, projectOf } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { type Files, loadFrom, pathOf, uriOf, workspaceOf } from '../../../../test/support/workspace.ts';

const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';

/** The files that each server is read from. */
async function documentsOf(files: Files, only?: readonly string[]): Promise<string[]> {
  const { ensembles } = await workspaceOf(files, only ? { only } : {});
  return ensembles.flatMap(({ servers }) =>
    servers.map(({ documents }) => documents.map(({ uri }) => pathOf(uri)).join(' ')),
  );
}

describe('the dynamic file', () => {
  test.each<[string, Files, string[]]>([
    [
      'by the whole path',
      { 'zoo.cfg': 'dynamicConfigFile=/etc/zk/d.txt\n', 'etc/zk/d.txt': list },
      ['zoo.cfg etc/zk/d.txt'],
    ],
    [
      'by its last parts',
      { 'conf/zoo.cfg': 'dynamicConfigFile=/x/conf/d.txt\n', 'conf/d.txt': list },
      ['conf/zoo.cfg conf/d.txt'],
    ],
    [
      'beside the configuration',
      { 'conf/zoo.cfg': 'dynamicConfigFile=/x/y/d.txt\n', 'conf/d.txt': list },
      ['conf/zoo.cfg conf/d.txt'],
    ],
    [
      'with a version',
      { 'zoo.cfg': 'dynamicConfigFile = ./zoo.cfg.dynamic.1a \n', 'zoo.cfg.dynamic.1a': list },
      ['zoo.cfg zoo.cfg.dynamic.1a'],
    ],
    [
      'with a name of its own',
      { 'zoo.cfg': 'dynamicConfigFile=/x/zoo_dynamic.cfg\n', 'zoo_dynamic.cfg': list },
      ['zoo.cfg zoo_dynamic.cfg'],
    ],
    [
      'the last of two',
      { 'zoo.cfg': 'dynamicConfigFile=/x/a\ndynamicConfigFile=/x/b\n', a: list, b: list },
      ['zoo.cfg b'],
    ],
    ['not there', { 'zoo.cfg': 'dynamicConfigFile=/x/a\n' }, ['zoo.cfg']],
    ['not named', { 'zoo.cfg': 'clientPort=2181\n', 'zoo.cfg.dynamic': list }, ['zoo.cfg']],
  ])('%s', async (_, files, documents) => {
    expect(await documentsOf(files)).toEqual(documents);
  });

  test('on its own is judged where it is named', async () => {
    expect(await documentsOf({ 'zoo.cfg.dynamic.100': list }, ['zoo.cfg.dynamic.100'])).toEqual([
      'zoo.cfg.dynamic.100',
    ]);
  });

  test('that was named beside its zoo.cfg is read once', async () => {
    const files = { 'zoo.cfg': 'dynamicConfigFile=/x/zoo.cfg.dynamic\n', 'zoo.cfg.dynamic': list };
    expect(await documentsOf(files, Object.keys(files))).toEqual(['zoo.cfg zoo.cfg.dynamic']);
  });

  test('means nothing to 3.4', async () => {
    const files = { 'zoo.cfg': `dynamicConfigFile=/x/d\nserver.1=x:1:2\n`, d: list };
    const { ensembles } = await workspaceOf(files, { release: '3.4' });
    expect(ensembles[0]?.servers[0]?.lines.map(({ value }) => value.value)).toEqual(['x:1:2']);
  });
});

test('an open buffer wins over the file, and is there though the file is not', async () => {
  const open = new Map([[uriOf('zoo.cfg'), 'dataDir=/d/a\nclientPort=x\n']]);
  const files = overlay((uri) => open.get(uri), memoryFileSystem({ 'zoo.cfg': 'dataDir=/d/a\nclientPort=2181\n' }));
  expect((await loadFrom(files)).problems().map(({ rule }) => rule)).toEqual(['number-format']);
  open.set(uriOf('new.cfg'), 'clientPort=2181\n');
  const workspace = await loadFrom(files, { files: [uriOf('new.cfg')] });
  expect(workspace.problems().map(({ rule }) => rule)).toEqual(['missing-data-dir']);
});

test('problems stand in the order of their files and places', async () => {
  const { ensembles } = await workspaceOf({ 'b.cfg': 'clientPort=x\ntickTime=y\n', 'a.cfg': 'tickTime=z\n' });
  expect(ensembles.map(({ servers }) => servers.map(({ uri }) => pathOf(uri)))).toEqual([['a.cfg'], ['b.cfg']]);
});

test('the severity of a rule may be set, and a rule be switched off', async () => {
  const workspace = await workspaceOf({ 'zoo.cfg': 'dataDir=/tmp/x\nclientPort=2181\n' });
  const rules = (settings: Parameters<typeof workspace.problems>[0]) =>
    workspace.problems(settings).map(({ rule, severity }) => `${severity} ${rule}`);
  expect(rules({})).toEqual(['warning volatile-data-dir']);
  expect(rules({ 'volatile-data-dir': 'error' })).toEqual(['error volatile-data-dir']);
  expect(rules({ 'volatile-data-dir': 'off' })).toEqual([]);
});

describe('projectOf', () => {
  const files = memoryFileSystem({ 'a/.git/HEAD': '', 'a/b/c/zoo.cfg': '', 'x/y/zoo.cfg': '', 'w/.git': 'gitdir: z' });
  test.each([
    ['a/b/c', 'a'],
    ['a', 'a'],
    ['x/y', 'x/y'],
    ['w', 'w'],
  ])('%s lies in %s', async (folder, project) => {
    expect(await projectOf(files, uriOf(folder))).toBe(uriOf(project));
  });
});

describe('a myid that is named', () => {
  const config = `dataDir=/var/lib/zk\nclientPort=2181\ninitLimit=5\nsyncLimit=2\n${list}`;
  const files = { 'zk1/zoo.cfg': config, 'zk1/myid': '7\n', 'zk2/zoo.cfg': config, 'zk3/zoo.cfg': config };
  const saidOf = async (only: readonly string[]) => {
    const workspace = await workspaceOf(files, {
      only,
      others: Object.keys(files).filter((path) => path.endsWith('cfg')),
    });
    return workspace.problems().map(({ rule, at }) => `${pathOf(at.uri)} ${rule}`);
  };

  test('is judged with the configuration that it belongs to', async () => {
    expect(await saidOf(['zk1/myid'])).toEqual(['zk1/myid myid-not-in-servers']);
  });

  test('is no configuration itself', async () => {
    expect(await saidOf(['zk1/zoo.cfg', 'zk1/myid'])).toEqual(await saidOf(['zk1/zoo.cfg']));
  });
});

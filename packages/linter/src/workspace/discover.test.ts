import { discover, memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { type Files, pathOf, project } from '../../../../test/support/workspace.ts';

async function discovered(files: Files): Promise<string[]> {
  return (await discover(memoryFileSystem(files), project)).map(pathOf);
}

describe('by name', () => {
  test.each([
    'zoo.cfg',
    'conf/zoo.cfg',
    'ZOO.CFG',
    'zoo1.cfg',
    'zoo-1.cfg',
    'zoo_1.cfg',
    'zoo_sample.cfg',
    'zookeeper.properties',
    'config/zookeeper-2.properties',
    'a/b/c/d/zoo.cfg',
  ])('%s', async (path) => {
    expect(await discovered({ [path]: '' })).toEqual([path]);
  });

  test.each([
    'zoo.cfg.bak',
    'zoo.cfg.dynamic.next',
    'zoo.conf',
    'myzoo.cfg.txt',
    'server.properties',
    'z1.cfg',
    'node_modules/x/zoo.cfg',
    '.git/zoo.cfg',
    'a/node_modules/zoo.cfg',
  ])('not %s', async (path) => {
    expect(await discovered({ [path]: '' })).toEqual([]);
  });
});

describe('by content', () => {
  const names = ['zookeeper-client.properties', 'zookeeper_log4j.properties.j2', 'zookeeper.cfg', 'zookeeper.conf'];
  test.each(names)('%s', async (name) => {
    expect(await discovered({ [name]: 'log4j.rootLogger=INFO' })).toEqual([]);
    expect(await discovered({ [name]: 'tickTime=2000' })).toEqual([name]);
  });

  test.each(['tickTime=1', 'clientPort 2181', 'server.1=a:1:2', '# c\n\ninitLimit: 3'])('%j', async (text) => {
    expect(await discovered({ 'z1.cfg': text })).toEqual(['z1.cfg']);
  });

  test.each(['', 'tickTimes=1', '#tickTime=1', '[tickTime]', 'server.1=a', 'x=tickTime=1'])('not %j', async (text) => {
    expect(await discovered({ 'z1.cfg': text })).toEqual([]);
  });

  test('bytes that are no UTF-8', async () => {
    expect(await discovered({ 'z1.cfg': Buffer.from('# durée\ntickTime=1', 'latin1') })).toEqual(['z1.cfg']);
  });
});

describe('.gitignore', () => {
  const files = { 'zoo.cfg': '', 'build/zoo.cfg': '', 'a/zoo.cfg': '', 'a/build/zoo.cfg': '' };
  test.each<[string, Files, string[]]>([
    ['a folder', { '.gitignore': 'build/\n' }, ['a/zoo.cfg', 'zoo.cfg']],
    ['a folder at the top', { '.gitignore': '/build\n' }, ['a/build/zoo.cfg', 'a/zoo.cfg', 'zoo.cfg']],
    ['a file', { '.gitignore': 'zoo.cfg\n' }, []],
    ['in a folder below', { 'a/.gitignore': '*\n' }, ['build/zoo.cfg', 'zoo.cfg']],
    [
      'the nearest decides',
      { '.gitignore': 'zoo.cfg\n', 'a/.gitignore': '!zoo.cfg\n' },
      ['a/build/zoo.cfg', 'a/zoo.cfg'],
    ],
    [
      'comments and blanks',
      { '.gitignore': '# build\n\n' },
      ['a/build/zoo.cfg', 'a/zoo.cfg', 'build/zoo.cfg', 'zoo.cfg'],
    ],
  ])('%s', async (_, more, expected) => {
    expect(await discovered({ ...files, ...more })).toEqual(expected);
  });
});

test('links are not followed', async () => {
  const files = memoryFileSystem({ 'zoo.cfg': '', 'a/zoo.cfg': '' });
  const linked: typeof files = {
    ...files,
    list: async (folder) => (await files.list(folder)).map((item) => ({ ...item, kind: 'other' as const })),
  };
  expect(await discover(linked, project)).toEqual([]);
});

describe('in YAML', () => {
  const definition = 'kind: CustomResourceDefinition\nspec:\n  zoo.cfg: |\n    tickTime=2000\n    dataDir=/d\n';
  const map = 'apiVersion: v1\nkind: ConfigMap\ndata:\n  zoo.cfg: |\n    tickTime=2000\n';

  test('a ConfigMap', async () => {
    expect(await discovered({ 'a.yaml': map })).toEqual(['a.yaml']);
  });

  test('not what defines resources of ZooKeeper', async () => {
    expect(await discovered({ 'a.yaml': `# Definitions\n---\n${definition}---\n${definition}` })).toEqual([]);
  });

  test('not a list of charts, of whatever size', async () => {
    const list = 'apiVersion: v1\nentries:\n  zookeeper:\n  - version: 1.0.0\n';
    expect(await discovered({ 'index.yaml': `${list.padEnd(1_100_000)}\ngenerated: now\n` })).toEqual([]);
  });

  test.each([`${definition}---\n${map}`, `---\n${map}---\n${definition}`])('a ConfigMap beside it %#', async (text) => {
    expect(await discovered({ 'a.yaml': text })).toEqual(['a.yaml']);
  });
});

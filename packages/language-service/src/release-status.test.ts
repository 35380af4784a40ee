import { memoryFileSystem, readGivenSettings, SettingsFiles } from '@zklint/linter';
import { findRelease, newestRelease } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { ableClient, open, openAt } from '../../../test/support/page.ts';
import { loadFrom, project, uriOf } from '../../../test/support/workspace.ts';
import { releaseStatus } from './release-status.ts';
import { Snapshot } from './snapshot.ts';

async function statusOf(files: Record<string, string>, path = Object.keys(files)[0] ?? '') {
  const { page } = await open(files);
  return releaseStatus(page(path), ableClient);
}

describe('the release of a file', () => {
  test.each([
    ['by default', 'tickTime=2000\n', newestRelease.name, `ZooKeeper ${newestRelease.name} by default`],
    ['from a comment', '# zklint-zookeeper 3.8.4\n', '3.8.4', 'ZooKeeper 3.8.4 from a comment'],
    ['of a line', '# zklint-zookeeper 3.4\n', '3.4.14', 'ZooKeeper 3.4.14 from a comment'],
    [
      'that zklint does not know',
      '# zklint-zookeeper 3.8.99\n',
      findRelease('3.8')?.release.name,
      `ZooKeeper ${findRelease('3.8')?.release.name}, the nearest that zklint knows to 3.8.99`,
    ],
    ['from a path', 'dataDir=/opt/zookeeper-3.5.9/data\n', '3.5.9', 'ZooKeeper 3.5.9 from an install path'],
  ])('%s', async (_, text, release, explanation) => {
    expect(await statusOf({ 'zoo.cfg': text })).toMatchObject({ release, explanation });
  });

  test('comes from zklint.json, or from the editor, which wins', async () => {
    const fileSystem = memoryFileSystem({ 'zoo.cfg': 'tickTime=2000\n', 'zklint.json': '{"zookeeper": "3.7.1"}' });
    const settings = new SettingsFiles(fileSystem, project);
    const status = async (telling: object) => {
      const place = { fileSystem, folder: project, unknown: () => expect.fail(), blame: () => expect.fail() };
      const given = await readGivenSettings(telling, [], place);
      const workspace = await loadFrom(fileSystem, { settings, ...given });
      const snapshot = new Snapshot(
        { workspaces: [workspace], buffers: new Map(), texts: new Map(), faults: [] },
        'utf-16',
      );
      const page = snapshot.page(uriOf('zoo.cfg'));
      return page && releaseStatus(page, ableClient)?.explanation;
    };
    expect(await status({})).toBe('ZooKeeper 3.7.1 from zklint.json');
    expect(await status({ zookeeper: '3.6.4' })).toBe("ZooKeeper 3.6.4 from the editor's settings");
  });

  test('of several servers in a file is that of the first; all are told', async () => {
    const service = (id: number, tag: string) => `  zk${id}:\n    image: zookeeper:${tag}\n`;
    const of = (...tags: string[]) =>
      statusOf({ 'compose.yaml': `services:\n${tags.map((tag, index) => service(index + 1, tag)).join('')}` });
    expect(await of('3.8.4', '3.8.4')).toMatchObject({ explanation: 'ZooKeeper 3.8.4 from an image tag' });
    expect(await of('3.8.4', '3.9.3')).toMatchObject({
      release: '3.8.4',
      explanation: 'ZooKeeper 3.8.4 from an image tag, 3.9.3 from an image tag',
    });
  });

  test('can be chosen among all lines and releases, the newest first', async () => {
    const { choices = [] } = (await statusOf({ 'zoo.cfg': '' })) ?? {};
    expect(choices.slice(0, 2)).toEqual([newestRelease.line, newestRelease.name]);
    expect(choices.slice(-2)).toEqual(['3.4.1', '3.4.0']);
    expect(new Set(choices).size).toBe(choices.length);
    expect(choices.map((choice) => findRelease(choice)?.exact)).toEqual(choices.map(() => true));
  });
});

describe('the comment that names it', () => {
  test.each([
    ['in the file', { 'zoo.cfg': '# zklint-zookeeper «3.8» -- the newest\ntickTime=2000\n' }],
    ['the first that is one', { 'zoo.cfg': '# zklint-zookeeper none\n# zklint-zookeeper «3.8.4»\n' }],
    [
      'in the dynamic file',
      { 'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n', 'zoo.cfg.dynamic': '# zklint-zookeeper «3.8»\n' },
    ],
    ['behind a byte order mark', { 'zoo.cfg': '\uFEFF#\n# zklint-zookeeper «3.8»\n' }],
    [
      'in YAML',
      {
        'configmap.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: zk\ndata:\n  zoo.cfg: |\n    # zklint-zookeeper «3.8»\n    tickTime=2000\n    initLimit=5\n    dataDir=/data\n    clientPort=2181\n',
      },
    ],
  ])('is told: %s', async (_, files: Record<string, string>) => {
    const { page, range } = await openAt(files);
    const asked = page.snapshot.page(uriOf(Object.keys(files)[0] ?? ''));
    expect(asked && releaseStatus(asked, ableClient)?.comment).toEqual(page.file.locate({ uri: page.uri, range }));
  });

  test('is not told where something else tells the release', async () => {
    const files = { 'zoo.cfg': '# zklint-zookeeper 3.8\n' };
    const { page } = await open(files, { release: '3.9' });
    expect(releaseStatus(page('zoo.cfg'), ableClient)).not.toHaveProperty('comment');
  });
});

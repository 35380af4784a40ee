import { describe, expect, test } from 'vitest';
import { type Files, workspaceOf } from '../../../../test/support/workspace.ts';

async function releasesOf(files: Files): Promise<string[]> {
  const { ensembles } = await workspaceOf(files);
  return ensembles.map(({ release, releaseFrom }) => `${release.name} by ${releaseFrom}`);
}

describe('the release of an ensemble', () => {
  test.each<[string, Files, string[]]>([
    ['nothing tells it', { 'zoo.cfg': 'dataDir=/d/a\n' }, ['3.9.5 by default']],
    ['dataDir', { 'zoo.cfg': 'dataDir=/opt/zookeeper-3.4.9/data\n' }, ['3.4.9 by install path']],
    ['dataLogDir', { 'zoo.cfg': 'dataLogDir=/opt/zookeeper-3.5.4/log\n' }, ['3.5.4 by install path']],
    ['a beta', { 'zoo.cfg': 'dataDir=/opt/zookeeper-3.5.4-beta/data\n' }, ['3.5.4 by install path']],
    ['a package', { 'zoo.cfg': 'dataDir=/opt/apache-zookeeper-3.8.4-bin/data\n' }, ['3.8.4 by install path']],
    [
      'two that agree',
      { 'zoo.cfg': 'dataDir=/zookeeper-3.4.9/a\ndataLogDir=/zookeeper-3.4.9/b\n' },
      ['3.4.9 by install path'],
    ],
    [
      'two that do not',
      { 'zoo.cfg': 'dataDir=/zookeeper-3.4.9/a\ndataLogDir=/zookeeper-3.4.10/b\n' },
      ['3.9.5 by default'],
    ],
    ['only a line', { 'zoo.cfg': 'dataDir=/opt/zookeeper-3.4/data\n' }, ['3.9.5 by default']],
    ['four numbers', { 'zoo.cfg': 'dataDir=/opt/zookeeper-3.4.9.1/data\n' }, ['3.9.5 by default']],
    ['a release older than all', { 'zoo.cfg': 'dataDir=/opt/zookeeper-3.3.6/data\n' }, ['3.9.5 by default']],
    [
      'one file tells it for all',
      {
        'zk1/zoo.cfg': 'dataDir=/zookeeper-3.4.9/a\nserver.1=a:1:2\nserver.2=b:1:2\n',
        'zk2/zoo.cfg': 'server.1=a:1:2\nserver.2=b:1:2\n',
      },
      ['3.4.9 by install path'],
    ],
    [
      'each ensemble has its own',
      { 'a.cfg': 'clientPort=1\ndataDir=/zookeeper-3.4.9/a\n', 'b.cfg': 'clientPort=1\ndataDir=/zookeeper-3.6.4/b\n' },
      ['3.4.9 by install path', '3.6.4 by install path'],
    ],
  ])('%s', async (_, files, expected) => {
    expect(await releasesOf(files)).toEqual(expected);
  });

  test('what a person says wins', async () => {
    const { ensembles } = await workspaceOf({ 'zoo.cfg': 'dataDir=/opt/zookeeper-3.4.9/data\n' }, { release: '3.6' });
    expect(ensembles.map(({ release }) => release.line)).toEqual(['3.6']);
  });
});

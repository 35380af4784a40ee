import { describe, expect, test } from 'vitest';
import { open } from '../../../test/support/page.ts';
import { foldingRanges } from './folding.ts';

/** The ranges of a file as `first-last kind`, by line numbers from 0. */
async function foldsOf(path: string, text: string): Promise<string[]> {
  const { page } = await open({ 'zoo.cfg': 'dynamicConfigFile=zoo.cfg.dynamic\n', [path]: text });
  return foldingRanges(page(path)).map(({ startLine, endLine, kind = 'setting', ...rest }) => {
    expect(rest).toEqual({});
    return `${startLine}-${endLine} ${kind}`;
  });
}

const lines = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';

describe('what is folded', () => {
  test.each([
    ['comments', '# one\n# two\n\n# three\ntickTime=1\n# four\n! five\n', ['0-1 comment', '5-6 comment']],
    ['server lines', `tickTime=1\n${lines}clientPort=1\n`, ['1-2 region']],
    [
      'server lines that a comment parts',
      `${lines}# more\n${lines.replaceAll(/\.(?=\d=)/g, '.1')}`,
      ['0-1 region', '3-4 region'],
    ],
    ['a setting of several lines', 'a=b\\\n  c\\\n  d\ntickTime=1\n', ['0-2 setting']],
    ['a server line of several lines', `${lines}server.3=\\\n  zk3:2888:3888\n`, ['0-3 region', '2-3 setting']],
    ['a first server line of several lines', `server.3=\\\n  zk3:2888:3888\n${lines}`, ['0-3 region']],
    ['lines that end in CRLF', `# a\r\n# b\r\n${lines.replaceAll('\n', '\r\n')}`, ['0-1 comment', '2-3 region']],
    ['nothing', 'tickTime=1\n# a\nserver.1=zk1:2888:3888\n', []],
    ['an empty file', '', []],
  ])('%s', async (_, text, folds) => {
    expect(await foldsOf('zoo.cfg', text)).toEqual(folds);
  });

  test('a dynamic file', async () => {
    expect(await foldsOf('zoo.cfg.dynamic', lines)).toEqual(['0-1 region']);
  });

  test('server lines of a template', async () => {
    expect(await foldsOf('zoo.cfg.j2', `dataDir={{ d }}\n${lines.replaceAll('zk', '{{ zk }}')}`)).toEqual([
      '1-2 region',
    ]);
  });

  test('nothing in YAML', async () => {
    const text = 'services:\n  zk1:\n    image: zookeeper:3.8\n    environment:\n      ZOO_TICK_TIME: 2000\n';
    expect(await foldsOf('docker-compose.yml', text)).toEqual([]);
  });
});

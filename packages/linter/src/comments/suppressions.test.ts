import { describe, expect, test } from 'vitest';
import { lineAndColumn } from '../../../../test/support/positions.ts';
import { type Circumstances, type Files, pathOf, workspaceOf } from '../../../../test/support/workspace.ts';

/** What is left of one rule, by file and line: `zoo.cfg:3`. */
async function left(rule: string, content: Files | string, more: Circumstances = {}): Promise<readonly string[]> {
  const files = typeof content === 'string' ? { 'zoo.cfg': content } : content;
  const problems = (await workspaceOf(files, more)).problems();
  return problems
    .filter((problem) => problem.rule === rule)
    .map(({ at }) => {
      const path = pathOf(at.uri);
      return `${path}:${lineAndColumn(String(files[path]), at.range.start).line}`;
    });
}

describe('zklint-disable-next-line', () => {
  test.each([
    [
      'covers the next setting and no other',
      '# zklint-disable-next-line number-format\ntickTime=x\ninitLimit=x\n',
      ['zoo.cfg:3'],
    ],
    [
      'finds it behind blank lines',
      '# zklint-disable-next-line number-format\n\n \t\ntickTime=x\ninitLimit=x\n',
      ['zoo.cfg:5'],
    ],
    ['finds it behind other comments', '# zklint-disable-next-line number-format\n# ours\ntickTime=x\n', []],
    ['may have blanks before it, and other marks', ' \t!! zklint-disable-next-line number-format\ntickTime=x\n', []],
    ['may end with CR LF', '# zklint-disable-next-line number-format\r\ntickTime=x\r\ninitLimit=x\r\n', ['zoo.cfg:3']],
    ['may end with CR', '# zklint-disable-next-line number-format\rtickTime=x\rinitLimit=x\r', ['zoo.cfg:3']],
    ['may have a reason', '# zklint-disable-next-line number-format -- ours\ntickTime=x\n', []],
    ['may have a reason close to its sign', '# zklint-disable-next-line number-format --ours\ntickTime=x\n', []],
    ['is none within a value', 'tickTime=x \\\n# zklint-disable-next-line number-format\ninitLimit=x\n', ['zoo.cfg:3']],
    ['is none behind another comment mark', '# # zklint-disable-next-line number-format\ntickTime=x\n', ['zoo.cfg:2']],
    ['is none within a sentence', '# use zklint-disable-next-line number-format\ntickTime=x\n', ['zoo.cfg:2']],
    ['names a rule as it is written', '# zklint-disable-next-line Number-Format\ntickTime=x\n', ['zoo.cfg:2']],
    ['needs no line end', '# zklint-disable-next-line number-format\ntickTime=x', []],
  ])('%s', async (_, text, expected) => {
    expect(await left('number-format', text)).toEqual(expected);
  });

  test('covers the lines that a setting goes on in', async () => {
    const text = '# zklint-disable-next-line inline-comment\ntickTime=\\\n  2000 \\\n  # ms\ninitLimit=1 # x\n';
    expect(await left('inline-comment', text)).toEqual(['zoo.cfg:5']);
  });

  test('covers the comment that comes before the setting, and one that no setting follows', async () => {
    const swallowed = '# the portclientPort=2181\n';
    const covered = `# zklint-disable-next-line swallowed-setting\n${swallowed}`;
    expect(await left('swallowed-setting', swallowed)).toEqual(['zoo.cfg:1']);
    expect(await left('swallowed-setting', `${covered}tickTime=x\n`)).toEqual([]);
    expect(await left('swallowed-setting', covered)).toEqual([]);
  });

  test('can be stacked, or name several rules', async () => {
    const settings = 'tickTime=2000ms\nsnapCount=1\n';
    const one = '# zklint-disable-next-line number-format -- a\n';
    const other = '# zklint-disable-next-line missing-data-dir -- b\n';
    const both = [
      '# zklint-disable-next-line number-format, missing-data-dir\n',
      '# zklint-disable-next-line number-format,missing-data-dir -- c\n',
    ];
    for (const text of [one + other, other + one, ...both]) {
      expect(await left('number-format', text + settings)).toEqual([]);
      expect(await left('missing-data-dir', text + settings)).toEqual([]);
    }
  });
});

describe('zklint-disable', () => {
  test('covers the lines up to zklint-enable', async () => {
    const text =
      'tickTime=x\n# zklint-disable number-format\ninitLimit=x\nsyncLimit=x\n# zklint-enable number-format\nclientPort=x\n';
    expect(await left('number-format', text)).toEqual(['zoo.cfg:1', 'zoo.cfg:6']);
  });

  test('covers the rest of the file where nothing ends it', async () => {
    expect(await left('number-format', 'tickTime=x\n# zklint-disable number-format\ninitLimit=x')).toEqual([
      'zoo.cfg:1',
    ]);
  });

  test('of several rules is ended one by one', async () => {
    const text =
      '# zklint-disable number-format, ignored-number\ntickTime=x\nsnapCount=x\n# zklint-enable number-format\ninitLimit=x\nsnapCount=y\n';
    expect(await left('number-format', text)).toEqual(['zoo.cfg:5']);
    expect(await left('ignored-number', text)).toEqual([]);
  });

  test('can be begun again', async () => {
    const text =
      '# zklint-disable number-format\ntickTime=x\n# zklint-enable number-format\ninitLimit=x\n# zklint-disable number-format\nsyncLimit=x\n';
    expect(await left('number-format', text)).toEqual(['zoo.cfg:4']);
  });
});

describe('zklint-disable-file', () => {
  test('covers the whole file, wherever it stands', async () => {
    expect(await left('number-format', 'tickTime=x\n# zklint-disable-file number-format\ninitLimit=x\n')).toEqual([]);
  });

  test('covers what stands at the start of a file', async () => {
    const text = '\ufefftickTime=1\n# zklint-disable-file byte-order-mark, missing-data-dir\n';
    expect(await left('byte-order-mark', text)).toEqual([]);
    expect(await left('missing-data-dir', text)).toEqual([]);
  });

  test('covers no other file', async () => {
    const files = { 'a/zoo.cfg': '# zklint-disable-file number-format\ntickTime=x\n', 'b/zoo.cfg': 'tickTime=x\n' };
    expect(await left('number-format', files)).toEqual(['b/zoo.cfg:1']);
  });
});

describe('comments are heeded', () => {
  test('in a template, also above a line whose value is not known', async () => {
    const text =
      '# zklint-disable-next-line number-format\ntickTime={{ a }}\ninitLimit=x\n# zklint-disable number-format\nsyncLimit=x\n';
    expect(await left('number-format', { 'zoo.cfg.j2': text })).toEqual(['zoo.cfg.j2:3']);
  });

  test('in a dynamic file', async () => {
    const files = {
      'zoo.cfg': 'dataDir=/data\ndynamicConfigFile=zoo.cfg.dynamic\n',
      'zoo.cfg.dynamic': '# zklint-disable-next-line trailing-whitespace\nserver.1=a:1:2 \nserver.2=b:1:2 \n',
    };
    expect(await left('trailing-whitespace', files)).toEqual(['zoo.cfg.dynamic:3']);
  });

  test('in a list that is not taken yet', async () => {
    const files = {
      'zoo.cfg': 'dataDir=/data\ndynamicConfigFile=zoo.dyn\n',
      'zoo.dyn': 'server.1=a:1:2\n',
      'zoo.cfg.dynamic.next': '# zklint-disable-next-line trailing-whitespace\nserver.1=a:1:2 \nserver.2=b:1:2 \n',
    };
    expect(await left('trailing-whitespace', files)).toEqual(['zoo.cfg.dynamic.next:3']);
  });

  test('where a finding stands, also when only another file of the ensemble is judged', async () => {
    const list = 'dataDir=/data\nclientPort=2181\ninitLimit=5\nsyncLimit=2\nserver.1=a:1:2\nserver.2=b:1:2\n';
    const files = (comment: string) => ({
      'zk1/zoo.cfg': `${list}server.3=c:1:2\n`,
      'zk2/zoo.cfg': `${list}server.3=c:1:2\n`,
      'zk3/zoo.cfg': `${list}${comment}server.3=c:1:9\n`,
    });
    const suppressed = files('# zklint-disable-next-line server-list-mismatch\n');
    expect(await left('server-list-mismatch', files(''))).toEqual(['zk3/zoo.cfg:7']);
    expect(await left('server-list-mismatch', suppressed)).toEqual([]);
    // What stands in another file is said here, unless it is suppressed there.
    const only = { only: ['zk1/zoo.cfg', 'zk2/zoo.cfg'], others: ['zk3/zoo.cfg'] };
    expect(await left('server-list-mismatch', files(''), only)).toEqual(['zk1/zoo.cfg:7']);
    expect(await left('server-list-mismatch', suppressed, only)).toEqual([]);
  });
});

import { codeActions } from '@zklint/language-service';
import type { Problem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { actionsAtMark, filesAfter } from '../../../../test/support/actions.ts';
import { ableClient, open } from '../../../../test/support/page.ts';
import { type Example, readPages } from '../../../../test/support/rule-pages.ts';
import { uriOf, workspaceOf } from '../../../../test/support/workspace.ts';

const settings = 'dataDir=/data\nclientPort=2181\n';
const quorum = `initLimit=10\nsyncLimit=5\n${settings}`;

async function added(marked: string | Readonly<Record<string, string>>, release?: string) {
  const { files, actions } = await actionsAtMark(marked, {
    only: ['refactor'],
    ...(release !== undefined && { circumstances: { release } }),
  });
  const action = actions.find(({ title }) => /^Add server\.\d/.test(title));
  return action && { title: action.title, files: filesAfter(files, action) };
}

/** The line that is added to a list; undefined where none is offered. */
async function addedLine(lines: readonly string[], release?: string): Promise<string | undefined> {
  const text = `${quorum}«»${lines.join('\n')}\n`;
  const after = (await added(text, release))?.files['zoo.cfg'];
  return after?.slice(text.length - 2).trimEnd();
}

describe('a further server', () => {
  test.each([
    [['server.1=zk1:2888:3888', 'server.2=zk2:2888:3888', 'server.3=zk3:2888:3888'], 'server.4=zk4:2888:3888'],
    [['server.1=zk-0.zk:2888:3888;2181', 'server.2=zk-1.zk:2888:3888;2181'], 'server.3=zk-2.zk:2888:3888;2181'],
    [['server.1=zk09:2888:3888', 'server.2=zk10:2888:3888'], 'server.3=zk11:2888:3888'],
    [['server.8=zk08:2888:3888', 'server.9=zk09:2888:3888'], 'server.10=zk10:2888:3888'],
    [['server.1=10.0.0.11:2888:3888', 'server.2=10.0.0.12:2888:3888'], 'server.3=10.0.0.13:2888:3888'],
    [['server.1=[fd00::1]:2888:3888', 'server.2=[fd00::2]:2888:3888'], 'server.3=[fd00::3]:2888:3888'],
    [['server.1=0.0.0.0:2888:3888', 'server.2=zk2:2888:3888', 'server.3=zk3:2888:3888'], 'server.4=zk4:2888:3888'],
    [
      [
        'server.1=zk1:2888:3888:participant;2181',
        'server.2=zk2:2888:3888:participant;2181',
        'server.3=zk3:2888:3888:observer;2181',
      ],
      'server.4=zk4:2888:3888:participant;2181',
    ],
    [['server.1=zk1:2888:3888;zk1:2181', 'server.2=zk2:2888:3888;zk2:2181'], 'server.3=zk3:2888:3888;zk3:2181'],
    [
      ['server.1=zk1:2888:3888;0.0.0.0:2181', 'server.2=zk2:2888:3888;0.0.0.0:2181'],
      'server.3=zk3:2888:3888;0.0.0.0:2181',
    ],
    [['server.1=localhost:2888:3888', 'server.2=localhost:2889:3889'], 'server.3=localhost:2890:3890'],
    [['server.1 = zk1:2888:3888', 'server.2 = zk2:2888:3888'], 'server.3 = zk3:2888:3888'],
    [['  server.1=zk1:2888:3888', '  server.2=zk2:2888:3888'], '  server.3=zk3:2888:3888'],
    [['server.2=zk2:2888:3888', 'server.5=zk5:2888:3888'], 'server.6=zk6:2888:3888'],
  ])('follows %j', async (lines, expected) => {
    expect(`${await addedLine(lines)}`).toBe(expected.trimEnd());
  });

  test.each([
    ['hosts without a pattern', ['server.1=alpha:2888:3888', 'server.2=beta:2888:3888']],
    ['addresses without one', ['server.1=10.0.0.4:2888:3888', 'server.2=10.0.0.9:2888:3888']],
    ['the end of a network', ['server.1=10.0.0.253:2888:3888', 'server.2=10.0.0.254:2888:3888']],
    ['one server', ['server.1=zk1:2888:3888']],
    ['the last id', ['server.253=zk253:2888:3888', 'server.254=zk254:2888:3888']],
    ['groups, which it would have to be in', ['server.1=zk1:2888:3888', 'server.2=zk2:2888:3888', 'group.1=1:2']],
    ['a line that is refused', ['server.1=zk1:2888:3888', 'server.2=zk2:2888']],
    [
      'ports of one host that follow no pattern',
      ['server.1=localhost:2888:3888', 'server.2=localhost:2889:3999', 'server.3=localhost:2899:3000'],
    ],
    ['a list that goes on below', ['server.1=zk1:2888:3888', 'server.2=zk2:2888:3888\\']],
  ])('is not offered for %s', async (_, lines) => {
    expect(await addedLine(lines)).toBeUndefined();
  });

  test('is not offered away from the list', async () => {
    const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';
    expect(await added(`«»${quorum}${list}`)).toBeUndefined();
    expect(await added(`${quorum}server.1=zk1:2888:3888\n# between «»them\nserver.2=zk2:2888:3888\n`)).toBeDefined();
  });

  test('comes into all lists, each in its form', async () => {
    const list = (own: number) =>
      [1, 2, 3].map((id) => `server.${id}=${id === own ? '0.0.0.0' : `zk${id}`}:2888:3888`).join('\n');
    const files = {
      'zk1/zoo.cfg': `${quorum}${list(1).replace('zk3', '«»zk3')}\n`,
      'zk2/zoo.cfg': `${quorum}${list(2)}\nautopurge.purgeInterval=24\n`,
      'zk3/zoo.cfg': `${quorum}${list(3)}`.replaceAll('\n', '\r\n'),
    };
    expect(await added(files)).toEqual({
      title: 'Add server.4 in 3 files',
      files: {
        'zk1/zoo.cfg': `${quorum}${list(1)}\nserver.4=zk4:2888:3888\n`,
        'zk2/zoo.cfg': `${quorum}${list(2)}\nserver.4=zk4:2888:3888\nautopurge.purgeInterval=24\n`,
        'zk3/zoo.cfg': `${quorum}${list(3)}\nserver.4=zk4:2888:3888`.replaceAll('\n', '\r\n'),
      },
    });
  });

  test('comes into a dynamic file', async () => {
    const zooCfg = `${quorum.replace('clientPort=2181\n', '')}dynamicConfigFile=/conf/zoo.cfg.dynamic\n`;
    const list = 'server.1=zk1:2888:3888;2181\nserver.2=zk2:2888:3888;2181\n';
    expect(await added({ 'conf/zoo.cfg': zooCfg, 'conf/zoo.cfg.dynamic': `«»${list}` })).toEqual({
      title: 'Add server.3',
      files: { 'conf/zoo.cfg': zooCfg, 'conf/zoo.cfg.dynamic': `${list}server.3=zk3:2888:3888;2181\n` },
    });
  });

  test('keeps to the form of 3.4', async () => {
    const lines = ['server.1=zk1:2888:3888', 'server.2=zk2:2888:3888'];
    expect(await addedLine(lines, '3.4')).toBe('server.3=zk3:2888:3888');
  });

  test('is offered in a template only where the list is whole', async () => {
    const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';
    expect(await added(`${quorum}heap={{ heap }}\n«»${list}`)).toBeDefined();
    expect(
      await added(`${quorum}«»${list}{% for one in more %}\nserver.{{ one }}=x{{ one }}:1:2\n{% endfor %}\n`),
    ).toBeUndefined();
  });

  test('makes no error on the pages of rules', async () => {
    const about = readPages().filter(({ path }) => /^(servers|ensemble|dynamic)\//.test(path));
    const made = await Promise.all(about.flatMap(({ incorrect }) => incorrect).map(newErrors));
    expect(made.flat().filter(({ errors }) => errors.length > 0)).toEqual([]);
    expect(made.flat().length).toBeGreaterThan(30);
  });
});

/** The errors that a further server makes in an example, for each file with a list. */
async function newErrors({ marked, files, ...circumstances }: Example) {
  const { snapshot } = await open(marked, circumstances);
  const before = new Set(errorsIn(snapshot.problems));
  const made: { readonly then: object; readonly errors: readonly string[] }[] = [];
  for (const [path, text] of Object.entries(files)) {
    const start = text.search(/^ *server\.\d/m);
    const page = snapshot.page(uriOf(path));
    if (start < 0 || page === undefined) continue;
    const asked = { only: ['refactor.rewrite'], reread: async () => undefined };
    const actions = await codeActions(page, { start, end: start }, asked, ableClient);
    for (const action of actions.filter(({ title }) => /^Add server/.test(title))) {
      const then = filesAfter(files, action);
      const left = (await workspaceOf(then, circumstances)).withMembers().problems();
      made.push({ then, errors: errorsIn(left).filter((error) => !before.has(error)) });
    }
  }
  return made;
}

function errorsIn(problems: readonly Problem[]): readonly string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ rule, at }) => `${at.uri} ${rule}`);
}

describe('the missing quorum limits', () => {
  const list = 'server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\n';

  test('can be added from anywhere in the file', async () => {
    const { files, actions } = await actionsAtMark(`«»${settings}${list}`, { only: ['refactor.rewrite'] });
    expect(actions).toMatchObject([{ title: 'Add the missing quorum limits', kind: 'refactor.rewrite' }]);
    expect(actions[0] && filesAfter(files, actions[0])).toEqual({
      'zoo.cfg': `${settings}initLimit=10\nsyncLimit=5\n${list}`,
    });
  });

  test('are said once where the problem is shown', async () => {
    const titles = (await actionsAtMark(`${settings}«»${list}`)).actions.map(({ title }) => title);
    expect(titles.filter((title) => /^Add .*[lL]imit/.test(title))).toEqual(['Add initLimit=10 and syncLimit=5']);
  });

  test('are not offered where none is missing', async () => {
    const titles = (await actionsAtMark(`«»${quorum}${list}`)).actions.map(({ title }) => title);
    expect(titles).toEqual([]);
  });
});

describe('comparing', () => {
  const files = {
    'zk1/zoo.cfg': `${quorum}server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n`,
    'zk2/zoo.cfg': `${quorum}server.1=zk1:2888:3888\nserver.2=zk2:2888:3888\nserver.3=zk3:2888:3888\n`,
    'zk3/zoo.cfg': `${quorum}server.1=zk1:2888:3888\nserver.2=zk2:2888:3889\n«»server.3=zk3:2888:3888\n`,
  };
  const compared = async (marked: Readonly<Record<string, string>>, client = ableClient) =>
    (await actionsAtMark(marked, { only: ['refactor'], client })).actions.filter(({ command }) => command);

  test('shows the same server line of each other file', async () => {
    const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 22 } };
    expect(await compared(files)).toMatchObject([
      {
        title: 'Compare with zk1/zoo.cfg',
        kind: 'refactor',
        command: { command: 'zklint.compare', arguments: ['file:///zk3/zoo.cfg', 'file:///zk1/zoo.cfg', range] },
      },
      { title: 'Compare with zk2/zoo.cfg' },
    ]);
  });

  test('shows what a problem names', async () => {
    const differing = { ...files, 'zk3/zoo.cfg': files['zk3/zoo.cfg'].replace('«»', '').replace('3889', '«3889»') };
    const [first] = await compared(differing);
    expect(first).toMatchObject({ title: 'Compare with zk1/zoo.cfg' });
    expect(first?.command?.arguments?.[2]).toMatchObject({ start: { line: 5 }, end: { line: 5 } });
  });

  test('is not offered where the client can show no file, nor away from server lines', async () => {
    expect(await compared(files, { ...ableClient, showDocument: false })).toEqual([]);
    expect(await compared({ ...files, 'zk3/zoo.cfg': `«»${files['zk3/zoo.cfg'].replace('«»', '')}` })).toEqual([]);
  });
});

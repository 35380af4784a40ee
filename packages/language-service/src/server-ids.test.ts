import { describe, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver-types';
import { expectLinear } from '../../../test/support/growth.ts';
import { writeMarks } from '../../../test/support/marks.ts';
import { type Opened, open, openAt } from '../../../test/support/page.ts';
import { type Circumstances, pathOf } from '../../../test/support/workspace.ts';
import { definition } from './definition.ts';
import { highlights } from './highlights.ts';
import { references } from './references.ts';

const settings = 'initLimit=5\nsyncLimit=2\nclientPort=2181\n';

/** The places of an answer, as `path` and its lines with marks. */
function shown(opened: Opened, locations: readonly Location[]): string[] {
  return [...new Set(locations.map(({ uri }) => uri))].flatMap((uri) => {
    const page = opened.page(pathOf(uri));
    const own = locations.filter((one) => one.uri === uri);
    const marks = own.map(({ range }) => page.file.textRangeOf(range)).sort((a, b) => a.start - b.start);
    const lines = writeMarks(page.file.text, marks).split(/\r\n|\r|\n/);
    return lines.filter((line) => line.includes('«')).map((line) => `${pathOf(uri)}: ${line}`);
  });
}

/** What an answer is at the mark of a file. */
async function at(
  files: Readonly<Record<string, string>>,
  answer: (opened: Opened, page: ReturnType<Opened['page']>, offset: number) => readonly Location[],
  circumstances?: Circumstances,
): Promise<string[]> {
  const opened = await open(files, circumstances);
  const path = Object.keys(files).find((one) => files[one]?.includes('«')) ?? '';
  const [mark] = opened.marks(path);
  return shown(opened, answer(opened, opened.page(path), mark?.start ?? 0));
}

const allOf = (files: Readonly<Record<string, string>>, circumstances?: Circumstances) =>
  at(files, (_, page, offset) => references(page, offset, true), circumstances);
const otherThanOwnLine = (files: Readonly<Record<string, string>>) =>
  at(files, (_, page, offset) => references(page, offset, false));
const ownOf = (files: Readonly<Record<string, string>>, circumstances?: Circumstances) =>
  at(files, (_, page, offset) => definition(page, offset), circumstances);

const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const groups = 'group.1=1:2:3\nweight.2=2\n';
const three = {
  'a/zoo.cfg': `${settings}dataDir=/zk/a/data\n${list}${groups}`,
  'a/data/myid': '1\n',
  'b/zoo.cfg': `${settings}dataDir=/zk/b/data\n${list}${groups}`,
  'b/data/myid': '2\n',
  'c/zoo.cfg': `${settings}dataDir=/zk/c/data\n${list}${groups}`,
};
const marked = (path: keyof typeof three, text: string) => ({
  ...three,
  [path]: three[path].replace(text.replace(/[«»]/g, ''), text),
});

describe('references', () => {
  const ofTwo = [
    ...['a/zoo.cfg: server.«2»=b:2888:3888', 'a/zoo.cfg: group.1=1:«2»:3', 'a/zoo.cfg: weight.«2»=2'],
    ...['b/zoo.cfg: server.«2»=b:2888:3888', 'b/zoo.cfg: group.1=1:«2»:3', 'b/zoo.cfg: weight.«2»=2'],
    'b/data/myid: «2»',
    ...['c/zoo.cfg: server.«2»=b:2888:3888', 'c/zoo.cfg: group.1=1:«2»:3', 'c/zoo.cfg: weight.«2»=2'],
  ];

  test.each([
    ['a server line', marked('a/zoo.cfg', 'server.«2»')],
    ['the end of an id', marked('a/zoo.cfg', 'server.2«»=')],
    ['the rest of its key', marked('a/zoo.cfg', 'se«»rver.2')],
    ['a member of a group', marked('c/zoo.cfg', '1:«2»:3')],
    ['a weight', marked('b/zoo.cfg', 'weight.«2»')],
    ['a myid', { ...three, 'b/data/myid': '«2»\n' }],
  ])('of a server, from %s', async (_, files) => {
    expect((await allOf(files)).sort()).toEqual(ofTwo.toSorted());
  });

  test('without its line in the file that asks', async () => {
    expect((await otherThanOwnLine(marked('a/zoo.cfg', 'server.«2»'))).sort()).toEqual(
      ofTwo.filter((line) => !line.startsWith('a/zoo.cfg: server.')).toSorted(),
    );
  });

  test.each(['b:28«»88', 'init«»Limit=5', '«»group.1', 'weight.2=2«»'])('of a server, not from %s', async (text) => {
    expect(await allOf(marked('a/zoo.cfg', text))).not.toContain('b/data/myid: «2»');
  });

  test('of a parameter', async () => {
    const files = { ...marked('a/zoo.cfg', '«init»Limit'), 'c/zoo.cfg': `initLimit = 3\n${three['c/zoo.cfg']}` };
    const found = ['a/zoo.cfg: «initLimit»=5', 'b/zoo.cfg: «initLimit»=5', 'c/zoo.cfg: «initLimit» = 3'];
    expect(await allOf(files)).toEqual([...found, 'c/zoo.cfg: «initLimit»=5']);
    expect(await otherThanOwnLine(files)).toEqual([...found, 'c/zoo.cfg: «initLimit»=5']);
  });

  test('in dynamic files, one that waits too', async () => {
    const files = {
      'zoo.cfg': `${settings}dataDir=/zk/data\ndynamicConfigFile=/zk/zoo.cfg.dynamic.100\n`,
      'zoo.cfg.dynamic.100': list.replace('server.2', 'server.«2»'),
      'zoo.cfg.dynamic.next': `${list}version=200\n`,
    };
    expect(await allOf(files)).toEqual([
      'zoo.cfg.dynamic.100: server.«2»=b:2888:3888',
      'zoo.cfg.dynamic.next: server.«2»=b:2888:3888',
    ]);
  });

  test('in other spellings, on continued lines and under CRLF', async () => {
    const text = `server.\\\r\n  «2»=b:1:2\r\nserver.02=b:1:2\r\nserver.1=a:1:2\r\ngroup.1=1:\\\r\n  2\r\n# server.2\r\n`;
    expect(await allOf({ 'zoo.cfg': settings + text })).toEqual([
      'zoo.cfg:   «2»=b:1:2',
      'zoo.cfg: server.«02»=b:1:2',
      'zoo.cfg:   «2»',
    ]);
  });

  test('in a template, where the id is written', async () => {
    const text = `{% for n in all %}\nserver.{{ n }}={{ n }}:1:2\n{% endfor %}\nserver.«7»={{ host }}:1:2\n`;
    expect(await allOf({ 'zoo.cfg.j2': `${text}weight.7=1\n` })).toEqual([
      'zoo.cfg.j2: server.«7»={{ host }}:1:2',
      'zoo.cfg.j2: weight.«7»=1',
    ]);
  });

  test('in a Compose file: each of two ensembles for itself', async () => {
    const service = (name: string, id: number, servers: string) =>
      `  ${name}:\n    image: zookeeper:3.9\n    environment:\n      ZOO_MY_ID: ${id}\n      ZOO_SERVERS: ${servers}\n`;
    const one = 'server.1=a:2888:3888;2181 server.2=b:2888:3888;2181';
    const other = 'server.1=x:2888:3888;2181 server.2=y:2888:3888;2181';
    const text = [
      service('a', 1, one.replace('server.1', 'server.«1»')),
      service('b', 2, one),
      service('x', 1, other),
      service('y', 2, other),
    ];
    const found = await allOf({ 'compose.yml': `services:\n${text.join('')}` });
    expect(found).toEqual([
      'compose.yml:       ZOO_MY_ID: «1»',
      `compose.yml:       ZOO_SERVERS: ${one.replace('server.1', 'server.«1»')}`,
      `compose.yml:       ZOO_SERVERS: ${one.replace('server.1', 'server.«1»')}`,
    ]);
  });
});

describe('definition', () => {
  test.each([
    ['the line of another file', marked('a/zoo.cfg', 'server.«2»')],
    ['a group', marked('a/zoo.cfg', '1:«2»:3')],
    ['a weight', marked('b/zoo.cfg', 'weight.«2»')],
  ])('of a server: its line in its own file and its myid, from %s', async (_, files) => {
    expect(await ownOf(files)).toEqual(['b/zoo.cfg: server.«2»=b:2888:3888', 'b/data/myid: «2»']);
  });

  test('from its own line: the myid and the lines of the others', async () => {
    expect(await ownOf(marked('b/zoo.cfg', 'server.«2»'))).toEqual([
      'b/data/myid: «2»',
      'a/zoo.cfg: server.«2»=b:2888:3888',
      'c/zoo.cfg: server.«2»=b:2888:3888',
    ]);
  });

  test('from a myid: its line', async () => {
    expect(await ownOf({ ...three, 'b/data/myid': '«»2\n' })).toEqual(['b/zoo.cfg: server.«2»=b:2888:3888']);
  });

  test('of a server whose file is nowhere: its other lines', async () => {
    const files = { 'zoo.cfg': `${settings}${list}group.1=1:2:«3»\n` };
    expect(await ownOf(files)).toEqual(['zoo.cfg: server.«3»=c:2888:3888']);
  });

  test('of a server with nothing else: itself', async () => {
    expect(await ownOf({ 'zoo.cfg': settings + list.replace('server.2', 'server.«2»') })).toEqual([
      'zoo.cfg: server.«2»=b:2888:3888',
    ]);
  });

  test('of dataDir: the myid; of a path that leads nowhere: the setting', async () => {
    expect(await ownOf(marked('a/zoo.cfg', 'dataDir=/zk«»/a'))).toEqual(['a/data/myid: «»1']);
    expect(await ownOf(marked('c/zoo.cfg', 'dataD«»ir=/zk/c'))).toEqual(['c/zoo.cfg: «dataDir»=/zk/c/data']);
  });

  test('of dynamicConfigFile: that file', async () => {
    const files = { 'zoo.cfg': `${settings}dynamicConfigFile=/zk/«»z.dynamic\n`, 'z.dynamic': list };
    expect(await ownOf(files)).toEqual(['z.dynamic: «»server.1=a:2888:3888']);
  });

  test('of a parameter given twice: the entry that counts', async () => {
    expect(await ownOf({ 'zoo.cfg': 'tick«»Time=1\ntickTime=2\n' })).toEqual(['zoo.cfg: «tickTime»=2']);
    expect(await ownOf({ 'zoo.cfg': 'tickTime=«»1\n' })).toEqual([]);
  });
});

test('definition in a Compose file: the line of the own service and its variable', async () => {
  const service = (name: string, id: number, servers: string) =>
    `  ${name}:\n    image: zookeeper:3.9\n    environment:\n      ZOO_MY_ID: ${id}\n      ZOO_SERVERS: ${servers}\n`;
  const list = 'server.1=a:2888:3888;2181 server.2=b:2888:3888;2181';
  const text = service('a', 1, list.replace('server.2', 'server.«»2')) + service('b', 2, list);
  const opened = await open({ 'compose.yml': `services:\n${text}` });
  const found = definition(opened.page('compose.yml'), opened.marks('compose.yml')[0]?.start ?? 0);
  expect(found.map(({ range: { start, end } }) => [start.line, start.character, end.character])).toEqual([
    [10, 52, 53],
    [9, 17, 18],
  ]);
});

test('highlights: the lines of a server are written, the rest is read', async () => {
  const opened = await open(marked('a/zoo.cfg', 'server.«2»'));
  const page = opened.page('a/zoo.cfg');
  const found = highlights(page, opened.marks('a/zoo.cfg')[0]?.start ?? 0);
  expect(found.map(({ range, kind }) => [page.file.text.split('\n')[range.start.line], kind])).toEqual([
    ['server.2=b:2888:3888', 3],
    ['group.1=1:2:3', 2],
    ['weight.2=2', 2],
  ]);
  const { page: other, offset } = await openAt('«»tickTime=1\ntickTime=2\n');
  expect(highlights(other, offset)).toMatchObject([{ kind: 3 }, { kind: 3 }]);
});

test('many lines take no longer than they are many', async () => {
  await expectLinear(4000, async (size) => {
    const lines = Array.from({ length: size }, (_, index) => `server.${index + 1}=h${index}:2888:3888\n`).join('');
    const opened = await open({ 'zoo.cfg': `group.1=«1»:2\n${lines}` });
    const offset = opened.marks('zoo.cfg')[0]?.start ?? 0;
    expect(references(opened.page('zoo.cfg'), offset, true)).toHaveLength(2);
  });
});

import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ableClient, type Opened, open } from '../../../test/support/page.ts';
import { pathOf, uriOf, workspaceOf } from '../../../test/support/workspace.ts';
import type { Client } from './client.ts';
import { RefusedRename, renamable, rename } from './rename.ts';
import { Snapshot } from './snapshot.ts';

const settings = 'initLimit=5\nsyncLimit=2\nclientPort=2181\n';
const list = 'server.1=a:2888:3888\nserver.2=b:2888:3888\nserver.3=c:2888:3888\n';
const inZooCfg = (text: string) => ({ 'zoo.cfg': settings + text });
const marked = (text: string) => list.replace(text.replace(/[«»]/g, ''), text);

async function at(files: Readonly<Record<string, string>>, newId: string, client: Client = ableClient) {
  const opened = await open(files);
  const path = Object.keys(files).find((one) => files[one]?.includes('«')) ?? '';
  const offset = opened.marks(path)[0]?.start ?? 0;
  return { opened, answer: rename(opened.page(path), offset, newId, client) };
}

/** Why an id is refused. */
async function refusal(files: Readonly<Record<string, string>>, newId: string): Promise<string> {
  const { answer } = await at(files, newId);
  return answer instanceof RefusedRename ? String(answer.why) : '';
}

/** The edits by path, as `line:column-column text`, and the notes. */
async function renamed(files: Readonly<Record<string, string>>, newId: string) {
  const { answer } = await at(files, newId);
  if (answer === undefined || answer instanceof RefusedRename) throw new Error('refused');
  const edits = (answer.edit.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change
      ? change.edits.map(
          ({ range: { start, end }, ...edit }) =>
            `${pathOf(change.textDocument.uri)}:${start.line}:${start.character}-${end.character} ${'newText' in edit ? edit.newText : ''}`,
        )
      : [],
  );
  return { edits, notes: answer.notes.map(String) };
}

function rangeAt(opened: Opened, path: string): string | undefined {
  const page = opened.page(path);
  const range = renamable(page, opened.marks(path)[0]?.start ?? 0);
  return range && page.file.text.slice(range.start, range.end);
}

describe('what can be renamed', () => {
  test.each([
    ['the id of a key', marked('server.«»2'), '2'],
    ['its end', marked('server.2«»'), '2'],
    ['a member of a group', `${list}group.1=1:«»2:3\n`, '2'],
    ['the end of a member', `${list}group.1=1«»:2:3\n`, '1'],
    ['a weight', `${list}weight.«»3=1\n`, '3'],
    ['an id after a continuation', 'server.\\\n  «»12=a:1:2\n', '12'],
    ['an escaped digit', 'server.\\u00«»31=a:1:2\n', '\\u0031'],
    ['not the word server', marked('ser«»ver.2'), undefined],
    ['not a port', marked('b:«»2888'), undefined],
    ['not a group', `${list}group.«»1=1:2:3\n`, undefined],
    ['not what is no number', 'server.«»x=a:1:2\n', undefined],
    ['not a comment', '# server.«»1=a:1:2\n', undefined],
  ])('%s', async (_, text, expected) => {
    expect(rangeAt(await open(inZooCfg(text)), 'zoo.cfg')).toBe(expected);
  });

  test('a myid', async () => {
    const files = { 'zoo.cfg': `dataDir=/zk/data\n${list}`, 'data/myid': '«»2\n' };
    expect(rangeAt(await open(files), 'data/myid')).toBe('2');
  });

  test('in a template, what is written', async () => {
    expect(rangeAt(await open({ 'zoo.cfg.j2': 'server.«»1={{ host }}:1:2\n' }), 'zoo.cfg.j2')).toBe('1');
    expect(rangeAt(await open({ 'zoo.cfg.j2': 'server.«»{{ id }}=a:1:2\n' }), 'zoo.cfg.j2')).toBeUndefined();
  });
});

describe('is refused', () => {
  test.each(['0', '00', '', 'x', '-1', '1.5', '+4', '0x4', '٤', '4 5', '9223372036854775808'])(
    'what is no id: %j',
    async (id) => {
      expect(await refusal(inZooCfg(marked('server.«»2')), id)).toMatch(/write a whole number from 1 to 255\.$/);
    },
  );

  test('what is too high, unless the server has such a number', async () => {
    expect(await refusal(inZooCfg(marked('server.«»2')), '256')).toMatch(/^256 is above 255/);
    expect(await refusal(inZooCfg(`extendedTypesEnabled=true\n${marked('server.«»2')}`), '255')).toMatch(
      /^255 is above 254/,
    );
    expect(await refusal(inZooCfg(`${list}server.10«»01=d:1:2\n`), '1002')).toBe('');
  });

  test('an id that a file names already, in whatever way', async () => {
    const taken = (where: string) => `There is a server 7 already, in ${where}. Choose a number that no file names.`;
    expect(await refusal(inZooCfg(`${marked('server.«»2')}server.07=d:1:2\n`), '7')).toBe(taken('zoo.cfg'));
    expect(await refusal(inZooCfg(`${marked('server.«»2')}group.1=1:7\n`), '7')).toBe(taken('zoo.cfg'));
    const other = { 'zk2/zoo.cfg': `${settings}${list}server.7=d:1:2\n` };
    expect(await refusal({ 'zk1/zoo.cfg': settings + marked('server.«»2'), ...other }, '7')).toBe(taken('zk2/zoo.cfg'));
    const myid = { 'zoo.cfg': `dataDir=/zk/data\n${marked('server.«»2')}`, 'data/myid': '7\n' };
    expect(await refusal(myid, '7')).toBe(taken('data/myid'));
  });

  test('a number that an image counts', async () => {
    const text = (id: string) => `services:
  a:
    image: zookeeper:3.9
    environment:
      ZOO_SERVERS: server.«»1=a:2888:3888;2181 server.2=b:2888:3888;2181
${id}  b:
    image: zookeeper:3.9
    environment:
      ZOO_MY_ID: 2
      ZOO_SERVERS: server.1=a:2888:3888;2181 server.2=b:2888:3888;2181
`;
    expect(await refusal({ 'compose.yml': text('') }, '5')).toMatch(/^compose\.yml doesn't write the number 1 itself/);
    const { edits } = await renamed({ 'compose.yml': text('      ZOO_MY_ID: "1"\n') }, '5');
    expect(edits).toEqual(['compose.yml:4:26-27 5', 'compose.yml:5:18-19 5', 'compose.yml:10:26-27 5']);
  });
});

describe('all places get the new id', () => {
  test('in every file, in whatever spelling', async () => {
    const text = `${settings}dataDir=/zk/NAME/data\n${list}group.1=1:02:3\nweight.2=3\n`;
    const { edits } = await renamed(
      {
        'b/zoo.cfg': text.replace('NAME', 'b').replace('server.2', 'server.«»2'),
        'b/data/myid': '2',
        'a/zoo.cfg': text.replace('NAME', 'a').replaceAll('\n', '\r\n'),
      },
      ' 9 ',
    );
    expect(edits.sort()).toEqual([
      ...['a/zoo.cfg:5:7-8 9', 'a/zoo.cfg:7:10-12 9', 'a/zoo.cfg:8:7-8 9', 'b/data/myid:0:0-1 9'],
      ...['b/zoo.cfg:5:7-8 9', 'b/zoo.cfg:7:10-12 9', 'b/zoo.cfg:8:7-8 9'],
    ]);
  });

  test('another spelling of one id is no other id', async () => {
    expect(await renamed(inZooCfg(marked('server.«»2')), '02')).toEqual({ edits: ['zoo.cfg:4:7-8 02'], notes: [] });
  });

  test('of a client without documentChanges', async () => {
    const client = { ...ableClient, edits: { ...ableClient.edits, documentChanges: false } };
    const { opened, answer } = await at(inZooCfg(marked('server.«»2')), '9', client);
    const { uri } = opened.page('zoo.cfg').file;
    expect(answer).toMatchObject({ edit: { changes: { [uri]: [{ newText: '9' }] } } });
  });
});

test('files are called as the editor calls those that it has open, and the others as zklint does', async () => {
  const texts = { 'zk1/zoo.cfg': settings + list, 'zk2/zoo.cfg': settings + list };
  const buffer = TextDocument.create('file:///%7Ak1/zoo.cfg', 'zoocfg', 3, texts['zk1/zoo.cfg']);
  const snapshot = new Snapshot(
    {
      workspaces: [await workspaceOf(texts)],
      buffers: new Map([[uriOf('zk1/zoo.cfg'), buffer]]),
      texts: new Map(),
      faults: [],
    },
    'utf-16',
  );
  const page = snapshot.page(uriOf('zk1/zoo.cfg'));
  const answer = page && rename(page, texts['zk1/zoo.cfg'].indexOf('2=b'), '9', ableClient);
  expect(answer).toMatchObject({
    edit: {
      documentChanges: [
        { textDocument: { uri: 'file:///%7Ak1/zoo.cfg', version: 3 } },
        { textDocument: { uri: uriOf('zk2/zoo.cfg'), version: null } },
      ],
    },
  });
});

describe('notes', () => {
  const running = expect.stringMatching(/^Don't put these files on a running ensemble one by one/);

  test('a myid that cannot be seen', async () => {
    const { notes } = await renamed(inZooCfg(marked('server.«»2')), '9');
    const myid = 'No myid of server 2 can be seen from here: write 9 into it, in dataDir on its host.';
    expect(notes).toEqual([running, myid]);
  });

  test('files that cannot be seen, and a path with the number', async () => {
    const text = `${settings}dataDir=/var/lib/zookeeper\n`;
    const files = {
      'zk1/zoo.cfg': text + list,
      'zk2/zoo.cfg': text + marked('server.«»2'),
      'zk2/var/lib/zookeeper/myid': '2\n',
    };
    expect((await renamed(files, '9')).notes).toEqual([
      running,
      "The files of server.3 can't be seen from here: change the number there too.",
      'The path of zoo.cfg has the number 2 too, and stays as it is.',
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatted, isReadTheSame } from '../../../test/support/format.ts';
import { expectLinear } from '../../../test/support/growth.ts';
import { readMarks } from '../../../test/support/marks.ts';
import { open } from '../../../test/support/page.ts';
import { format } from './formatting.ts';

const after = async (text: string, release?: string) => (await formatted(text, release)).text;

describe('is laid out', () => {
  test.each([
    ['blanks around =', 'tickTime = 2000\n\tsyncLimit\t=  5\n', 'tickTime=2000\nsyncLimit=5\n'],
    [
      'other separators',
      'tickTime: 2000\ndataDir /data\nserver.1 : a:1:2\n',
      'tickTime=2000\ndataDir=/data\nserver.1=a:1:2\n',
    ],
    ['a value with separators', 'dataDir = = x\nkey= :y\n', 'dataDir== x\nkey=:y\n'],
    ['blanks behind values', 'tickTime=2000 \t\ndataDir=/my data  \n', 'tickTime=2000\ndataDir=/my data\n'],
    ['keys without values', 'tickTime = \nsyncLimit  \nfoo\n', 'tickTime=\nsyncLimit\nfoo\n'],
    ['a value without key', '  = x \n', '=x\n'],
    ['empty lines', 'a=1\n  \n\t\nb=1\n', 'a=1\n\n\nb=1\n'],
    ['a missing line end', 'a=1', 'a=1\n'],
    ['too many line ends', 'a=1\n\n \n\n', 'a=1\n'],
    ['a line end after a comment', '# zoo.cfg', '# zoo.cfg\n'],
    ['CRLF', ' tickTime = 2000 \r\n\t\r\n# x\r\na=1', 'tickTime=2000\r\n\r\n# x\r\na=1\r\n'],
    ['CR alone', ' tickTime = 2000 \rb=1', 'tickTime=2000\rb=1\r'],
    ['form feeds', '\fa\f=\fb\f\n', 'a=b\n'],
    ['an escaped blank at the end', 'a = b\\  \nc=d\\\\  \n', 'a=b\\ \nc=d\\\\\n'],
    ['nothing but blank lines', ' \n\n\t\n', ''],
    ['a first line behind a byte order mark', '\ufefftickTime = 2000 \n', '\ufefftickTime=2000\n'],
  ])('%s', async (_, text, expected) => {
    expect(await after(text)).toBe(expected);
  });
});

describe('stays as it is', () => {
  test.each([
    ['an empty file', ''],
    ['a byte order mark alone', '\ufeff'],
    ['comments', '  # a = b  \n\t!c \n#\n'],
    ['blanks that ZooKeeper reads', 'server.1=a:1:2 \ngroup.1=1 \nweight.1=1\t\nversion=1 \n'],
    ['words that are no key', 'here we go\nnote : this\nserver. 1=a:1:2\n'],
    ['continued lines', 'dataDir=/a \\\n    /b  \n\n'.slice(0, -1)],
    ['a continued separator', 'dataDir \\\n  = \\\n /b\n'],
    ['an empty line that a line goes on in', 'a=b\\\n   \n'],
    ['a backslash at the end', 'a=b\\'],
    ['a line that begins in a continuation', '\\\n  a = b \n'],
    ['a malformed escape', ' a = \\u12 \n'],
    ['a template', ' tickTime = {{ tick }} \n'],
  ])('%s', async (_, text) => {
    expect(await after(text)).toBe(text);
  });

  test('what is no configuration as a whole', async () => {
    const { page } = await open({
      'zoo.cfg': 'dataDir=/zk/data\nserver.1=a:1:2\nserver.2=b:1:2\n',
      'data/myid': ' 1 \n\n',
      'compose.yml': 'services:\n  zk:\n    image: zookeeper:3.9\n    environment:\n      ZOO_TICK_TIME:   1 \n',
    });
    expect(format(page('data/myid'))).toEqual([]);
    expect(format(page('compose.yml'))).toEqual([]);
  });
});

test('up to 3.4 the blanks behind a server line are trimmed too', async () => {
  expect(await after('server.1=a:1:2 \nversion=1 \n', '3.4.14')).toBe('server.1=a:1:2\nversion=1\n');
});

test('a dynamic file', async () => {
  const { page } = await open({
    'zoo.cfg': 'dynamicConfigFile=/zk/z.dynamic\n',
    'z.dynamic': ' server.1 = a:1:2;2181 \n',
  });
  expect(
    format(page('z.dynamic')).map(({ range, newText }) => [range.start.character, range.end.character, newText]),
  ).toEqual([
    [0, 1, ''],
    [9, 12, '='],
  ]);
});

describe('a range', () => {
  test.each([
    ['a line', 'a = 1\nb« »= 1\nc = 1', 'a = 1\nb=1\nc = 1'],
    ['a place', 'a = 1\nb = 1«»\nc = 1', 'a = 1\nb=1\nc = 1'],
    ['lines, up to where the next one begins', '«a = 1\nb = 1\n»c = 1', 'a=1\nb=1\nc = 1'],
    ['the end', 'a = 1\n«c = 1»', 'a = 1\nc=1\n'],
    ['all', '«a = 1\n\n\n»', 'a=1\n'],
    ['not the empty lines at the end', '«a = 1\n»\n\n', 'a=1\n\n\n'],
  ])('%s', async (_, marked, expected) => {
    const { text, ranges } = readMarks(marked);
    const { page } = await open({ 'zoo.cfg': text });
    const document = TextDocument.create('', '', 0, text);
    expect(TextDocument.applyEdits(document, [...format(page('zoo.cfg'), ranges[0])])).toBe(expected);
  });
});

const pieces = [
  'a',
  'tickTime',
  'server.1',
  'version',
  '=',
  ':',
  ' ',
  '\t',
  '\f',
  '\n',
  '\r',
  '\r\n',
  '#',
  '!',
  '{{ x }}',
];
const odd = [
  '\\',
  '\\\n',
  '\\\r\n  ',
  '\\\r',
  '\\u0041',
  '\\u00',
  '\\=',
  '\\ ',
  '\\\\',
  '\\n',
  'é',
  '\u{1f600}',
  '\ufeff',
];
const propertiesText = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ...pieces, ...odd), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 12 }).map((parts) => `\ufeff${parts.join('')}`),
);

test.each(['3.4.14', '3.9.5'])('whatever the text, ZooKeeper %s reads the same, and twice is once', async (release) => {
  await fc.assert(
    fc.asyncProperty(propertiesText, async (text) => {
      const once = await formatted(text, release);
      expect(isReadTheSame(once.before, once.text, release)).toBe(true);
      expect((await formatted(once.text, release)).text).toBe(once.text);
    }),
    { numRuns: 1000 },
  );
});

test('many lines take no longer than they are many', async () => {
  await expectLinear(4000, async (size) => {
    const { page } = await open({ 'zoo.cfg': 'tickTime = 2000 \n\n'.repeat(size) });
    expect(format(page('zoo.cfg'))).toHaveLength(2 * size + 1);
  });
});

import { expect, test } from 'vitest';
import { usualLimits } from '../limits.ts';
import { parseYaml } from './yaml-file.ts';

const uri = 'file:///a.yaml';

/** What is said of a text: the fault and the characters it stands on, or how many documents can be read. */
function said(text: string, name = uri) {
  const file = parseYaml(name, text, usualLimits);
  if (file === 'template') return file;
  const fault = 'kind' in file ? file : file.fault;
  const documents = 'kind' in file ? 0 : file.documents.length;
  if (fault === undefined) return documents;
  const { start, end } = fault.at.range;
  return { documents, kind: fault.kind, at: start, written: text.slice(start, end), text: fault.text };
}

test('what is wrong is said in a sentence without the source', () => {
  expect(said('a:\n\tb: 1\n')).toEqual({
    documents: 0,
    kind: 'syntax',
    at: 3,
    written: '\t',
    text: 'Tabs are not allowed as indentation',
  });
  expect(said('a: [1, 2\nb: 3\n')).toMatchObject({ at: 9, written: 'b' });
  expect(said('a: "x\nb: 3\n')).toMatchObject({ at: 11, written: '' });
});

test('the documents beside a broken one are read', () => {
  expect(said('a: 1\n---\nb: [\n---\nc: 1\n')).toMatchObject({ documents: 2, kind: 'syntax', at: 14 });
});

test('text with actions becomes YAML only later', () => {
  expect(said('a: {{ x }}-b\n')).toBe('template');
  expect(said('{% for x in y %}\n- {{ x }}\n{% endfor %}\n')).toBe('template');
  expect(said('a: 1\n', 'file:///a.yaml.j2')).toBe('template');
});

test.each([
  ['of FreeMarker', '<#if x>\na: 1\n</#if>\nb: 2\n'],
  ['of Terraform', 'a:\n  - b\n%{ if x < 3 }\n- c: 1\n%{ endif }\n'],
  ['between percent signs', 'zookeeper: %ZOOKEEPER_HOST%\n'],
  ['between at signs', 'zookeeper: @zookeeper.host@\n'],
  ['of envsubst in a list', `zookeeper: [\${ZOOKEEPER_HOSTS}]\n`],
  ['of envsubst on a line of its own', `a: 1\n\${MORE}\nb: 2\n`],
])('placeholders %s make YAML only later', (_, text) => {
  expect(said(text)).toBe('template');
});

test('a variable of Compose is put into YAML that was read before', () => {
  expect(said(`services:\n  zk:\n    ports: [\${PORT}:2181]\n`)).toMatchObject({ kind: 'syntax' });
});

test('a placeholder elsewhere excuses no damage', () => {
  expect(said('a: %A\nb: 1\n')).toMatchObject({ kind: 'syntax' });
  expect(said(`a: \${B}\n\tb: 1\n`)).toMatchObject({ kind: 'syntax' });
  expect(said(`a: 1\n----\nb: \${C}\n`)).toMatchObject({ kind: 'syntax' });
});

test('tags that nobody knows here are no fault', () => {
  const tags = [
    '!vault |\n  00ff',
    '!Ref Zookeeper',
    `!Sub "\${A}:2181"`,
    '!reference [.a, script]',
    '!include zoo.yaml',
  ];
  for (const tag of tags) expect(said(`a: ${tag}\n`)).toBe(1);
});

test('odd YAML is YAML', () => {
  const texts = [
    '',
    '# nothing\n',
    '\uFEFFa: 1\n',
    'a: 1\r\nb: 2\r\n',
    'a: "\0"\n',
    'a: 1\na: 2\n',
    '%FOO x\n---\na: 1\n',
  ];
  for (const text of [...texts, 'a: !!js/function "x"\n', 'a: *unknown\n']) expect(typeof said(text)).toBe('number');
});

test('aliases beyond the limit are not followed', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `b${index}: [*a, *a, *a, *a]\n`).join('');
  expect(said(`a: &a [x, x]\n${lines}`)).toMatchObject({ kind: 'aliases', text: '120' });
});

test('what is larger than the limit is not parsed', () => {
  expect(parseYaml(uri, 'a: [1, 2]\n', { ...usualLimits, yaml: 9 })).toMatchObject({ kind: 'size' });
  expect(parseYaml(uri, 'a: [1, 2]\n', { ...usualLimits, yaml: 10 })).toHaveProperty('documents');
});

test('what is nested too deeply ends nothing', () => {
  for (const text of [`a: ${'['.repeat(10_000)}`, `${'- '.repeat(10_000)}a`, '{a: '.repeat(3000), '? '.repeat(5000)]) {
    expect(said(text)).toMatchObject({ kind: 'syntax', text: 'It is nested more than 100 levels deep' });
  }
  const deep = Array.from({ length: 60 }, (_, index) => `${' '.repeat(index)}a:\n`).join('');
  expect(said(deep)).toBe(1);
});

test('a line within quotes may be indented less, as the parsers of Go take it', () => {
  expect(said("a:\n  b: '{\n    1\n  }'\n  c: 1\n")).toBe(1);
  expect(said('a:\n  b: "x\ny"\n')).toBe(1);
  expect(said("a:\n  b: 'x\n  c: 1\n")).toMatchObject({ kind: 'syntax' });
  expect(said(`a:\n  b: 'x\n  }${'['.repeat(1000)}`)).toMatchObject({ kind: 'syntax' });
});

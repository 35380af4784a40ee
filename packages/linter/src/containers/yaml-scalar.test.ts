import { describe, expect, test } from 'vitest';
import { isScalar, parseDocument } from 'yaml';
import { lineStartOf, textOf } from './yaml-scalar.ts';

/** The text of the scalar at `key`, and what is written where each of its characters stands. */
function read(source: string) {
  const node = parseDocument(source, { keepSourceTokens: true }).get('key', true);
  if (!isScalar(node)) throw new TypeError('no scalar');
  const mapped = textOf(node, source);
  return {
    text: mapped.text,
    written: [...mapped.text].map((_, index) => source.slice(mapped.starts[index], mapped.ends[index])),
    lineStart: lineStartOf(node, mapped, source),
  };
}

describe('each character of a scalar has its place', () => {
  const sources: Record<string, [string, string]> = {
    plain: ['key: ab:c # no\n', 'ab:c'],
    'a number': ['key: 2181\n', '2181'],
    'over lines': ['key: a\n  b\n\n  c\n', 'a b\nc'],
    'double quotes': ['key: "a\\tb\\u0041\\"\\\n   c\\x41 \n  d"\n', 'a\tbA"cA d'],
    'single quotes': ["key: 'it''s\n  b'\n", "it's b"],
    'a literal': ['key: |\n  a\n\n    b\n  c\n\n', 'a\n\n  b\nc\n'],
    'a literal without its end': ['key: |- # why\n    a\n    b\nother: 1\n', 'a\nb'],
    'a literal with all its end': ['key: |+\n a\n\n\nother: 1\n', 'a\n\n\n'],
    'a literal that says how far it is indented': ['key: |2\n    a\n   b\n', '  a\n b\n'],
    'lines folded': ['key: >\n  a\n  b\n\n  c\n    d\n  e\n', 'a b\nc\n  d\ne\n'],
    'line ends of Windows': ['key: |\r\n  a\r\n  b\r\n', 'a\nb\n'],
    empty: ['key: ""\n', ''],
    null: ['key:\n', ''],
  };
  for (const [name, [source, text]] of Object.entries(sources)) {
    test(name, () => {
      const found = read(source);
      expect(found.text).toBe(text);
      for (const [index, character] of [...text].entries()) {
        const written = found.written[index] ?? '';
        if (/[a-z\d:]/.test(character)) expect(written).toBe(character);
        else expect(written.length).toBeGreaterThan(0);
        expect(written.length).toBeLessThan(9);
      }
    });
  }
});

test('a literal tells what its lines begin with, and its line breaks reach to where the next line begins', () => {
  expect(read('key: |\n  a\n  b\n')).toEqual({ text: 'a\nb\n', written: ['a', '\n  ', 'b', '\n'], lineStart: '  ' });
  expect(read('key: >\n  a\n  b\n').lineStart).toBeUndefined();
});

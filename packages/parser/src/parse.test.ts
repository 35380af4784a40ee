import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConfigDocument, TextRange } from './document.ts';
import { decode } from './java/decode.ts';
import { parseConfig } from './parse.ts';
import { lexer } from './tokens.ts';

/** Texts of the pieces that mean something in a properties file: random characters hardly ever meet them. */
const pieces = ['a', 'server.1', '=', ':', ' ', '\t', '\f', '\n', '\r', '\r\n', '\\', '\\\n', '\\\r\n  ', '#', '!'];
const odd = ['\\u0041', '\\u00', '\\u', '\\=', '\\ ', '\\n', 'é', '€', '\u{1f600}', '\ud800', '\ufeff', '\0', '\u0085'];
const propertiesText = fc.oneof(
  fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);
const encodings = fc.constantFrom('utf-8', 'latin1');
const parsed = fc.tuple(propertiesText, encodings).map(([text, encoding]) => parseConfig('file:///a', text, encoding));

/** Holds a property against more than the usual hundred texts. */
function always<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { numRuns: 2000 });
}

/** Entries and comments in the order of their places. */
function partsOf({ entries, comments }: ConfigDocument): readonly TextRange[] {
  return [...entries, ...comments].map(({ range }) => range).sort((a, b) => a.start - b.start || a.end - b.end);
}

describe('parseConfig, whatever the text', () => {
  test('never throws for bytes', () => {
    always(fc.uint8Array(), (bytes) => {
      const { text, encoding } = decode(bytes);
      expect(parseConfig('file:///a', text, encoding).text).toBe(text);
    });
  });

  test('all places lie in the text', () => {
    always(parsed, ({ text, entries, comments, syntaxProblems }) => {
      const located = [...entries, ...entries.flatMap(({ key, value }) => [key, value]), ...comments];
      for (const { range } of [...located, ...syntaxProblems.map(({ at }) => at)]) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
    });
  });

  test('a key stands before its value, and both make up the entry', () => {
    always(parsed, ({ entries }) => {
      for (const { range, key, value } of entries) {
        expect(key.range.start).toBe(range.start);
        expect(key.range.end).toBeLessThanOrEqual(value.range.start);
        expect(value.range.end).toBe(range.end);
      }
    });
  });

  test('entries and comments keep their order and do not overlap', () => {
    always(parsed, (document) => {
      expect(document.entries.map(({ range }) => range.start)).toEqual(
        document.entries.map(({ range }) => range.start).toSorted((a, b) => a - b),
      );
      partsOf(document).reduce(
        (before, range) => {
          expect(range.start).toBeGreaterThanOrEqual(before.end);
          return range;
        },
        { start: 0, end: 0 },
      );
    });
  });

  test('between them lie only blanks, line ends and backslashes that continue a line', () => {
    always(parsed, (document) => {
      let end = 0;
      for (const range of [...partsOf(document), { start: document.text.length, end: document.text.length }]) {
        expect(document.text.slice(end, range.start)).toMatch(/^(?:[ \t\f\r\n]|\\(?=[\r\n]|$))*$/);
        end = range.end;
      }
    });
  });

  test('the tokens put together are the text', () => {
    always(propertiesText, (text) => {
      const { tokens, groups, errors } = lexer.tokenize(text);
      const all = [...tokens, ...(groups['blank'] ?? [])].sort((a, b) => a.startOffset - b.startOffset);
      expect(errors).toEqual([]);
      expect(all.map(({ image }) => image).join('')).toBe(text);
    });
  });

  test('each character that Java reads has its place', () => {
    always(parsed, ({ text, entries }) => {
      for (const part of entries.flatMap(({ key, value }) => [key, value])) {
        if (part.written === undefined) {
          expect(text.slice(part.range.start, part.range.end)).toBe(part.value);
        } else {
          expect(part.written.starts).toHaveLength(part.value.length);
          expect(part.written.ends).toHaveLength(part.value.length);
        }
      }
    });
  });
});

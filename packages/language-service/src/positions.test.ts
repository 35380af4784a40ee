import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editBuffer, type PositionEncoding, positionEncodings, ShownFile } from './positions.ts';

const bufferOf = (text: string) => TextDocument.create('file:///zoo.cfg', 'zoocfg', 1, text);

/** How many units of an encoding a text has, by the platform's own encoders. */
const widths: Record<PositionEncoding, (text: string) => number> = {
  'utf-8': (text) => new TextEncoder().encode(text).length,
  'utf-16': (text) => text.length,
  'utf-32': (text) => [...text].length,
};

/** Line and column of an offset, counted from the start of the text. */
function position(text: string, offset: number, encoding: PositionEncoding) {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: widths[encoding](lines.at(-1) ?? '') };
}

const characters = ['a', '=', '\n', '\r\n', '\r', 'é', 'ÿ', '中', '😀', '\u2028'];
const texts = fc.array(fc.constantFrom(...characters)).map((parts) => parts.join(''));
/** An offset that lies between two characters, and between no \r and \n. */
const isBetween = (text: string, offset: number) =>
  !/^[\udc00-\udfff]/.test(text.slice(offset)) && !/\r$/.test(text.slice(0, offset));

describe.each(positionEncodings)('%s', (encoding) => {
  test('an offset is the position that counting from the start gives, and back', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        fc.pre(isBetween(text, offset));
        const file = new ShownFile('file:///zoo.cfg', text, undefined, encoding);
        expect(file.positionAt(offset)).toEqual(position(text, offset, encoding));
        expect(file.offsetAt(position(text, offset, encoding))).toBe(offset);
      }),
    );
  });

  test('edits give the text that cutting and joining gives', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(), fc.nat(), texts)), (text, edits) => {
        let expected = text;
        const changes = edits.map(([one, other, added]) => {
          const places = [one, other].map((at) => {
            let offset = at % (expected.length + 1);
            while (!isBetween(expected, offset)) offset--;
            return offset;
          });
          const [start = 0, end = 0] = places.sort((a, b) => a - b);
          const range = { start: position(expected, start, encoding), end: position(expected, end, encoding) };
          expected = expected.slice(0, start) + added + expected.slice(end);
          return { range, text: added };
        });
        const before = bufferOf(text);
        expect(editBuffer(before, changes, 2, encoding).getText()).toBe(expected);
        expect(before.getText()).toBe(text);
      }),
    );
  });

  test('a change without a range is the whole text', () => {
    const edited = editBuffer(bufferOf('a'), [{ text: 'b\n' }], 7, encoding);
    expect([edited.getText(), edited.version]).toEqual(['b\n', 7]);
  });

  test.each([
    [{ line: 0, character: 99 }, 4],
    [{ line: 99, character: 0 }, 7],
    [{ line: -1, character: 3 }, 0],
    [{ line: 1, character: -5 }, 5],
  ])('%j is brought into the text', (at, offset) => {
    const file = new ShownFile('file:///zoo.cfg', 'a=😀\nb\n', undefined, encoding);
    expect(file.offsetAt(at)).toBe(offset);
  });
});

test('a byte order mark that the editor hides has no column', () => {
  const file = new ShownFile('file:///zoo.cfg', '\uFEFFa=é\n', bufferOf('a=é\n'), 'utf-8');
  expect(file.positionAt(4)).toEqual({ line: 0, character: 4 });
  expect(file.offsetAt({ line: 0, character: 4 })).toBe(4);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentSymbol, Position, Range, SelectionRange } from 'vscode-languageserver-types';
import { ableClient, open } from '../../../test/support/page.ts';
import { codeLenses } from './code-lenses.ts';
import { documentLinks } from './document-links.ts';
import { foldingRanges } from './folding.ts';
import { inlayHints } from './inlay-hints.ts';
import { type PositionEncoding, positionEncodings } from './positions.ts';
import { selectionRanges } from './selection-ranges.ts';
import { semanticTokens } from './semantic-tokens.ts';
import type { Page } from './snapshot.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

/** Pieces that mean something to a configuration, in any order. */
const piece = fc.constantFrom(
  '\\\n',
  '\\\r\n  ',
  ' ',
  '\t',
  '=',
  ':',
  ';',
  '|',
  '#',
  '!',
  '\\',
  '\\u00e9',
  '\uFEFF',
  'é',
  '😀',
  '[::1]',
  ':observer',
  'server.1',
  'zk1:2888:3888;2181',
  'tickTime=2000',
  '{{ x }}',
  '{% if x %}',
  '# zklint-disable-next-line number-format',
);
const mixed = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const plain = fc.constantFrom(
  'server.1=zk1:2888:3888',
  'server.2=\\\n zk2:2888:\\\r\n  3888;2181',
  'server.3=0.0.0.0:2888:3888:observer',
  'group.1=1:2',
  'weight.1=3',
  'tickTime=2000',
  'initLimit=1\\\n0',
  'dataDir=/dä😀ta',
  'electionAlg=3',
  'ssl.keyStore.password=x',
  '',
  '# one',
  '! two',
  '# zklint-disable number-format',
  '# zklint-zookeeper 3.4',
  'dynamicConfigFile=zoo.cfg.dynamic',
);
const line = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 2, arbitrary: mixed },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r', '');
const text = fc.array(fc.tuple(line, lineEnd), { maxLength: 25 }).map((lines) => lines.flat().join(''));
const encoding = fc.constantFrom(...positionEncodings);

const isUpTo = (one: Position, other: Position) =>
  one.line < other.line || (one.line === other.line && one.character <= other.character);
const holds = (outer: Range, inner: Range) => isUpTo(outer.start, inner.start) && isUpTo(inner.end, outer.end);

/** Asks for every page of a file as an editor of that encoding would. */
async function pagesOf(written: string, encoding: PositionEncoding): Promise<readonly Page[]> {
  const { snapshot } = await open({ 'zoo.cfg': written, 'zoo.cfg.dynamic': written }, {}, { ...ableClient, encoding });
  return [...snapshot.all];
}

function always(check: (page: Page, all: Range) => void) {
  return fc.assert(
    fc.asyncProperty(text, encoding, async (written, encoding) => {
      for (const page of await pagesOf(written, encoding)) {
        check(page, page.file.rangeOf({ start: 0, end: page.file.text.length }));
      }
    }),
    { numRuns: 150 },
  );
}

describe('whatever is written', () => {
  test('lenses, hints, links and folds lie in the file', async () => {
    await always((page, all) => {
      const places = [
        ...codeLenses(page, ableClient).map(({ range }) => range),
        ...inlayHints(page, { start: 0, end: page.file.text.length }, ableClient).map(({ position }) => ({
          start: position,
          end: position,
        })),
        ...documentLinks(page, ableClient).map(({ range }) => range),
      ];
      for (const place of places) expect(holds(all, place)).toBe(true);
      for (const { startLine, endLine } of foldingRanges(page)) {
        expect(startLine).toBeLessThan(endLine);
        expect(endLine).toBeLessThanOrEqual(all.end.line);
      }
    });
  });

  test('folds lie in each other or apart', async () => {
    await always((page) => {
      const folds = foldingRanges(page);
      for (const one of folds) {
        for (const other of folds) {
          if (one === other || one.startLine > other.startLine) continue;
          expect(one.startLine).not.toBe(other.startLine);
          expect(other.startLine > one.endLine || other.endLine <= one.endLine).toBe(true);
        }
      }
    });
  });

  test('symbols hold their names and their children', async () => {
    await always((page, all) => {
      const check = (outer: Range, symbols: readonly DocumentSymbol[]) => {
        for (const { name, kind, range, selectionRange, children = [] } of symbols) {
          // All clients know these.
          expect(kind).toBeLessThanOrEqual(18);
          expect(name).not.toBe('');
          expect(holds(outer, range)).toBe(true);
          expect(holds(range, selectionRange)).toBe(true);
          check(range, children);
        }
      };
      check(all, documentSymbols(page, ableClient) as DocumentSymbol[]);
      for (const { location } of workspaceSymbols(page.snapshot, '')) {
        if (location.uri === page.file.uri) expect(holds(all, location.range)).toBe(true);
      }
    });
  });

  test('selections grow, around the place, up to the file', async () => {
    await always((page, all) => {
      const offsets = Array.from({ length: page.file.text.length + 1 }, (_, offset) => offset);
      for (const [offset, selection] of selectionRanges(page, offsets).entries()) {
        const at = page.file.positionAt(offset);
        expect(holds(selection.range, { start: at, end: at })).toBe(true);
        let one: SelectionRange = selection;
        for (; one.parent; one = one.parent) {
          expect(holds(one.parent.range, one.range)).toBe(true);
          expect(one.parent.range).not.toEqual(one.range);
        }
        expect(one.range).toEqual(all);
      }
    });
  });

  test('tokens are in order, apart, and in one line each', async () => {
    await always((page) => {
      const { data } = semanticTokens(page);
      expect(data.length % 5).toBe(0);
      let [line, character, end] = [0, 0, 0];
      for (let index = 0; index < data.length; index += 5) {
        const [down = 0, right = 0, length = 0] = data.slice(index, index + 3);
        expect(down).toBeGreaterThanOrEqual(0);
        expect(length).toBeGreaterThan(0);
        if (down > 0) [line, character, end] = [line + down, 0, 0];
        character += right;
        expect(character).toBeGreaterThanOrEqual(end);
        end = character + length;
        const lineEnd = page.file.positionAt(page.file.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }));
        expect(end).toBeLessThanOrEqual(lineEnd.line === line ? lineEnd.character : 0);
      }
    });
  });
});

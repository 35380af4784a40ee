import { describe, expect, test } from 'vitest';
import { applyEdits, compatible } from './apply-fixes.ts';
import { say } from './message.ts';
import type { Edit, Fix } from './rule.ts';

function edit(start: number, end: number, newText: string, uri = 'file:///zoo.cfg'): Edit {
  return { at: { uri, range: { start, end } }, newText };
}

function fix(...edits: readonly Edit[]): Fix {
  return { title: say`Mend it`, safe: true, edits };
}

describe('edits', () => {
  test('are made in the order of their places', () => {
    expect(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 0, '>'), edit(1, 3, '')])).toBe('>adEf');
    expect(applyEdits('ab', [edit(0, 1, 'A'), edit(0, 0, '>')])).toBe('>Ab');
  });

  test.each([[[edit(0, 2, ''), edit(1, 3, '')]], [[edit(2, 1, '')]], [[edit(0, 7, '')]]])(
    'outside the text or on each other are refused',
    (edits) => {
      expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
    },
  );
});

describe('fixes that can be made at once', () => {
  const cases: readonly [string, readonly Fix[], readonly number[]][] = [
    ['are those apart', [fix(edit(0, 1, 'x')), fix(edit(2, 3, 'x'))], [0, 1]],
    ['are those in different files', [fix(edit(0, 1, 'x')), fix(edit(0, 1, 'x', 'file:///myid'))], [0, 1]],
    ['are not those that overlap', [fix(edit(0, 4, 'x')), fix(edit(2, 3, 'x'))], [0]],
    ['are not those that meet', [fix(edit(0, 2, 'x')), fix(edit(2, 3, 'x'))], [0]],
    ['are not those that insert at one place', [fix(edit(1, 1, 'x')), fix(edit(1, 1, 'y'))], [0]],
    ['are whole', [fix(edit(0, 1, 'x')), fix(edit(0, 1, 'y'), edit(5, 6, 'y')), fix(edit(5, 6, 'z'))], [0, 2]],
    ['may have edits that meet', [fix(edit(0, 1, ''), edit(1, 2, '')), fix(edit(3, 3, 'x'))], [0, 1]],
    ['see behind an insertion', [fix(edit(4, 9, 'x'), edit(4, 4, 'y')), fix(edit(8, 8, 'x'))], [0]],
    [
      'see before',
      [fix(edit(8, 9, 'x')), fix(edit(2, 3, 'y')), fix(edit(0, 20, 'z')), fix(edit(4, 6, 'w'))],
      [0, 1, 3],
    ],
  ];
  test.each(cases)('%s', (_, fixes, kept) => {
    expect(compatible(fixes)).toEqual(kept.map((index) => fixes[index]));
  });
});

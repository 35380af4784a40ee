import { say } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { type Block, piecesOf, render } from './prose.ts';

const markdown = (...blocks: Block[]) => render(blocks, true).value;
const text = (piece: string): Block => ({ kind: 'text', pieces: [piece] });

describe('an explanation in Markdown', () => {
  test.each([
    ['emphasis', '*a* and _b_', '\\*a\\* and \\_b\\_'],
    ['a link', '[a](b)', '\\[a\\](b)'],
    ['HTML', '<img src=x> a<b', '\\<img src=x> a\\<b'],
    ['an entity', '&lt; &#60; a & b', '\\&lt; \\&#60; a & b'],
    ['code', '`a`', '\\`a\\`'],
    ['a heading', '# a', '\\# a'],
    ['a list', '- a', '\\- a'],
    ['a numbered list', '1. a', '1\\. a'],
    ['a quotation', '> a', '\\> a'],
    ['a fence', '~~~', '\\~\\~~'],
    ['a line break', 'a\n# b', 'a\\\\u000a# b'],
    ['an address', 'https://a.example ftp://b www.c.example', 'https\\://a.example ftp\\://b www\\.c.example'],
    ['an address of mail', 'a@b.example', 'a\\@b.example'],
    ['text turned around', 'a\u202eb', 'a\\\\u202eb'],
  ])('has %s as text', (_, written, shown) => {
    expect(markdown({ kind: 'text', pieces: [written] })).toBe(shown);
  });

  test.each(['a_b.c-d (e) 1 < 2; 3.9+: x!', 'a://b: @c', '20 | 30 = $x {y}'])('leaves %s alone', (written) => {
    expect(markdown({ kind: 'text', pieces: [written] })).toBe(written);
  });

  test.each([
    ['a', '`a`'],
    ['`', '`` ` ``'],
    ['a``b', '```a``b```'],
    ['', ''],
    ['a\nb', '`a\\u000ab`'],
  ])('shows the code %j', (code, shown) => {
    expect(markdown({ kind: 'text', pieces: [{ code }] })).toBe(shown);
  });

  test('has addresses that end where they end', () => {
    const link = 'https://example.com/a%2Fb (c)<d>';
    expect(markdown({ kind: 'text', pieces: [{ link, text: '[x]' }] })).toBe(
      '[\\[x\\]](https://example.com/a%2Fb%20%28c%29%3cd%3e)',
    );
  });
});

test('an explanation is paragraphs and a list, in Markdown or without', () => {
  const blocks: readonly Block[] = [
    { kind: 'title', pieces: [{ code: 'a' }, ': b'] },
    text('One.'),
    { kind: 'item', pieces: ['x'] },
    { kind: 'item', pieces: ['y'] },
    { kind: 'rule' },
    { kind: 'text', pieces: [{ link: 'https://example.com', text: 'more' }] },
  ];
  expect(render(blocks, true)).toEqual({
    kind: 'markdown',
    value: '**`a`: b**\n\nOne.\n\n- x\n- y\n\n---\n\n[more](https://example.com)',
  });
  expect(render(blocks, false)).toEqual({
    kind: 'plaintext',
    value: 'a: b\nOne.\n- x\n- y\n\nmore (https://example.com)',
  });
});

test('what a message says of a file stands out in it, in every language', () => {
  const message = say`${'a'} says ${say`${1} of ${2}`} and ${'b'}`;
  const english = piecesOf(message, (one) => one.in({}));
  expect(english).toEqual([{ code: 'a' }, ' says ', '1 of 2', ' and ', { code: 'b' }]);
  const turned = piecesOf(message, (one) => one.in({ '{0} says {1} and {2}': '{2} before {0}' }));
  expect(turned).toEqual([{ code: 'b' }, ' before ', { code: 'a' }]);
});

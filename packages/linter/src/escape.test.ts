import { describe, expect, test } from 'vitest';
import { readable, safeJson, visible } from './escape.ts';

describe('visible', () => {
  test.each([
    ['\u001b[31m', '␛[31m'],
    ['a\nb\rc\0', 'a␊b␍c␀'],
    ['\x7f', '␡'],
    ['\u009b31m', '<U+009B>31m'],
    ['\u202e\u2066\u200f', '<U+202E><U+2066><U+200F>'],
    ['\u2028\u2029', '<U+2028><U+2029>'],
    ['\ufeff', '<U+FEFF>'],
    ['\ud800x', '<U+D800>x'],
    ['\u{e0041}', '<U+E0041>'],
    ['\ufffe\uffff', '<U+FFFE><U+FFFF>'],
    ['::error::x', '<U+003A>:error::x'],
    ['a ::Error::x', 'a <U+003A>:Error::x'],
    ['x ##[group]y', 'x <U+0023>#[group]y'],
    ['###[x]', '#<U+0023>#[x]'],
    ['##vso[x]', '<U+0023>#vso[x]'],
  ])('shows %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each(['server.1=zk1:2888', '毫秒', 'é ñ', '😀', 'a \\u202e b', '::1', '[::1]:2888', 'a::b', '## x [y]'])(
    'leaves %j',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );

  test('leaves nothing that steers a terminal, of all characters', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join(' ');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the point
    expect(visible(all)).not.toMatch(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/);
  });
});

test('readable cuts what is endless, between characters', () => {
  expect(readable('a'.repeat(1000))).toBe('a'.repeat(1000));
  expect(readable(`a${'😀'.repeat(1000)}`)).toBe(`a${'😀'.repeat(499)}…`);
});

describe('safeJson', () => {
  const hostile = '\u202e \u2028 \u009b \x7f \u{e0041} \ud800 "\\ \n ##[group] ::error::';

  test('is the same data', () => {
    expect(JSON.parse(safeJson({ [hostile]: hostile }))).toEqual({ [hostile]: hostile });
  });

  test('is printable', () => {
    expect(safeJson(hostile)).toMatch(/^[ -~]*$/);
    expect(safeJson(hostile)).not.toContain('##[');
  });

  test('may have lines of its own', () => {
    expect(safeJson({ a: ['\n'] }, 1)).toBe('{\n "a": [\n  "\\n"\n ]\n}');
  });
});

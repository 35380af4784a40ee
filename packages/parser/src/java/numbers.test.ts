import { expect, test } from 'vitest';
import { decodeInt32, decodeInt64, numberFormatMessage, parseHex64, parseInt32, parseInt64 } from './numbers.ts';

test.each([
  ['0', 0],
  ['-0', 0],
  ['+7', 7],
  ['-7', -7],
  ['007', 7],
  ['2147483647', 2147483647],
  ['-2147483648', -2147483648],
  ['0'.repeat(1000), 0],
  ['\u0661\u0662', 12],
  ['\uff17', 7],
  ['\u07c9', 9],
  ['\u1c59', 9],
  ['\ua9d9\u0966', 90],
])('parseInt32(%j) is %d', (text, value) => {
  expect(parseInt32(text) === value).toBe(true);
});

test.each([
  '',
  '+',
  '-',
  '--1',
  '+-1',
  ' 1',
  '1 ',
  '1\u00a0',
  '1_000',
  '1.0',
  '1e3',
  '0x10',
  '1L',
  '2147483648',
  '-2147483649',
  '9'.repeat(40),
  '\u00b2',
  '\u2460',
  '\u516d',
  '\u2167',
  '\ud835\udfd8x',
  'Infinity',
])('parseInt32(%j) is none', (text) => {
  expect(parseInt32(text)).toBeUndefined();
});

test.each([
  ['9223372036854775807', 2n ** 63n - 1n],
  ['-9223372036854775808', -(2n ** 63n)],
  ['9007199254740993', 9007199254740993n],
  ['+1', 1n],
  ['000000000000000000000000000001', 1n],
])('parseInt64(%j) is %d', (text, value) => {
  expect(parseInt64(text)).toBe(value);
});

test.each(['9223372036854775808', '-9223372036854775809', '1'.repeat(100), '', 'x'])(
  'parseInt64(%j) is none',
  (text) => {
    expect(parseInt64(text)).toBeUndefined();
  },
);

test('the message is that of Java 17', () => {
  expect(numberFormatMessage('2s')).toBe('For input string: "2s"');
});

test.each([
  ['0', 0n],
  ['-fF', -255n],
  ['+10', 16n],
  ['7fffffffffffffff', 2n ** 63n - 1n],
  ['-8000000000000000', -(2n ** 63n)],
  ['\u0661\u0662', 0x12n],
  ['\uff21\uff46', 0xafn],
])('parseHex64(%j) is %d', (text, value) => {
  expect(parseHex64(text) === value).toBe(true);
});

test.each(['', '-', 'g', '0x1', ' 1', '1 ', '1.0', '8000000000000000', '\uff27'])(
  'parseHex64(%j) is refused',
  (text) => {
    expect(parseHex64(text)).toBeUndefined();
  },
);

test.each([
  ['10', 10n],
  ['0x10', 16n],
  ['#10', 16n],
  ['010', 8n],
  ['-0X7f', -127n],
  ['0', 0n],
  ['0x7fffffffffffffff', 2n ** 63n - 1n],
])('decodeInt64(%j) is %d', (text, value) => {
  expect(decodeInt64(text) === value).toBe(true);
});

test('numbers beyond 32 or 64 bits are refused', () => {
  expect(decodeInt32('0x80000000')).toBeUndefined();
  expect(decodeInt32('-0x80000000')).toBe(-2147483648);
  expect(decodeInt64('0x8000000000000000')).toBeUndefined();
  expect(decodeInt64('08')).toBeUndefined();
});

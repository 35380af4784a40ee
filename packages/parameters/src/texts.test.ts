import { expect, test } from 'vitest';
import { parameters } from './index.ts';
import { textOf } from './texts.ts';

test('every parameter and family has a text', () => {
  expect(Object.keys(parameters).filter((name) => !textOf(name)?.summary)).toEqual([]);
  expect(textOf('server.<id>')?.summary).toContain('member of the ensemble');
});

test('a text keeps what the catalogue cannot say in one value', () => {
  expect(textOf('dataLogDir')?.default).toBe('same directory as dataDir');
  expect(textOf('fips-mode')?.default).toEqual({ '3.8.2': 'false', '3.9.0': 'true' });
});

test('no other name has a text', () => {
  expect(textOf('tickTme')).toBeUndefined();
  expect(textOf('constructor')).toBeUndefined();
  expect(textOf('__proto__')).toBeUndefined();
});

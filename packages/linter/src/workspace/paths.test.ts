import { describe, expect, test } from 'vitest';
import { folderOf, foldersUpTo, isInside, join, nameOf, normalUri, partsBelow, uriOfPath } from './paths.ts';

describe('uriOfPath', () => {
  test.each([
    ['/a/b.cfg', 'file:///a/b.cfg'],
    ['/a/b/', 'file:///a/b'],
    ['/a b/%/é', 'file:///a%20b/%25/%C3%A9'],
    ['/', 'file://'],
    ['C:\\zk\\zoo.cfg', 'file:///C%3A/zk/zoo.cfg'],
  ])('%s', (path, uri) => {
    expect(uriOfPath(path)).toBe(uri);
  });
});

test.each([
  ['file:///a%20b/c', 'file:///a%20b/c'],
  ['file:///a b/é', 'file:///a%20b/%C3%A9'],
  ['file:///c:/x', 'file:///c%3A/x'],
  ['file:///c%3a/x', 'file:///c%3A/x'],
  ['file:///100%', 'file:///100%25'],
  ['file:///', 'file://'],
])('normalUri(%s)', (uri, expected) => {
  expect(normalUri(uri)).toBe(expected);
});

describe('join', () => {
  test.each([
    ['file:///a', 'b/c', 'file:///a/b/c'],
    ['file:///a', './b//c/.', 'file:///a/b/c'],
    ['file:///a/b', '../c', 'file:///a/c'],
    ['file:///a', '../../../c', 'file:///c'],
    ['file://', 'c', 'file:///c'],
    ['file:///a', '/b', 'file:///a/b'],
    ['file:///a', 'b c', 'file:///a/b%20c'],
  ])('%s and %s', (folder, path, expected) => {
    expect(join(folder, path)).toBe(expected);
  });
});

test('folders and names', () => {
  expect(folderOf('file:///a/b%20c')).toBe('file:///a');
  expect(nameOf('file:///a/b%20c')).toBe('b c');
  expect(isInside('file:///ab/c', 'file:///a')).toBe(false);
  expect(isInside('file:///a/c', 'file:///a')).toBe(true);
  expect(isInside('file:///a', 'file://')).toBe(true);
  expect(partsBelow('file:///a/b%20c/d', 'file:///a')).toEqual(['b c', 'd']);
  expect(foldersUpTo('file:///a/b/c', 'file:///a')).toEqual(['file:///a/b/c', 'file:///a/b', 'file:///a']);
  expect(foldersUpTo('file:///x', 'file:///a')).toEqual([]);
  expect(foldersUpTo('file:///a', 'file://')).toEqual(['file:///a', 'file://']);
});

import { describe, expect, test } from 'vitest';
import {
  folderOf,
  foldersAbove,
  foldersUpTo,
  isInside,
  join,
  nameOf,
  normalUri,
  partsBelow,
  pathOfUri,
  uriOfPath,
} from './paths.ts';

describe('uriOfPath', () => {
  test.each([
    ['/a/b.cfg', 'file:///a/b.cfg'],
    ['/a/b/', 'file:///a/b'],
    ['/a b/%/é', 'file:///a%20b/%25/%C3%A9'],
    ['/', 'file://'],
    ['C:\\zk\\zoo.cfg', 'file:///C%3A/zk/zoo.cfg'],
    ['c:\\zk', 'file:///C%3A/zk'],
    ['c:\\', 'file:///C%3A'],
    ['\\\\Server\\share\\a b', 'file://server/share/a%20b'],
    ['//a', 'file:////a'],
  ])('%s', (path, uri) => {
    expect(uriOfPath(path)).toBe(uri);
  });
});

test.each([
  ['file:///a%20b/c', 'file:///a%20b/c'],
  ['file:///a b/é', 'file:///a%20b/%C3%A9'],
  ['file:///c:/x', 'file:///C%3A/x'],
  ['file:///C:/x', 'file:///C%3A/x'],
  ['file:///c%3a/x', 'file:///C%3A/x'],
  ['file:///C%3A/x/', 'file:///C%3A/x'],
  ['file:///c:', 'file:///C%3A'],
  ['file:///c:/', 'file:///C%3A'],
  ['file:///cd:/x', 'file:///cd%3A/x'],
  ['FILE:///x', 'file:///x'],
  ['file:/x', 'file:///x'],
  ['file://localhost/x', 'file:///x'],
  ['file://Server/Share/x', 'file://server/Share/x'],
  ['untitled:Untitled-1', 'untitled:///Untitled-1'],
  ['vscode-vfs://github/Owner/repo/', 'vscode-vfs://github/Owner/repo'],
  ['git:/zoo.cfg?{}', 'git:///zoo.cfg%3F%7B%7D'],
  ['zoo.cfg', ''],
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

test.each([
  ['file:///a%20b/c', '/a b/c'],
  ['file:///C%3A/zk', '/C:/zk'],
  ['file://server/share/x', '//server/share/x'],
  ['file://', ''],
])('pathOfUri(%s)', (uri, path) => {
  expect(pathOfUri(uri)).toBe(path);
});

test.each([
  ['file:///a/b', ['file:///a/b', 'file:///a']],
  ['file://server/share', ['file://server/share']],
  ['vscode-vfs://github/a/b', ['vscode-vfs://github/a/b', 'vscode-vfs://github/a']],
  ['untitled://', []],
  ['file://', []],
])('foldersAbove(%s)', (folder, folders) => {
  expect(foldersAbove(folder)).toEqual(folders);
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

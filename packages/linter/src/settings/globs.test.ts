import { describe, expect, test } from 'vitest';
import { globFault, matcherOf } from './globs.ts';

function matches(glob: string, path: string): boolean {
  return matcherOf([glob], 'file:///p')(`file:///p/${path.split('/').map(encodeURIComponent).join('/')}`);
}

describe('a glob', () => {
  test.each([
    ['zoo.cfg', 'zoo.cfg', true],
    ['zoo.cfg', 'a/zoo.cfg', false],
    ['./a//zoo.cfg', 'a/zoo.cfg', true],
    ['*.cfg', 'zoo.cfg', true],
    ['*.cfg', 'a/zoo.cfg', false],
    ['*.cfg', '.cfg', true],
    ['*', '.hidden', true],
    ['a/*/zoo.cfg', 'a/b/zoo.cfg', true],
    ['a/*/zoo.cfg', 'a/b/c/zoo.cfg', false],
    ['a/**/zoo.cfg', 'a/zoo.cfg', true],
    ['a/**/zoo.cfg', 'a/b/c/zoo.cfg', true],
    ['**/zoo.cfg', 'zoo.cfg', true],
    ['**/b/**/*.cfg', 'a/b/b/c/x.cfg', true],
    ['**/b/**/*.cfg', 'a/c/x.cfg', false],
    ['a/**', 'a/b/c', true],
    ['a**c', 'abc', true],
    ['a**c', 'a/c', false],
    ['zk?/zoo.cfg', 'zk1/zoo.cfg', true],
    ['zk?/zoo.cfg', 'zk/zoo.cfg', false],
    ['?.cfg', '🦓.cfg', true],
    ['zk[12].cfg', 'zk2.cfg', true],
    ['zk[1-3a].cfg', 'zk3.cfg', true],
    ['zk[1-3a].cfg', 'zk4.cfg', false],
    ['zk[!1-3].cfg', 'zk4.cfg', true],
    ['zk[!1-3].cfg', 'zk1.cfg', false],
    ['[]]', ']', true],
    ['[*]', '*', true],
    ['[*]', 'a', false],
    ['a[', 'a[', true],
    ['{a,b}/{c,d}.cfg', 'b/c.cfg', true],
    ['{a,b/{c,d}}.cfg', 'b/d.cfg', true],
    ['{a,b/{c,d}}.cfg', 'b/a.cfg', false],
    ['{a}', '{a}', true],
    ['a b/ü.cfg', 'a b/ü.cfg', true],
    ['a.b', 'axb', false],
    ['a+(b)$', 'a+(b)$', true],
  ])('%s and %s: %s', (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });

  test.each([
    ['a', 'a/b/c.cfg', true],
    ['a/', 'a/b.cfg', true],
    ['*/b', 'a/b/c/d.cfg', true],
    ['**/b', 'a/b/c/d.cfg', true],
    ['.', 'a/b.cfg', true],
    ['a', 'ab/c.cfg', false],
    ['a*', 'ab/c.cfg', false],
    ['a/*', 'a/b/c.cfg', false],
  ])('%s as a folder, and %s: %s', (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });

  test('means nothing outside its folder', () => {
    expect(matcherOf(['**'], 'file:///p')('file:///pq/zoo.cfg')).toBe(false);
    expect(matcherOf([], 'file:///p')('file:///p/zoo.cfg')).toBe(false);
  });

  test.each([
    ['', /must be a text/],
    [5, /must be a text, not 5/],
    ['a\\*.cfg', /with \/ in place of a backslash/],
    ['/a', /downwards/],
    ['a/../b', /downwards/],
    ['!a', /may have/],
    ['@(a|b)', /may have/],
    ['a'.repeat(1001), /too long/],
    ['{a,b}'.repeat(10), /too long/],
    [`{${'a,'.repeat(200)}}`, /too long/],
  ])('%s is refused', (glob, fault) => {
    expect(String(globFault(glob))).toMatch(fault);
  });

  test.each(['a..b/c', 'a!b', '(a)', '...', '{a,b}{c,d}{e,f}'])('%s is taken', (glob) => {
    expect(globFault(glob)).toBeUndefined();
  });

  // What libraries make of them keeps a processor busy until the test's time is up.
  test('with hundreds of stars or braces end', () => {
    const long = 'a'.repeat(255);
    expect(matches(`${'*a'.repeat(400)}b`, long)).toBe(false);
    expect(matches(`${'**/*a*a/'.repeat(100)}b`, `${`${long}/`.repeat(100)}c`)).toBe(false);
    expect(globFault('{'.repeat(1000))).toBeUndefined();
    expect(String(globFault(`${'{a,b'.repeat(190)}`))).toMatch(/undefined/);
  });
});

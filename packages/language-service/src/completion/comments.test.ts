import { expect, test } from 'vitest';
import { offered } from '../../../../test/support/completion.ts';

test.each<readonly [string, readonly string[]]>([
  ['# zk«»', ['disable-next-line', 'disable', 'enable', 'disable-file', 'zookeeper'].map((name) => `zklint-${name}`)],
  ['# «»', []],
  ['# zoo«»', []],
  ['# tick«»', []],
  ['#tickTime=«»', []],
  ['# zklint-disable trailing-whitespace -- «»', []],
  ['# zklint-zookeeper 3.8 «»', []],
  ['# zklint-enable «»', []],
  ['# zklint-disable skip-acl, plain-secret\n# zklint-enable «»', ['skip-acl', 'plain-secret']],
  ['# zklint-disable skip-acl, plain-secret\n# zklint-enable skip-acl, «»', ['plain-secret']],
])('%j', async (marked, labels) => {
  expect((await offered(marked)).labels).toEqual(labels);
});

test('rules that speak of the next lines come first, and none twice', async () => {
  const { labels, after } = await offered(
    'skipACL=yes\n# zklint-disable-next-line plain-secret, force«»-sync\nforceSync=no\n',
  );
  expect(labels.slice(0, 2)).toEqual(['force-sync-off', 'skip-acl']);
  expect(labels).not.toContain('plain-secret');
  expect(after('force-sync-off')).toBe(
    'skipACL=yes\n# zklint-disable-next-line plain-secret, force-sync-off\nforceSync=no\n',
  );
});

test('releases', async () => {
  const { labels, after } = await offered('# zklint-zookeeper 3.«»\r\ntickTime=2000\r\n');
  expect(labels.slice(0, 7)).toEqual(['3.9', '3.8', '3.7', '3.6', '3.5', '3.4', '3.9.5']);
  expect(after('3.8')).toBe('# zklint-zookeeper 3.8\r\ntickTime=2000\r\n');
});

test('a directive is written whole', async () => {
  expect((await offered('# zkl«»\n')).after('zklint-disable')).toBe('# zklint-disable \n');
  expect((await offered('# zkl«»int-dis skip-acl\n')).after('zklint-disable')).toBe('# zklint-disable skip-acl\n');
});

import { expect, test } from 'vitest';
import { offered } from '../../../../test/support/completion.ts';

test.each<readonly [string, readonly string[]]>([
  ['# zk«»', []],
  ['# zk«»1 is in rack A', []],
  ['# zkl«»', ['disable-next-line', 'disable', 'enable', 'disable-file', 'zookeeper'].map((name) => `zklint-${name}`)],
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

test('behind a directive the rules that it may be for are to choose from', async () => {
  const inserted = async (marked: string, name: string) => (await offered(marked)).inserted(`zklint-${name}`);
  const file = 'skipACL=yes\n# zklint-«»\n# so\nforceSync=no\nsnapCount=x\n';
  expect(await inserted(file, 'disable-next-line')).toBe(`zklint-disable-next-line \${1:force-sync-off}`);
  expect(await inserted(file, 'disable-file')).toMatch(/^zklint-disable-file \$\{1\|force-sync-off,.*skip-acl.*\|\}$/);
  expect(await inserted(file, 'disable')).toMatch(/^zklint-disable \$\{1\|force-sync-off,.*\|\}$/);
  expect(await inserted('dataDir=/d\n# zklint-«»\nclientPort=2181\nskipACL=yes\n', 'disable-next-line')).toBe(
    'zklint-disable-next-line $0',
  );
  expect(await inserted('# zklint-«»\n', 'disable')).toBe('zklint-disable $0');
  expect(await inserted('# zklint-«» skip-acl\n', 'disable')).toBe('zklint-disable');
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

import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { uriOf } from '../../../../test/support/workspace.ts';
import { readText } from '../../../parser/src/java/read-text.ts';
import type { FileSystem } from '../file-system.ts';
import { findMyid } from './myid.ts';
import type { Reach } from './server-paths.ts';

const inProject: Reach = { project: uriOf('p') };

/** Where the myid of a configuration was found: its path, or what is known instead. */
async function found(
  files: Readonly<Record<string, string>> | FileSystem,
  dataDir: string,
  reach: Reach = inProject,
  config = 'p/conf/zoo.cfg',
): Promise<string> {
  const fileSystem =
    'readBytes' in files ? (files as FileSystem) : memoryFileSystem({ 'p/conf/zoo.cfg': '', ...files });
  const path = readText('file:///a', dataDir, 0, 'utf-8', () => {});
  const state = await findMyid(fileSystem, uriOf(config), path, reach);
  if (state.kind === 'found') return `${state.file.uri} by ${state.trace}`;
  return `${state.kind} ${state.path ?? ''}${state.nearby ? ` but ${state.nearby.uri}` : ''}`;
}

describe('inside the project', () => {
  test.each([
    ['the whole path', '/var/lib/zk/data', 'p/var/lib/zk/data/myid', 'by tail'],
    ['its last parts', '/var/lib/zk/data', 'p/zk/data/myid', 'by tail'],
    ['its last part', '/var/lib/zk/data', 'p/data/myid', 'by tail'],
    ['beside the configuration', '/var/lib/zk/data', 'p/conf/data/myid', 'by tail'],
    ['the name alone', '/var/lib/zk/data', 'p/conf/myid', 'by beside'],
    ['slashes at the end', '/zk/data///', 'p/data/myid', 'by tail'],
    ['a relative path', 'zk/data', 'p/conf/zk/data/myid', 'by tail'],
    ['a relative path with a dot', './data', 'p/data/myid', 'by tail'],
    ['Windows', 'C:/zk/data', 'p/zk/data/myid', 'by tail'],
    ['other letters', '/zk/caf\\u00e9 %20', 'p/zk/café %20/myid', 'by tail'],
  ])('%s', async (_, dataDir, myid, trace) => {
    const encoded = myid.split('/').map(encodeURIComponent).join('/');
    expect(await found({ [uriOf(encoded)]: '1\n' }, dataDir)).toBe(`${uriOf(encoded)} ${trace}`);
  });

  test('the longest trace wins', async () => {
    const files = { 'p/data/myid': '1', 'p/zk/data/myid': '2', 'p/conf/myid': '3' };
    expect(await found(files, '/var/zk/data')).toBe('file:///p/zk/data/myid by tail');
  });

  test.each([
    ['outside it', '/zk/data', 'zk/data/myid'],
    ['by going up', '../../zk/data', 'zk/data/myid'],
    ['by going up and down', '/zk/../data', 'p/data/myid'],
    ['under another name', '/zk/data', 'p/other/myid'],
  ])('nothing is found %s', async (_, dataDir, myid) => {
    expect(await found({ [myid]: '1\n' }, dataDir)).toMatch(/^unseen/);
  });

  test.each(['{{ id }}', '<node_id>\n', '{% if a %}1{% endif %}', '<%= @id %>', '@ID@', `\${ID}`])(
    'what a myid is made from is none: %j',
    async (text) => {
      expect(await found({ 'p/data/myid': text }, '/zk/data')).toBe('unseen /zk/data/myid');
    },
  );

  test('what lies at the very path is read as it is', async () => {
    const files = { 'zk/data/myid': '{{ id }}' };
    expect(await found(files, '/zk/data', { ...inProject, onHost: true })).toBe('file:///zk/data/myid by path');
  });

  test('an empty dataDir is the root', async () => {
    expect(await found({ 'p/data/myid': '1\n' }, '')).toBe('unseen /myid but file:///p/data/myid');
  });

  test('one in a place where it has no effect', async () => {
    expect(await found({ 'p/data/myid': '1\n' }, '/srv')).toBe('unseen /srv/myid but file:///p/data/myid');
  });
});

describe('links', () => {
  const linked = (target: string): FileSystem => {
    const files = memoryFileSystem({ 'p/conf/zoo.cfg': '', 'p/data/myid': '1\n' });
    return { ...files, realUri: async (uri) => (uri === uriOf('p/data/myid') ? uriOf(target) : files.realUri(uri)) };
  };

  test('inside the project are followed', async () => {
    expect(await found(linked('p/real/myid'), '/zk/data')).toBe('file:///p/data/myid by tail');
  });

  test('that lead outside it are not', async () => {
    expect(await found(linked('etc/secret'), '/zk/data')).toMatch(/^unseen/);
  });

  test('that lead out of a root are not', async () => {
    const reach = { ...inProject, root: uriOf('p') };
    expect(await found(linked('p/real/myid'), '/data', reach)).toBe('file:///p/data/myid by path');
    expect(await found(linked('etc/secret'), '/data', reach)).toMatch(/^unseen/);
  });
});

describe('what this user may not look at', () => {
  const files = memoryFileSystem({ 'p/conf/zoo.cfg': '', 'zk/data/myid': '1\n' });
  const myid = uriOf('zk/data/myid');

  test.each([{ onHost: true }, { root: uriOf('') }])('is not missing (%j)', async (reach) => {
    const kind: FileSystem['kind'] = async (uri) => (uri === myid ? 'hidden' : files.kind(uri));
    expect(await found({ ...files, kind }, '/zk/data', { ...inProject, ...reach })).toBe('unseen /zk/data/myid');
  });

  test.each([{ onHost: true }, { root: uriOf('') }])('is not empty (%j)', async (reach) => {
    const readBytes: FileSystem['readBytes'] = async (uri, limit) =>
      uri === myid ? undefined : files.readBytes(uri, limit);
    expect(await found({ ...files, readBytes }, '/zk/data', { ...inProject, ...reach })).toBe('unseen /zk/data/myid');
  });
});

describe('where the host may be seen', () => {
  const onHost: Reach = { ...inProject, onHost: true };
  const rooted: Reach = { ...inProject, root: uriOf('image') };

  test.each<[string, Reach, Readonly<Record<string, string>>, string, string]>([
    ['on it', onHost, { 'zk/myid': '1' }, '/zk', 'file:///zk/myid by path'],
    ['on it, no file', onHost, {}, '/zk', 'missing /zk/myid'],
    ['on it, a relative path', onHost, { 'p/conf/zk/myid': '1' }, 'zk', 'missing zk/myid'],
    ['below a root', rooted, { 'image/zk/myid': '1' }, '/zk/', 'file:///image/zk/myid by path'],
    ['below a root, no file', rooted, { 'image/zk/x': '' }, '/zk', 'missing /zk/myid'],
    ['below a root, no folder', rooted, { 'image/x': '' }, '/zk', 'unseen /zk/myid'],
    ['below a root, going up', rooted, { 'zk/myid': '1', 'image/x': '' }, '/../zk', 'unseen /../zk/myid'],
    [
      'below a root, going up and back',
      rooted,
      { 'image/zk/myid': '1' },
      '/../a/../zk',
      'file:///image/zk/myid by path',
    ],
    ['below a root, a folder called myid', rooted, { 'image/zk/myid/x': '' }, '/zk', 'missing /zk/myid'],
    ['the project does not count', rooted, { 'p/zk/myid': '1' }, '/zk', 'unseen /zk/myid'],
  ])('%s', async (_, reach, files, dataDir, expected) => {
    expect(await found(files, dataDir, reach)).toBe(expected);
  });
});

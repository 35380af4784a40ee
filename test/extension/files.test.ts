import { beforeEach, expect, test, vi } from 'vitest';
import { serveFiles } from '../../packages/vscode/src/files.ts';

const [file, folder, link] = [1, 2, 64];

/** VS Code as the extension sees it: `places` are texts, items of folders or errors, by path. */
const host = vi.hoisted(() => {
  class FileSystemError extends Error {
    readonly code: string;
    constructor(code: string) {
      super(code);
      this.code = code;
    }
    static NoPermissions = () => new FileSystemError('NoPermissions');
  }
  const parse = (written: string) => {
    const [, scheme, authority = '', path = ''] = /^([^:]+):\/\/([^/]*)(.*)$/.exec(written) ?? [];
    if (scheme === undefined) throw new Error('no scheme');
    const uri = { scheme, authority: decodeURIComponent(authority), path: decodeURIComponent(path) };
    return { ...uri, with: (change: object) => ({ ...uri, ...change }) };
  };
  interface Place {
    readonly type: number;
    readonly size?: number;
    readonly bytes?: Uint8Array;
    readonly items?: readonly (readonly [string, number])[];
    readonly error?: Error;
  }
  const places = new Map<string, Place>();
  const read: string[] = [];
  const at = ({ path }: { readonly path: string }) => {
    const place = places.get(path);
    if (place === undefined) throw new FileSystemError('FileNotFound');
    if (place.error) throw place.error;
    return place;
  };
  const fs = {
    stat: async (uri: { readonly path: string }) => at(uri),
    readFile: async (uri: { readonly path: string }) => {
      read.push(uri.path);
      return at(uri).bytes;
    },
    readDirectory: async (uri: { readonly path: string }) => at(uri).items,
  };
  return { FileSystemError, parse, places, read, fs };
});

vi.mock('vscode', () => ({
  Disposable: { from: () => ({ dispose() {} }) },
  FileSystemError: host.FileSystemError,
  FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
  Uri: { parse: host.parse },
  workspace: {
    fs: host.fs,
    workspaceFolders: [{ uri: host.parse('vscode-vfs://github%2B7b22/o/r') }],
    textDocuments: [{ uri: host.parse('memfs:///alone/zoo.cfg') }],
  },
}));

const served = new Map<string, (params: object) => Promise<unknown>>();
const client = {
  onRequest: (method: string, answer: (params: object) => Promise<unknown>) => served.set(method, answer),
};
serveFiles(client as unknown as Parameters<typeof serveFiles>[0]);

const project = 'vscode-vfs://github%2B7b22/o/r';
const ask = (method: string, uri: string, limit?: number) => served.get(`zklint/${method}`)?.({ uri, limit });

beforeEach(() => {
  host.places.clear();
  host.read.length = 0;
});

test('says what a place is; where a link leads is not known, and what fails to be told may be there', async () => {
  host.places.set('/o/r/zoo.cfg', { type: file });
  host.places.set('/o/r/zk1', { type: folder });
  host.places.set('/o/r/link', { type: file | link });
  host.places.set('/o/r/odd', { type: 0 });
  host.places.set('/o/r/locked', { type: 0, error: new host.FileSystemError('NoPermissions') });
  host.places.set('/o/r/offline', { type: 0, error: new Error('the network is down') });
  const names = ['zoo.cfg', 'zk1', 'link', 'odd', 'locked', 'offline', 'missing'];
  expect(await Promise.all(names.map((name) => ask('kind', `${project}/${name}`)))).toEqual([
    'file',
    'folder',
    'other',
    'other',
    'hidden',
    'hidden',
    null,
  ]);
});

test('lists a folder without following links, and nothing of what is none', async () => {
  host.places.set('/o/r', {
    type: folder,
    items: [
      ['zoo.cfg', file],
      ['zk1', folder],
      ['up', folder | link],
    ],
  });
  expect(await ask('list', project)).toEqual([
    { name: 'zoo.cfg', kind: 'file' },
    { name: 'zk1', kind: 'folder' },
    { name: 'up', kind: 'other' },
  ]);
  expect(await ask('list', `${project}/zk9`)).toEqual([]);
  host.places.set('/', { type: folder, items: [['alone', folder]] });
  expect(await ask('list', 'memfs://')).toEqual([{ name: 'alone', kind: 'folder' }]);
});

test('reads the start of a file, whatever its bytes are', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index);
  host.places.set('/alone/a b.cfg', { type: file, size: bytes.length, bytes });
  const read = async (limit: number) =>
    Buffer.from(String(await ask('readBytes', 'memfs:///alone/a%20b.cfg', limit)), 'base64');
  expect((await read(1_000_000)).equals(bytes)).toBe(true);
  expect([...(await read(3))]).toEqual([0, 1, 2]);
  host.places.set('/alone/empty', { type: file, size: 0, bytes: new Uint8Array() });
  expect(await ask('readBytes', 'memfs:///alone/empty', 10)).toBe('');
});

test('never reads what is no file, very large or behind a link', async () => {
  const bytes = Uint8Array.of(1);
  host.places.set('/o/r/dump', { type: file, size: 17 * 1024 * 1024, bytes });
  host.places.set('/o/r/link', { type: file | link, size: 1, bytes });
  host.places.set('/o/r/zk1', { type: folder, size: 1, bytes });
  for (const name of ['dump', 'link', 'zk1', 'missing']) {
    expect(await ask('readBytes', `${project}/${name}`, 10), name).toBe(null);
  }
  expect(host.read).toEqual([]);
});

test.each(['file:///etc/passwd', 'vscode-vfs://github/o/r/zoo.cfg', 'untitled:///x', 'nothing'])(
  'shows nothing of %s, which is nowhere near what is open',
  async (uri) => {
    host.places.set('/etc/passwd', { type: file, size: 1, bytes: Uint8Array.of(1), items: [['x', file]] });
    host.places.set('/o/r/zoo.cfg', { type: file, size: 1, bytes: Uint8Array.of(1) });
    expect(await ask('kind', uri)).toBe('hidden');
    expect(await ask('readBytes', uri, 10)).toBe(null);
    expect(await ask('list', uri)).toEqual([]);
    expect(host.read).toEqual([]);
  },
);

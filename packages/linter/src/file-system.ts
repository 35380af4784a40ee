import { folderOf, foldersAbove, nameOf } from './workspace/paths.ts';

/** `hidden` is what this user may not look at: whether anything is there can't be known. */
export type Kind = 'file' | 'folder' | 'other' | 'hidden';

export interface FolderItem {
  readonly name: string;
  readonly kind: Kind;
}

/**
 * All that zklint needs from a disk, an editor or a browser. Files and folders are named by URIs without a slash at
 * the end; nothing throws for what isn't there.
 */
export interface FileSystem {
  /** The first `limit` bytes of a file, or undefined where there is no readable file. */
  readBytes(uri: string, limit: number): Promise<Uint8Array | undefined>;
  /** What a URI stands for, links followed; undefined where there is nothing. */
  kind(uri: string): Promise<Kind | undefined>;
  /** What a folder holds, by name, links not followed (a link is `other`); nothing where it can't be read. */
  list(folder: string): Promise<readonly FolderItem[]>;
  /** The same place with every link on the way resolved; undefined where there is nothing. */
  realUri(uri: string): Promise<string | undefined>;
}

/**
 * A file system of the given files, by path (`zk1/zoo.cfg`) or URI: for tests and the browser. Paths lie under `file:///`;
 * one with a slash at its end is an empty folder.
 */
export function memoryFileSystem(files: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const contents = new Map<string, string | Uint8Array>();
  const folders = new Map<string, Set<string>>();
  for (const [path, content] of Object.entries(files)) {
    const written = path.includes('://') ? path : `file:///${path}`;
    const uri = written.replace(/\/$/, '');
    if (uri === written) contents.set(uri, content);
    else folders.set(uri, folders.get(uri) ?? new Set());
    for (const child of foldersAbove(uri)) {
      const folder = folderOf(child);
      folders.set(folder, (folders.get(folder) ?? new Set()).add(child));
    }
  }
  const kindOf = (uri: string): Kind | undefined =>
    contents.has(uri) ? 'file' : folders.has(uri) ? 'folder' : undefined;
  return {
    readBytes: async (uri, limit) => {
      const content = contents.get(uri);
      return content === undefined ? undefined : toBytes(content).subarray(0, limit);
    },
    kind: async (uri) => kindOf(uri),
    list: async (folder) =>
      [...(folders.get(folder) ?? [])].sort().map((uri) => ({ name: nameOf(uri), kind: kindOf(uri) ?? 'other' })),
    realUri: async (uri) => (kindOf(uri) ? uri : undefined),
  };
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

/** A file system in which the open buffers of an editor win over the files below them. */
export function overlay(open: (uri: string) => string | undefined, base: FileSystem): FileSystem {
  return {
    ...base,
    readBytes: async (uri, limit) => {
      const text = open(uri);
      if (text === undefined) return base.readBytes(uri, limit);
      // An editor keeps a byte order mark to itself and writes it back.
      const start = await base.readBytes(uri, byteOrderMark.length);
      const isMarked = byteOrderMark.every((byte, index) => byte === start?.[index]) && !text.startsWith('\uFEFF');
      // Each unit is one byte at least.
      const first = text.length > limit ? text.slice(0, limit) : text;
      return toBytes(isMarked ? `\uFEFF${first}` : first).subarray(0, limit);
    },
    kind: async (uri) => (open(uri) === undefined ? base.kind(uri) : 'file'),
    realUri: async (uri) => (await base.realUri(uri)) ?? (open(uri) === undefined ? undefined : uri),
  };
}

// Node and browsers both have it; the types of neither belong into this package.
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

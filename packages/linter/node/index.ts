import { open, readdir, realpath, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type FileSystem, type Kind, uriOfPath } from '@zklint/linter';

/** The disk. Special files (pipes, devices) are never opened: reading one may never end. */
export const nodeFileSystem: FileSystem = {
  async readBytes(uri, limit) {
    return orUndefined(async () => {
      const path = fileURLToPath(uri);
      if (!(await stat(path)).isFile()) return undefined;
      const file = await open(path);
      try {
        const buffer = new Uint8Array(Math.min(limit, (await file.stat()).size));
        let length = 0;
        while (length < buffer.length) {
          const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
          if (bytesRead === 0) break;
          length += bytesRead;
        }
        return buffer.subarray(0, length);
      } finally {
        await file.close();
      }
    });
  },

  async kind(uri) {
    return orUndefined(async () => kindOf(await stat(fileURLToPath(uri))));
  },

  async list(folder) {
    const items = await orUndefined(() => readdir(fileURLToPath(folder), { withFileTypes: true }));
    return (items ?? []).map((item) => ({ name: item.name, kind: kindOf(item) }));
  },

  async realUri(uri) {
    return orUndefined(async () => uriOfPath(await realpath(fileURLToPath(uri))));
  },
};

function kindOf(item: { isFile(): boolean; isDirectory(): boolean }): Kind {
  if (item.isFile()) return 'file';
  return item.isDirectory() ? 'folder' : 'other';
}

/** The port gives undefined for what isn't there or may not be read; anything else is a bug. */
async function orUndefined<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

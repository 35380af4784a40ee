import { closeSync, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FileSystem, type Kind, uriOfPath } from '@zklint/linter';

/**
 * The disk. Special files (pipes, devices) are never opened: reading one may never end.
 *
 * Its calls are synchronous: looking whether a file is there takes microseconds, and a trip to Node's thread pool for
 * each of the many places where one may lie takes twenty times as long.
 */
export const nodeFileSystem: FileSystem = {
  async readBytes(uri, limit) {
    return orUndefined(() => {
      const path = fileURLToPath(uri);
      // Most files that are looked for aren't there, and an exception takes longer than all else here.
      if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
      const file = openSync(path, 'r');
      try {
        const buffer = new Uint8Array(Math.min(limit, fstatSync(file).size));
        let length = 0;
        while (length < buffer.length) {
          const bytesRead = readSync(file, buffer, length, buffer.length - length, null);
          if (bytesRead === 0) break;
          length += bytesRead;
        }
        return buffer.subarray(0, length);
      } finally {
        closeSync(file);
      }
    });
  },

  async kind(uri) {
    return orUndefined(
      () => {
        const item = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
        return item && kindOf(item);
      },
      (code) => (code === 'EACCES' || code === 'EPERM' ? 'hidden' : undefined),
    );
  },

  async list(folder) {
    const items = orUndefined(() => readdirSync(fileURLToPath(folder), { withFileTypes: true }));
    return (items ?? []).map((item) => ({ name: item.name, kind: kindOf(item) }));
  },

  async realUri(uri) {
    return orUndefined(() => uriOfPath(realpathSync.native(fileURLToPath(uri))));
  },
};

function kindOf(item: { isFile(): boolean; isDirectory(): boolean }): Kind {
  if (item.isFile()) return 'file';
  return item.isDirectory() ? 'folder' : 'other';
}

/** The port gives undefined for what isn't there or may not be read, or what `toResult` makes of the reason; anything else is a bug. */
function orUndefined<T>(action: () => T, toResult: (code: unknown) => T | undefined = () => undefined): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return toResult(error.code);
    throw error;
  }
}

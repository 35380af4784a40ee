import type { FileSystem } from '@zklint/linter';

/** How long others may have to wait for their turn, in ms. */
const patience = 30;

/**
 * A file system that looks at each place once: while somebody types, nothing else changes. Where a look takes long (a large
 * folder), other messages get their turn in between.
 */
export function lookingOnce(disk: FileSystem): FileSystem {
  let turn = performance.now();
  const once = <Result>(look: (uri: string) => Promise<Result>) => {
    const known = new Map<string, Promise<Result>>();
    return (uri: string): Promise<Result> => {
      const result = known.get(uri) ?? considerate(() => look(uri));
      known.set(uri, result);
      return result;
    };
  };
  const considerate = async <Result>(look: () => Promise<Result>): Promise<Result> => {
    if (performance.now() - turn > patience) {
      await new Promise((resolve) => setTimeout(resolve));
      turn = performance.now();
    }
    return look();
  };
  const read = new Map<string, Promise<Uint8Array | undefined>>();
  return {
    kind: once(disk.kind),
    list: once(disk.list),
    realUri: once(disk.realUri),
    readBytes: (uri, limit) => {
      const key = `${limit} ${uri}`;
      const bytes = read.get(key) ?? considerate(() => disk.readBytes(uri, limit));
      read.set(key, bytes);
      return bytes;
    },
  };
}

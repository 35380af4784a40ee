import type { FileSystem } from '@zklint/linter';

/** How long others may have to wait for their turn, in ms. */
const patience = 30;

/** The same files; where looking at them takes long (a large folder), other messages get their turn in between. */
export function considerate(disk: FileSystem): FileSystem {
  let turn = Date.now();
  const polite =
    <Arguments extends unknown[], Result>(look: (...args: Arguments) => Promise<Result>) =>
    async (...args: Arguments): Promise<Result> => {
      if (Date.now() - turn > patience) {
        await new Promise((resolve) => setTimeout(resolve));
        turn = Date.now();
      }
      return look(...args);
    };
  return {
    kind: polite(disk.kind),
    list: polite(disk.list),
    realUri: polite(disk.realUri),
    readBytes: polite(disk.readBytes),
  };
}

/** A file system that looks at each place once: while somebody types, nothing else changes. */
export function lookingOnce(disk: FileSystem): FileSystem {
  const once = <Result>(look: (uri: string) => Promise<Result>) => {
    const known = new Map<string, Promise<Result>>();
    return (uri: string): Promise<Result> => {
      const result = known.get(uri) ?? look(uri);
      known.set(uri, result);
      return result;
    };
  };
  const read = new Map<string, Promise<Uint8Array | undefined>>();
  return {
    kind: once(disk.kind),
    list: once(disk.list),
    realUri: once(disk.realUri),
    readBytes: (uri, limit) => {
      const key = `${limit} ${uri}`;
      const bytes = read.get(key) ?? disk.readBytes(uri, limit);
      read.set(key, bytes);
      return bytes;
    },
  };
}

import { type JavaText, slice, trim } from '@zklint/parser';

/** A key, split into a prefix that people copy from JVM flags, which may be empty, and the name behind it. */
export interface PlainKey {
  readonly prefix: JavaText;
  readonly name: string;
}

/**
 * Splits `zookeeper.x` and `-Dzookeeper.x`. ZooKeeper itself puts `zookeeper.` before every key that it doesn't know
 * (QuorumPeerConfig.parseProperties, the last branch), so with the prefix no key is what it says.
 */
export function plainKey(written: JavaText): PlainKey {
  const key = trim(written);
  const end = /^(?:-D)?(?:zookeeper\.)*(?=.)/.exec(key.value)?.[0].length ?? 0;
  return { prefix: slice(key, 0, end), name: key.value.slice(end) };
}

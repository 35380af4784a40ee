/**
 * The order in which `Properties.entrySet()` gives keys that were put one after the other, from Java 9 on: it decides
 * which of two keys counts that ZooKeeper takes for one. That of a ConcurrentHashMap of 16 bins, which doubles at three
 * quarters. Java 8 has another order; so have keys of which eight or more share a bin.
 */
export function hashOrder(keys: readonly string[]): readonly string[] {
  let bins: Item[][] = Array.from({ length: 16 }, () => []);
  let size = 0;
  for (const key of new Set(keys)) {
    const hash = spread(hashCode(key));
    bins[hash & (bins.length - 1)]?.push({ key, hash });
    size++;
    while (size >= bins.length * 0.75) bins = doubled(bins);
  }
  return bins.flat().map(({ key }) => key);
}

interface Item {
  readonly key: string;
  readonly hash: number;
}

/** `String.hashCode()`. */
function hashCode(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

function spread(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0x7fffffff;
}

/** ConcurrentHashMap.transfer: the last run of items that stay together keeps its order, what was before it turns round. */
function doubled(bins: readonly Item[][]): Item[][] {
  const high = bins.length;
  const split = bins.map((bin) => {
    const isHigh = ({ hash }: Item) => (hash & high) !== 0;
    let run = bin.length - 1;
    while (run > 0 && isHigh(bin[run - 1] as Item) === isHigh(bin[run] as Item)) run--;
    const ordered = run < 0 ? [] : [...bin.slice(0, run).reverse(), ...bin.slice(run)];
    return { low: ordered.filter((item) => !isHigh(item)), high: ordered.filter(isHigh) };
  });
  return [...split.map(({ low }) => low), ...split.map(({ high }) => high)];
}

import type { Release } from '@zklint/parameters';
import { distance } from 'fastest-levenshtein';
import { glueOf, type Names, namesIn, wordsOf } from './name-index.ts';
import { otherNames } from './other-names.data.ts';

/** The parameters of a release whose names an unknown key most likely means: one, several equally near, or none. */
export function nearestParameters(key: string, release: Release): readonly string[] {
  // No name is half as long, and a key may be as long as a file.
  if (key.length > 80) return [];
  const names = namesIn(release);
  const known = names.nearest.get(key) ?? findNearest(key, names);
  if (names.nearest.size >= mostKept) names.nearest.clear();
  names.nearest.set(key, known);
  return known;
}

/** So many unknown keys as a file may have that is read again at every keystroke. */
const mostKept = 20_000;

function findNearest(key: string, names: Names): readonly string[] {
  const plain = withoutPrefix(key);
  return (
    meantBy(key, names) ??
    (plain === key ? undefined : meantBy(plain, names)) ??
    // `purgeInterval` for `autopurge.purgeInterval`; a short word is the end of too many names.
    (plain.length < 8 ? undefined : names.byEnd.get(plain.toLowerCase())) ??
    []
  );
}

function meantBy(key: string, names: Names): readonly string[] | undefined {
  const lower = key.toLowerCase();
  return (
    names.byLetters.get(lower) ??
    namedOtherwise(lower, names) ??
    names.byWords.get(wordsOf(key)) ??
    names.byGlue.get(glueOf(lower)) ??
    withFewSlips(lower, names)
  );
}

function namedOtherwise(lower: string, names: Names): readonly string[] | undefined {
  const glue = glueOf(lower);
  if (!Object.hasOwn(otherNames, glue) || hasOpenPrefix(lower)) return undefined;
  return otherNames[glue]?.split(' ').filter((name) => names.byLetters.has(name.toLowerCase()));
}

function withFewSlips(lower: string, { all }: Names): readonly string[] | undefined {
  // A longer name leaves room for two slips; in a short one two changes make another word.
  const limit = Math.min(2, Math.floor(lower.length / 4));
  let best = limit + 1;
  let nearest: string[] = [];
  for (const { name, lower: other } of all) {
    if (Math.abs(other.length - lower.length) > limit) continue;
    const slips = distance(other, lower);
    if (slips < best) [best, nearest] = [slips, []];
    if (slips === best && slips <= limit) nearest.push(name);
  }
  return nearest.length > 0 ? nearest : undefined;
}

/** The setting that only works elsewhere, as a JVM flag or in clients, and whose name an unknown key most likely means. */
export function nearestElsewhere(key: string, release: Release): string | undefined {
  if (key.length > 80) return undefined;
  const { elsewhere } = namesIn(release);
  const plain = withoutPrefix(key);
  return elsewhere.get(glueOf(plain.toLowerCase())) ?? elsewhere.get(wordsOf(plain));
}

/**
 * What people put before a name: -D, the program, or the variables of container images (`ZOO_TICK_TIME`), and how HBase
 * calls ZooKeeper's settings in its own file.
 */
function withoutPrefix(key: string): string {
  return key
    .replace(/^-D/, '')
    .replace(/^hbase\.zookeeper\.property\./, '')
    .replace(/^(?:(?:zookeeper|zoo_cfg|zoo|zk)[._-])+/i, '')
    .replace(/^(?:zoo[kK]eeper|zoo|zk)(?=[A-Z])/, '');
}

/** Under these prefixes plug-ins have names of their own. */
export function hasOpenPrefix(key: string): boolean {
  return /^(ssl|kerberos|sasl|metricsprovider|authprovider)\./i.test(key);
}

/** The `server.N` that a key such as `server_4`, `server4` or `Server.4` means. */
export function meantServerKey(key: string): string | undefined {
  const id = /^(?:zookeeper[._-]|zoo[._-]|zk[._-])?servers?(?:[._-]|\[)?(\d+)\]?$/i.exec(key)?.[1];
  return id === undefined || key === `server.${id}` ? undefined : `server.${id}`;
}

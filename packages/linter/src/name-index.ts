import { isAvailable, type Parameter, parameters, type Release } from '@zklint/parameters';

/** The names of a release in the forms by which a key that isn't one of them is looked up. */
export interface Names {
  /** Those that a server reads from its file. */
  readonly all: readonly { readonly name: string; readonly lower: string }[];
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
  readonly byWords: ReadonlyMap<string, readonly string[]>;
  readonly byGlue: ReadonlyMap<string, readonly string[]>;
  /** Of names with dots, by what stands after one of them, where only one name ends so. */
  readonly byEnd: ReadonlyMap<string, readonly string[]>;
  /** JVM flags and settings of clients, by glue and by words. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

const namesByRelease = new Map<string, Names>();

/** Made once, because a file may have very many unknown keys. */
export function namesIn(release: Release): Names {
  const known = namesByRelease.get(release.name);
  if (known) return known;
  const available = Object.entries<Parameter>(parameters).filter(([, parameter]) => isAvailable(parameter, release));
  const all = available.flatMap(([name, { kind }]) => (kind === 'server' ? [name] : []));
  const others = available.flatMap(([name, { settableInFile }]) => (settableInFile === false ? [name] : []));
  const names = {
    all: all.map((name) => ({ name, lower: name.toLowerCase() })),
    byLetters: groupBy(all, (name) => [name.toLowerCase()]),
    byWords: groupBy(all, (name) => [wordsOf(name)]),
    byGlue: groupBy(all, (name) => [glueOf(name.toLowerCase())]),
    byEnd: new Map([...groupBy(all, (name) => endsOf(name.toLowerCase()))].filter(([, found]) => found.length === 1)),
    elsewhere: new Map(
      others.flatMap((name) => [glueOf(name.toLowerCase()), wordsOf(name)].map((form) => [form, name])),
    ),
  };
  namesByRelease.set(release.name, names);
  return names;
}

// Map.groupBy is not in Node 20.
function groupBy(
  names: readonly string[],
  formsOf: (name: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    for (const form of formsOf(name)) groups.set(form, [...(groups.get(form) ?? []), name]);
  }
  return groups;
}

/** The words that ZooKeeper's names abbreviate. */
const shortWords: Readonly<Record<string, string>> = {
  algorithm: 'alg',
  cnxn: 'cnxns',
  connection: 'cnxns',
  connections: 'cnxns',
  directory: 'dir',
};

/** The words of a name, in one order: `timeTick` and `tick_time` have those of `tickTime`. */
export function wordsOf(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return words
    .split(/[\s._-]+/)
    .map((word) => (Object.hasOwn(shortWords, word) ? shortWords[word] : word))
    .sort()
    .join(' ');
}

/** A name in small letters without what parts its words: `autopurge.purgeInterval` and `autopurge_purge_interval` are one. */
export function glueOf(lower: string): string {
  return lower.replace(/[\s._-]+/g, '');
}

/** What stands after each dot. */
function endsOf(name: string): readonly string[] {
  return [...name.matchAll(/\./g)].map(({ index }) => name.slice(index + 1));
}

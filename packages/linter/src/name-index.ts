import { isAvailable, type Parameter, parameters, type Release } from '@zklint/parameters';

type ByForm = ReadonlyMap<string, readonly string[]>;

/**
 * The names of a release in the forms by which a key that isn't one of them is looked up. A form is made when it is first
 * asked for, because most keys are found by an earlier one, and once, because a file may have very many unknown keys.
 */
export class Names {
  /** Those that a server reads from its file. */
  readonly all: readonly { readonly name: string; readonly lower: string }[];
  readonly byLetters: ByForm;
  /** The names that are nearest to keys which were looked up. */
  readonly nearest = new Map<string, readonly string[]>();
  private readonly available: readonly (readonly [string, Parameter])[];
  private cachedByWords: ByForm | undefined;
  private cachedByGlue: ByForm | undefined;
  private cachedByEnd: ByForm | undefined;
  private cachedElsewhere: ReadonlyMap<string, string> | undefined;

  constructor(release: Release) {
    this.available = Object.entries<Parameter>(parameters).filter(([, parameter]) => isAvailable(parameter, release));
    this.all = this.available
      .filter(([, { kind }]) => kind === 'server')
      .map(([name]) => ({ name, lower: name.toLowerCase() }));
    this.byLetters = this.groupBy((_, lower) => [lower]);
  }

  get byWords(): ByForm {
    this.cachedByWords ??= this.groupBy((name) => [wordsOf(name)]);
    return this.cachedByWords;
  }

  get byGlue(): ByForm {
    this.cachedByGlue ??= this.groupBy((_, lower) => [glueOf(lower)]);
    return this.cachedByGlue;
  }

  /** Of names with dots, by what stands after one of them, where only one name ends so. */
  get byEnd(): ByForm {
    this.cachedByEnd ??= new Map(
      [...this.groupBy((_, lower) => endsOf(lower))].filter(([, found]) => found.length === 1),
    );
    return this.cachedByEnd;
  }

  /** JVM flags and settings of clients, by glue and by words. */
  get elsewhere(): ReadonlyMap<string, string> {
    this.cachedElsewhere ??= new Map(
      this.available
        .filter(([, { settableInFile }]) => settableInFile === false)
        .flatMap(([name]) => [glueOf(name.toLowerCase()), wordsOf(name)].map((form) => [form, name])),
    );
    return this.cachedElsewhere;
  }

  private groupBy(formsOf: (name: string, lower: string) => readonly string[]): ByForm {
    const groups = new Map<string, string[]>();
    for (const { name, lower } of this.all) {
      for (const form of formsOf(name, lower)) {
        const group = groups.get(form);
        if (group) group.push(name);
        else groups.set(form, [name]);
      }
    }
    return groups;
  }
}

const namesByRelease = new Map<string, Names>();

export function namesIn(release: Release): Names {
  const known = namesByRelease.get(release.name);
  if (known) return known;
  const names = new Names(release);
  namesByRelease.set(release.name, names);
  return names;
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

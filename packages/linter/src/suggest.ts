import { isAvailable, type Parameter, parameters, type Release } from '@zklint/parameters';
import { distance } from 'fastest-levenshtein';

/** The parameters of a release whose names an unknown key most likely means: one, several equally near, or none. */
export function nearestParameters(key: string, release: Release): readonly string[] {
  // No name is half as long, and a key may be as long as a file.
  if (key.length > 80) return [];
  const names = namesIn(release);
  const lower = key.toLowerCase();
  const same = names.byLetters.get(lower) ?? names.byWords.get(wordsOf(key));
  if (same !== undefined) return same;
  const near = withFewSlips(lower, names.all);
  if (near.length > 0) return near;
  const alias = aliases[lower];
  if (alias !== undefined) return names.all.filter((name) => name === alias);
  // `purgeInterval` for `autopurge.purgeInterval`; a short word is the end of too many names.
  const longer = lower.length < 8 ? [] : names.all.filter((name) => name.toLowerCase().endsWith(`.${lower}`));
  return longer.length === 1 ? longer : [];
}

interface Names {
  readonly all: readonly string[];
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
  readonly byWords: ReadonlyMap<string, readonly string[]>;
}

const namesByRelease = new Map<string, Names>();

/** The names that a server of the release reads; made once, because a file may have very many unknown keys. */
function namesIn(release: Release): Names {
  const known = namesByRelease.get(release.name);
  if (known) return known;
  const all = Object.entries<Parameter>(parameters).flatMap(([name, parameter]) =>
    parameter.kind === 'server' && isAvailable(parameter, release) ? [name] : [],
  );
  const names = { all, byLetters: groupBy(all, (name) => name.toLowerCase()), byWords: groupBy(all, wordsOf) };
  namesByRelease.set(release.name, names);
  return names;
}

// Map.groupBy is not in Node 20.
function groupBy(names: readonly string[], form: (name: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) groups.set(form(name), [...(groups.get(form(name)) ?? []), name]);
  return groups;
}

/** The words of a name, in one order: `timeTick` and `tick_time` have those of `tickTime`. */
function wordsOf(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return words
    .split(/[\s._-]+/)
    .sort()
    .join(' ');
}

function withFewSlips(lower: string, names: readonly string[]): readonly string[] {
  // A longer name leaves room for two slips; in a short one two changes make another word.
  const limit = Math.min(2, Math.floor(lower.length / 4));
  let best = limit + 1;
  let nearest: string[] = [];
  for (const name of names) {
    if (Math.abs(name.length - lower.length) > limit) continue;
    const slips = distance(name.toLowerCase(), lower);
    if (slips < best) [best, nearest] = [slips, []];
    if (slips === best && slips <= limit) nearest.push(name);
  }
  return nearest;
}

/** What people write who don't remember the name, in lower case. */
const aliases: Readonly<Record<string, string>> = {
  adminport: 'admin.serverPort',
  adminserverport: 'admin.serverPort',
  adminserver: 'admin.enableServer',
  'admin.enabled': 'admin.enableServer',
  datadirectory: 'dataDir',
  electionalgorithm: 'electionAlg',
  maxconnections: 'maxClientCnxns',
  maxclientconnections: 'maxClientCnxns',
  '4lw.whitelist': '4lw.commands.whitelist',
};

/** The `server.N` that a key such as `server_4`, `server4` or `Server.4` means. */
export function meantServerKey(key: string): string | undefined {
  const id = /^server[._-]?(\d+)$/i.exec(key)?.[1];
  return id === undefined || key === `server.${id}` ? undefined : `server.${id}`;
}

import { isAvailable, type Parameter, parameters, type Release } from '@zklint/parameters';
import { distance } from 'fastest-levenshtein';

/** The parameters of a release whose names an unknown key most likely means: one, several equally near, or none. */
export function nearestParameters(key: string, release: Release): readonly string[] {
  const names = Object.entries<Parameter>(parameters).flatMap(([name, parameter]) =>
    parameter.kind === 'server' && isAvailable(parameter, release) ? [name] : [],
  );
  const lower = key.toLowerCase();
  const like = (form: (name: string) => string) => names.filter((name) => form(name) === form(key));
  for (const found of [like((name) => name.toLowerCase()), like(wordsOf), withFewSlips(lower, names)]) {
    if (found.length > 0) return found;
  }
  const alias = aliases[lower];
  if (alias !== undefined) return names.filter((name) => name === alias);
  // `purgeInterval` for `autopurge.purgeInterval`; a short word is the end of too many names.
  const longer = lower.length < 8 ? [] : names.filter((name) => name.toLowerCase().endsWith(`.${lower}`));
  return longer.length === 1 ? longer : [];
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

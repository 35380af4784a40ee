import { isAvailable, type Parameter, parameters, type Release } from '@zklint/parameters';
import { distance } from 'fastest-levenshtein';

/** The parameters of a release whose names an unknown key most likely means: one, several equally near, or none. */
export function nearestParameters(key: string, release: Release): readonly string[] {
  const lower = key.toLowerCase();
  const names = Object.entries<Parameter>(parameters).flatMap(([name, parameter]) =>
    parameter.kind === 'server' && isAvailable(parameter, release) ? [name] : [],
  );
  const sameLetters = names.filter((name) => name.toLowerCase() === lower);
  if (sameLetters.length > 0) return sameLetters;

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

/** The `server.N` that a key such as `server_4`, `server4` or `Server.4` means. */
export function meantServerKey(key: string): string | undefined {
  const id = /^server[._-]?(\d+)$/i.exec(key)?.[1];
  return id === undefined || key === `server.${id}` ? undefined : `server.${id}`;
}

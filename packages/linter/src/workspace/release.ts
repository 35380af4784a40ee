import { findRelease, newestRelease, type Release } from '@zklint/parameters';
import { type Located, slice } from '@zklint/parser';
import type { ServerConfig } from '../server-config.ts';
import type { FileSettings } from '../settings/file-settings.ts';

/** A release and what told it. */
export interface ToldRelease {
  readonly release: Release;
  /** In words, for the summary: `install path`, `default`. */
  readonly from: string;
  /** What was asked for, where zklint knows no such release and another one stands for it. */
  readonly asked?: string;
}

/**
 * The release of an ensemble: what its settings tell; else what those of its members do, where they differ the oldest,
 * which all of them have to get along with; else what paths tell.
 */
export function releaseTogether(
  servers: readonly ServerConfig[],
  { release }: FileSettings,
  members: readonly FileSettings[],
): ToldRelease {
  if (release) return release;
  const told = members.flatMap((member) => member.release ?? []);
  const [oldest] = told.toSorted((one, other) => (one.release.before(other.release.name) ? -1 : 1));
  return oldest ?? releaseOf(servers);
}

/** The release that the install paths of an ensemble's files tell (`/opt/zookeeper-3.4.9/data`), if they tell one. */
export function releaseOf(servers: readonly ServerConfig[]): ToldRelease {
  const told = new Set(servers.flatMap(releasesInPaths).map(({ value }) => value));
  const [release] = told;
  return told.size === 1 && release ? { release, from: 'install path' } : { release: newestRelease, from: 'default' };
}

/** A release in a path, with the number that is written there. */
export interface ReleaseInPath extends Located<Release> {
  readonly number: string;
}

/** The releases that the install paths of one file tell, each where it is written. */
export function releasesInPaths(server: ServerConfig): readonly ReleaseInPath[] {
  const keys = ['dataDir', 'dataLogDir', 'dynamicConfigFile'];
  return keys.flatMap((key) => {
    const path = server.entries.get(key)?.value;
    const found = path && /zookeeper-(3\.\d+\.\d+)(?!\d|[\w.]*\d)/.exec(path.value);
    const told = found?.[1] === undefined ? undefined : findRelease(found[1]);
    if (path === undefined || !found || !told) return [];
    const { uri, range } = slice(path, found.index, found.index + found[0].length);
    return [{ uri, range, value: told.release, number: told.asked }];
  });
}

import { findRelease, newestRelease, type Release } from '@zklint/parameters';
import { type Located, slice } from '@zklint/parser';
import { releaseTold } from '../comments/told-release.ts';
import type { ServerConfig } from '../server-config.ts';
import type { FileSettings } from '../settings/file-settings.ts';
import type { Draft } from './draft.ts';

/** A release and what told it. */
export interface ToldRelease {
  readonly release: Release;
  /** In words, for the summary: `install path`, `default`. */
  readonly from: string;
  /** What was asked for, where zklint knows no such release and another one stands for it. */
  readonly asked?: string;
}

/** The release that a comment in a server's files names. */
export function releaseInComments({ document, dynamic }: Draft): ToldRelease | undefined {
  const documents = [document, dynamic.kind === 'read' ? dynamic.document : undefined];
  for (const one of documents) {
    const told = one && releaseTold(one);
    if (told) return { release: told.release, from: 'comment', ...(!told.exact && { asked: told.asked }) };
  }
  return undefined;
}

/**
 * The release of an ensemble: what its settings tell, unless a comment in a file does; else what is told of its members,
 * where that differs the oldest, which all of them have to get along with; else what paths tell.
 */
export function releaseTogether(
  servers: readonly ServerConfig[],
  { release }: FileSettings,
  members: readonly FileSettings[],
): ToldRelease {
  if (release && !members.some((member) => member.release?.from === 'comment')) return release;
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

import { findRelease, newestRelease, type Release } from '@zklint/parameters';
import type { ServerConfig } from '../server-config.ts';

/** A release and what told it. */
export interface ToldRelease {
  readonly release: Release;
  /** In words, for the summary: `install path`, `default`. */
  readonly from: string;
}

/** The release that the install paths of an ensemble's files tell (`/opt/zookeeper-3.4.9/data`), if they tell one. */
export function releaseOf(servers: readonly ServerConfig[]): ToldRelease {
  const told = new Set(servers.flatMap((server) => pathsOf(server).flatMap(releaseInPath)));
  const [release] = told;
  return told.size === 1 && release ? { release, from: 'install path' } : { release: newestRelease, from: 'default' };
}

function pathsOf(server: ServerConfig): string[] {
  const keys = ['dataDir', 'dataLogDir', 'dynamicConfigFile'];
  return keys.flatMap((key) => server.entries.get(key)?.value.value ?? []);
}

function releaseInPath(path: string): Release[] {
  const version = /zookeeper-(3\.\d+\.\d+)(?![\w.]*\d)/.exec(path)?.[1];
  const found = version === undefined ? undefined : findRelease(version);
  return found ? [found.release] : [];
}

import type { Client, Texts } from './client.ts';
import type { Page } from './snapshot.ts';

/** Every setting of the servers of a file as ZooKeeper will have it, in the format of zoo.cfg; undefined where no server reads it. */
export function effectiveText(_page: Page, _client: Client, _texts: Texts): string | undefined {
  return undefined;
}

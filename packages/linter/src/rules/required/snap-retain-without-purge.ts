import type { ConfigEntry, Located } from '@zklint/parser';
import { insertLinesAbove, replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, type Fix } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { misspelt } from './misspelt.ts';

export const snapRetainWithoutPurge = defineRule({
  id: 'snap-retain-without-purge',
  summary: 'Set a purge interval along with the number of snapshots to keep.',
  severity: 'warning',
  supersedes: ['snap-retain-minimum'],

  *checkServer(server) {
    const kept = keptInVain(server);
    if (kept === undefined) return;
    const entry = server.entry('autopurge.snapRetainCount');
    const interval = server.setting('autopurge.purgeInterval');
    const fix = entry && purgeDaily(server, entry, interval);
    yield {
      at: kept,
      message: interval
        ? say`Nothing is purged, so autopurge.snapRetainCount has no effect and the disk fills up: autopurge.purgeInterval is ${interval.value}. Set it to 24, for once a day.`
        : say`Nothing is purged, so autopurge.snapRetainCount has no effect and the disk fills up. Set autopurge.purgeInterval too, to 24 for once a day.`,
      ...(interval && { related: [{ at: interval, message: say`autopurge.purgeInterval is set here.` }] }),
      ...(fix && { fix }),
    };
  },
});

/** The number of snapshots to keep, where one is given and purging is off. */
export function keptInVain(server: ServerConfig): Located<number> | undefined {
  const kept = server.setting('autopurge.snapRetainCount');
  if (kept === undefined || !isPurgingOff(server)) return undefined;
  // Container images write both defaults out, which asks for nothing.
  return kept.value === 3 && server.entry('autopurge.purgeInterval') ? undefined : kept;
}

/** Is purging certainly off? A misspelt interval is another fault, and so is one that is no number. */
export function isPurgingOff(server: ServerConfig): boolean {
  const interval = server.setting('autopurge.purgeInterval');
  if (interval) return interval.value <= 0;
  return server.lacks('autopurge.purgeInterval') && misspelt(server, 'autopurge.purgeInterval') === undefined;
}

/** Not safe: it deletes files. */
function purgeDaily(
  { document }: ServerConfig,
  entry: ConfigEntry,
  interval: Located<number> | undefined,
): Fix | undefined {
  const title = say`Purge once a day`;
  if (interval) return { title, safe: false, edits: [replace(interval, '24')] };
  return document && { title, safe: false, edits: [insertLinesAbove(document, entry, ['autopurge.purgeInterval=24'])] };
}

import { familyOf, parameterNamed } from '@zklint/parameters';
import { type ConfigEntry, trim, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { isServerKey } from '../../server-line.ts';
import { cut, quoted } from '../../words.ts';
import { commentMark } from '../file/comment-mark.ts';
import { isKnownUnread } from '../values/is-read.ts';
import { meantBy } from './meant.ts';
import { isMyidKey } from './myid-key.ts';

export const duplicateParameter = defineRule({
  id: 'duplicate-parameter',
  summary: 'Give a parameter once in a file.',
  severity: 'warning',
  supersedes: ['unknown-parameter'],

  *checkServer(server) {
    for (const { entries, template } of server.documents) {
      const earlier = new Map<string, ConfigEntry>();
      for (const entry of entries) {
        // Of the branches of a template perhaps one stays.
        if (template?.optional.has(entry) || server.isMisplaced(entry)) continue;
        const key = entry.key.value;
        const other = earlier.get(key);
        earlier.set(key, entry);
        if (other === undefined || isServerKey(key, server.release) || isSaidToBeUnread(entry, server)) continue;
        const [before, now] = [server.written(trim(other.value)), server.written(trim(entry.value))];
        const shown = cut(key, 36);
        const related = [{ at: other.key, message: say`${shown} is given here first.` }];
        if (before === now) {
          yield {
            at: entry.key,
            message: say`${shown} is given twice with the same value, and ZooKeeper takes the last. Remove one of the lines.`,
            severity: 'info',
            related,
          };
        } else if (parameterNamed(key)?.secret) {
          yield {
            at: entry.key,
            message: say`${shown} is given twice: ZooKeeper takes the last value and says nothing. Remove the wrong line.`,
            related,
          };
        } else {
          yield {
            at: entry.key,
            message: say`${shown} is given twice: ZooKeeper takes the last, ${quoted(now, 32)}, and says nothing about ${quoted(before, 32)}. Remove the wrong line.`,
            related,
          };
        }
      }
    }
  },
});

/** Does another rule say that nothing reads the key? Then it is no matter which of its lines counts. */
function isSaidToBeUnread(entry: ConfigEntry, server: ServerConfig): boolean {
  const name = trimmed(entry.key);
  if (parameterNamed(name)) return isKnownUnread(entry, server);
  return (
    commentMark.test(name) || isMyidKey(name) || (familyOf(name) === undefined && meantBy(name, server) !== undefined)
  );
}

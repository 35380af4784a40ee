import { parameterNamed } from '@zklint/parameters';
import { type ConfigEntry, trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { isServerKey } from '../../server-line.ts';
import { cut, quoted } from '../../words.ts';

export const duplicateParameter = defineRule({
  id: 'duplicate-parameter',
  summary: 'Give a parameter once in a file.',
  severity: 'warning',

  *checkServer(server) {
    for (const { entries, template } of server.documents) {
      const earlier = new Map<string, ConfigEntry>();
      for (const entry of entries) {
        // Of the branches of a template perhaps one stays.
        if (template?.optional.has(entry)) continue;
        const key = entry.key.value;
        const other = earlier.get(key);
        earlier.set(key, entry);
        if (other === undefined || isServerKey(key, server.release)) continue;
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

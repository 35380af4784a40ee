import { parameterNamed } from '@zklint/parameters';
import { type ConfigEntry, trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { isServerKey } from '../../server-line.ts';
import { quoted } from '../../words.ts';

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
        const related = [{ at: other.key, message: say`${key} is given here first.` }];
        if (before === now) {
          yield {
            at: entry.key,
            message: say`${key} is given twice, with the same value.`,
            severity: 'info',
            related,
          };
        } else if (parameterNamed(key)?.secret) {
          yield {
            at: entry.key,
            message: say`${key} is given twice, and ZooKeeper takes the last one without a word.`,
            related,
          };
        } else {
          yield {
            at: entry.key,
            message: say`${key} is given twice and the last one counts: ZooKeeper takes ${quoted(now)} and ignores ${quoted(before)} without a word.`,
            related,
          };
        }
      }
    }
  },
});

import { type Place, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, type Fix } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { listed } from '../../words.ts';
import { hidingComments, settingsIn } from './hidden-settings.ts';
import { missingRulesOf } from './meaning-rules.ts';

export const swallowedSetting = defineRule({
  id: 'swallowed-setting',
  summary: 'Begin a new line between a comment and a setting.',
  severity: 'warning',

  *checkServer(server) {
    const given = new Set(server.allEntries.map(({ key }) => trimmed(key)));
    for (const comment of server.documents.flatMap(hidingComments)) {
      const { uri, range } = comment;
      const keys = comment.keys.filter((key) => !given.has(key));
      if (keys.length === 0) continue;
      const fix = splitting({ uri, range }, server);
      yield {
        at: { uri, range },
        message: say`This belongs to the comment before it, so ZooKeeper sees no ${listed([...new Set(keys)], 4)}. Begin a new line before it.`,
        supersedes: missingRulesOf(keys),
        ...(fix && { fix }),
      };
    }
  },
});

function splitting(at: Place, server: ServerConfig): Fix | undefined {
  const text = server.written(at);
  // What follows is another comment, run together too: only a person knows where each ends.
  if (/#/.test(text) || [...settingsIn(text)].length > 1) return undefined;
  const lineEnd = /\r\n/.test(server.documentOf(at)?.text ?? '') ? '\r\n' : '\n';
  const { uri, range } = at;
  const edits = [replace({ uri, range: { start: range.start, end: range.start } }, lineEnd)];
  return { title: say`Begin a new line`, safe: false, edits };
}

import { slice } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { quoted } from '../../words.ts';
import { commentMark } from './comment-mark.ts';
import { supersededBy } from './meaning-rules.ts';

export const commentStyle = defineRule({
  id: 'comment-style',
  summary: 'Begin a comment with #.',
  severity: 'warning',
  supersedes: [...supersededBy('comment-style'), 'duplicate-parameter'],

  *checkServer(server) {
    for (const entry of server.documents.flatMap(({ entries }) => entries)) {
      const [mark] = commentMark.exec(entry.key.value) ?? [];
      if (mark === undefined) continue;
      const at = slice(entry.key, 0, mark.length);
      const goesOn = /[\r\n]/.test(server.written(entry));
      yield {
        at,
        message: say`${quoted(mark)} begins no comment: ZooKeeper takes ${quoted(server.written(entry.key))} for the name of a setting. Begin the line with # instead.`,
        // A comment ends with its line, and the next one counts again.
        fix: { title: say`Begin the line with #`, safe: !goesOn, edits: [replace(at, '#')] },
      };
    }
  },
});

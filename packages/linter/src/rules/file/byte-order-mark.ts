import type { ConfigDocument } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';
import { isUtf16, markedEntry } from './hidden-settings.ts';
import { missingRulesOf, supersededBy } from './meaning-rules.ts';

export const byteOrderMark = defineRule({
  id: 'byte-order-mark',
  summary: 'Save the file without a byte order mark.',
  severity: 'warning',
  supersedes: supersededBy('byte-order-mark'),

  *checkServer(server) {
    for (const document of server.documents) {
      if (document === server.document && isUtf16(document)) yield wideCharacters(document);
      const marked = markedEntry(document);
      if (marked === undefined) continue;
      const { uri, text } = document;
      const mark = { uri, range: { start: 0, end: text.startsWith('\ufeff') ? 1 : 3 } };
      const [name = ''] = marked.keys;
      yield {
        at: marked,
        supersedes: [...supersededBy('byte-order-mark'), ...missingRulesOf(marked.keys)],
        message: /^([#!]|$)/.test(name)
          ? say`The file begins with an invisible byte order mark, so its first line is a key to ZooKeeper and no comment or empty line. Save it as UTF-8 without BOM.`
          : say`The file begins with an invisible byte order mark, which ZooKeeper takes for a part of the first key: it never sees ${quoted(name)}. Save it as UTF-8 without BOM.`,
        fix: { title: say`Remove the byte order mark`, safe: true, edits: [{ at: mark, newText: '' }] },
      };
    }
  },
});

/** In UTF-16 no key is one that ZooKeeper knows. */
function wideCharacters({ uri }: ConfigDocument): Finding {
  return {
    at: { uri, range: { start: 0, end: 2 } },
    message: say`The file is UTF-16, and ZooKeeper reads one byte as one character: it finds no setting that it knows, and refuses the file. Save it as UTF-8 without BOM.`,
    severity: 'error',
    refusal: refusedAtParse('dataDir is not set'),
    explainsFile: true,
  };
}

import type { ConfigDocument } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';
import { markedEntry } from './hidden-settings.ts';
import { missingRulesOf, supersededBy } from './meaning-rules.ts';

export const byteOrderMark = defineRule({
  id: 'byte-order-mark',
  summary: 'Save the file without a byte order mark.',
  severity: 'warning',
  supersedes: supersededBy('byte-order-mark'),

  *checkServer(server) {
    for (const document of server.documents) {
      const wide = document === server.document ? wideCharacters(document) : undefined;
      if (wide) yield wide;
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

/** A file in UTF-16: to ISO-8859-1 there is a zero byte beside every letter, and no key is one that ZooKeeper knows. */
function wideCharacters({ uri, text, encoding }: ConfigDocument): Finding | undefined {
  if (encoding !== 'latin1' || !/^(\u00ff\u00fe|\u00fe\u00ff)/.test(text) || !text.includes('\0')) return undefined;
  return {
    at: { uri, range: { start: 0, end: 2 } },
    message: say`The file is UTF-16, and ZooKeeper reads one byte as one character: it finds no setting that it knows, and refuses the file. Save it as UTF-8 without BOM.`,
    severity: 'error',
    refusal: refusedAtParse('dataDir is not set'),
    explainsFile: true,
  };
}

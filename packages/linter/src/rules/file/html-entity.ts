import { trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import { isRead } from '../values/is-read.ts';
import { supersededBy } from './meaning-rules.ts';

export const htmlEntity = defineRule({
  id: 'html-entity',
  summary: 'Write a character itself, not its HTML entity.',
  severity: 'warning',
  supersedes: supersededBy('html-entity'),

  *checkServer(server) {
    for (const entry of server.allEntries) {
      const { key, value } = entry;
      if (!value.value.includes('&') || !isRead(entry, server)) continue;
      const name = trimmed(key);
      const { start } = value.range;
      for (const { 0: entity, index } of server.written(value).matchAll(entities)) {
        const at = { uri: value.uri, range: { start: start + index, end: start + index + entity.length } };
        const character = characters[entity.toLowerCase()];
        yield {
          at,
          message: character
            ? say`${entity} is how a web page writes ${character}; ZooKeeper knows no HTML and takes it into ${name} letter by letter. Write ${character}.`
            : say`${entity} belongs to a web page; ZooKeeper knows no HTML and takes it into ${name} letter by letter. Write the character itself, or nothing.`,
          ...(character && {
            fix: { title: say`Write ${character}`, safe: false, edits: [replace(at, character)] },
          }),
        };
      }
    }
  },
});

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#34;': '"',
  '&#38;': '&',
};

const entities = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[\da-f]{1,6});/gi;

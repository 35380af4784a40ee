import { parameterNamed, readerIn } from '@zklint/parameters';
import { type ConfigEntry, trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';

export const nonLatin1Value = defineRule({
  id: 'non-latin1-value',
  summary: 'Write letters outside ASCII as \\uXXXX.',
  severity: 'warning',

  *checkServer(server) {
    for (const entry of server.given) {
      const name = trimmed(entry.key);
      const parameter = parameterNamed(name);
      // A file that isn't UTF-8 is read as it is written.
      if (server.documentOf(entry)?.encoding !== 'utf-8' || !isFreeText(entry, server)) continue;
      const value = trim(entry.value);
      const written = server.written(value);
      const first = written.search(/[^\0-\x7f]/);
      if (first < 0) continue;
      const end = written.search(/(?<![\0-\x7f])[\0-\x7f]*$/);
      const at = { uri: value.uri, range: { start: value.range.start + first, end: value.range.start + end } };
      const escaped = written.slice(first, end).replace(/[^\0-\x7f]/g, toEscape);
      yield {
        at,
        message: parameter?.secret
          ? say`ZooKeeper reads the file as ISO-8859-1, so ${name} becomes another one. Write these letters as \\uXXXX.`
          : say`ZooKeeper reads the file as ISO-8859-1: ${name} becomes ${quoted(readable(entry))}. Write ${quoted(escaped)} here.`,
        fix: { title: say`Write it with \\u escapes`, safe: false, edits: [replace(at, escaped)] },
      };
    }
  },
});

/** Paths and texts mean what they say; a number or a choice with such a letter is refused, or falls back, for itself. */
function isFreeText({ key }: ConfigEntry, { release }: ServerConfig): boolean {
  const parameter = parameterNamed(trimmed(key));
  if (parameter === undefined || (parameter.type === 'text' && parameter.known)) return false;
  const reader = readerIn(parameter, release);
  return reader === 'path' || (reader === 'text' && (parameter.type === 'path' || parameter.type === 'text'));
}

/** What Java reads, with a dot for what isn't a letter there. */
function readable({ value }: ConfigEntry): string {
  return trimmed(value).replace(/[\u0080-\u009f]/g, '·');
}

function toEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

import { type Parameter, parameterNamed, readerIn } from '@zklint/parameters';
import { type ConfigEntry, type Place, trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Fix } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';
import { supersededBy } from '../file/meaning-rules.ts';
import { isListKey, isRead } from './is-read.ts';

export const literalQuotes = defineRule({
  id: 'literal-quotes',
  summary: 'Write values without quotes.',
  severity: 'warning',
  supersedes: supersededBy('literal-quotes'),

  *checkServer(server) {
    for (const entry of server.allEntries) {
      const at = trim(entry.value);
      const written = server.written(at);
      const inQuotes = /^(\\?["'“”„‘’])(.*?)(\\?["'“”‘’])$/s.exec(written);
      const parameter = parameterNamed(trimmed(entry.key));
      // One quote alone may well be the last character of a password, and an apostrophe of a path.
      if (!(inQuotes || (/^\\?["“”„]|["“”]$/.test(written) && !parameter?.secret))) continue;
      if (!isRead(entry, server)) continue;
      const [, opening = '', text = '', closing = ''] = inQuotes ?? [];
      yield {
        at,
        message: whatIsWrong(trimmed(entry.key), parameter, written),
        ...(text !== '' &&
          !text.includes(opening) && { fix: leaveOut(at, opening, closing, isRefused(entry, parameter, server)) }),
      };
    }
  },
});

function whatIsWrong(name: string, parameter: Parameter | undefined, written: string): Message {
  if (parameter?.secret)
    return say`ZooKeeper takes every character of a value, so the quotes belong to ${name}. Leave them out unless they are meant.`;
  return parameter?.type === 'path'
    ? say`${name} is ${quoted(written)}, with the quotes: they are part of the path, which is another one, relative to where ZooKeeper is started. Leave them out.`
    : say`${name} is ${quoted(written)}, with the quotes: ZooKeeper takes every character of a value. Leave them out.`;
}

/** Safe where no server can have run with the quotes. */
function leaveOut({ uri, range: { start, end } }: Place, opening: string, closing: string, safe: boolean): Fix {
  const edits = [
    replace({ uri, range: { start, end: start + opening.length } }, ''),
    replace({ uri, range: { start: end - closing.length, end } }, ''),
  ];
  return { title: say`Leave the quotes out`, safe, edits };
}

function isRefused({ key }: ConfigEntry, parameter: Parameter | undefined, { release }: ServerConfig): boolean {
  if (parameter === undefined) return isListKey(trimmed(key));
  const reader = readerIn(parameter, release);
  return parameter.stage === undefined && /^strict-(int|long|boolean)$|^peer-type$/.test(reader);
}

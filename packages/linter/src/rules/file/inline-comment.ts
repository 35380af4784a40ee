import { parameterNamed, readerIn } from '@zklint/parameters';
import { type ConfigDocument, type ConfigEntry, slice, trim, trimmed } from '@zklint/parser';
import { insertLinesAbove, replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding, type Fix } from '../../rule.ts';
import { isSecretKey } from '../../secrets.ts';
import type { ServerConfig } from '../../server-config.ts';
import { cut, quoted } from '../../words.ts';
import { isKnownUnread } from '../values/is-read.ts';
import { commentMark } from './comment-mark.ts';
import { supersededBy } from './meaning-rules.ts';

export const inlineComment = defineRule({
  id: 'inline-comment',
  summary: 'Put a comment on a line of its own.',
  severity: 'warning',
  supersedes: supersededBy('inline-comment'),

  *checkServer(server) {
    for (const entry of server.allEntries) {
      const document = server.documentOf(entry);
      const start = document && startOfComment(document, entry);
      if (document === undefined || start === undefined || isKnownUnread(entry, server)) continue;
      const fix = moveComment(document, entry, start);
      yield {
        at: slice(entry.value, start),
        ...messagesFor(server, entry),
        ...(fix && { fix }),
      };
    }
  },
});

/** Where, in what Java reads, the comment begins: at a `#` or `//` with a blank before it. */
function startOfComment({ text }: ConfigDocument, { key, value }: ConfigEntry): number | undefined {
  if (commentMark.test(trimmed(key))) return undefined;
  // A line of prose, whose first word seems to be a key, is another matter.
  if (parameterNamed(trimmed(key)) === undefined && !/[=:]/.test(text.slice(key.range.end, value.range.start)))
    return undefined;
  const before = text[value.range.start - 1];
  if (value.value.startsWith('#') && (before === ' ' || before === '\t')) return 0;
  const found = /[ \t\f](?=#|\/\/(\s|\w|$))/.exec(value.value);
  return found ? found.index + 1 : undefined;
}

function messagesFor(server: ServerConfig, entry: ConfigEntry): Pick<Finding, 'message' | 'whenRefused'> {
  const parameter = parameterNamed(trimmed(entry.key));
  const key = cut(trimmed(entry.key), 40);
  if (isSecret(entry)) {
    return {
      message: say`No comment can follow a value: ZooKeeper takes it for a part of ${key}. Put the comment on a line of its own.`,
    };
  }
  const read = quoted(server.written(trim(entry.value)), 40);
  return {
    message:
      parameter?.type === 'path'
        ? say`No comment can follow a value: ZooKeeper takes ${key} for the path ${read}, which is another. Put the comment on a line of its own.`
        : parameter && readerIn(parameter, server.release).startsWith('decoded')
          ? say`No comment can follow a value: with ${read} ZooKeeper takes the default of ${key} and says nothing. Put the comment on a line of its own.`
          : say`No comment can follow a value: ZooKeeper reads ${key} as ${read} and says nothing. Put the comment on a line of its own.`,
    whenRefused: {
      parse: say`No comment can follow a value: ZooKeeper reads ${key} as ${read} and refuses the file. Put the comment on a line of its own.`,
      start: say`No comment can follow a value: ZooKeeper reads ${key} as ${read} and gives up when it starts. Put the comment on a line of its own.`,
    },
  };
}

function moveComment(document: ConfigDocument, entry: ConfigEntry, start: number): Fix | undefined {
  const { value } = entry;
  const blanks = /(?<![ \t\f])[ \t\f]*$/.exec(value.value.slice(0, start))?.[0].length ?? 0;
  const { range } = slice(value, start);
  const written = document.text.slice(range.start, range.end);
  // Without a value there is nothing to keep; over several lines the comment's own line breaks are in the way.
  if (start === blanks || /[\r\n]/.test(written)) return undefined;
  const comment = written.replace(/^(#|\/\/)\s*/, '');
  return {
    title: say`Move the comment to a line of its own`,
    // A password may well hold a blank and a number sign.
    safe: !isSecret(entry),
    edits: [insertLinesAbove(document, entry, [`# ${comment}`]), replace(slice(value, start - blanks), '')],
  };
}

function isSecret({ key }: ConfigEntry): boolean {
  return isSecretKey(trimmed(key));
}

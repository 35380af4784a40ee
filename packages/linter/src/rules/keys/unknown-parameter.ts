import { familyOf, parameterNamed } from '@zklint/parameters';
import { trimmed } from '@zklint/parser';
import { remarksFor } from '../../containers/remarks.ts';
import { replace } from '../../edits.ts';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { hasOpenPrefix } from '../../suggest.ts';
import { either, quoted } from '../../words.ts';
import { jvmAdvice } from './jvm-advice.ts';
import { type Meant, meantBy } from './meant.ts';
import { plainKey } from './plain-key.ts';

type Entry = ServerConfig['given'][number];

export const unknownParameter = defineRule({
  id: 'unknown-parameter',
  summary: 'Use the names that ZooKeeper reads.',
  severity: 'warning',

  *checkServer(server) {
    yield* remarksFor('unknown-parameter', server);
    for (const entry of server.entries.values()) {
      const name = trimmed(entry.key);
      if (isKnown(name, entry) || server.isDeclared(name)) continue;
      const meant = meantBy(name, server);
      if (meant) yield { at: entry.key, ...correction(meant, entry, server) };
      else if (!hasOpenPrefix(name)) {
        const message = isProse(entry, server)
          ? say`${unread(entry, server)}. If it is a comment, begin the line with #.`
          : say`${unread(entry, server)}.`;
        yield { at: entry.key, message, severity: 'info' };
      }
    }
  },
});

/** `The number of ticks`: words that only a blank parts from the first. */
function isProse({ key, value }: Entry, server: ServerConfig): boolean {
  const between = { uri: key.uri, range: { start: key.range.end, end: value.range.start } };
  return /^\s+$/.test(server.written(between)) && /^[A-Za-z,]+ +[A-Za-z]/.test(value.value);
}

/** Keys that some part of ZooKeeper takes, or that another rule judges: server, group and weight lines by their prefix. */
function isKnown(key: string, entry: Entry): boolean {
  const { name } = plainKey(entry.key);
  return parameterNamed(name) !== undefined || familyOf(name) !== undefined || /^(server\.|group|weight)/.test(key);
}

function unread({ key }: Entry, server: ServerConfig): Message {
  return say`ZooKeeper reads no parameter ${quoted(server.written(key))} and says nothing about it`;
}

function correction(meant: Meant, entry: Entry, server: ServerConfig): Pick<Finding, 'message' | 'fix'> {
  if (meant.kind === 'place') return { message: say`${unread(entry, server)}. ${meant.place}` };
  if (meant.kind === 'elsewhere') {
    const parameter = parameterNamed(meant.name);
    const advice = parameter && jvmAdvice(meant.name, parameter, entry.value, server);
    const written = quoted(server.written(entry.key));
    return { message: say`${written} is unknown; did you mean ${meant.name}? ${advice ?? ''}` };
  }
  const [first, ...others] = meant.names;
  return {
    message: say`${unread(entry, server)}; did you mean ${either(meant.names)}?`,
    // Beside another line with that name it would decide which of the two counts.
    ...(others.length === 0 &&
      !server.entries.has(first) && {
        fix: { title: say`Rename it to ${first}`, safe: false, edits: [replace(entry.key, first)] },
      }),
  };
}

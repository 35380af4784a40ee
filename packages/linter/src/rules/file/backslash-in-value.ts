import { parameterNamed } from '@zklint/parameters';
import { type ConfigDocument, type ConfigEntry, trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { listed, quoted } from '../../words.ts';
import { isKnownUnread } from '../values/is-read.ts';
import { type Hiding, hidingContinuation } from './hidden-settings.ts';
import { missingRulesOf, supersededBy } from './meaning-rules.ts';

export const backslashInValue = defineRule({
  id: 'backslash-in-value',
  summary: 'Write paths with / in place of a backslash.',
  severity: 'warning',
  supersedes: supersededBy('backslash-in-value'),

  *checkServer(server) {
    const documents = server.documents.filter(({ text }) => text.includes('\\'));
    const inForce = new Set(documents.length > 0 ? server.allEntries : []);
    for (const document of documents) {
      for (const entry of document.entries) {
        const hiding = hidingContinuation(document, entry);
        if (hiding) yield joined(hiding, document, entry);
        else if (inForce.has(entry) && lostIn(document, entry).length > 0 && !isKnownUnread(entry, server))
          yield lost(document, entry);
      }
    }
  },
});

function joined({ keys, ...at }: Hiding, document: ConfigDocument, entry: ConfigEntry): Finding {
  const isSecret = [trimmed(entry.key), ...keys].some((name) => parameterNamed(name)?.secret);
  const [name, hidden] = [trimmed(entry.key), listed([...new Set(keys)], 4)];
  return {
    at,
    message: isSecret
      ? say`A backslash at the end of a line joins the next line to ${name}: ZooKeeper sees no ${hidden}. Remove it; in a path write /.`
      : say`A backslash at the end of a line joins the next line to ${name}: ZooKeeper sees no ${hidden} and reads ${quoted(readable(entry), 40)}. Remove it; in a path write /.`,
    supersedes: [...supersededBy('backslash-in-value'), ...missingRulesOf(keys)],
    fix: {
      title: isPath(document, entry) ? say`Write / for the backslash` : say`Remove the backslash`,
      safe: false,
      edits: replacing(document, entry, [...lostIn(document, entry), ...lineEndsIn(document, entry)]),
    },
  };
}

function lost(document: ConfigDocument, entry: ConfigEntry): Finding {
  return {
    at: trim(entry.value),
    message: say`A backslash begins an escape, so ZooKeeper reads ${trimmed(entry.key)} as ${quoted(readable(entry))}. Write / in its place; Windows takes both.`,
    fix: {
      title: say`Write / for the backslash`,
      safe: false,
      edits: replacing(document, entry, lostIn(document, entry)),
    },
  };
}

/** The offsets of backslashes in a path that Java doesn't keep. Doubled ones, and escapes of signs, are meant. */
function lostIn(document: ConfigDocument, entry: ConfigEntry): readonly number[] {
  if (!isPath(document, entry)) return [];
  const { start, end } = entry.value.range;
  return [...document.text.slice(start, end).matchAll(/\\(u[\da-fA-F]{4}|[\s\S])/g)]
    .filter(([, escaped = '']) => /^[\w.$~(){}%@&+-]$/.test(escaped))
    .map(({ index }) => start + index);
}

function lineEndsIn({ text }: ConfigDocument, { key, value }: ConfigEntry): readonly number[] {
  const start = key.range.end;
  return [...text.slice(start, value.range.end).matchAll(/\\(?=[\r\n])|\\[^\r\n]/g)]
    .filter(([found]) => found === '\\')
    .map(({ index }) => start + index);
}

function replacing(document: ConfigDocument, entry: ConfigEntry, offsets: readonly number[]) {
  const isOfPath = isPath(document, entry);
  return [...new Set(offsets)].map((start) =>
    replace(
      { uri: document.uri, range: { start, end: start + 1 } },
      isOfPath && start > entry.value.range.start ? '/' : '',
    ),
  );
}

function isPath({ text }: ConfigDocument, { key, value }: ConfigEntry): boolean {
  const parameter = parameterNamed(trimmed(key));
  if (parameter === undefined || parameter.secret) return false;
  return parameter.type === 'path' || /^[A-Za-z]:\\/.test(text.slice(value.range.start, value.range.end));
}

/** What Java reads, with a blank for what is none on paper. */
function readable({ value }: ConfigEntry): string {
  return trimmed(value).replace(/[\t\n\f\r]/g, ' ');
}

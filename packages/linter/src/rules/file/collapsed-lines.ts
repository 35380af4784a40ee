import { parameterNamed } from '@zklint/parameters';
import { type ConfigEntry, trimmed } from '@zklint/parser';
import { lineEndOf, replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding, type Fix } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { listed, quoted } from '../../words.ts';
import { type Collapsed, collapsedIn } from './collapsed.ts';
import { settingsIn } from './hidden-settings.ts';
import { missingRulesOf, supersededBy } from './meaning-rules.ts';

export const collapsedLines = defineRule({
  id: 'collapsed-lines',
  summary: 'Give each setting a line of its own.',
  severity: 'warning',
  supersedes: [...supersededBy('collapsed-lines'), 'duplicate-parameter'],

  *checkServer(server) {
    for (const document of server.documents) {
      for (const entry of document.entries) {
        const collapsed = collapsedIn(document, entry);
        if (collapsed?.kind === 'line-number') yield numbered(collapsed, entry);
        else if (collapsed) yield runTogether(collapsed, entry, server);
        else if (isGutter(entry)) yield gutter(entry, server);
      }
    }
  },
});

function runTogether(collapsed: Collapsed, entry: ConfigEntry, server: ServerConfig): Finding {
  const { uri, range, keys } = collapsed;
  const fix = splitting(collapsed, entry, server);
  return {
    at: { uri, range },
    message: say`Lines are run together: all of this is the value of ${quoted(trimmed(entry.key))} to ZooKeeper, which sees no ${listed([...new Set(keys)], 4)}. Give each setting a line of its own.`,
    supersedes: superseded(keys),
    ...(fix && { fix }),
  };
}

function superseded(keys: readonly string[]): readonly string[] {
  return [...supersededBy('collapsed-lines'), 'duplicate-parameter', ...missingRulesOf(keys)];
}

function splitting({ uri, range }: Collapsed, entry: ConfigEntry, server: ServerConfig): Fix | undefined {
  const value = server.written(entry.value);
  // Where comments stand between the settings, only a person knows where one ends.
  if (value.includes('#') || parameterNamed(trimmed(entry.key))?.secret) return undefined;
  const document = server.documentOf(entry);
  const lineEnd = document ? lineEndOf(document) : '\n';
  const offset = entry.value.range.start;
  const settings = [...settingsIn(value)].filter(({ index }) => offset + index >= range.start);
  const edits = settings.map(({ index }) => {
    let start = index;
    while (' \t,;'.includes(value[start - 1] ?? '=')) start--;
    return replace({ uri, range: { start: offset + start, end: offset + index } }, lineEnd);
  });
  return { title: say`Begin a line before each setting`, safe: false, edits };
}

function numbered({ uri, range, keys }: Collapsed, entry: ConfigEntry): Finding {
  const [name = ''] = keys;
  const end = range.end - name.length;
  return {
    at: { uri, range },
    message: say`The number of a line was copied with it: ZooKeeper takes ${quoted(trimmed(entry.key))} for the key and never sees ${name}. Remove the number.`,
    supersedes: superseded(keys),
    fix: {
      title: say`Remove the line number`,
      safe: false,
      edits: [replace({ uri, range: { start: range.start, end } }, '')],
    },
  };
}

/** `123456789101112…`: the numbers of all lines, as a page shows them beside a text. */
function isGutter({ key, value }: ConfigEntry): boolean {
  return value.value === '' && /^1?23456789\d*$/.test(key.value);
}

function gutter({ key }: ConfigEntry, server: ServerConfig): Finding {
  return {
    at: key,
    message: say`${quoted(server.written(key))} is a column of line numbers that was copied with the text; ZooKeeper takes it for a key and ignores it. Remove it.`,
  };
}

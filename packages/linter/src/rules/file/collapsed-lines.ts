import { parameterNamed } from '@zklint/parameters';
import { type ConfigEntry, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
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
    message: say`Lines are run together: all of this is the value of ${quoted(trimmed(entry.key))} to ZooKeeper, which sees no ${namesOf(keys)}. Give each setting a line of its own.`,
    supersedes: superseded(keys),
    ...(fix && { fix }),
  };
}

function superseded(keys: readonly string[]): readonly string[] {
  return [...supersededBy('collapsed-lines'), 'duplicate-parameter', ...missingRulesOf(keys)];
}

/** Up to four names, so that a whole file in one line is still a sentence. */
export function namesOf(keys: readonly string[]): ReturnType<typeof listed> {
  const names = [...new Set(keys)];
  if (names.length <= 4) return listed(names);
  return say`${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}

function splitting({ uri, range }: Collapsed, entry: ConfigEntry, server: ServerConfig): Fix | undefined {
  const text = server.written({ uri, range });
  // Where comments stand between the settings, only a person knows where one ends.
  if (/#/.test(server.written(entry.value)) || parameterNamed(trimmed(entry.key))?.secret) return undefined;
  const before = server.written({ uri, range: { start: entry.value.range.start, end: range.start } });
  const lineEnd = /\r\n/.test(server.documentOf(entry)?.text ?? '') ? '\r\n' : '\n';
  const edits = [...settingsIn(text)].map(({ index }) => {
    const blanks = /[ \t,;]*$/.exec(before + text.slice(0, index))?.[0].length ?? 0;
    const end = range.start + index;
    return replace({ uri, range: { start: end - blanks, end } }, lineEnd);
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

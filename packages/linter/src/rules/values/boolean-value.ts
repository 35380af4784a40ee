import { parameterNamed, readerIn } from '@zklint/parameters';
import { equalsIgnoreCase, type Place, trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { parseStrictBoolean, readValue } from '../../read-value.ts';
import { defineRule, type Fix, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';

export const booleanValue = defineRule({
  id: 'boolean-value',
  summary: 'Write true or false.',
  severity: 'warning',

  *checkServer(server) {
    for (const { key, value } of server.given) {
      const name = trimmed(key);
      const parameter = parameterNamed(name);
      if (parameter?.type !== 'boolean') continue;
      const reader = readerIn(parameter, server.release);
      const text = trim(value);
      if (reader === 'strict-boolean') {
        if (parameter.stage || parseStrictBoolean(text.value, server.release) !== undefined) continue;
        const meant = meaning(text.value);
        yield {
          at: text.value === '' ? key : text,
          message:
            text.value === ''
              ? say`${name} is empty, and ZooKeeper ${server.release.line} takes only true or false; it refuses the file. Write one of them.`
              : say`${name} is ${quoted(server.written(text), 40)}, and ZooKeeper ${server.release.line} takes only true or false; it refuses the file. Write one of them.`,
          severity: 'error',
          refusal: refusedAtParse(refusalMessage(name, text.value, server)),
          ...(meant && { fix: write(text, meant) }),
        };
      } else if (reader === 'lenient-boolean' || reader === 'exact-true' || reader === 'exact-false') {
        const read = String(readValue(text.value, parameter, server.release));
        if (equalsIgnoreCase(text.value, read)) continue;
        yield {
          at: text.value === '' ? key : text,
          message:
            text.value === ''
              ? say`${name} is empty, which ZooKeeper takes for ${read} and says nothing. Write true or false.`
              : say`${name} is ${quoted(server.written(text))}, which ZooKeeper takes for ${read} and says nothing. Write true or false.`,
          // Another word would change what the server does.
          ...(meaning(text.value) === read && { fix: write(text, read) }),
        };
      }
    }
  },
});

function meaning(text: string): 'true' | 'false' | undefined {
  if (/^(true|yes|on|1|enabled?)$/i.test(text)) return 'true';
  return /^(false|no|off|0|disabled?)$/i.test(text) ? 'false' : undefined;
}

function write(at: Place, word: string): Fix {
  return { title: say`Write ${word}`, safe: true, edits: [replace(at, word)] };
}

/** The words changed in 3.7, when one function came to read them all (ZOOKEEPER-3721). */
function refusalMessage(name: string, text: string, { release }: ServerConfig): string {
  if (release.atLeast('3.7.0')) return `Invalid option ${text} for ${name}. Choose 'true' or 'false.'`;
  const what = name === 'standaloneEnabled' ? 'standalone mode' : `${name} flag`;
  return `Invalid option ${text} for ${what}. Choose 'true' or 'false.'`;
}

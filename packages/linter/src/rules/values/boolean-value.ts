import { parameterNamed, readerIn } from '@zklint/parameters';
import { equalsIgnoreCase, trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { parseStrictBoolean } from '../../read-value.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
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
          message: say`${name} is ${quoted(server.written(text))}, and ZooKeeper ${server.release.line} takes only true or false; it refuses the file.`,
          severity: 'error',
          refusal: refusedAtParse(refusalMessage(name, text.value, server)),
          ...(meant && { fix: { title: say`Write ${meant}`, safe: false, edits: [replace(text, meant)] } }),
        };
      } else if (reader === 'lenient-boolean' || reader === 'exact-true' || reader === 'exact-false') {
        if (isBoolean(text.value)) continue;
        yield {
          at: text.value === '' ? key : text,
          message: say`${name} is ${quoted(server.written(text))}, which ZooKeeper takes for ${reader === 'exact-false' ? 'true' : 'false'} without a word. Write true or false.`,
        };
      }
    }
  },
});

function isBoolean(text: string): boolean {
  return equalsIgnoreCase(text, 'true') || equalsIgnoreCase(text, 'false');
}

function meaning(text: string): 'true' | 'false' | undefined {
  if (/^(yes|on|1|enabled?)$/i.test(text)) return 'true';
  return /^(no|off|0|disabled?)$/i.test(text) ? 'false' : undefined;
}

/** The words changed in 3.7, when one function came to read them all (ZOOKEEPER-3721). */
function refusalMessage(name: string, text: string, { release }: ServerConfig): string {
  if (release.atLeast('3.7.0')) return `Invalid option ${text} for ${name}. Choose 'true' or 'false.'`;
  const what = name === 'standaloneEnabled' ? 'standalone mode' : `${name} flag`;
  return `Invalid option ${text} for ${what}. Choose 'true' or 'false.'`;
}

import { type Parameter, parameterNamed } from '@zklint/parameters';
import { type JavaText, slice, trim, trimmed } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { quoted } from '../../words.ts';
import { supersededBy } from '../file/meaning-rules.ts';
import { isListKey, isRead } from './is-read.ts';

export const unexpandedVariable = defineRule({
  id: 'unexpanded-variable',
  summary: 'Write out what a variable stands for.',
  severity: 'warning',
  supersedes: supersededBy('unexpanded-variable'),

  *checkServer(server) {
    for (const entry of server.allEntries) {
      if (!signs.test(entry.value.value) && !signs.test(entry.key.value)) continue;
      const name = trimmed(entry.key);
      const parameter = parameterNamed(name);
      // A password may hold any of these characters.
      if (parameter?.secret || !isRead(entry, server)) continue;
      const inKey = isListKey(name) ? variablesIn(entry.key, anywhere) : undefined;
      const at = inKey ?? variablesIn(trim(entry.value), formsIn(name, parameter));
      if (at) yield { at, message: whatIsWrong(name, parameter, at, server) };
    }
  },
});

/** Without one of these there is no variable, and hardly any entry has one. */
const signs = /[$%~]/;
const anywhere = /\$\{[^{}]+\}|\$[a-z_]\w*|%[a-z_]\w*%/gi;
const atTheStartToo = new RegExp(`^~(?=[/\\\\]|$)|^~[a-z_][\\w-]*(?=/)|${anywhere.source}`, 'gi');
/** The name of a Java class may hold a $, as `Outer$Inner`. */
const exceptInNames = /\$\{[^{}]+\}|(?<![\w.$])\$[a-z_]\w*|%[a-z_]\w*%/gi;

function formsIn(name: string, parameter: Parameter | undefined): RegExp {
  if (parameter?.type === 'path') return atTheStartToo;
  return isListKey(name) || parameter?.type === 'address' || parameter?.type === 'integer' ? anywhere : exceptInNames;
}

/** From the first variable to the last. */
function variablesIn(text: JavaText, forms: RegExp): JavaText | undefined {
  const found = [...text.value.matchAll(forms)];
  const [first, last] = [found[0], found.at(-1)];
  return first && last && slice(text, first.index, last.index + last[0].length);
}

function whatIsWrong(name: string, parameter: Parameter | undefined, at: JavaText, server: ServerConfig): Message {
  const written = quoted(server.written(at));
  if (parameter?.type !== 'path')
    return say`ZooKeeper expands no variables: in ${name} it takes ${written} as it stands. Write out what it stands for.`;
  return at.value.startsWith('~')
    ? say`To ZooKeeper ${written} is no home folder: ${name} lies in a folder of that name below the one it is started in. Write the whole path.`
    : say`ZooKeeper expands no variables: to it ${written} in ${name} is the name of a folder. Write out the path that it stands for.`;
}

import { isAvailable, parameterNamed } from '@zklint/parameters';
import { type ConfigEntry, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

export const plainSecret = defineRule({
  id: 'plain-secret',
  summary: 'Keep secrets in files that only ZooKeeper reads.',
  severity: 'info',

  *checkServer(server) {
    const secrets = [...server.entries.values()].filter((entry) => isPlainSecret(entry, server));
    const [first, ...others] = secrets;
    if (first === undefined) return;
    const name = trimmed(first.key);
    const what = others.length === 0 ? say`${name}` : say`${name} and ${others.length} more`;
    const havePaths = secrets.every(({ key }) => isKnown(`${trimmed(key)}Path`, server));
    // At the keys, because what is marked is shown.
    yield {
      at: first.key,
      message: havePaths
        ? say`In plain text, for all who get to see this file: ${what}. Put passwords into files of their own and name those, as with ${name}Path.`
        : say`In plain text, for all who get to see this file: ${what}. Let nobody but ZooKeeper's user read it, and keep it out of repositories.`,
      related: others.map(({ key }) => ({ at: key, message: say`This is another.` })),
    };
  },
});

function isPlainSecret({ key, value }: ConfigEntry, server: ServerConfig): boolean {
  const name = trimmed(key);
  const text = trimmed(value);
  return parameterNamed(name)?.secret === true && isKnown(name, server) && text !== '' && !isPlaceholder(text);
}

function isKnown(name: string, { release }: ServerConfig): boolean {
  const parameter = parameterNamed(name);
  return parameter !== undefined && isAvailable(parameter, release);
}

/** What a tool or a person is to put a secret in place of. */
function isPlaceholder(text: string): boolean {
  return /^(\$[({].*[)}]|\$[A-Z_][A-Z\d_]*|%\w+%|<.*>|@\w+@|\*+)$/.test(text);
}

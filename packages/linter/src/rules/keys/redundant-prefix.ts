import { familyOf, isAvailable, parameterNamed } from '@zklint/parameters';
import { type JavaText, trim, trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { readValue } from '../../read-value.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { meantBy } from './meant.ts';
import { isMyidKey } from './myid-key.ts';
import { plainKey } from './plain-key.ts';

export const redundantPrefix = defineRule({
  id: 'redundant-prefix',
  summary: 'Write a parameter without zookeeper. before its name.',
  severity: 'warning',
  supersedes: ['unknown-parameter'],

  *checkServer(server) {
    for (const { key, value } of server.entries.values()) {
      const { prefix, name } = plainKey(key);
      if (prefix.value === '' || !isReadWithout(name, server, trimmed(key))) continue;
      const twice = `zookeeper.${trimmed(key).replace(/^-D/, '')}`;
      yield {
        at: prefix,
        message: prefix.value.startsWith('-D')
          ? say`-D is for flags of the JVM: in the file this sets the property zookeeper.${trimmed(key)}, which nothing reads. Write ${name}.`
          : say`ZooKeeper puts zookeeper. before such a key itself: this sets the property ${twice}, which nothing reads. Write ${name}.`,
        // Beside another line with that name it would decide which of the two counts.
        ...(!server.entries.has(name) && {
          fix: { title: say`Write ${name}`, safe: isSafe(name, value, server), edits: [replace(prefix, '')] },
        }),
      };
    }
  },
});

/** Is it a key of the file once the prefix is off? What belongs elsewhere, or to other releases, is another rule's. */
function isReadWithout(name: string, server: ServerConfig, written: string): boolean {
  const parameter = parameterNamed(name);
  if (parameter) {
    const isForFile = parameter.kind === 'server' || parameter.kind === 'internal';
    return isForFile && isAvailable(parameter, server.release);
  }
  if (familyOf(name) !== undefined) return true;
  const isUnknown = written.endsWith(`zookeeper.${name}`) && !isMyidKey(name) && !server.isDeclared(written);
  return isUnknown && meantBy(written, server) === undefined;
}

/** Only a value that ZooKeeper takes: a server that starts now must start then. A line of the list changes the quorum. */
function isSafe(name: string, value: JavaText, { release }: ServerConfig): boolean {
  const parameter = parameterNamed(name);
  if (parameter === undefined) return familyOf(name)?.startsWith('superUser') === true;
  return readValue(trim(value).value, parameter, release) !== undefined;
}

import { familyOf, isAvailable, type Parameter, parameterNamed } from '@zklint/parameters';
import { trimmed } from '@zklint/parser';
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
      const written = trimmed(key);
      if (prefix.value === '' || !isReadWithout(name, written, server)) continue;
      const why = prefix.value.startsWith('-D')
        ? say`-D is for flags of the JVM: in the file it makes another key, which nothing reads.`
        : say`ZooKeeper itself puts zookeeper. before such a key, and nothing reads one with both.`;
      if (server.entries.has(name)) {
        yield { at: prefix, message: say`${why} ${name} has a line of its own: remove this one.` };
      } else if (isNoneToWrite(name)) {
        yield { at: prefix, message: say`${why} Remove the line.` };
      } else {
        const safe = isSafe(name, trimmed(value), server);
        const fix = { title: say`Write ${name}`, safe, edits: [replace(prefix, '')] };
        yield { at: prefix, message: say`${why} Write ${name}.`, fix };
      }
    }
  },
});

/** Is it a key of the file once the prefix is off? What belongs elsewhere, or to other releases, is another rule's. */
function isReadWithout(name: string, written: string, server: ServerConfig): boolean {
  const parameter = parameterNamed(name);
  if (parameter) {
    const isForFile = parameter.kind === 'server' || parameter.kind === 'internal';
    return isForFile && isAvailable(parameter, server.release);
  }
  if (familyOf(name) !== undefined) return true;
  const isUnknown = written.endsWith(`zookeeper.${name}`) && !isMyidKey(name) && !server.isDeclared(written);
  return isUnknown && meantBy(written, server) === undefined;
}

/** Would the name alone be taken for something else: a line of the server list, or its version, which ZooKeeper counts? */
function isNoneToWrite(name: string): boolean {
  const parameter: Parameter | undefined = parameterNamed(name);
  return parameter ? parameter.parse === 'strict-hex' : /^(server\.|group|weight)/.test(name) && !familyOf(name);
}

/** Only a value that ZooKeeper takes: a server that starts now must start then. A line of the list changes the quorum. */
function isSafe(name: string, value: string, { release }: ServerConfig): boolean {
  const parameter = parameterNamed(name);
  if (parameter) return readValue(value, parameter, release) !== undefined;
  return familyOf(name) !== undefined && !/^(server|group|weight)\./.test(name);
}

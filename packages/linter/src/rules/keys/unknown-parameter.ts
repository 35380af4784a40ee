import { familyOf, parameterNamed } from '@zklint/parameters';
import { trimmed } from '@zklint/parser';
import { replace } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { meantServerKey, nearestParameters } from '../../suggest.ts';
import { eitherOf, quoted } from '../../words.ts';

export const unknownParameter = defineRule({
  id: 'unknown-parameter',
  summary: 'Use the names that ZooKeeper reads.',
  severity: 'warning',

  *checkServer(server) {
    for (const { key } of server.entries.values()) {
      const name = trimmed(key);
      if (isKnown(name)) continue;
      const suggestions = suggestionsFor(name, server);
      const [first, ...others] = suggestions;
      const unread = say`ZooKeeper reads no parameter ${quoted(server.written(key))} and says nothing about it`;
      if (first === undefined) {
        // Under these prefixes plug-ins have names of their own.
        if (!hasOpenPrefix(name)) yield { at: key, message: say`${unread}.`, severity: 'info' };
        continue;
      }
      yield {
        at: key,
        message: say`${unread}; did you mean ${eitherOf(suggestions)}?`,
        ...(others.length === 0 && {
          fix: { title: say`Rename it to ${first}`, safe: false, edits: [replace(key, first)] },
        }),
      };
    }
  },
});

/** Keys that some part of ZooKeeper takes, or that another rule judges: server, group and weight lines by their prefix. */
function isKnown(name: string): boolean {
  return (
    parameterNamed(name) !== undefined ||
    familyOf(name) !== undefined ||
    /^(server\.|group|weight|zookeeper\.)/.test(name)
  );
}

function hasOpenPrefix(name: string): boolean {
  return /^(ssl|kerberos|sasl|metricsProvider|authProvider)\./.test(name);
}

function suggestionsFor(name: string, { release }: ServerConfig): readonly string[] {
  const server = meantServerKey(name);
  return server === undefined ? nearestParameters(name, release) : [server];
}

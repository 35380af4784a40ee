import { isAvailable, parameterNamed } from '@zklint/parameters';
import { trimmed } from '@zklint/parser';
import { defineRule } from '../../rule.ts';
import { isServerKey } from '../../server-line.ts';
import { jvmAdvice } from './jvm-advice.ts';
import { plainKey } from './plain-key.ts';

export const jvmOnlyParameter = defineRule({
  id: 'jvm-only-parameter',
  summary: 'Give as JVM flags what ZooKeeper never reads from its file.',
  severity: 'warning',
  supersedes: ['unknown-parameter', 'redundant-prefix'],

  *checkServer(server) {
    for (const { key, value } of server.entries.values()) {
      const { name } = plainKey(key);
      const parameter = parameterNamed(name);
      if (parameter?.settableInFile !== false || isServerKey(trimmed(key), server.release)) continue;
      if (parameter.kind !== 'clientOnly' && !isAvailable(parameter, server.release)) continue;
      yield { at: key, message: jvmAdvice(name, parameter, value, server) };
    }
  },
});

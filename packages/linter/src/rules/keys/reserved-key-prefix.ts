import { parseInt64, trim } from '@zklint/parser';
import { isGroupKey } from '../../groups.ts';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { isServerKey } from '../../server-line.ts';
import { quoted } from '../../words.ts';

export const reservedKeyPrefix = defineRule({
  id: 'reserved-key-prefix',
  summary: 'Begin no other key with server., group or weight.',
  severity: 'error',
  supersedes: ['server-id-format', 'quorum-groups', 'unknown-parameter'],

  *checkServer(server) {
    for (const { key: written } of server.quorumEntries) {
      const key = server.release.before('3.5.0') ? trim(written) : written;
      const isGroup = isGroupKey(key.value) && !/^(group|weight)\./.test(key.value);
      const isClientKey = isServerKey(key.value, server.release) && /^server\.(principal|realm)/.test(key.value);
      // An oracle decides alone, and group lines are not read.
      if ((!isGroup || server.entry('oraclePath')) && !isClientKey) continue;
      const kind = isGroup ? (key.value.startsWith('group') ? 'group' : 'weight') : 'server';
      const idText = key.value.slice(key.value.indexOf('.') + 1);
      if (parseInt64(idText) === undefined) {
        yield {
          at: key,
          message: say`ZooKeeper takes every key that begins with ${quoted(kind === 'server' ? 'server.' : kind)} for a ${kind} line, and refuses ${quoted(server.written(key))}. ${isClientKey ? 'It is a setting of clients: give it as a -D flag.' : 'Rename or remove it.'}`,
          refusal: refusedAtParse(`For input string: "${idText}"`),
        };
      } else {
        yield {
          at: key,
          message: say`ZooKeeper reads ${quoted(server.written(key))} as the ${kind} line ${kind}.${idText}. Write it so, or rename it.`,
          severity: 'warning',
        };
      }
    }
  },
});

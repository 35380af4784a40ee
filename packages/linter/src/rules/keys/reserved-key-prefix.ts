import { parseInt64, trim } from '@zklint/parser';
import { isGroupKey } from '../../groups.ts';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { isServerKey } from '../../server-line.ts';
import { cut, quoted } from '../../words.ts';

export const reservedKeyPrefix = defineRule({
  id: 'reserved-key-prefix',
  summary: 'Begin no other key with server., group or weight.',
  severity: 'error',
  supersedes: ['server-id-format', 'quorum-groups', 'unknown-parameter', 'duplicate-parameter'],

  *checkServer(server) {
    for (const { key: written } of server.quorumEntries) {
      const key = server.release.before('3.5.0') ? trim(written) : written;
      const isGroup = isGroupKey(key.value) && !/^(group|weight)\./.test(key.value);
      const isClientKey = isServerKey(key.value, server.release) && /^server\.(principal|realm)/.test(key.value);
      // An oracle decides alone, and group lines are not read.
      if ((!isGroup || server.entry('oraclePath')) && !isClientKey) continue;
      const kind = key.value.startsWith('group') ? 'group' : 'weight';
      const shown = quoted(server.written(key), 36);
      const idText = key.value.slice(key.value.indexOf('.') + 1);
      if (parseInt64(idText) === undefined) {
        yield {
          at: key,
          message: isClientKey
            ? say`ZooKeeper takes ${shown} for a server line, as every key that begins with "server.", and refuses the file. It is a setting of clients: give it to them as a -D flag.`
            : kind === 'group'
              ? say`ZooKeeper takes ${shown} for a group line, as every key that begins with "group", and refuses the file. Rename or remove it.`
              : say`ZooKeeper takes ${shown} for a weight line, as every key that begins with "weight", and refuses the file. Rename or remove it.`,
          refusal: refusedAtParse(`For input string: "${idText}"`),
        };
      } else {
        yield {
          at: key,
          message: say`ZooKeeper takes ${shown} for ${`${kind}.${cut(idText, 20)}`} and says nothing. Write it so, or rename it.`,
          severity: 'warning',
        };
      }
    }
  },
});

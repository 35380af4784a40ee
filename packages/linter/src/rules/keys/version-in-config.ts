import { parseHex64, trimmed } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import { quoted } from '../../words.ts';

export const versionInConfig = defineRule({
  id: 'version-in-config',
  summary: 'Leave version to ZooKeeper.',
  severity: 'error',

  *checkServer(server) {
    // A dynamic file must have none at all, which another rule says.
    if (server.release.before('3.5.0') || (server.dynamic.kind !== 'none' && !server.isPending)) return;
    for (const { key, value } of server.quorumEntries) {
      if (key.value !== 'version' || parseHex64(value.value) !== undefined) continue;
      yield {
        at: trimmed(value) === '' ? key : value,
        message:
          trimmed(value) === ''
            ? say`version is empty, and from 3.5 it is the hexadecimal version of the server list; ZooKeeper refuses the file. Remove the line.`
            : say`version is ${quoted(server.written(value))}, and from 3.5 it is the hexadecimal version of the server list; ZooKeeper refuses the file. Remove the line.`,
        refusal: refusedAtParse(`For input string: "${value.value}" under radix 16`),
      };
    }
  },
});

import { trimmed } from '@zklint/parser';
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
      if (key.value !== 'version' || isHexLong(value.value)) continue;
      yield {
        at: trimmed(value) === '' ? key : value,
        message: say`ZooKeeper reads version as the hexadecimal version of the server list, and ${quoted(server.written(value))} is none; it refuses the file. Remove the line.`,
        refusal: refusedAtParse(`For input string: "${value.value}" under radix 16`),
      };
    }
  },
});

/** `Long.parseLong(text, 16)`, without the digits of other scripts. */
function isHexLong(text: string): boolean {
  const digits = /^[+-]?0*([\da-f]*)$/i.exec(text)?.[1];
  if (digits === undefined || !/[\da-f]/i.test(text)) return false;
  if (digits.length < 16) return true;
  if (digits.length > 16) return false;
  return /^[0-7]/.test(digits) || (text.startsWith('-') && /^80{15}$/.test(digits));
}

import {
  type ConfigEntry,
  numberFormatMessage,
  parseHex64,
  parseInt64,
  slice,
  split,
  trim,
  trimmed,
} from '@zklint/parser';
import { replace } from '../../edits.ts';
import { isGroupKey } from '../../groups.ts';
import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { readServerLine } from '../../server-line.ts';
import { supersededBy } from './meaning-rules.ts';

export const trailingWhitespace = defineRule({
  id: 'trailing-whitespace',
  summary: 'End server, group and weight lines without blanks.',
  severity: 'error',
  // Several addresses without the flag are a fault of their own, which ZooKeeper meets first.
  supersedes: supersededBy('trailing-whitespace').filter((rule) => rule !== 'multi-address-needs-jvm-flag'),

  *checkServer(server) {
    // QuorumMaj and QuorumHierarchical, which came with 3.5, read the value as it stands.
    if (server.release.before('3.5.0')) return;
    for (const entry of server.quorumEntries) {
      const blanks = slice(entry.value, trimmed(entry.value).length);
      if (blanks.value === '' || trim(entry.value).range.start !== entry.value.range.start) continue;
      const refusal = refusalOf(entry, server);
      if (refusal === undefined) continue;
      yield {
        at: blanks,
        message: /^[\s\S]*:\s*(participant|observer)\s*$/i.test(entry.value.value)
          ? say`${entry.key.value} ends in white space, which ZooKeeper 3.5 takes for a part of the role; it refuses the file. Remove the white space.`
          : say`${entry.key.value} ends in white space, which ZooKeeper takes for a part of the number before it from 3.5 on; it refuses the file. Remove the white space.`,
        refusal: refusedAtParse(refusal),
        fix: { title: say`Remove the white space`, safe: true, edits: [replace(blanks, '')] },
      };
    }
  },
});

/** What ZooKeeper says of the blanks at the end of a line that it would take without them. */
function refusalOf(entry: ConfigEntry, server: ServerConfig): string | undefined {
  const { key, value } = entry;
  if (isGroupKey(key.value)) return server.entry('oraclePath') ? undefined : numberRefusal(entry);
  if (key.value === 'version') {
    const isRead = server.dynamic.kind === 'none' || server.isPending;
    if (!isRead || parseHex64(value.value) !== undefined || parseHex64(trimmed(value)) === undefined) return undefined;
    return `For input string: "${value.value}" under radix 16`;
  }
  const faults = server.lines.find((line) => line.entry === entry)?.faults ?? [];
  const left = readServerLine({ ...entry, value: trim(value) }, server.release, { multiAddress: true }).faults;
  return faults.find(
    ({ kind, at }) =>
      /[\0- ]$/.test(at.value) && kind !== 'multi-address' && !left.some((fault) => fault.kind === kind),
  )?.message;
}

function numberRefusal({ key, value }: ConfigEntry): string | undefined {
  const parts = key.value.startsWith('group') ? split(value, ':') : [value];
  const last = parts.at(-1)?.value ?? '';
  const isRight = parts.every((part) => parseInt64(trimmed(part)) !== undefined);
  return isRight && parseInt64(last) === undefined ? numberFormatMessage(last) : undefined;
}

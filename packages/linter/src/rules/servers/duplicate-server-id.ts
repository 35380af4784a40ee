import { type ConfigDocument, type ConfigEntry, trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { isServerKey, readServerLine, type ServerLine } from '../../server-line.ts';
import { quoted } from '../../words.ts';

export const duplicateServerId = defineRule({
  id: 'duplicate-server-id',
  summary: 'Give every server an id of its own.',
  severity: 'error',

  *checkServer(server) {
    for (const document of server.documents) yield* checkDocument(server, document);
  },
});

function* checkDocument({ release }: ServerConfig, { entries, template }: ConfigDocument): Iterable<Finding> {
  const earlier = new Map<bigint, ServerLine>();
  for (const line of entries
    .filter((entry) => isServerKey(entry.key.value, release) && !template?.optional.has(entry))
    .map((entry) => readServerLine(entry, release))) {
    if (line.id === undefined) continue;
    const other = earlier.get(line.id);
    earlier.set(line.id, line);
    if (other) yield compare(other, line);
  }
}

function compare(other: ServerLine, line: ServerLine): Finding {
  const related = [{ at: other.entry.key, message: say`The other line of server ${String(line.id)}.` }];
  const [before, now] = [address(other.entry), address(line.entry)];
  if (before === now) {
    return {
      at: line.idText,
      message: say`server.${String(line.id)} is listed twice with the same address; one line is enough.`,
      severity: 'warning',
      related,
    };
  }
  // Two spellings of one id are two keys to Java, and its hash order decides.
  const kept =
    other.idText.value === line.idText.value
      ? say`only the last one, ${quoted(now)},`
      : say`only one of ${quoted(before)} and ${quoted(now)}`;
  return {
    at: line.idText,
    message: say`Two servers have the id ${String(line.id)}: ZooKeeper keeps ${kept} and drops the other from the ensemble without a word.`,
    related,
  };
}

function address({ value }: ConfigEntry): string {
  return trim(value).value;
}

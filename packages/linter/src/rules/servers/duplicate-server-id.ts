import { type ConfigDocument, type ConfigEntry, trim } from '@zklint/parser';
import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { isServerKey, readServerKey, type ServerKey } from '../../server-line.ts';
import { quoted } from '../../words.ts';

export const duplicateServerId = defineRule({
  id: 'duplicate-server-id',
  summary: 'Give every server an id of its own.',
  severity: 'error',

  *checkServer(server) {
    for (const document of server.documents) yield* checkDocument(server, document);
  },
});

function* checkDocument(server: ServerConfig, { entries, template }: ConfigDocument): Iterable<Finding> {
  const { release } = server;
  const earlier = new Map<bigint, ServerKey>();
  for (const line of entries
    .filter((entry) => isServerKey(entry.key.value, release) && !template?.optional.has(entry))
    .filter((entry) => !server.isMisplaced(entry))
    .map((entry) => readServerKey(entry, release))) {
    if (line.id === undefined) continue;
    const other = earlier.get(line.id);
    earlier.set(line.id, line);
    if (other) yield compare(other, line);
  }
}

function compare(other: ServerKey, line: ServerKey): Finding {
  const related = [{ at: other.entry.key, message: say`The other line of server ${String(line.id)}.` }];
  const [before, now] = [address(other.entry), address(line.entry)];
  if (before === now) {
    return {
      at: line.idText,
      message: say`server.${String(line.id)} is listed twice with the same address, and ZooKeeper takes it once. Remove one of the lines.`,
      severity: 'warning',
      related,
    };
  }
  // Two spellings of one id are two keys to Java, and its hash order decides.
  const isOneKey = other.idText.value === line.idText.value;
  return {
    at: line.idText,
    message: isOneKey
      ? say`Two servers have the id ${String(line.id)}: ZooKeeper takes the last, ${quoted(now)}, and says nothing about the other. Give each its own.`
      : say`Two servers have the id ${String(line.id)}: ZooKeeper takes either ${quoted(before, 40)} or ${quoted(now, 40)}, and says nothing about the other. Give each its own.`,
    related,
  };
}

function address({ value }: ConfigEntry): string {
  return trim(value).value;
}

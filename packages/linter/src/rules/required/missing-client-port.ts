import { type ConfigEntry, trimmed } from '@zklint/parser';
import { insertLinesAbove } from '../../edits.ts';
import { say } from '../../message.ts';
import { isSupplied } from '../../profile.ts';
import { defineRule, type Finding, type Fix, lower, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { isStrong } from '../../server-parts.ts';
import { quoted } from '../../words.ts';
import { hiddenAt } from './hidden.ts';
import { asMisspelt, misspelt, refusedMisspelt } from './misspelt.ts';

export const missingClientPort = defineRule({
  id: 'missing-client-port',
  summary: 'Give clients a port.',
  severity: 'error',

  *checkServer(server) {
    if (server.document === undefined || isSupplied(server, 'clientPort')) return;
    const given = server.setting('clientPort');
    const zero = given?.value === 0 ? given : undefined;
    if (server.entry('clientPort') && (!zero || server.release.atLeast('3.9.0'))) return;
    const hidden = zero ? undefined : hiddenAt(server, 'clientPort');
    const meant = zero || hidden ? undefined : misspelt(server, 'clientPort');
    const finding = server.release.before('3.5.0') ? refused(zero !== undefined, meant) : unreachable(server, meant);
    if (finding === undefined) return;
    const fix = addPort(server);
    const listed = isOfVariables(server) ? server.lines[0]?.entry.key : undefined;
    yield {
      at: zero ?? hidden ?? meant?.key ?? listed ?? server.firstKey,
      ...finding,
      ...(meant ? asMisspelt(meant, 'clientPort') : fix && { fix }),
    };
  },
});

function refused(isZero: boolean, meant: ConfigEntry | undefined): Omit<Finding, 'at'> {
  return {
    message: isZero
      ? say`clientPort is 0, which up to 3.8 counts as not set; ZooKeeper 3.4 refuses the file. Write the port, usually 2181.`
      : meant
        ? refusedMisspelt(meant, 'clientPort')
        : say`clientPort is not set; ZooKeeper 3.4 refuses the file. Write clientPort=2181.`,
    refusal: refusedAtParse('clientPort is not set'),
  };
}

/** Does an image make the configuration of variables, one of which is the list? */
function isOfVariables({ document, container, lines }: ServerConfig): boolean {
  return (
    document?.part !== undefined && document.part.lineStart === undefined && container !== undefined && lines.length > 0
  );
}

/** From 3.5 a server starts without a client port, and no client can reach it. */
function unreachable(server: ServerConfig, meant: ConfigEntry | undefined): Omit<Finding, 'at'> | undefined {
  const { ownLine, identity, lines } = server;
  const secure = server.entry('secureClientPort') && server.setting('secureClientPort')?.value !== 0;
  if (server.voters === undefined || secure) return undefined;
  // Without its port an address is refused, which another rule says.
  if (server.entry('clientPortAddress') || server.entry('secureClientPortAddress')) return undefined;
  // A part behind ; that can't be read is a fault of the line, and meant for clients.
  if (lines.some(({ faults, value }) => faults.length > 0 && value.value.includes(';'))) return undefined;
  if (lines.every(({ client }) => client === undefined)) {
    return {
      message: server.entry('clientPort')
        ? say`clientPort is 0, which up to 3.8 counts as not set: ZooKeeper starts, and no client can connect to it. Write the port, usually 2181.`
        : meant
          ? say`clientPort is not set: ZooKeeper ignores ${quoted(trimmed(meant.key))} and starts, and no client can connect to it. Write clientPort.`
          : isOfVariables(server)
            ? say`No server of the list has a client port, and the image writes no clientPort: ZooKeeper starts, and no client can connect to it. Write ;2181 behind each server.`
            : say`No clientPort, no secureClientPort and no ;port in a server line: ZooKeeper starts, and no client can connect to it. Write clientPort=2181.`,
      severity: 'warning',
    };
  }
  if (ownLine === undefined || ownLine.client) return undefined;
  return {
    message: isOfVariables(server)
      ? say`server.${String(ownLine.id)}, the server's own, has no client port, and the image writes no clientPort: ZooKeeper starts, and no client can connect to it. Write ;2181 behind it.`
      : say`No clientPort, no secureClientPort and no ;port in server.${String(ownLine.id)}, its own line: ZooKeeper starts, and no client can connect to it. Write clientPort=2181.`,
    severity: isStrong(identity?.evidence) ? 'warning' : lower('warning'),
  };
}

function addPort(server: ServerConfig): Fix | undefined {
  const [first] = server.document?.entries ?? [];
  if (server.document === undefined || first === undefined || server.entry('clientPort')) return undefined;
  const edits = [insertLinesAbove(server.document, first, ['clientPort=2181'])];
  return { title: say`Add clientPort=2181`, safe: false, edits };
}

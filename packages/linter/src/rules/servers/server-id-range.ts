import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, type Severity } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import type { ServerLine } from '../../server-line.ts';
import { differing } from './voters.ts';

export const serverIdRange = defineRule({
  id: 'server-id-range',
  summary: 'Number the servers from 1 to 255.',
  severity: 'warning',

  *checkEnsemble(ensemble) {
    const lists = differing(ensemble, (server) => server.lines.map(({ idText }) => idText.value).join(' '));
    // A server that stands alone has no number.
    for (const server of lists.filter(({ isDistributed }) => isDistributed)) yield* checkList(server);
  },
});

function* checkList(server: ServerConfig): Iterable<Finding> {
  const members = server.members ?? [];
  const byByte = members.flatMap((line) => (line.id === undefined ? [] : [[lowByte(line.id), line] as const]));
  const [last, first] = [new Map(byByte), new Map(byByte.toReversed())];
  for (const line of members) {
    const { id, idText } = line;
    if (id === undefined) continue;
    const same = [first, last].map((lines) => lines.get(lowByte(id))).find((other) => other !== line);
    const verdict = judge(id, line, server) ?? (id > 255n ? tooHigh(id, same) : undefined);
    if (verdict === undefined) continue;
    const isPair = same !== undefined && (id < 0n || id > 255n);
    yield {
      at: idText,
      ...verdict,
      ...(isPair && { related: [{ at: same.idText, message: say`Its session ids begin with the same byte.` }] }),
    };
  }
}

function judge(
  id: bigint,
  { role }: ServerLine,
  server: ServerConfig,
): { message: Message; severity?: Severity } | undefined {
  if (id === -1n && server.release.atLeast('3.5.0')) {
    return {
      message: say`server.-1 has a number that counts as not set: ZooKeeper refuses to start where the myid says so. Give it a number from 1 to 255.`,
      severity: 'error',
    };
  }
  if (id < 0n) {
    return {
      message:
        server.release.before('3.5.0') && server.release.atLeast('3.4.6')
          ? say`server.${String(id)} sends a negative number, which the others take for a protocol version: they drop the connection, and it may not come back after a restart. Give it a number from 1 to 255.`
          : say`server.${String(id)} has a negative number: ZooKeeper starts with it, and its session ids keep only the lowest byte, ${String(lowByte(id))}. Give it a number from 1 to 255.`,
    };
  }
  if (id > 254n && role === 'participant' && server.valueInForce('extendedTypesEnabled') === true) {
    return {
      message: say`server.${String(id)} is above 254: with extendedTypesEnabled ZooKeeper gives up whenever it is elected. Give it a number from 1 to 254.`,
    };
  }
  if (id === 0n) {
    return {
      message: say`ZooKeeper runs with a server.0, and documents only the numbers 1 to 255. Begin a new ensemble with 1.`,
      severity: 'info',
    };
  }
  return undefined;
}

function tooHigh(id: bigint, same: ServerLine | undefined): { message: Message } {
  const [own, byte] = [`server.${id}`, String(lowByte(id))];
  return {
    message: same
      ? say`${own} is above 255: session ids keep the lowest byte, ${byte}, as those of ${`server.${same.id}`}, so that the two may give one id to two clients. Give it a number from 1 to 255.`
      : say`${own} is above 255: session ids keep only the lowest byte, ${byte}, and may be those of a server with that number. Give it a number from 1 to 255.`,
  };
}

/** What `id << 56` leaves of a number (SessionTrackerImpl). */
function lowByte(id: bigint): bigint {
  return BigInt.asUintN(8, id);
}

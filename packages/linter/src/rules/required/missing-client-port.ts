import type { Place } from '@zklint/parser';
import { insertLinesAbove } from '../../edits.ts';
import { say } from '../../message.ts';
import { defineRule, type Finding, type Fix, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { misspelt, renameTo } from './misspelt.ts';

export const missingClientPort = defineRule({
  id: 'missing-client-port',
  summary: 'Give clients a port.',
  severity: 'error',
  supersedes: ['unknown-parameter'],

  *checkServer(server) {
    if (server.document === undefined) return;
    const zero = server.setting('clientPort')?.value === 0 ? server.setting('clientPort') : undefined;
    if (server.entry('clientPort') && !zero) return;
    const meant = zero ? undefined : misspelt(server, 'clientPort');
    const at = zero ?? meant?.key ?? server.firstKey;
    if (server.release.before('3.5.0')) yield refused(at, zero !== undefined);
    else if (!zero || server.release.before('3.9.0'))
      yield* unreachable(server, at, meant && renameTo(meant, 'clientPort'));
  },
});

function refused(at: Place, isZero: boolean): Finding {
  return {
    at,
    message: isZero
      ? say`A clientPort of 0 counts as not set up to 3.8, and ZooKeeper 3.4 refuses the file. Write the port, usually 2181.`
      : say`clientPort is not set; ZooKeeper 3.4 refuses the file. Write clientPort=2181.`,
    refusal: refusedAtParse('clientPort is not set'),
  };
}

/** From 3.5 a server starts without a client port, and no client can reach it. */
function* unreachable(server: ServerConfig, at: Place, rename: Fix | undefined): Iterable<Finding> {
  const ports = server.lines.map(({ client }) => client);
  const own = server.ownLine ? [server.ownLine.client] : ports;
  const secure = server.entry('secureClientPort') && server.setting('secureClientPort')?.value !== 0;
  if (server.voters === undefined || secure || own.some((client) => client !== undefined)) return;
  const fix = rename ?? addPort(server);
  yield {
    at,
    message: say`No clientPort, no secureClientPort and no ;port in a server line: ZooKeeper starts, and no client can connect to it.`,
    severity: 'warning',
    ...(fix && { fix }),
  };
}

function addPort(server: ServerConfig): Fix | undefined {
  const [first] = server.document?.entries ?? [];
  if (server.document === undefined || first === undefined || server.entry('clientPort')) return undefined;
  const edits = [insertLinesAbove(server.document, first, ['clientPort=2181'])];
  return { title: say`Add clientPort=2181`, safe: false, edits };
}

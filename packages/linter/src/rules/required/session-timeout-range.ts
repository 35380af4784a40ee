import { say } from '../../message.ts';
import { defineRule, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';

export const sessionTimeoutRange = defineRule({
  id: 'session-timeout-range',
  summary: 'Let minSessionTimeout be at most maxSessionTimeout.',
  severity: 'error',

  *checkServer(server) {
    const minimum = server.setting('minSessionTimeout');
    const maximum = server.setting('maxSessionTimeout');
    const limits = sessionTimeouts(server);
    if (limits === undefined || limits.minimum <= limits.maximum) return;
    const at = minimum ?? maximum ?? server.setting('tickTime');
    if (at === undefined) return;
    yield {
      at,
      message: say`The shortest session timeout is ${limits.minimum} ms${minimum ? '' : ', twice the tickTime,'} and the longest ${limits.maximum} ms${maximum ? '' : longest(server)}: the shortest must not be longer; ZooKeeper refuses the file.`,
      refusal: refusedAtParse('minSessionTimeout must not be larger than maxSessionTimeout'),
      ...(minimum && maximum && { related: [{ at: maximum, message: say`maxSessionTimeout is ${maximum.value}.` }] }),
    };
  },
});

function longest({ release }: ServerConfig): string {
  return release.atLeast('3.5.0') ? ', twenty times the tickTime' : ' (not set)';
}

/**
 * The session timeouts that a release compares, in ms: up to 3.4 as written (-1 where they are not), from 3.5 with 2 and
 * 20 ticks for -1, in 32-bit arithmetic. Undefined where one can't be read.
 */
export function sessionTimeouts(
  server: ServerConfig,
): { readonly minimum: number; readonly maximum: number } | undefined {
  const names = ['tickTime', 'minSessionTimeout', 'maxSessionTimeout'] as const;
  if (names.some((name) => server.entry(name) && server.setting(name) === undefined)) return undefined;
  const tick = server.setting('tickTime')?.value ?? 3000;
  const minimum = server.setting('minSessionTimeout')?.value ?? -1;
  const maximum = server.setting('maxSessionTimeout')?.value ?? -1;
  if (server.release.before('3.5.0')) return { minimum, maximum };
  return {
    minimum: minimum === -1 ? Math.imul(tick, 2) : minimum,
    maximum: maximum === -1 ? Math.imul(tick, 20) : maximum,
  };
}

import { type Message, say } from '../../message.ts';
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
    const tick = server.setting('tickTime');
    // A tickTime that is no time at all is the fault of another rule.
    if (server.release.atLeast('3.5.0') && tick && tick.value <= 0) return;
    const at = [minimum, maximum].find((limit) => limit && limit.value !== -1) ?? tick;
    if (at === undefined) return;
    yield {
      at,
      message: whatIsWrong(server, limits),
      refusal: refusedAtParse('minSessionTimeout must not be larger than maxSessionTimeout'),
      ...(minimum && maximum && { related: [{ at: maximum, message: say`maxSessionTimeout is ${maximum.value}.` }] }),
    };
  },
});

function whatIsWrong(server: ServerConfig, { minimum, maximum }: Limits): Message {
  const isDefault = (name: 'minSessionTimeout' | 'maxSessionTimeout') => (server.setting(name)?.value ?? -1) === -1;
  const isOld = server.release.before('3.5.0');
  if (isOld && maximum === -1) {
    return say`minSessionTimeout, ${minimum} ms, is longer than maxSessionTimeout, which in 3.4 is -1 where it is not set; ZooKeeper refuses the file. Write maxSessionTimeout too.`;
  }
  if (isOld || !(isDefault('minSessionTimeout') || isDefault('maxSessionTimeout'))) {
    return say`minSessionTimeout, ${minimum} ms, is longer than maxSessionTimeout, ${maximum} ms; ZooKeeper refuses the file. Lower the first or raise the second.`;
  }
  if (isDefault('minSessionTimeout') && isDefault('maxSessionTimeout')) {
    return say`tickTime is so long that 2 and 20 ticks, the limits of a session timeout, overflow 32 bits to ${minimum} and ${maximum} ms; ZooKeeper refuses the file. Lower it.`;
  }
  if (isDefault('minSessionTimeout')) {
    return say`maxSessionTimeout, ${maximum} ms, is shorter than 2 ticks, ${minimum} ms, the default of minSessionTimeout; ZooKeeper refuses the file. Raise the first or write the second.`;
  }
  return say`minSessionTimeout, ${minimum} ms, is longer than 20 ticks, ${maximum} ms, the default of maxSessionTimeout; ZooKeeper refuses the file. Lower the first or write the second.`;
}

interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * The session timeouts that a release compares, in ms: up to 3.4 as written (-1 where they are not), from 3.5 with 2 and
 * 20 ticks for -1, in 32-bit arithmetic. Undefined where one can't be read.
 */
export function sessionTimeouts(server: ServerConfig): Limits | undefined {
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

import { say } from '../../message.ts';
import { defineRule, type Finding } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { sessionTimeouts } from './session-timeout-range.ts';

export const timingSanity = defineRule({
  id: 'timing-sanity',
  summary: 'Keep ticks, limits and session timeouts in proportion.',
  severity: 'info',

  *checkServer(server) {
    yield* checkTick(server);
    // A server that stands alone waits for nobody.
    if (server.isDistributed) yield* checkLimits(server);
  },
});

function* checkTick(server: ServerConfig): Iterable<Finding> {
  const tick = server.setting('tickTime');
  if (!tick || tick.value <= 0 || areRefused(server)) return;
  if (tick.value < 500) {
    yield {
      at: tick,
      message: say`tickTime is ${tick.value} ms: timeouts are counted in ticks, so a pause of garbage collection or of the disk can end sessions and lose the leader. 2000 is usual.`,
    };
  } else if (tick.value > 10_000) {
    yield {
      at: tick,
      message: say`tickTime is ${tick.value} ms: timeouts are counted in ticks, so a dead client or server is noticed only after several times as long. 2000 is usual.`,
    };
  }
}

function* checkLimits(server: ServerConfig): Iterable<Finding> {
  const [init, sync] = [server.setting('initLimit'), server.setting('syncLimit')];
  const tick = server.entry('tickTime') ? server.setting('tickTime')?.value : 3000;
  const longest = longestSession(server, tick);
  if (!sync || !tick || tick < 0 || sync.value <= 0) return;
  if (longest !== undefined && sync.value * tick > longest) {
    const given = server.setting('maxSessionTimeout');
    yield {
      at: sync,
      message: say`syncLimit is ${sync.value} ticks, ${sync.value * tick} ms, longer than any session lasts (${longest} ms): a follower may be cut off for longer than its clients' sessions live. Lower it.`,
      ...(given && { related: [{ at: given, message: say`maxSessionTimeout is set here.` }] }),
    };
  } else if (init && init.value > 0 && init.value < sync.value) {
    yield {
      at: init,
      message: say`initLimit, ${init.value} ticks, is less than syncLimit, ${sync.value}: a follower gets less time to load all data than for a single answer. Are they mixed up? 10 and 5 are usual.`,
      related: [{ at: sync, message: say`syncLimit is set here.` }],
    };
  }
}

/** maxSessionTimeout in ms, 20 ticks where it is not set; undefined where it can't be read or the file is refused. */
function longestSession(server: ServerConfig, tick: number | undefined): number | undefined {
  if (tick === undefined || areRefused(server)) return undefined;
  const given = server.entry('maxSessionTimeout') ? server.setting('maxSessionTimeout')?.value : -1;
  return given === -1 ? tick * 20 : given;
}

function areRefused(server: ServerConfig): boolean {
  const limits = sessionTimeouts(server);
  return limits === undefined || limits.minimum > limits.maximum;
}

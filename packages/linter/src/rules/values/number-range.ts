import type { ParameterName } from '@zklint/parameters';
import type { Located } from '@zklint/parser';
import { type Message, say } from '../../message.ts';
import { defineRule, type Finding, refusedAtParse } from '../../rule.ts';
import type { ServerConfig } from '../../server-config.ts';
import { sessionTimeouts } from '../required/session-timeout-range.ts';

export const numberRange = defineRule({
  id: 'number-range',
  summary: 'Give times and limits values above zero.',
  severity: 'error',

  *checkServer(server) {
    yield* checkTick(server);
    for (const name of ['initLimit', 'syncLimit'] as const) {
      const limit = server.setting(name);
      if (limit && limit.value < 0 && server.isDistributed) yield neverForms(name, limit);
    }
    // A monitor that isn't on reads none.
    const monitor = server.setting('jvm.pause.monitor')?.value === true;
    yield* nonsense(server, 'minSessionTimeout', -1, say`clients may have sessions of any length, down to none`);
    if (monitor) yield* nonsense(server, 'jvm.pause.sleep.time.ms', 0, say`the pause monitor ends at once`);
  },
});

function* checkTick(server: ServerConfig): Iterable<Finding> {
  const tick = server.setting('tickTime');
  if (tick === undefined || tick.value > 0) return;
  if (tick.value === 0) {
    yield {
      at: tick,
      // An image writes a value of its own where nobody gives one.
      message: server.container
        ? say`tickTime is 0, which counts as not set; ZooKeeper refuses the file. Write milliseconds above 0.`
        : say`tickTime is 0, which counts as not set; ZooKeeper refuses the file. Write milliseconds above 0, or remove the line for 3000.`,
      refusal: refusedAtParse('tickTime is not set'),
    };
    return;
  }
  const limits = sessionTimeouts(server);
  if (server.release.atLeast('3.5.0') && limits && limits.minimum > limits.maximum) {
    yield {
      at: tick,
      message: say`tickTime is ${tick.value}, so the shortest session timeout, a multiple of it, comes out longer than the longest; ZooKeeper refuses the file. Write milliseconds above 0.`,
      refusal: refusedAtParse('minSessionTimeout must not be larger than maxSessionTimeout'),
    };
  } else if (server.isDistributed) {
    yield neverForms('tickTime', tick);
  } else {
    yield* nonsense(server, 'tickTime', 0, say`no time can be measured in such ticks`);
  }
}

function neverForms(name: string, at: Located<number>): Finding {
  return {
    at,
    message: say`${name} is ${at.value}: ZooKeeper takes it, and this server never joins a quorum ("timeout can't be negative"). Write a number above 0.`,
  };
}

/** A number that ZooKeeper takes and that can't be meant. */
function* nonsense(server: ServerConfig, name: ParameterName, minimum: number, result: Message): Iterable<Finding> {
  const given = server.setting(name);
  if (typeof given?.value !== 'number' || given.value >= minimum) return;
  yield {
    at: given,
    message: say`${name} is ${given.value}: ZooKeeper takes it, and ${result}. Write a number above 0.`,
    severity: 'warning',
  };
}

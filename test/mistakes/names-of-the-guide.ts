import { alone, form, type Mistake } from '../support/mistakes.ts';

/** Names that only the guide has, the names that ZooKeeper reads, a value, and the first release that reads it. */
const names: readonly (readonly [string, string, string, string])[] = [
  ['connectionMaxTokens', 'connection_throttle_tokens', '200', '3.6'],
  ['connectionTokenFillTime', 'connection_throttle_fill_time', '1', '3.6'],
  ['connectionTokenFillCount', 'connection_throttle_fill_count', '1', '3.6'],
  ['connectionFreezeTime', 'connection_throttle_freeze_time', '-1', '3.6'],
  ['connectionDropIncrease', 'connection_throttle_drop_increase', '0.02', '3.6'],
  ['connectionDropDecrease', 'connection_throttle_drop_decrease', '0.002', '3.6'],
  ['connectionDecreaseRatio', 'connection_throttle_decrease_ratio', '0', '3.6'],
  ['requestThrottleLimit', 'request_throttle_max_requests', '1000', '3.6'],
  ['requestThrottleStallTime', 'request_throttle_stall_time', '100', '3.6'],
  ['requestThrottleDropStale', 'request_throttle_drop_stale', 'true', '3.6'],
  ['requestStaleLatencyCheck', 'request_stale_latency_check', 'false', '3.6'],
  ['requestStaleConnectionCheck', 'request_stale_connection_check', 'true', '3.6'],
  ['advancedFlowControlEnabled', 'netty.advancedFlowControl.enabled', 'true', '3.6'],
  ['maxConcurrentSnapSyncs', 'leader.maxConcurrentSnapSyncs', '5', '3.6'],
  ['maxConcurrentDiffSyncs', 'leader.maxConcurrentDiffSyncs', '50', '3.6'],
  ['outstandingHandshake.limit', 'netty.server.outstandingHandshake.limit', '250', '3.6'],
  ['throttledOpWaitTime', 'throttled_op_wait_time', '100', '3.7'],
  ['maxTimeToWaitForEpoch', 'leader.maxTimeToWaitForEpoch', '1000', '3.6'],
];

/** Each name is found in every release, and renamed where the release reads the other. */
export const namesOfTheGuide: Mistake['forms'] = Object.fromEntries(
  names.map(([name, read, value]) => [
    name,
    form(alone(`${name}=${value}`), `warning documented-name-without-effect at "${name}"`, {
      fixed: alone(`${read}=${value}`),
    }),
  ]),
);

/** The name that ZooKeeper reads is right from its first release on. */
export const namesOfTheCode: Mistake['forms'] = Object.fromEntries(
  names.map(([, read, value, since]) => [
    read,
    form(alone(`${read}=${value}`), { [`3.4-${lineBefore(since)}`]: `warning parameter-not-in-release at "${read}"` }),
  ]),
);

function lineBefore(line: string): string {
  return `3.${Number(line.slice('3.'.length)) - 1}`;
}

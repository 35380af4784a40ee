import type { Release } from './release.ts';
import type { ByRelease, Changing } from './types.ts';

type Plain = string | number | boolean | readonly string[] | readonly number[];

/** What a default, a bound, a list of choices or a reader is in one release; undefined where it has none there. */
export function valueIn<Value extends Plain>(value: ByRelease<Value> | undefined, release: Release): Value | undefined {
  if (value === undefined || !isChanging(value)) return value;

  let current: Value | undefined;
  for (const [since, changed] of Object.entries(value)) {
    if (release.atLeast(since)) current = changed ?? undefined;
  }
  return current;
}

function isChanging<Value extends Plain>(value: ByRelease<Value>): value is Changing<Value> {
  return typeof value === 'object' && !Array.isArray(value);
}

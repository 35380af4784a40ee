import { type Release, releases } from '@zklint/parameters';
import type { Place } from '@zklint/parser';
import type { Message } from './message.ts';
import type { Refusal, Severity } from './rule.ts';

/**
 * What comes with a step, in the order of harm. `refused` and `broken`: an error, with and without ZooKeeper's own words.
 * `warned`: a risk. `unread`, `newly-read` and `reread`: something written stops or begins to have effect, or means
 * another value. `default`: something that is not written changes. `note`: advice, and what no file shows.
 */
export const upgradeKinds = [
  'refused',
  'broken',
  'warned',
  'unread',
  'newly-read',
  'reread',
  'default',
  'note',
] as const;

/** From one release to the next that a move passes: the newest of each line between. */
export interface Step {
  readonly from: Release;
  readonly to: Release;
}

/** A place, or without a range a file as a whole. */
export type UpgradePlace = Pick<Place, 'uri'> & Partial<Place>;

/** One thing that a move to another release breaks or changes. */
export interface UpgradeItem {
  readonly kind: (typeof upgradeKinds)[number];
  readonly severity: Severity;
  /** The step at which it comes. */
  readonly step: Step;
  /** The release of the way from which on it is gone again: it matters only to a server that stops before. */
  readonly until?: Release;
  readonly message: Message;
  readonly refusal?: Refusal;
  readonly rule?: string;
  readonly parameter?: string;
  /** What tells so, where that is no rule: an issue of ZooKeeper, its documentation or its source. */
  readonly source?: string;
  /** Where, each once. */
  readonly places: readonly UpgradePlace[];
}

/** The present release, the newest of each line between, and the other release; downwards where that is older. */
export function stationsBetween(from: Release, to: Release): readonly Release[] {
  const [low, high] = to.before(from.name) ? [to, from] : [from, to];
  const between = releases.filter(
    ({ name, line }, index) =>
      !low.atLeast(name) &&
      high.atLeast(name) &&
      line !== low.line &&
      line !== high.line &&
      releases[index + 1]?.line !== line,
  );
  if (from === to) return [from];
  return [from, ...(low === from ? between : between.toReversed()), to];
}

/** The step from which on something holds, to the end of the way. It holds there. */
export function stepAt(stations: readonly Release[], holds: (release: Release) => boolean): Step {
  const last = stations.findLastIndex((station, index) => index === 0 || !holds(station));
  const [from, to] = stations.slice(last);
  const [first] = stations;
  if (from === undefined || first === undefined) throw new Error('no way without stations');
  return to === undefined ? { from: first, to: from } : { from, to };
}

import { valueIn } from './by-release.ts';
import { familyPatterns, parameters } from './generated/parameters.ts';
import type { Release } from './release.ts';
import type { Parameter, Reader } from './types.ts';

export { findRelease, newestRelease, type Release, releases } from './release.ts';
export type { Parameter, Reader } from './types.ts';
export { parameters, valueIn };

export type ParameterName = keyof typeof parameters;

/** What a value of the parameter is once it is read: `'observer' | 'participant'` for peerType. */
export type ValueOf<Name extends ParameterName> = ValueFor<(typeof parameters)[Name]>;

type ValueFor<Facts> = Facts extends { type: 'integer' | 'decimal' }
  ? number
  : Facts extends { type: 'boolean' }
    ? boolean
    : Facts extends { type: 'choice'; choices: infer Choices }
      ? Choice<Choices>
      : string;
type Choice<Choices> = Choices extends readonly (infer One)[] ? One : Choice<Choices[keyof Choices]>;

/** A map is asked faster than an object, and every key of a file is looked up by many. */
const byName: ReadonlyMap<string, Parameter> = new Map(Object.entries(parameters));

/** The parameter of exactly that name; undefined where ZooKeeper has none. Keys of families (`server.1`) have none. */
export function parameterNamed(name: string): Parameter | undefined {
  return byName.get(name);
}

/** Does that release read the parameter? Never for a `docPhantom`. */
export function isAvailable(parameter: Parameter, release: Release): boolean {
  const known = availabilities.get(release) ?? new Map<string, boolean>();
  const isKnown = known.get(parameter.availability);
  if (isKnown !== undefined) return isKnown;
  const is = parameter.availability.split(' ').some((span) => isWithin(span, release));
  availabilities.set(release, known.set(parameter.availability, is));
  return is;
}

/** Does that release read the parameter, and a later one may not? */
export function isDeprecated(parameter: Parameter, release: Release): boolean {
  const since = parameter.deprecated?.since;
  return since !== undefined && release.atLeast(since) && isAvailable(parameter, release);
}

/** What was found out, because the parameters have few availabilities and every reading of a value asks. */
const availabilities = new WeakMap<Release, Map<string, boolean>>();

function isWithin(span: string, release: Release): boolean {
  if (span === '') return false;
  if (span.endsWith('+')) return release.atLeast(span.slice(0, -1));

  const [first = span, last] = span.split('-');
  if (release.before(first)) return false;
  return last === undefined ? first.startsWith(`${release.line}.`) : release.name === last || release.before(last);
}

/**
 * How that release reads the parameter's value. `pass-through` where the release does not know the parameter: the
 * parser then makes a system property of it that nothing reads (QuorumPeerConfig.parseProperties, the last `else`).
 */
export function readerIn(parameter: Parameter, release: Release): Reader {
  if (!isAvailable(parameter, release)) return 'pass-through';
  return valueIn(parameter.parse, release) ?? 'pass-through';
}

const families = Object.entries(familyPatterns).map(([family, pattern]) => ({ family, pattern: new RegExp(pattern) }));

/**
 * The family that a key belongs to (`server.<id>`, `group.<id>`, `weight.<id>`, `metricsProvider.<key>`,
 * `authProvider.<n>`, `superUser.<suffix>`), or undefined. A key may also be a parameter of its own, as
 * `metricsProvider.httpPort` is. Of the first three only the well-formed keys belong; `server.x` doesn't.
 */
export function familyOf(key: string): string | undefined {
  return families.find(({ pattern }) => pattern.test(key))?.family;
}

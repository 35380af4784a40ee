import { type Message, say } from '../../message.ts';
import type { ServerConfig } from '../../server-config.ts';
import { meantServerKey, nearestElsewhere, nearestParameters } from '../../suggest.ts';
import { isContainerVariable, placeOf } from './other-files.ts';

/** What an unknown key is likely to mean. */
export type Meant =
  /** Keys of the file by other names. */
  | { readonly kind: 'keys'; readonly names: readonly [string, ...string[]] }
  /** A JVM flag or a setting of clients by another name. */
  | { readonly kind: 'elsewhere'; readonly name: string }
  /** Not ZooKeeper's, or not for this file. */
  | { readonly kind: 'place'; readonly place: Message };

export function meantBy(key: string, { release }: ServerConfig): Meant | undefined {
  const place = placeOf(key, release);
  if (place) return { kind: 'place', place };
  const line = meantServerKey(key);
  const [first, ...others] = line === undefined ? nearestParameters(key, release) : [line];
  if (first !== undefined) return { kind: 'keys', names: [first, ...others] };
  const name = nearestElsewhere(key, release);
  if (name !== undefined) return { kind: 'elsewhere', name };
  return isContainerVariable(key)
    ? { kind: 'place', place: say`It is a variable of container images: give it to the container.` }
    : undefined;
}

import { familyOf, parameterNamed, readerIn } from '@zklint/parameters';
import { type ConfigEntry, trimmed } from '@zklint/parser';
import type { ServerConfig } from '../../server-config.ts';

/** Does the server read what an entry gives? How the value of any other key is written says nothing. */
export function isRead({ key }: ConfigEntry, { release }: ServerConfig): boolean {
  const name = trimmed(key);
  const parameter = parameterNamed(name);
  if (parameter) return parameter.settableInFile !== false && readerIn(parameter, release) !== 'pass-through';
  return isListKey(name) || familyOf(name) !== undefined;
}

/** Does the server certainly leave an entry alone, though its key is known? How its value is written harms nobody. */
export function isKnownUnread(entry: ConfigEntry, server: ServerConfig): boolean {
  return parameterNamed(trimmed(entry.key)) !== undefined && !isRead(entry, server);
}

/** Does a key give a member of the ensemble, a group or a weight? */
export function isListKey(name: string): boolean {
  return /^(server|group|weight)\./.test(name);
}

import type { FileSystem } from '../file-system.ts';
import type { Message } from '../message.ts';
import type { FileSettings } from './file-settings.ts';
import { fileReaders, readObject } from './parse.ts';
import { ready } from './settings-file.ts';

/** Where a program's settings hold, and who hears what is wrong with them. */
export interface GivenTo {
  readonly fileSystem: FileSystem;
  /** The folder that paths lead from. */
  readonly folder: string;
  /** The folder that no path may lead out of; absent where they may lead anywhere. */
  readonly project?: string;
  /** What is said of a name that nobody knows. */
  readonly unknown: (name: string) => Message;
  readonly blame: (fault: Message) => void;
}

/**
 * The settings that a program gives in place of a zklint.json, by the same names, ready to be used. `others` are names
 * that may stand beside them. What is wrong is blamed, and isn't in the result.
 */
export async function readGivenSettings(
  given: object,
  others: readonly string[],
  { unknown, ...place }: GivenTo,
): Promise<FileSettings> {
  const unread = Object.fromEntries(others.map((name) => [name, () => undefined]));
  const written = readObject(given, { ...unread, ...fileReaders }, unknown, place.blame);
  const { release, ...settings } = await ready(written, place);
  return { ...settings, ...(release && { release: { ...release, from: 'options' } }) };
}

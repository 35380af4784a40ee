import type { FileSystem } from '../file-system.ts';
import { type Message, say } from '../message.ts';
import { quoted } from '../words.ts';
import type { FileSettings } from './file-settings.ts';
import { fileReaders, readObject } from './parse.ts';
import { ready } from './settings-file.ts';

/** Where a program's settings hold, and who hears what is wrong with them. */
export interface GivenTo {
  readonly fileSystem: FileSystem;
  /** The folder that paths lead from, and that none may lead out of. */
  readonly project: string;
  readonly blame: (fault: Message) => void;
}

/**
 * The settings that a program gives in place of a zklint.json, by the same names, ready to be used. `others` are names
 * that may stand beside them. What is wrong is blamed, and isn't in the result.
 */
export async function readGivenSettings(
  given: object,
  others: readonly string[],
  { fileSystem, project, blame }: GivenTo,
): Promise<FileSettings> {
  const unread = Object.fromEntries(others.map((name) => [name, () => undefined]));
  const noOption = (name: string) => say`There is no option ${quoted(name)}`;
  const written = readObject(given, { ...unread, ...fileReaders }, noOption, blame);
  const { release, ...settings } = await ready(written, { fileSystem, folder: project, project, blame });
  return { ...settings, ...(release && { release: { ...release, from: 'options' } }) };
}

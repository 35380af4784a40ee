import { cut, isServerKey, type ServerLine } from '@zklint/linter';
import { type ConfigEntry, type JavaText, parseServerAddress, type ServerAddress, trim } from '@zklint/parser';
import { type Configuration, readerOf } from './snapshot.ts';

export type PartName = 'host' | 'peer port' | 'election port' | 'role' | 'client address' | 'client port';

/** A part of a server line's value, and what it is meant to be. */
export interface AddressPart {
  readonly name: PartName;
  readonly at: JavaText;
}

/** Nobody writes a line that long, and its parts may be hundreds of thousands. */
const longest = 10_000;

/** Splits the values of the server lines of a configuration; gives undefined for other entries, and for too long ones. */
export function addressReader(configuration: Configuration): (entry: ConfigEntry) => ServerAddress | undefined {
  const { release, lines } = readerOf(configuration);
  // Most have been split before.
  const known = new Map(lines.map(({ entry, syntax }) => [entry, syntax]));
  return (entry) => {
    if (!isServerKey(entry.key.value, release) || entry.value.value.length > longest) return undefined;
    return known.get(entry) ?? parseServerAddress(trim(entry.value));
  };
}

/** The parts of a server line that are written, in their order. */
export function partsOf({ addresses, client }: ServerAddress): readonly AddressPart[] {
  const parts = addresses.flatMap(({ host, peerPort, electionPort, role }) => [
    named('host', host),
    named('peer port', peerPort),
    named('election port', electionPort),
    named('role', role),
  ]);
  return [...parts, named('client address', client?.host), named('client port', client?.port)].flat();
}

function named(name: PartName, at: JavaText | undefined): readonly AddressPart[] {
  return at === undefined || at.value === '' ? [] : [{ name, at }];
}

/** So many texts show a pattern. */
const shownTexts = 3;

/** In a list of thousands the first lines tell enough. */
const lookedAt = 100;

/** What other lines of the list have in the place of a part: each text once. */
export function elsewhere(name: PartName, line: ServerLine, lines: readonly ServerLine[]): readonly string[] {
  const texts = lines
    .slice(0, lookedAt)
    .filter((other) => other.entry !== line.entry && !(name === 'host' && other.isHostOpen))
    .flatMap(({ syntax }) => partsOf(syntax).flatMap((part) => (part.name === name ? [part.at.value] : [])));
  return [...new Set(texts)].slice(0, shownTexts).map((text) => cut(text));
}

import type { Release } from '@zklint/parameters';
import type { ConfigDocument } from '@zklint/parser';
import { counting } from './counting-entries.ts';
import { kept } from './kept.ts';
import { linesWithOpenHosts, withOpenHost } from './open-entries.ts';
import { isServerKey, type LineFlags, readServerLine, type ServerLine } from './server-line.ts';

/** Of each document, by what it is read as. */
const readingsOf = kept((_: ConfigDocument) => new Map<string, readonly ServerLine[]>());

/** The server lines of a document that count, as a release reads them. Kept, because everything asks for them. */
export function serverLinesIn(
  document: ConfigDocument | undefined,
  release: Release,
  flags: LineFlags,
): readonly ServerLine[] {
  if (!document) return [];
  const key = `${release.name} ${flags.multiAddress} ${flags.canonicalize}`;
  const readings = readingsOf(document);
  const known = readings.get(key);
  if (known) return known;
  const lines = [
    ...counting(document)
      .filter((entry) => isServerKey(entry.key.value, release))
      .map((entry) => readServerLine(entry, release, flags)),
    ...linesWithOpenHosts(document).map((line) => withOpenHost(readServerLine(line.entry, release, flags), line)),
  ];
  readings.set(key, lines);
  return lines;
}

import { type Place, say } from '@zklint/linter';
import { CodeActionKind } from 'vscode-languageserver-types';
import { pathFrom } from '../path-from.ts';
import { allEntries, type Page } from '../snapshot.ts';
import { type Action, type Asked, commands, touch } from './action.ts';
import type { Shown } from './quick-fixes.ts';

/** Nobody reads through more of them. */
const most = 9;

/**
 * Shows another file of the ensemble at the place that differs: where a problem names one, and on a server line each
 * other file that has a list.
 */
export function comparisons(shown: readonly Shown[], { page, range, client }: Asked): readonly Action[] {
  if (!client.showDocument) return [];
  const named = shown.flatMap(({ problem: { at, related = [] } }) => [at, ...related.map((one) => one.at)]);
  const places = named.some(({ uri }) => uri !== page.uri) ? named : listsElsewhere(page, range);
  const byUri = new Map<string, Place>();
  for (const place of places) if (place.uri !== page.uri && !byUri.has(place.uri)) byUri.set(place.uri, place);
  return [...byUri.values()].slice(0, most).flatMap((place): Action | readonly never[] => {
    const there = page.snapshot.locate(place);
    if (there === undefined) return [];
    const title = client.tell(say`Compare with ${pathFrom(page.uri, place.uri)}`);
    const command = { title, command: commands.compare, arguments: [page.file.uri, there.uri, there.range] };
    return { title, kind: CodeActionKind.Refactor, command };
  });
}

/** The server line in a range, as the other files of the ensemble have it; of a list without it the first one. */
function listsElsewhere(page: Page, range: Asked['range']): readonly Place[] {
  const spot = page.spotAt(range.start);
  if (spot === undefined) return [];
  const lines = [...spot.server.lines, ...(spot.server.next?.lines ?? [])];
  const here = allEntries(spot.document).filter((entry) => touch(entry.range, range));
  const line = lines.find(({ entry }) => here.includes(entry));
  if (line === undefined) return [];
  return spot.ensemble.servers.flatMap((server): Place | readonly never[] => {
    const own = server.lines.find(({ id }) => id === line.id) ?? server.lines[0];
    return own?.entry ?? [];
  });
}

import type { Place } from '@zklint/linter';
import { trimmed } from '@zklint/parser';
import type { Location } from 'vscode-languageserver-types';
import { parameterAt } from './parameter-places.ts';
import { type NamedServer, type ServerId, serverNamedAt } from './server-ids.ts';
import type { Page } from './snapshot.ts';

/**
 * Where what an offset names is written: of an id the server's line in its own file, and its myid; of dynamicConfigFile
 * that file, of dataDir the myid in it; of a parameter that is given twice the entry that counts.
 */
export function definition(page: Page, offset: number): readonly Location[] {
  const server = serverNamedAt(page, offset);
  const places = server ? ofServer(server) : (ofPath(page, offset) ?? ofParameter(page, offset));
  return places.flatMap((place) => page.snapshot.locate(place) ?? []);
}

/** Where the own line is asked about, or no file is known to be the server's, the lines of the other files. */
function ofServer({ id, at, all, ensembles }: NamedServer): readonly Place[] {
  const isOwn = ({ kind, readers, range, uri }: ServerId) =>
    (kind === 'line' || kind === 'myid') &&
    readers.some(({ identity, ownLine }) => {
      if (identity?.id !== id) return false;
      // Of several lines with one id one counts.
      const own = ownLine?.idText;
      return kind === 'myid' || own === undefined || (own.uri === uri && own.range.start === range.start);
    });
  const elsewhere = (one: ServerId) => one !== at;
  const isKnown = ensembles.some(({ servers }) => servers.some(({ identity }) => identity?.id === id));
  const lines = all.filter(({ kind }) => kind === 'line');
  const own = isKnown ? all.filter(isOwn).toSorted(linesFirst) : [];
  if (own.length === 0) return others(lines, at);
  if (at.kind === 'line' && isOwn(at)) {
    const found = [...own.filter(elsewhere), ...lines.filter(elsewhere)];
    return found.length > 0 ? found : [at];
  }
  return others(own, at);
}

function linesFirst(one: ServerId, other: ServerId): number {
  return Number(one.kind !== 'line') - Number(other.kind !== 'line');
}

/** An editor that is led to where it is shows that there is nothing else. */
function others(places: readonly ServerId[], at: ServerId): readonly ServerId[] {
  const found = places.filter((one) => one !== at);
  return found.length > 0 ? found : places;
}

/** The files that a path leads to, as far as they were read; undefined where there is no such path. */
function ofPath(page: Page, offset: number): readonly Place[] | undefined {
  const spot = page.spotAt(offset);
  const name = spot?.entry && trimmed(spot.entry.key);
  if (name !== 'dataDir' && name !== 'dynamicConfigFile') return undefined;
  const uris = page.readings
    .filter(({ server }) => spot && server.documents.includes(spot.document))
    .flatMap(({ server: { myid, dynamic } }) => {
      if (name === 'dynamicConfigFile') return dynamic.kind === 'read' ? [dynamic.document.uri] : [];
      return myid.kind === 'found' && myid.file.from === undefined ? [myid.file.uri] : [];
    });
  // Several containers may share one file and one place of data.
  const found = [...new Set(uris)].map((uri) => ({ uri, range: { start: 0, end: 0 } }));
  return found.length > 0 ? found : undefined;
}

function ofParameter(page: Page, offset: number): readonly Place[] {
  const parameter = parameterAt(page, offset);
  if (parameter === undefined) return [];
  const counting = parameter.spot.server.entries.get(parameter.name);
  return counting ? [counting.key] : [];
}

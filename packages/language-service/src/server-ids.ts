import { documentsOf, type Ensemble, kept, myidFileOf, type Place, type ServerConfig } from '@zklint/linter';
import { type ConfigDocument, type ConfigEntry, type JavaText, parseInt64, slice, split, trim } from '@zklint/parser';
import { touches } from './positions.ts';
import { allEntries, type Page } from './snapshot.ts';

/** A place that names a server by its id. */
export interface ServerId extends Place {
  readonly id: bigint;
  /** The key of a server line, a member of a group, the key of a weight, or what a myid says. */
  readonly kind: 'line' | 'member' | 'weight' | 'myid';
  /** The servers that read it: in YAML several may read one place. */
  readonly readers: readonly ServerConfig[];
  /** Are the id's own characters there? In YAML an image may count, or a variable stand for it. */
  readonly isWritten: boolean;
}

/** A server that a place names, and all places of its ensemble that name it. */
export interface NamedServer {
  readonly id: bigint;
  readonly at: ServerId;
  readonly all: readonly ServerId[];
  readonly ensembles: readonly Ensemble[];
}

/**
 * Every place that names a server by an id, in all files of an ensemble: also in lines that don't count, and in those
 * that ZooKeeper refuses for what stands behind the id. Not in comments.
 */
export const serverIds = kept(readIds);

/** The server whose id an offset touches. Undefined where the id's own characters aren't there. */
export function serverAt(page: Page, offset: number): NamedServer | undefined {
  return named(page, ({ uri, range, isWritten }) => {
    return isWritten && uri === page.uri && touches(offset, range);
  });
}

/** The server that an offset names, also by another part of a server line's or a weight's key. */
export function serverNamedAt(page: Page, offset: number): NamedServer | undefined {
  const touched = serverAt(page, offset);
  if (touched) return touched;
  const key = page.spotAt(offset)?.entry?.key.range;
  if (key === undefined || offset > key.end) return undefined;
  return named(page, ({ uri, range, isWritten }) => {
    return isWritten && uri === page.uri && key.start <= range.start && range.end <= key.end;
  });
}

function named(page: Page, isIt: (one: ServerId) => boolean): NamedServer | undefined {
  const around = [...new Set(page.readings.map(({ ensemble }) => ensemble))];
  const at = around.flatMap((ensemble) => serverIds(ensemble).find(isIt) ?? [])[0];
  if (at === undefined) return undefined;
  // Two ensembles in one YAML file both have a server 1; an anchor may give both of them one place.
  const ensembles = around.filter((ensemble) => serverIds(ensemble).some((one) => keyOf(one) === keyOf(at)));
  const all = new Map(
    ensembles.flatMap((ensemble) =>
      serverIds(ensemble).flatMap((one) => (one.id === at.id ? [[keyOf(one), one] as const] : [])),
    ),
  );
  return { id: at.id, at, all: [...all.values()], ensembles };
}

function readIds({ servers }: Ensemble): readonly ServerId[] {
  const ids = new Map<string, ServerId & { readonly readers: ServerConfig[] }>();
  const add = (one: Omit<ServerId, 'readers'>, reader: ServerConfig) => {
    const key = keyOf(one);
    const same = ids.get(key);
    if (same === undefined) ids.set(key, { ...one, readers: [reader] });
    else if (!same.readers.includes(reader)) same.readers.push(reader);
  };
  for (const server of servers) {
    for (const document of documentsOf(server)) {
      for (const one of idsIn(document)) add(one, server);
    }
    const myid = myidOf(server);
    if (myid) add(myid, server);
  }
  return [...ids.values()];
}

/** Kept, since several servers may read one document. */
const idsIn = kept((document: ConfigDocument): readonly Omit<ServerId, 'readers'>[] => {
  const holes = new Map(document.template?.open.map(({ entry, holes }) => [entry, holes]));
  const ids = allEntries(document).flatMap((entry) =>
    textsIn(entry).flatMap(({ kind, text }) => {
      const id = parseInt64(text.value);
      const { uri, range } = text;
      const isOpen = holes.get(entry)?.some((hole) => hole.start < range.end && range.start < hole.end);
      if (id === undefined || isOpen) return [];
      return [{ uri, range, id, kind, isWritten: isWritten(document, text) }];
    }),
  );
  // In a template the open entries come last.
  return ids.toSorted((one, other) => one.range.start - other.range.start);
});

/** The texts of an entry that are ids. What blanks around them do to ZooKeeper is another matter. */
function textsIn({ key, value }: ConfigEntry): readonly { readonly kind: ServerId['kind']; readonly text: JavaText }[] {
  const [, family] = /^[\0- ]*(server\.|group|weight)/.exec(key.value) ?? [];
  if (family === undefined) return [];
  const text = trim(slice(key, key.value.indexOf('.') + 1));
  if (family === 'server.') return [{ kind: 'line', text }];
  if (family === 'weight') return [{ kind: 'weight', text }];
  const isGroup = parseInt64(text.value) !== undefined;
  return isGroup ? split(value, ':').map((part) => ({ kind: 'member', text: trim(part) })) : [];
}

/** What is certainly or likely a server's own myid: a file, or a variable in YAML. */
function myidOf(server: ServerConfig): Omit<ServerId, 'readers'> | undefined {
  const file = myidFileOf(server);
  if (file?.firstLine === undefined || file.id === undefined) return undefined;
  const { uri, range, value } = file.firstLine;
  const isWritten = !file.isDefault && file.text.slice(range.start, range.end) === value;
  return { uri, range, id: file.id, kind: 'myid', isWritten };
}

function isWritten({ text, part }: ConfigDocument, { range: { start, end }, value }: JavaText): boolean {
  if (part === undefined) return true;
  return part.editable.some((one) => one.start <= start && end <= one.end) && text.slice(start, end) === value;
}

function keyOf({ uri, range, id }: Pick<ServerId, 'uri' | 'range' | 'id'>): string {
  return `${id} ${range.start} ${range.end} ${uri}`;
}

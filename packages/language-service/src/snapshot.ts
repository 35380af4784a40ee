import {
  type ConfigDocument,
  type ConfigEntry,
  documentsOf,
  type Ensemble,
  liesInPart,
  type Message,
  type MyidFile,
  myidFileOf,
  type Place,
  type Problem,
  type ServerConfig,
  type TextRange,
  textsOf,
  type Workspace,
} from '@zklint/linter';
import type { Located } from '@zklint/parser';
import type { Location } from 'vscode-languageserver-types';
import { type Buffer, type PositionEncoding, ShownFile, touches } from './positions.ts';

/** What is wrong in a settings file, of which nothing holds then. */
export interface SettingsFault {
  readonly uri: string;
  readonly range: TextRange;
  readonly message: Message;
}

/** What a snapshot is made of. Files are called by zklint's URIs. */
export interface Seen {
  /** One for each project. */
  readonly workspaces: readonly Workspace[];
  readonly buffers: ReadonlyMap<string, Buffer>;
  /** The texts of further files: without a configuration, or damaged. */
  readonly texts: ReadonlyMap<string, string>;
  readonly faults: readonly SettingsFault[];
}

/** What an editor has open and what belongs to it, at one moment. Never changes. */
export class Snapshot {
  readonly faults: readonly SettingsFault[];
  private readonly workspaces: readonly Workspace[];
  private readonly pages: ReadonlyMap<string, Page>;
  private cachedProblems: readonly Problem[] | undefined;

  constructor({ workspaces, buffers, texts, faults }: Seen, encoding: PositionEncoding) {
    this.workspaces = workspaces;
    this.faults = faults;
    const read = new Map([...texts].map(([uri, text]) => [uri, { text, readings: [] as Reading[] }]));
    for (const ensemble of this.ensembles) {
      for (const server of ensemble.servers) {
        // One file may have several of its documents.
        for (const [uri, text] of new Map(textsOf(server).map((one) => [one.uri, one.text]))) {
          const readings = read.get(uri)?.readings ?? [];
          readings.push({ server, ensemble });
          read.set(uri, { text, readings });
        }
      }
    }
    this.pages = new Map(
      [...read].map(([uri, { text, readings }]) => {
        const file = new ShownFile(uri, text, buffers.get(uri), encoding);
        return [uri, new Page(this, uri, file, readings)];
      }),
    );
  }

  /** Those that have an open file. */
  get ensembles(): readonly Ensemble[] {
    return this.workspaces.flatMap(({ ensembles }) => ensembles);
  }

  /** Every file that was read for the ensembles of the open ones. */
  get all(): Iterable<Page> {
    return this.pages.values();
  }

  /** Undefined for a file that is no part of an ensemble with an open file. `uri` is as zklint writes it. */
  page(uri: string): Page | undefined {
    return this.pages.get(uri);
  }

  /** Undefined for a place in a file that wasn't read. */
  locate(place: Place): Location | undefined {
    return this.pages.get(place.uri)?.file.locate(place);
  }

  /** What is wrong in all files, each file up to the limit. */
  get problems(): readonly Problem[] {
    this.cachedProblems ??= this.workspaces.flatMap((workspace) => workspace.within(workspace.problems()).problems);
    return this.cachedProblems;
  }
}

/** A server that reads a file. */
interface Reading {
  readonly server: ServerConfig;
  readonly ensemble: Ensemble;
}

/** A configuration, and a server that reads it. */
export interface Configuration extends Reading {
  readonly document: ConfigDocument;
}

/** A configuration around a place that an editor asks about. */
export interface Spot extends Configuration {
  readonly offset: number;
  /** The entry that the offset lies in or touches; one with placeholders too. */
  readonly entry: ConfigEntry | undefined;
}

/** A place in an entry that an editor asks about. */
export type EntrySpot = Spot & { readonly entry: ConfigEntry };

/** One file of a snapshot. */
export class Page {
  readonly snapshot: Snapshot;
  /** As zklint writes it. */
  readonly uri: string;
  readonly file: ShownFile;
  /** The servers that read it: of a zoo.cfg one, of YAML or a shared file several. */
  readonly readings: readonly Reading[];

  constructor(snapshot: Snapshot, uri: string, file: ShownFile, readings: readonly Reading[]) {
    this.snapshot = snapshot;
    this.uri = uri;
    this.file = file;
    this.readings = readings;
  }

  /** The configurations in the file: none in a myid, several in YAML, else one. */
  get documents(): readonly ConfigDocument[] {
    return [...new Set(this.configurations().map(({ document }) => document))];
  }

  /** The configuration of a file that is nothing else: undefined for a myid and for YAML. */
  get whole(): Spot | undefined {
    const [first] = this.configurations();
    return first && !first.document.part ? { ...first, offset: 0, entry: undefined } : undefined;
  }

  /** The myid that the file is, and the server that reads it. */
  get myid(): (Reading & { readonly file: MyidFile }) | undefined {
    for (const reading of this.readings) {
      const file = myidFileOf(reading.server);
      if (file?.uri === this.uri && file.from === undefined) return { ...reading, file };
    }
    return undefined;
  }

  /** The configuration that an offset lies in; undefined in a myid, and in YAML outside all of them. */
  spotAt(offset: number): Spot | undefined {
    const around = this.configurations()
      .filter(({ document }) => document.part === undefined || liesInPart(document, offset))
      .map((one) => ({ ...one, offset, entry: entryAt(one.document, offset) }));
    return around.find(({ entry }) => entry) ?? around[0];
  }

  /** Each configuration in the file, once for each server that reads it. */
  configurations(): readonly Configuration[] {
    return this.readings.flatMap((reading) =>
      documentsOf(reading.server)
        .filter(({ uri }) => uri === this.uri)
        .map((document) => ({ ...reading, document })),
    );
  }
}

/** The server as which a configuration is read: of `<config>.dynamic.next` the one that has its list. */
export function readerOf({ document, server }: Configuration): ServerConfig {
  return server.next?.documents.includes(document) ? server.next : server;
}

/** Is a text what an editor shows at its place? In YAML it may only stand for something else. */
export function standsForItself({ range, value }: Located<string>, { part, text }: ConfigDocument): boolean {
  return part === undefined || text.slice(range.start, range.end) === value;
}

/** Are a configuration's own characters at an offset? In YAML some are made of others. */
export function isEditableAt(offset: number, { part }: ConfigDocument): boolean {
  return part?.editable.some((range) => touches(offset, range)) ?? true;
}

/** All entries of a document, those with placeholders too, in no order. */
export function allEntries({ entries, template }: ConfigDocument): readonly ConfigEntry[] {
  return template ? [...entries, ...template.open.map(({ entry }) => entry)] : entries;
}

function entryAt(document: ConfigDocument, offset: number): ConfigEntry | undefined {
  return allEntries(document).find(({ range }) => touches(offset, range));
}

import type { ConfigDocument } from '@zklint/parser';
import type { FileSystem } from '../file-system.ts';
import { type Draft, readDraft } from './draft.ts';
import { newerDynamicFiles } from './dynamic-files.ts';
import { nameOf } from './paths.ts';
import { readDocument } from './read.ts';
import type { Reach } from './server-paths.ts';

/** A file that could not be judged, and why. */
export interface UnjudgedFile {
  readonly uri: string;
  readonly why: 'unreadable' | 'too large';
}

/** The files that were read so far, each once, and the servers that they configure. */
export class Sources {
  readonly unjudged: UnjudgedFile[] = [];
  private readonly fileSystem: FileSystem;
  private readonly reach: Reach;
  private readonly newerThan: ReturnType<typeof newerDynamicFiles>;
  private readonly documents = new Map<string, ConfigDocument>();
  private readonly drafted: (Draft & { readonly document: ConfigDocument })[] = [];

  constructor(fileSystem: FileSystem, reach: Reach) {
    this.fileSystem = fileSystem;
    this.reach = reach;
    this.newerThan = newerDynamicFiles(fileSystem);
  }

  /** Reads further files and those that they refer to. */
  async read(uris: readonly string[]): Promise<void> {
    const known = new Set([...this.documents.keys(), ...this.unjudged.map(({ uri }) => uri)]);
    const added = uris.filter((uri) => !known.has(uri));
    const results = await Promise.all(added.map((uri) => readDocument(this.fileSystem, uri)));
    for (const [index, uri] of added.entries()) {
      const result = results[index];
      if (result && 'document' in result) this.documents.set(uri, result.document);
      else this.unjudged.push({ uri, why: result?.failure ?? 'unreadable' });
    }
    const documents = added.flatMap((uri) => this.documents.get(uri) ?? []).filter(({ uri }) => !isDynamicName(uri));
    const drafts = documents.map(async (document) => ({
      ...(await readDraft(this.fileSystem, document, this.documents, this.reach, this.newerThan)),
      document,
    }));
    this.drafted.push(...(await Promise.all(drafts)));
  }

  /** The servers, and the dynamic files that none of them names. */
  get drafts(): readonly Draft[] {
    const followed = new Set(this.drafted.flatMap(followedBy));
    const unowned = [...this.documents.values()].filter(({ uri }) => isDynamicName(uri) && !followed.has(uri));
    return [
      ...this.drafted.filter(({ document }) => !followed.has(document.uri)),
      ...unowned.map((document): Draft => ({ dynamic: { kind: 'read', document }, myid: { kind: 'unseen' } })),
    ];
  }
}

/** The dynamic file of a zoo.cfg; one that names itself stays a zoo.cfg. */
function followedBy({ document, dynamic }: Draft): readonly string[] {
  return dynamic.kind === 'read' && dynamic.document.uri !== document?.uri ? [dynamic.document.uri] : [];
}

/** `zoo.cfg.dynamic` and `zoo.cfg.dynamic.100000000`: never a server's own file. */
function isDynamicName(uri: string): boolean {
  return /\.dynamic(\.[\da-f]+)?$/i.test(nameOf(uri));
}

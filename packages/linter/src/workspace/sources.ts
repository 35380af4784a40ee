import type { ConfigDocument } from '@zklint/parser';
import type { FileSystem } from '../file-system.ts';
import { settingsFor } from '../settings/file-settings.ts';
import type { Assembling } from './assemble.ts';
import { type Draft, readDraft } from './draft.ts';
import { newerDynamicFiles } from './dynamic-files.ts';
import { isInside, nameOf, withoutTemplateEnding } from './paths.ts';
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
  private readonly request: Assembling;
  private readonly newerThan: ReturnType<typeof newerDynamicFiles>;
  private readonly documents = new Map<string, ConfigDocument>();
  private readonly drafted: (Draft & { readonly document: ConfigDocument })[] = [];

  constructor(fileSystem: FileSystem, request: Assembling) {
    this.fileSystem = fileSystem;
    this.request = request;
    this.newerThan = newerDynamicFiles(fileSystem);
  }

  /** Reads further files and those that they refer to. */
  async read(uris: readonly string[]): Promise<void> {
    const known = new Set([...this.documents.keys(), ...this.unjudged.map(({ uri }) => uri)]);
    const added = uris.filter((uri) => !known.has(uri));
    await this.request.settings?.read(added);
    const results = await inBatches(added, (uri) => readDocument(this.fileSystem, uri, this.request.limits));
    for (const [index, uri] of added.entries()) {
      const result = results[index];
      if (result && 'document' in result) this.documents.set(uri, result.document);
      else this.unjudged.push({ uri, why: result?.failure ?? 'unreadable' });
    }
    const documents = added.flatMap((uri) => this.documents.get(uri) ?? []).filter((document) => !isDynamic(document));
    const drafted = await inBatches(documents, async (document) => ({
      ...(await readDraft(this.fileSystem, document, this.documents, this.reachOf(document), this.newerThan)),
      document,
    }));
    for (const draft of drafted) this.drafted.push(draft);
  }

  private reachOf({ uri }: ConfigDocument): Reach {
    const { root, map } = settingsFor([uri], this.request);
    const { onHost = false, limits, projects = [] } = this.request;
    const project = projects.find((one) => isInside(uri, one)) ?? this.request.project;
    return { project, onHost, ...(limits && { limits }), ...(root !== undefined && { root }), ...(map && { map }) };
  }

  /** The servers, and the dynamic files that none of them names. */
  get drafts(): readonly Draft[] {
    const followed = new Set(this.drafted.flatMap(followedBy));
    const unowned = [...this.documents.values()].filter(
      (document) => isDynamic(document) && !followed.has(document.uri),
    );
    return [
      ...this.drafted.filter(({ document }) => !followed.has(document.uri)),
      ...unowned.map(
        (document): Draft => ({
          dynamic: { kind: 'read', document },
          myid: { kind: 'unseen' },
          ...(/\.next$/i.test(nameOf(document.uri)) && { isPending: true as const }),
        }),
      ),
    ];
  }
}

/** Enough that a distant file system is asked for many files at once, and few enough that a local one soon lets others have their turn. */
const batchSize = 64;

async function inBatches<T, R>(items: readonly T[], action: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += batchSize) {
    for (const result of await Promise.all(items.slice(start, start + batchSize).map(action))) results.push(result);
  }
  return results;
}

/** The dynamic file of a zoo.cfg; one that names itself stays a zoo.cfg. */
function followedBy({ document, dynamic }: Draft): readonly string[] {
  return dynamic.kind === 'read' && dynamic.document.uri !== document?.uri ? [dynamic.document.uri] : [];
}

/** A list of servers by its name, with a version, or `.next` while it is being written; never a server's own file. */
const dynamicName = /\.dynamic(\.[\da-f]+|\.next)?$/i;

/** `zoo.cfg.dynamic`, and a file such as `zookeeper.dynamic.properties` that holds a list and nothing else. */
function isDynamic({ uri, entries }: ConfigDocument): boolean {
  const name = nameOf(uri);
  if (dynamicName.test(withoutTemplateEnding(name))) return true;
  return (
    /dynamic/i.test(name) && entries.length > 0 && entries.every(({ key }) => /^(server\.|version$)/.test(key.value))
  );
}

import type { ConfigDocument } from '@zklint/parser';
import type { YamlFault, YamlReading } from '../containers/container.ts';
import type { FileSystem } from '../file-system.ts';
import { settingsFor } from '../settings/file-settings.ts';
import type { Assembling } from './assemble.ts';
import { type Configured, type Draft, readDraft } from './draft.ts';
import { newerDynamicFiles } from './dynamic-files.ts';
import type { Earlier } from './earlier.ts';
import { isInside, nameOf, withoutTemplateEnding } from './paths.ts';
import { readDocument } from './read.ts';
import type { Reach } from './server-paths.ts';
import { composeFinder, containersByFile, isYamlName, readYaml } from './yaml-files.ts';

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
  private readonly earlier: Earlier | undefined;
  private readonly newerThan: ReturnType<typeof newerDynamicFiles>;
  private readonly composeBeside: ReturnType<typeof composeFinder>;
  private readonly seen = new Set<string>();
  private readonly documents = new Map<string, ConfigDocument>();
  private readonly beside = new Map<string, readonly string[]>();
  private readonly yaml = new Map<string, YamlReading>();
  /** The drafts of each file: a container that has it is a server of its own. */
  private readonly drafted = new Map<string, readonly Draft[]>();

  constructor(fileSystem: FileSystem, request: Assembling, earlier?: Earlier) {
    this.fileSystem = fileSystem;
    this.request = request;
    this.earlier = earlier;
    this.newerThan = newerDynamicFiles(fileSystem);
    this.composeBeside = composeFinder(fileSystem);
  }

  /** Reads further files and those that they refer to. */
  async read(uris: readonly string[]): Promise<void> {
    const added = uris.filter((uri) => !this.seen.has(uri));
    const configs = added.filter((uri) => !isYamlName(nameOf(uri)));
    await this.readYaml(added.filter((uri) => isYamlName(nameOf(uri))));
    const beside = await inBatches(configs, (uri) => this.composeBeside(uri, this.projectOf(uri)));
    for (const [index, uri] of configs.entries()) this.beside.set(uri, beside[index] ?? []);
    await this.readYaml(beside.flat());
    const containers = containersByFile(this.yaml.values());
    await this.readDocuments([...configs, ...containers.keys()]);

    const isStale = (uri: string) => this.drafted.get(uri)?.length !== (containers.get(uri)?.length ?? 1);
    const documents = [...this.documents.values()].filter((document) => isStale(document.uri) && !isDynamic(document));
    const drafts = await inBatches(documents, async (document) => {
      const each = containers.get(document.uri)?.map((container) => ({ document, container })) ?? [{ document }];
      return Promise.all(each.map((one) => this.draft(one)));
    });
    for (const [index, { uri }] of documents.entries()) this.drafted.set(uri, drafts[index] ?? []);
  }

  /** What is wrong with YAML files. */
  get faults(): readonly YamlFault[] {
    return [...this.yaml.values()].flatMap(({ fault }) => fault ?? []);
  }

  /** The Compose files that lie around some configurations and may say what is in their containers. */
  besideOf(uris: readonly string[]): ReadonlySet<string> {
    return new Set(uris.flatMap((uri) => this.beside.get(uri) ?? []));
  }

  /** The servers, and the dynamic files that none of them names. */
  get drafts(): readonly Draft[] {
    const drafted = [...this.drafted.values()].flat();
    const followed = new Set(drafted.flatMap(followedBy));
    const unowned = [...this.documents.values()].filter(
      (document) => isDynamic(document) && !followed.has(document.uri),
    );
    return [
      ...drafted.filter(({ document }) => document?.part || !followed.has(document?.uri ?? '')),
      ...unowned.map(
        (document): Draft => ({
          dynamic: { kind: 'read', document },
          myid: { kind: 'unseen' },
          ...(/\.next$/i.test(nameOf(document.uri)) && { isPending: true as const }),
        }),
      ),
    ];
  }

  /** Those that weren't seen yet, with their settings read. */
  private async unseen(uris: readonly string[]): Promise<readonly string[]> {
    const added = [...new Set(uris)].filter((uri) => !this.seen.has(uri));
    for (const uri of added) this.seen.add(uri);
    await this.request.settings?.read(added);
    return added;
  }

  private async readDocuments(uris: readonly string[]): Promise<void> {
    const added = await this.unseen(uris);
    const results = await inBatches(added, (uri) =>
      readDocument(this.fileSystem, uri, this.request.limits, this.earlier),
    );
    for (const [index, uri] of added.entries()) {
      const result = results[index];
      if (result && 'document' in result) this.documents.set(uri, result.document);
      else this.unjudged.push({ uri, why: result?.failure ?? 'unreadable' });
    }
  }

  /** Reads YAML files, and drafts the servers whose configurations stand in them. */
  private async readYaml(uris: readonly string[]): Promise<void> {
    const added = await this.unseen(uris);
    const readings = await inBatches(added, (uri) => readYaml(this.fileSystem, uri, this.reachOf(uri)));
    for (const [index, uri] of added.entries()) {
      const reading = readings[index];
      if (reading === undefined || 'failure' in reading) {
        this.unjudged.push({ uri, why: reading?.failure ?? 'unreadable' });
        continue;
      }
      this.yaml.set(uri, reading);
      this.drafted.set(uri, await Promise.all(reading.configs.map((one) => this.draft(one))));
    }
  }

  private draft(one: Configured): Promise<Draft> {
    return readDraft(this.fileSystem, one, this.documents, this.reachOf(one.document.uri), this.newerThan);
  }

  private projectOf(uri: string): string {
    return this.request.projects?.find((one) => isInside(uri, one)) ?? this.request.project;
  }

  private reachOf(uri: string): Reach {
    const { root, map } = settingsFor([uri], this.request);
    const { onHost = false, limits } = this.request;
    const project = this.projectOf(uri);
    const { earlier } = this;
    return {
      project,
      onHost,
      ...(earlier && { earlier }),
      ...(limits && { limits }),
      ...(root !== undefined && { root }),
      ...(map && { map }),
    };
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
  return dynamic.kind === 'read' && !dynamic.document.part && dynamic.document.uri !== document?.uri
    ? [dynamic.document.uri]
    : [];
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

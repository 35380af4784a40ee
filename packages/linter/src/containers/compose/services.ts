import type { Located } from '@zklint/parser';
import type { Node } from 'yaml';
import { kept } from '../../kept.ts';
import { folderOf, join } from '../../workspace/paths.ts';
import { parseYaml, type YamlFile } from '../yaml-file.ts';
import { type Field, YamlTree } from '../yaml-tree.ts';
import type { ProjectFiles } from './project-files.ts';
import { Source } from './source.ts';
import type { Values } from './values.ts';

/** What one file says of a service. */
export interface Layer {
  readonly source: Source;
  readonly fields: ReadonlyMap<string, Field>;
  /** Is it of an override file, which a person may leave out? */
  readonly isOverride?: true;
}

/** What a field of a service is in one of its layers. */
export interface Given {
  readonly source: Source;
  readonly value: Node | undefined;
  readonly isOverride: boolean;
}

/** A service, with what it extends: later layers win. */
export class Service {
  readonly name: Located<string>;
  readonly layers: readonly Layer[];
  /** Does it extend what can't be seen? */
  readonly isIncomplete: boolean;

  constructor(name: Located<string>, layers: readonly Layer[], isIncomplete: boolean) {
    this.name = name;
    this.layers = layers;
    this.isIncomplete = isIncomplete;
  }

  /** All that is said under a key, the last word at the end. */
  given(key: string): readonly Given[] {
    const found: Given[] = [];
    for (const { source, fields, isOverride = false } of this.layers) {
      const field = fields.get(key);
      if (field === undefined) continue;
      const tag = source.tree.resolve(field.value)?.tag;
      if (tag === '!reset' || tag === '!override') found.length = 0;
      if (tag !== '!reset') found.push({ source, value: field.value, isOverride });
    }
    return found;
  }

  last(key: string): Given | undefined {
    return this.given(key).at(-1);
  }

  has(key: string): boolean {
    return this.last(key) !== undefined;
  }

  /** Does an override file say something under one of these keys? */
  isOverridden(keys: readonly string[]): boolean {
    return this.layers.some(({ fields, isOverride }) => isOverride && keys.some((key) => fields.has(key)));
  }
}

/** Nobody extends in longer chains. */
const longestChain = 10;

/** So many other files are read for one Compose file. */
const mostFiles = 20;

/** The services of a Compose file, by name, with what they extend. */
export class Services {
  /** What others extend, as `uri#name`: it may be written for that only. */
  readonly extended = new Set<string>();
  private readonly files: ProjectFiles;
  private readonly values: Values;
  private readonly others = new Map<string, Source | undefined>();

  constructor(files: ProjectFiles, values: Values) {
    this.files = files;
    this.values = values;
  }

  async of(source: Source, override: Source | undefined): Promise<readonly Service[]> {
    const services: Service[] = [];
    const overrides = override && (servicesIn(override) ?? new Map<string, Field>());
    for (const [name, { key }] of servicesIn(source) ?? []) {
      const { layers, isIncomplete } = await this.layersOf(name, source, []);
      const range = source.keyRange(key);
      const over = overrides?.get(name);
      const added: Layer[] = [];
      if (override && over) {
        const fields = override.tree.fields(over.value);
        added.push({ source: override.standingAt(range), fields, isOverride: true });
      }
      services.push(new Service({ uri: source.file.uri, range, value: name }, [...layers, ...added], isIncomplete));
    }
    return services;
  }

  private async layersOf(
    name: string,
    source: Source,
    chain: readonly string[],
  ): Promise<{ layers: readonly Layer[]; isIncomplete: boolean }> {
    const link = `${source.file.uri}#${name}`;
    const service = servicesIn(source)?.get(name);
    if (service === undefined || chain.includes(link) || chain.length > longestChain) {
      return { layers: [], isIncomplete: true };
    }
    const fields = source.tree.fields(service.value);
    const own: Layer = { source, fields };
    const extended = fields.get('extends');
    if (extended === undefined) return { layers: [own], isIncomplete: false };
    const how = source.tree.fields(extended.value);
    const base = source.known(how.get('service')?.value) ?? source.known(extended.value);
    const from = how.has('file') ? await this.other(source, how.get('file')?.value) : source;
    if (base === undefined || from === undefined) return { layers: [own], isIncomplete: true };
    this.extended.add(`${from.file.uri}#${base}`);
    const { layers, isIncomplete } = await this.layersOf(base, from, [...chain, link]);
    return { layers: [...layers, own], isIncomplete };
  }

  /** The file that a service extends; all its texts stand where that one names it. */
  private async other(source: Source, node: Node | undefined): Promise<Source | undefined> {
    const path = source.text(node);
    if (path === undefined || path.isOpen) return undefined;
    const text = path.mapped.text;
    const uri = isAbsolute(text) ? undefined : join(folderOf(source.file.uri), text);
    if (uri === source.file.uri) return source;
    return uri === undefined ? undefined : (await this.read(uri))?.standingAt(path.range);
  }

  /** Another Compose file of the project. */
  async read(uri: string): Promise<Source | undefined> {
    if (this.others.has(uri)) return this.others.get(uri);
    if (this.others.size >= mostFiles) return undefined;
    const text = await this.files.text(uri);
    const file = text === undefined ? undefined : parseYaml(uri, text, this.files.limits);
    const source =
      file === undefined || file === 'template' || 'kind' in file ? undefined : sourceOf(file, this.values);
    this.others.set(uri, source);
    return source;
  }
}

/** A Compose file is one document; undefined where there are more. */
export function sourceOf(file: YamlFile, values: Values): Source | undefined {
  const [document, ...others] = file.documents.filter(({ contents }) => contents !== null);
  return document && others.length === 0 ? new Source(file, new YamlTree(document), values) : undefined;
}

/** What a service of the first version may have; other YAML with an `image` has other keys too. */
const firstKeys = new Set(
  `build cap_add cap_drop cgroup_parent command container_name cpu_shares cpuset devices dns dns_search dockerfile
  domainname entrypoint env_file environment expose extends external_links extra_hosts hostname image ipc labels links
  log_driver log_opt mac_address mem_limit memswap_limit net pid ports privileged read_only restart security_opt
  stdin_open tty ulimits user volume_driver volumes volumes_from working_dir`.split(/\s+/),
);

type Fields = ReadonlyMap<string, Field>;

/** The services of a Compose file; in its first version they stand at the top. Undefined where a file is none. */
export function servicesIn({ tree }: Source): Fields | undefined {
  return servicesOf(tree);
}

const servicesOf = kept((tree: YamlTree): Fields | undefined => {
  const top = tree.fields(tree.root);
  const services = top.get('services');
  if (services) return top.has('apiVersion') ? undefined : withoutExtensions(tree.fields(services.value));
  const isFirst = [...top.values()].every(({ value }) => {
    const fields = tree.fields(value);
    const isService = ['image', 'build', 'extends'].some((key) => fields.has(key));
    return isService && [...fields.keys()].every((key) => firstKeys.has(key));
  });
  return isFirst && top.size > 0 ? top : undefined;
});

function withoutExtensions(fields: Fields): Fields {
  return new Map([...fields].filter(([name]) => !name.startsWith('x-')));
}

/** Is a path one of the host, not of the project? */
export function isAbsolute(path: string): boolean {
  return /^([/~\\]|[A-Za-z]:[\\/])/.test(path);
}

import type { TextRange } from '@zklint/parser';
import type { Node } from 'yaml';
import { folderOf, join, pathOfUri } from '../../workspace/paths.ts';
import { normalPath } from '../../workspace/server-paths.ts';
import type { Mount } from '../container.ts';
import type { ProjectFiles } from './project-files.ts';
import { type Given, isAbsolute, type Service } from './services.ts';
import type { Source, Text } from './source.ts';

/** What a container has at paths of its own. */
export interface Mounts {
  /** One for each target, as far as targets are known. */
  readonly mounts: readonly Mount[];
  /** The texts of `configs` that stand in the Compose file itself, by target. */
  readonly contents: ReadonlyMap<string, Text>;
  /** May there be mounts at any path? */
  readonly mayHaveOthers: boolean;
}

export async function mountsOf(service: Service, files: ProjectFiles): Promise<Mounts> {
  const reading = new Reading(service, files);
  for (const given of service.given('volumes')) await reading.addVolumes(given);
  for (const given of service.given('tmpfs')) reading.addTmpfs(given);
  for (const given of service.given('configs')) await reading.addFiles(given, 'configs', '');
  for (const given of service.given('secrets')) await reading.addFiles(given, 'secrets', '/run/secrets');
  const isOverridden = service.isOverridden(['volumes', 'tmpfs', 'configs', 'secrets', 'volumes_from', 'extends']);
  const mayHaveOthers = reading.mayHaveOthers || service.isIncomplete || service.has('volumes_from') || isOverridden;
  return { mounts: [...reading.mounts.values()], contents: reading.contents, mayHaveOthers };
}

interface Written {
  readonly target: string;
  /** Undefined where it isn't known or has no name. */
  readonly source?: string | undefined;
  readonly range: TextRange;
  readonly isReadOnly: boolean;
}

class Reading {
  readonly mounts = new Map<string, Mount>();
  readonly contents = new Map<string, Text>();
  mayHaveOthers = false;
  private readonly service: Service;
  private readonly files: ProjectFiles;

  constructor(service: Service, files: ProjectFiles) {
    this.service = service;
    this.files = files;
  }

  async addVolumes({ source, value, isOverride }: Given): Promise<void> {
    if (isOverride) return;
    for (const item of source.tree.items(value)) {
      const text = source.text(item);
      const written = text ? shortForm(text) : longForm(source, item);
      if (written === undefined) this.mayHaveOthers = true;
      else await this.add(written, source);
    }
  }

  addTmpfs({ source, value, isOverride }: Given): void {
    if (isOverride) return;
    for (const node of [value, ...source.tree.items(value)]) {
      const text = source.text(node);
      if (text && !text.isOpen) {
        const target = text.mapped.text.replace(/:[^:]*$/, '');
        this.set({ target, range: text.range, isReadOnly: false }, this.unshared(target));
      } else if (text) this.mayHaveOthers = true;
    }
  }

  /** `configs` and `secrets`: a name, or a source and a target, of what the top of the file tells. */
  async addFiles({ source, value, isOverride }: Given, kind: 'configs' | 'secrets', folder: string): Promise<void> {
    if (isOverride) return;
    const { tree } = source;
    const all = tree.fields(tree.fields(tree.root).get(kind)?.value);
    for (const item of tree.items(value)) {
      const fields = tree.fields(item);
      const text = source.text(fields.get('source')?.value ?? item);
      const aim = source.text(fields.get('target')?.value);
      if (text === undefined || text.isOpen || aim?.isOpen) {
        this.mayHaveOthers = true;
        continue;
      }
      const name = text.mapped.text;
      const path = aim?.mapped.text ?? name;
      const target = normalPath(path.startsWith('/') ? path : `${folder}/${path}`);
      const told = tree.fields(all.get(name)?.value);
      const file = told.get('file') && source.known(told.get('file')?.value);
      const content = source.text(told.get('content')?.value);
      const written = { target, range: (aim ?? text).range, isReadOnly: true };
      if (file === undefined) this.set(written, `${kind}:${name}`);
      else await this.add({ ...written, source: /^[./~\\]/.test(file) ? file : `./${file}` }, source);
      if (content && source.at === undefined) this.contents.set(target, content);
      else this.contents.delete(target);
    }
  }

  private async add(written: Written, from: Source): Promise<void> {
    const { source = '' } = written;
    if (source === '') this.set(written, this.unshared(written.target));
    else if (isAbsolute(source)) this.set(written, absolute(source));
    else if (!/^\.{1,2}([/\\]|$)/.test(source))
      this.set(written, volume(source, from) ?? this.unshared(written.target));
    else {
      const uri = join(folderOf(from.file.uri), source.replaceAll('\\', '/'));
      this.set(written, pathOfUri(uri), (await this.files.has(uri)) ? uri : undefined);
    }
  }

  private set({ target, range, isReadOnly }: Written, source: string, uri?: string): void {
    if (!target.startsWith('/')) return;
    const at = { uri: this.service.name.uri, range };
    const path = normalPath(target);
    this.contents.delete(path);
    this.mounts.set(path, { target: path, source, at, isReadOnly, ...(uri !== undefined && { uri }) });
  }

  /** What no other container has: no volume has such a name. */
  private unshared(target: string): string {
    return `${this.service.name.value}:${target}`;
  }
}

const short = /^(?:((?:[A-Za-z]:[\\/])?[^:]*):)?(\/[^:]*)(?::([^:]*))?$/;

/** `[source:]target[:mode]`; undefined where the target isn't known. */
function shortForm({ mapped, range, isOpen }: Text): Written | undefined {
  const isUnknown = (part: string) => isOpen && part.includes('${');
  // A reference may become several parts, but nobody writes it so.
  const [whole, source, target, mode = ''] = short.exec(mapped.text.trim()) ?? [];
  if (whole === undefined || target === undefined || isUnknown(target)) return undefined;
  const isReadOnly = mode.split(',').includes('ro');
  return { target, range, isReadOnly, source: source !== undefined && isUnknown(source) ? undefined : source };
}

function longForm(source: Source, item: Node): Written | undefined {
  const fields = source.tree.fields(item);
  const target = source.text(fields.get('target')?.value);
  if (target === undefined || target.isOpen) return undefined;
  const from = source.text(fields.get('source')?.value ?? fields.get('src')?.value);
  const type = source.known(fields.get('type')?.value);
  const isPlace = (type === 'bind' || type === 'volume') && from && !from.isOpen && !fields.has('volume');
  const path = isPlace ? from.mapped.text : undefined;
  const isRelative = type === 'bind' && path !== undefined && !isAbsolute(path) && !path.startsWith('.');
  return {
    target: target.mapped.text,
    source: isRelative ? `./${path}` : path,
    range: (from ?? target).range,
    isReadOnly: source.known(fields.get('read_only')?.value) === 'true',
  };
}

/** What names a volume on its host; undefined where its driver may give each container another. */
function volume(name: string, from: Source): string | undefined {
  const { tree } = from;
  const told = tree.fields(tree.fields(tree.fields(tree.root).get('volumes')?.value).get(name)?.value);
  const driver = told.get('driver');
  const isPlain = driver === undefined || from.known(driver.value) === 'local';
  return isPlain && !told.has('driver_opts') ? name : undefined;
}

function absolute(path: string): string {
  return path.startsWith('/') ? normalPath(path) : path.replaceAll('\\', '/');
}

import type { TextRange } from '@zklint/parser';
import { isScalar, type Node } from 'yaml';
import { folderOf, join } from '../../workspace/paths.ts';
import type { Variable } from '../images/image.ts';
import { rangeOf, sliceOf, standingFor } from '../mapped-text.ts';
import type { ProjectFiles } from './project-files.ts';
import { type Given, isAbsolute, type Service } from './services.ts';
import type { Source, Text } from './source.ts';

/** What a service's container finds in its environment, as far as its files tell. */
export interface Environment {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Are there files or names that can't be seen? */
  readonly mayHaveOthers: boolean;
}

/** Reads `environment` and `env_file`; the former wins. */
export async function environmentOf(service: Service, files: ProjectFiles): Promise<Environment> {
  const reading = new Reading(service.name.uri, files);
  for (const given of service.given('env_file')) await reading.addFiles(given);
  for (const given of service.given('environment')) reading.add(given);
  return {
    variables: reading.variables,
    mayHaveOthers: reading.mayHaveOthers || service.isIncomplete || service.isOverridden(['env_file']),
  };
}

class Reading {
  readonly variables = new Map<string, Variable>();
  mayHaveOthers = false;
  private readonly uri: string;
  private readonly files: ProjectFiles;

  constructor(uri: string, files: ProjectFiles) {
    this.uri = uri;
    this.files = files;
  }

  add({ source, value, isOverride }: Given): void {
    for (const [name, { key, value: text }] of source.tree.fields(value)) {
      const at = source.keyRange(key);
      const written = source.text(text);
      if (isOverride || isUnclear(source, text)) this.setUnknown(name, at);
      else if (written) this.set(name, at, written);
      else this.fromShell(name, at, source);
    }
    for (const item of source.tree.items(value)) {
      const written = source.text(item);
      if (written) this.addItem(written, source, isOverride);
      else this.mayHaveOthers = true;
    }
  }

  /** `NAME=value`, or a name alone. */
  private addItem({ mapped, range, isOpen }: Text, source: Source, isOverride: boolean): void {
    const sign = mapped.text.indexOf('=');
    const name = mapped.text.slice(0, sign < 0 ? undefined : sign);
    if (isOpen && name.includes('${')) {
      this.mayHaveOthers = true;
      return;
    }
    const at = rangeOf(sliceOf(mapped, 0, name.length), range);
    if (isOverride) this.setUnknown(name, at);
    else if (sign < 0) this.fromShell(name, at, source);
    else {
      const value = sliceOf(mapped, sign + 1);
      const end = mapped.ends[sign] ?? range.end;
      this.set(name, at, { mapped: value, isOpen, range: rangeOf(value, source.at ?? { start: end, end }) });
    }
  }

  async addFiles({ source, value, isOverride }: Given): Promise<void> {
    if (isOverride) return;
    const { tree } = source;
    for (const item of [value, ...tree.items(value)]) {
      const how = tree.fields(item);
      const path = source.text(how.get('path')?.value ?? item);
      if (path === undefined) this.mayHaveOthers ||= how.size > 0;
      else if (path.isOpen || how.has('format') || isAbsolute(path.mapped.text)) this.mayHaveOthers = true;
      else await this.addFile(join(folderOf(source.file.uri), path.mapped.text), path.range, source);
    }
  }

  private async addFile(uri: string, at: TextRange, source: Source): Promise<void> {
    const variables = await this.files.variablesIn(uri, source.values);
    if (variables === undefined) this.mayHaveOthers = true;
    for (const [name, value] of variables ?? []) {
      if (value === undefined) this.setUnknown(name, at);
      else this.set(name, at, { mapped: standingFor(value, at), range: at, isOpen: false });
    }
  }

  /** A name without a value takes that of the shell, for which the file beside Compose's own stands in. */
  private fromShell(name: string, at: TextRange, { values }: Source): void {
    const value = values.get(name);
    if (value === undefined) this.setUnknown(name, at);
    else this.set(name, at, { mapped: standingFor(value, at), range: at, isOpen: false });
  }

  private setUnknown(name: string, at: TextRange): void {
    this.set(name, at, { mapped: standingFor(`\${${name}}`, at), range: at, isOpen: true });
  }

  private set(name: string, at: TextRange, { mapped, range, isOpen }: Text): void {
    const { uri } = this;
    this.variables.set(name, { name: { uri, range: at, value: name }, value: mapped, range, isOpen });
  }
}

/**
 * Is a value one that the versions of YAML read in different ways? `010` is eight to some and `1_000` a thousand;
 * Compose writes numbers and truth its own way.
 */
function isUnclear({ tree }: Source, node: Node | undefined): boolean {
  const scalar = tree.resolve(node);
  if (!isScalar(scalar)) return scalar !== undefined;
  const { type, value, source = '' } = scalar;
  if (type !== 'PLAIN' || value === null) return false;
  if (typeof value === 'boolean') return source !== 'true' && source !== 'false';
  if (typeof value === 'number') return !/^-?(0|[1-9]\d{0,14})(\.\d{0,8}[1-9])?$/.test(source);
  return /^[-+]?(0[bBoOxX])?\d[\da-fA-F]*_[\d_a-fA-F]*$/.test(source);
}

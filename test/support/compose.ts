import { memoryFileSystem } from '@zklint/linter';
import type { ConfigDocument } from '@zklint/parser';
import type { Container, YamlReading } from '../../packages/linter/src/containers/container.ts';
import { readContainers } from '../../packages/linter/src/containers/read-containers.ts';
import { type Files, project, uriOf } from './workspace.ts';

/** What is read of `p/docker-compose.yml`, or of another of the files. */
export async function readComposeFile(files: Files | string, path = 'p/docker-compose.yml'): Promise<YamlReading> {
  const all = typeof files === 'string' ? { [path]: files } : files;
  return readContainers(memoryFileSystem(all), uriOf(path), String(all[path]), { project });
}

/** The settings of the configuration that a service has: what is set, and what is written where the value stands. */
export function settingsOf(reading: YamlReading, service = 'zk'): Readonly<Record<string, readonly [string, string]>> {
  const document = documentOf(reading, service);
  const entries = [...document.entries, ...(document.template?.open ?? []).map(({ entry }) => entry)];
  return Object.fromEntries(
    entries.map(({ key, value }) => [key.value, [value.value, slice(document.text, value.range)]]),
  );
}

export function documentOf(reading: YamlReading, service = 'zk'): ConfigDocument {
  const config = reading.configs.find(({ container }) => container?.name.value === service);
  if (config === undefined) throw new Error(`no configuration of ${service}`);
  return config.document;
}

/** The names of the keys whose values aren't known. */
export function openKeysOf(reading: YamlReading, service = 'zk'): readonly string[] {
  return (documentOf(reading, service).template?.open ?? []).map(({ entry }) => entry.key.value);
}

export function containerOf({ configs, mounted }: YamlReading, service = 'zk'): Container {
  const containers = [...configs, ...mounted].flatMap(({ container }) => container ?? []);
  const found = containers.find(({ name }) => name.value === service);
  if (found === undefined) throw new Error(`no container ${service}`);
  return found;
}

export function slice(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}

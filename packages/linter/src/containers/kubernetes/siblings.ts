import { decode } from '@zklint/parser';
import type { FileSystem } from '../../file-system.ts';
import type { Limits } from '../../limits.ts';
import { folderOf, join } from '../../workspace/paths.ts';
import { parseYaml, type YamlFile } from '../yaml-file.ts';
import { type Manifest, manifestsIn } from './manifests.ts';

/** A folder with more YAML files isn't that of one ensemble, and each of them would be read again for each other. */
const mostFiles = 60;
/** Manifests that people write are short. */
const largest = 256 * 1024;

/** The manifests that lie beside a file. */
export interface Siblings {
  readonly manifests: readonly Manifest[];
  /** Does Kustomize build them, and change names, numbers and namespaces on the way? */
  readonly isKustomized: boolean;
}

export async function siblingsOf(fileSystem: FileSystem, { uri }: YamlFile, limits: Limits): Promise<Siblings> {
  const folder = folderOf(uri);
  const items = await fileSystem.list(folder);
  const names = items.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  const isKustomized = names.some((name) => /^kustomization(\.ya?ml)?$/i.test(name));
  const others = names.filter((name) => /\.ya?ml$/i.test(name) && join(folder, name) !== uri);
  if (others.length > mostFiles) return { manifests: [], isKustomized };
  const manifests: Manifest[] = [];
  for (const name of others) {
    const bytes = await fileSystem.readBytes(join(folder, name), largest + 1);
    if (bytes === undefined || bytes.length > largest) continue;
    const { text } = decode(bytes);
    if (
      !/\bkind["']?\s*:\s*["']?(StatefulSet|Deployment|Pod|Service|HorizontalPodAutoscaler|ScaledObject)\b/.test(text)
    )
      continue;
    const file = parseYaml(join(folder, name), text, limits);
    if (file !== 'template' && 'documents' in file) manifests.push(...manifestsIn(file));
  }
  return { manifests, isKustomized };
}

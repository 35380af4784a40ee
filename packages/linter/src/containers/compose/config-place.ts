import { join, nameOf } from '../../workspace/paths.ts';
import type { Mount } from '../container.ts';
import type { ProjectFiles } from './project-files.ts';
import type { Text } from './source.ts';
import type { Mounts } from './volumes.ts';

/** Where the configuration of a container's server is; `none` where nothing is mounted, `unseen` where it isn't known. */
export type ConfigPlace =
  | { readonly kind: 'file'; readonly uri: string }
  | { readonly kind: 'content'; readonly text: Text }
  | { readonly kind: 'none' }
  /** `isFile` where a file is certainly mounted, though nothing is known of it. */
  | { readonly kind: 'unseen'; readonly isFile: boolean };

/** Looks at the paths that an image is known to read, then at what is called like a configuration anywhere. */
export async function configPlaceOf(
  paths: readonly string[],
  { mounts, contents, mayHaveOthers }: Mounts,
  files: ProjectFiles,
): Promise<ConfigPlace & { readonly isElsewhere?: true }> {
  for (const path of paths) {
    const place = await placeAt(path, mounts, contents, files);
    if (place.kind !== 'none') return place;
  }
  // Somebody meant it as the configuration; whether the image reads it isn't known.
  for (const { target } of mounts.filter(({ target }) => isConfigPath(target))) {
    const place = await placeAt(target, mounts, contents, files);
    if (place.kind !== 'none') return { ...place, isElsewhere: true };
  }
  return mayHaveOthers ? { kind: 'unseen', isFile: false } : { kind: 'none' };
}

function isConfigPath(path: string): boolean {
  return /\/(zoo\.cfg|zookeeper\.properties)$/.test(path);
}

async function placeAt(
  path: string,
  mounts: readonly Mount[],
  contents: Mounts['contents'],
  files: ProjectFiles,
): Promise<ConfigPlace> {
  const text = contents.get(path);
  if (text) return { kind: 'content', text };
  const mount = innermost(path, mounts);
  if (mount === undefined) return { kind: 'none' };
  const isFile = mount.target === path;
  if (mount.uri === undefined) return { kind: 'unseen', isFile };
  const uri = isFile ? mount.uri : join(mount.uri, path.slice(mount.target.length));
  const kind = await files.kind(uri);
  if (kind === 'file') return { kind: 'file', uri };
  if (isFile || kind !== undefined) return { kind: 'unseen', isFile };
  // The image writes it into a folder that has none; a template of it becomes one first.
  const items = await files.list(mount.uri);
  const isEmpty = items !== undefined && !items.some(({ name }) => name.startsWith(nameOf(uri)));
  return isEmpty ? { kind: 'none' } : { kind: 'unseen', isFile: false };
}

function innermost(path: string, mounts: readonly Mount[]): Mount | undefined {
  return mounts
    .filter(({ target }) => path === target || path.startsWith(`${target}/`))
    .reduce<Mount | undefined>((best, one) => (best && best.target.length > one.target.length ? best : one), undefined);
}

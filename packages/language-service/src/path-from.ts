import { folderOf, isInside, partsBelow } from '@zklint/linter';
import { visible } from './prose.ts';

/** The path of another file below the innermost folder that has both: what tells files of one name apart. */
export function pathFrom(uri: string, other: string): string {
  let folder = folderOf(uri);
  while (folder !== '' && !isInside(other, folder)) folder = folderOf(folder);
  return visible(partsBelow(other, folder).join('/'));
}

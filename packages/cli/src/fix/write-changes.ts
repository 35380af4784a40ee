import { fileURLToPath } from 'node:url';
import { type FileSystem, isInside } from '@zklint/linter';
import { type Message, say } from '@zklint/linter/messages';
import { pathFrom } from '../files.ts';
import type { Terminal } from '../terminal.ts';
import type { Change } from './held-files.ts';

/** A change of the file that a URI stands for, links followed. */
export interface PlacedChange extends Change {
  /** The URI of the file itself. */
  readonly real: string;
}

/** Changes whose files lie in the project, those together that a fix makes together; and sentences on the others. */
export async function placeChanges(
  changes: readonly Change[],
  fixes: readonly (readonly string[])[],
  {
    fileSystem,
    projects,
    cwd,
  }: { readonly fileSystem: FileSystem; readonly projects: readonly string[]; readonly cwd: string },
): Promise<{ readonly groups: readonly (readonly PlacedChange[])[]; readonly failures: Message[] }> {
  const groups: (readonly PlacedChange[])[] = [];
  const failures: Message[] = [];
  const folders = await Promise.all(
    projects.map(async (project) => ({ project, folder: (await fileSystem.realUri(project)) ?? project })),
  );
  const isStray = ({ uri, real }: PlacedChange) => {
    const own = folders.find(({ project }) => isInside(uri, project))?.folder;
    return own === undefined || !isInside(real, own) || real.slice(own.length).includes('/.git/');
  };
  for (const group of inGroups(changes, fixes)) {
    const placed = await Promise.all(
      group.map(async (change) => ({ ...change, real: (await fileSystem.realUri(change.uri)) ?? change.uri })),
    );
    const stray = placed.find(isStray);
    if (stray === undefined) groups.push(placed);
    else failures.push(say`${pathFrom(cwd, stray.uri)} is a link out of the project, and was left as it is.`);
  }
  return { groups, failures };
}

/** Files that a fix changes together are in one group. */
function inGroups(changes: readonly Change[], fixes: readonly (readonly string[])[]): readonly (readonly Change[])[] {
  const groupOf = new Map(changes.map((change) => [change.uri, new Set([change])]));
  for (const uris of fixes) {
    const joined = new Set(uris.flatMap((uri) => [...(groupOf.get(uri) ?? [])]));
    for (const { uri } of joined) groupOf.set(uri, joined);
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

/** Writes changes to the disk, each group all or none; gives the files that were written, and sentences on the others. */
export async function writeChanges(
  groups: readonly (readonly PlacedChange[])[],
  { replaceFiles, cwd }: Terminal,
): Promise<{ readonly written: ReadonlySet<string>; readonly failures: readonly Message[] }> {
  const written = new Set<string>();
  const failures: Message[] = [];
  for (const group of groups) {
    const files = group.map((change) => ({ ...change, path: fileURLToPath(change.real) }));
    const unreplaced = await replaceFiles(files);
    if (unreplaced) {
      const blamed = files.find(({ path }) => path === unreplaced.path);
      failures.push(whyUnreplaced(blamed ? pathFrom(cwd, blamed.uri) : unreplaced.path, unreplaced.why));
    } else {
      for (const { uri } of group) written.add(uri);
    }
  }
  return { written, failures };
}

/** The sentence on a file that `replaceFiles` could not replace. */
export function whyUnreplaced(path: string, why: string): Message {
  if (why === 'changed') return say`${path} changed after zklint read it, and was left as it is.`;
  if (why === 'owner') return say`${path} would get another owner, and was left as it is.`;
  return say`${path} can't be written (${why}).`;
}

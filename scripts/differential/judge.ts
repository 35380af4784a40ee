import { memoryFileSystem, type Problem, uriOfPath, Workspace } from '@zklint/linter';
import { findRelease } from '@zklint/parameters';

/** Files by their path below a folder. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** The findings with which zklint says that ZooKeeper 3.8.0 refuses the zoo.cfg of a folder; none where it takes it. */
export async function refusalsOf(files: Files, root: string): Promise<readonly Problem[]> {
  const project = uriOfPath(root);
  const fileSystem = memoryFileSystem({
    [`${project}/data/.keep`]: '',
    ...Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${project}/${path}`, bytes])),
  });
  const told = findRelease('3.8.0');
  if (told === undefined) throw new Error('the catalogue knows 3.8.0');
  const workspace = await Workspace.load(fileSystem, {
    project,
    files: [`${project}/zoo.cfg`],
    release: { release: told.release, from: 'the real server' },
    onHost: true,
  });
  return workspace.problems().filter(({ refusal }) => refusal?.stage === 'parse');
}

/** ZooKeeper's messages that the findings predict. */
export function messagesOf(problems: readonly Problem[]): readonly string[] {
  return problems.flatMap(({ refusal }) => (refusal ? [refusal.message, ...(refusal.orElse ?? [])] : []));
}

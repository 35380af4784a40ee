import { memoryFileSystem, uriOfPath, Workspace } from '@zklint/linter';
import { findRelease } from '@zklint/parameters';

/** The messages with which zklint says that ZooKeeper 3.8.0 refuses the zoo.cfg of a folder; none where it takes it. */
export async function judge(files: Readonly<Record<string, Uint8Array>>, root: string): Promise<readonly string[]> {
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
  return workspace
    .problems()
    .flatMap(({ refusal }) => (refusal?.stage === 'parse' ? [refusal.message, ...(refusal.orElse ?? [])] : []));
}

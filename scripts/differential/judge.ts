import { memoryFileSystem, type Problem, uriOfPath, Workspace } from '@zklint/linter';
import { findRelease } from '@zklint/parameters';

/** Files by their path below a folder. */
export type Files = Readonly<Record<string, Uint8Array>>;

export interface Judgement {
  /** The findings with which zklint says that ZooKeeper 3.8.0 refuses the files; none where it takes them. */
  readonly refusals: readonly Problem[];
  /** Does one of them read as a template? Then a placeholder may be what is refused, and zklint doesn't judge those. */
  readonly isTemplate: boolean;
}

/** What zklint says of the zoo.cfg of a folder. */
export async function judge(files: Files, root: string): Promise<Judgement> {
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
  const servers = workspace.ensembles.flatMap((ensemble) => ensemble.servers);
  const documents = servers.flatMap(({ documents, next }) => [...documents, ...(next?.documents ?? [])]);
  return {
    refusals: workspace.problems().filter(({ refusal }) => refusal?.stage === 'parse'),
    isTemplate: documents.some(({ template }) => template !== undefined),
  };
}

/** ZooKeeper's messages that the findings predict. */
export function messagesOf(problems: readonly Problem[]): readonly string[] {
  return problems.flatMap(({ refusal }) => (refusal ? [refusal.message, ...(refusal.orElse ?? [])] : []));
}

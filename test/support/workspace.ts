import {
  discover,
  type FileSystem,
  type Limits,
  type LoadRequest,
  memoryFileSystem,
  type Problem,
  type RuleSettings,
  rules,
  usualLimits,
  Workspace,
} from '@zklint/linter';
import { findRelease } from '@zklint/parameters';

/** The folder that the paths of test files lie in. */
export const project = 'file://';

/** Texts, or bytes where the encoding matters, by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** How a workspace of test files is loaded, where it matters. */
export interface Circumstances {
  /** As a person asks for it: `3.4` is the newest of its line. */
  readonly release?: string;
  /** The folder that absolute paths lie under, as `--root` says. */
  readonly root?: string;
  /** The files to judge, where not all that are found are. */
  readonly only?: readonly string[];
  /** Further files of the project, where others are missing. */
  readonly others?: readonly string[];
  /** The -D flags that are told, by full name. */
  readonly jvm?: Readonly<Record<string, string>>;
  /** The severities of rules. */
  readonly rules?: RuleSettings;
  /** Each file on its own. */
  readonly separate?: boolean;
  /** The limits that aren't the usual ones. */
  readonly limits?: Partial<Limits>;
  /** Absolute paths are those of the test files. */
  readonly onHost?: boolean;
}

/** The workspace of some files, all in memory. */
export async function workspaceOf(
  files: Files,
  { release, root, only, others, jvm, rules, separate, limits, onHost }: Circumstances = {},
): Promise<Workspace> {
  return loadFrom(memoryFileSystem(files), {
    ...(only && { files: only.map(uriOf) }),
    ...(root !== undefined && { root: uriOf(root) }),
    ...(jvm && { jvm }),
    ...(rules && { rules }),
    ...(others && { others: async () => ({ files: others.map(uriOf), isCut: false }) }),
    ...(separate && { separate }),
    ...(limits && { limits: { ...usualLimits, ...limits } }),
    ...(onHost && { onHost }),
    ...(release !== undefined && { release: toldRelease(release) }),
  });
}

/** Loads what `discover` finds in a file system, or the files of the request. */
export async function loadFrom(fileSystem: FileSystem, request: Partial<LoadRequest> = {}): Promise<Workspace> {
  return Workspace.load(fileSystem, { project, files: await discover(fileSystem, project), ...request });
}

/** What one rule says of some files. */
export async function findings(rule: string, files: Files, circumstances: Circumstances = {}): Promise<Problem[]> {
  const workspace = await workspaceOf(files, circumstances);
  return workspace.problems(switchingOn(rule)).filter((problem) => problem.rule === rule);
}

/** The settings under which a rule speaks: none but for one that is opt-in. */
export function switchingOn(id: string): RuleSettings {
  return Object.fromEntries(rules.filter((rule) => rule.id === id && rule.optIn).map(({ severity }) => [id, severity]));
}

/** The release that a person means, and who told it. */
export function toldRelease(name: string): NonNullable<LoadRequest['release']> {
  const told = findRelease(name);
  if (told === undefined || !told.exact) throw new Error(`there is no release ${name}`);
  return { release: told.release, from: 'the test' };
}

/** The URI of a test file's path. */
export function uriOf(path: string): string {
  return `${project}/${path}`;
}

/** The path of a test file's URI. */
export function pathOf(uri: string): string {
  return decodeURIComponent(uri.slice(project.length + 1));
}

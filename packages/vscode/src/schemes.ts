import { workspace } from 'vscode';

/** Where files of the workspace are: not those of a commit, of a diff or of a preview. */
export function schemes(): readonly string[] {
  return [...new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}

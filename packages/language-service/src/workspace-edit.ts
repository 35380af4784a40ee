import type { Edit } from '@zklint/linter';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Edits of several files as a client takes them: of open files for the version that they are made for. Undefined where one
 * lies in a file that wasn't read, or where its editor can put nothing.
 */
export function toWorkspaceEdit(edits: readonly Edit[], snapshot: Snapshot, client: Client): WorkspaceEdit | undefined {
  const byFile = new Map<string, { readonly version: number | null; readonly edits: TextEdit[] }>();
  for (const { at, newText } of edits) {
    const file = snapshot.page(at.uri)?.file;
    if (!file?.canEdit(at.range)) return undefined;
    const known = byFile.get(file.uri) ?? { version: file.version ?? null, edits: [] };
    known.edits.push({ range: file.rangeOf(at.range), newText });
    byFile.set(file.uri, known);
  }
  if (!client.edits.documentChanges) {
    return { changes: Object.fromEntries([...byFile].map(([uri, { edits }]) => [uri, edits])) };
  }
  return {
    documentChanges: [...byFile].map(([uri, { version, edits }]) => ({ textDocument: { uri, version }, edits })),
  };
}

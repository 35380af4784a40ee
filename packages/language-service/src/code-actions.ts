import type { TextRange } from '@zklint/linter';
import type { CodeAction, CodeActionKind, Command } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** A code action, before it is known in what form a client takes it. */
export type Action = CodeAction & { readonly kind: CodeActionKind };

/** What can be done about a range. `only` are the kinds that the client asks for; undefined for all. */
export function codeActions(
  _page: Page,
  _range: TextRange,
  _only: readonly CodeActionKind[] | undefined,
  _client: Client,
): readonly Action[] {
  return [];
}

/** Actions as a client takes them: without literals those that a command can do. */
export function applicable(actions: readonly Action[], client: Client): (CodeAction | Command)[] {
  if (client.actions.literals) return [...actions];
  if (!client.edits.apply) return [];
  return actions.flatMap(({ title, edit }) =>
    edit ? [{ title, command: 'zklint.applyEdit', arguments: [title, edit] }] : [],
  );
}

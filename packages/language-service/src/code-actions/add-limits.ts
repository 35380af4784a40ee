import { say } from '@zklint/linter';
import { CodeActionKind } from 'vscode-languageserver-types';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import type { Action, Asked } from './action.ts';
import type { Shown } from './quick-fixes.ts';

/** Anywhere in a file that lacks them, the limits that a quorum needs; where the problem is shown its fix says the same. */
export function addLimits(shown: readonly Shown[], { page, client, wants }: Asked): readonly Action[] {
  const missing = page.snapshot.problems.find(
    ({ rule, at, fix }) => rule === 'missing-quorum-limits' && at.uri === page.uri && fix,
  );
  if (missing?.fix === undefined) return [];
  if (wants(CodeActionKind.QuickFix) && shown.some(({ problem }) => problem === missing)) return [];
  const edit = toWorkspaceEdit(missing.fix.edits, page.snapshot, client);
  const title = client.tell(say`Add the missing quorum limits`);
  return edit ? [{ title, kind: CodeActionKind.RefactorRewrite, edit }] : [];
}

import { type Fix, type Message, type Problem, say, type TextRange } from '@zklint/linter';
import { CodeActionKind, type Diagnostic } from 'vscode-languageserver-types';
import { toDiagnostics } from '../diagnostics.ts';
import { pathFrom } from '../path-from.ts';
import type { Page } from '../snapshot.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { type Action, type Asked, touch } from './action.ts';

/** A problem that is shown where actions are asked for. */
export interface Shown {
  readonly problem: Problem;
  /** As it is shown there. */
  readonly diagnostic: Diagnostic;
}

/** The problems that are shown in some ranges: those that lie there, and those of other files that are said there too. */
export function problemsAt({ page, client }: Asked, ranges: readonly TextRange[]): readonly Shown[] {
  const isAsked = (one: TextRange) => ranges.some((range) => touch(one, range));
  const isHere = ({ at }: Pick<Problem, 'at'>) => at.uri === page.uri && isAsked(at.range);
  return page.snapshot.problems
    .filter((problem) => isHere(problem) || problem.related?.some(isHere))
    .flatMap((problem) =>
      toDiagnostics(problem, page.snapshot, client)
        .filter(({ uri, diagnostic }) => uri === page.uri && isAsked(page.file.textRangeOf(diagnostic.range)))
        .map(({ diagnostic }) => ({ problem, diagnostic })),
    );
}

/** The fixes of problems, the safe ones first; one that several problems have, once. */
export function quickFixes(shown: readonly Shown[], { page, client }: Asked): readonly Action[] {
  const byEdits = new Map<string, { readonly fix: Fix; readonly action: Action; readonly diagnostics: Diagnostic[] }>();
  for (const { problem, diagnostic } of shown) {
    const { fix } = problem;
    const edit = fix && toWorkspaceEdit(fix.edits, page.snapshot, client);
    if (fix === undefined || edit === undefined) continue;
    const key = JSON.stringify(edit);
    const known = byEdits.get(key);
    if (known) {
      known.diagnostics.push(diagnostic);
      continue;
    }
    const diagnostics = [diagnostic];
    const title = client.tell(titleOf(fix, page));
    byEdits.set(key, { fix, action: { title, kind: CodeActionKind.QuickFix, diagnostics, edit }, diagnostics });
  }
  const all = [...byEdits.values()];
  const safe = all.filter(({ fix }) => fix.safe);
  const others = all.filter(({ fix }) => !fix.safe);
  const isClear = client.actions.isPreferred && safe.length === 1;
  return [
    ...safe.map(({ action }) => (isClear ? { ...action, isPreferred: true } : action)),
    ...others.map(({ action }) => action),
  ];
}

function titleOf({ title, edits }: Fix, page: Page): Message {
  const [first] = edits;
  if (first === undefined || edits.some(({ at }) => at.uri === page.uri)) return title;
  return say`In ${pathFrom(page.uri, first.at.uri)}: ${title}`;
}

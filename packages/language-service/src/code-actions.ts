import type { TextRange } from '@zklint/linter';
import { type CodeAction, CodeActionKind, type Command } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import { type Action, commands, fixAllKind, touch } from './code-actions/action.ts';
import { addLimits } from './code-actions/add-limits.ts';
import { addServer } from './code-actions/add-server.ts';
import { comparisons } from './code-actions/compare.ts';
import { fixAll, safeFixes } from './code-actions/fix-all.ts';
import { problemsAt, quickFixes } from './code-actions/quick-fixes.ts';
import { suppressions } from './code-actions/suppress.ts';
import type { Page } from './snapshot.ts';

/** How a client asks for actions. */
interface ActionRequest {
  /** The kinds that the client asks for; undefined for all. */
  readonly only?: readonly CodeActionKind[] | undefined;
  /** Where the diagnostics stand that the client asks about: some send those of the whole line. */
  readonly shown?: readonly TextRange[];
  /** Did the editor ask by itself, because the cursor moved? */
  readonly isAutomatic?: boolean;
  /** Gives the file as it is with another text; undefined where it can't be read. */
  readonly reread: (text: string) => Promise<Page | undefined>;
}

/** What can be done about a range. */
export async function codeActions(
  page: Page,
  range: TextRange,
  { only, shown: ranges = [], isAutomatic = false, reread }: ActionRequest,
  client: Client,
): Promise<readonly Action[]> {
  const wants = (kind: CodeActionKind) =>
    only === undefined || only.some((one) => one === '' || kind === one || kind.startsWith(`${one}.`));
  const asked = { page, range, client, wants };
  const [fixing, refactoring] = [wants(CodeActionKind.QuickFix), wants(CodeActionKind.RefactorRewrite)];
  const comparing = wants(CodeActionKind.Refactor);
  const shown = fixing || comparing || refactoring ? problemsAt(asked, [range, ...ranges]) : [];
  const actions = [
    ...(fixing ? quickFixes(shown, asked) : []),
    ...(refactoring ? [...addLimits(shown, asked), ...addServer(asked)] : []),
    ...(comparing ? comparisons(shown, asked) : []),
    ...(fixing ? suppressions(shown, asked) : []),
  ];
  if (only ? wants(fixAllKind) : !isAutomatic && isOneOfSeveral(asked)) actions.push(...(await fixAll(asked, reread)));
  return actions;
}

/** Is a safe fix here, and are there others? Who doesn't ask for fixes of a whole file gets them then only. */
function isOneOfSeveral({ page, range }: { readonly page: Page; readonly range: TextRange }): boolean {
  const fixes = safeFixes(page);
  return fixes.length > 1 && fixes.some(({ edits }) => edits.some(({ at }) => touch(at.range, range)));
}

/** Actions as a client takes them: without literals those that a command can do. */
export function applicable(actions: readonly Action[], client: Client): (CodeAction | Command)[] {
  if (client.actions.literals) return [...actions];
  return actions.flatMap(({ title, edit, command }) => {
    if (edit === undefined) return command ? [{ ...command, title }] : [];
    return client.edits.apply ? [{ title, command: commands.applyEdit, arguments: [title, edit] }] : [];
  });
}

import { type Action, codeActions, type Page } from '@zklint/language-service';
import type { Problem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { filesAfter } from '../../../../test/support/actions.ts';
import { applyFix } from '../../../../test/support/fixes.ts';
import { ableClient, open } from '../../../../test/support/page.ts';
import { readPages } from '../../../../test/support/rule-pages.ts';
import { type Circumstances, pathOf, switchingOn, workspaceOf } from '../../../../test/support/workspace.ts';

type Texts = Readonly<Record<string, string>>;

const examples = readPages().flatMap(({ id, incorrect }) =>
  incorrect.map(({ title, marked, files, ...circumstances }) => ({
    name: `${id}: ${title}`,
    marked,
    files,
    circumstances: { ...circumstances, rules: switchingOn(id) },
  })),
);

/** Their fixes change what editors don't let anybody edit. */
const uneditable = ['byte-order-mark', 'crlf-line-endings'];

describe.each(examples)('$name', ({ marked, files, circumstances }) => {
  test('each fix is there, and does what the linter does', async () => {
    const { problems, actionsFor } = await openAll(marked, circumstances);
    for (const problem of problems) {
      const { fix, rule } = problem;
      const fixes = (await actionsFor(problem)).filter(({ title }) => !title.startsWith('Suppress '));
      const expected = fix && !uneditable.includes(rule) ? [applyFix(files, fix)] : [];
      expect(fixes.map((action) => filesAfter(files, action))).toEqual(expected);
    }
  });

  test('each problem can be suppressed, and nothing else happens', async () => {
    const { problems, actionsFor } = await openAll(marked, circumstances);
    for (const problem of problems) {
      for (const action of await actionsFor(problem)) {
        if (!action.title.startsWith('Suppress ')) continue;
        const then = filesAfter(files, action);
        const left = await problemsIn(then, circumstances);
        expect(count(left, problem), `${action.title}: ${JSON.stringify(then)}`).toBeLessThan(count(problems, problem));
        expect(errorsIn(left).filter((one) => !errorsIn(problems).includes(one))).toEqual([]);
      }
    }
  });
});

/** The problems of some files, and the actions that are offered for one where it lies. */
async function openAll(marked: Texts, circumstances: Circumstances) {
  const { page, snapshot } = await open(marked, circumstances);
  const reread = async (): Promise<Page | undefined> => undefined;
  const actionsFor = async ({ at, rule, message }: Problem): Promise<readonly Action[]> => {
    const asked = { isAutomatic: true, only: ['quickfix'], reread };
    const actions = await codeActions(page(pathOf(at.uri)), at.range, asked, ableClient);
    return actions.filter(({ diagnostics }) =>
      diagnostics?.some((one) => one.code === rule && String(one.message).startsWith(String(message))),
    );
  };
  // Damaged YAML has no page without an editor.
  return { problems: snapshot.problems.filter(({ rule }) => rule !== 'yaml-syntax'), actionsFor };
}

async function problemsIn(files: Texts, circumstances: Circumstances): Promise<readonly Problem[]> {
  return (await workspaceOf(files, circumstances)).withMembers().problems();
}

function count(problems: readonly Problem[], { rule, at }: Problem): number {
  return problems.filter((one) => one.rule === rule && one.at.uri === at.uri).length;
}

function errorsIn(problems: readonly Problem[]): readonly string[] {
  return problems.filter(({ severity }) => severity === 'error').map(({ rule, at }) => `${at.uri} ${rule}`);
}

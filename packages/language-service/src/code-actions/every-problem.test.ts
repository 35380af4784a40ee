import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Action, codeActions, type Page } from '@zklint/language-service';
import type { Problem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { filesAfter } from '../../../../test/support/actions.ts';
import { applyFix } from '../../../../test/support/fixes.ts';
import { ableClient, open } from '../../../../test/support/page.ts';
import { readPages } from '../../../../test/support/rule-pages.ts';
import { type Circumstances, switchingOn, uriOf, workspaceOf } from '../../../../test/support/workspace.ts';

type Texts = Readonly<Record<string, string>>;

const pages = readPages().flatMap(({ id, incorrect }) =>
  incorrect.map(({ title, marked, files, ...circumstances }) => ({
    name: `${id}: ${title}`,
    marked,
    files,
    circumstances: { ...circumstances, rules: switchingOn(id) },
  })),
);

const scenes = join(import.meta.dirname, '../../../../test/containers');
/** Those whose YAML is written in different ways. */
const containers = [
  'ansible-configmap-template',
  'configmap-inline-comment',
  'configs-with-content',
  'host-typo-in-a-quoted-list-item',
  'json-in-quotes',
  'k8s-list-in-a-variable',
  'official-anchors-and-blocks',
  'official-list-with-commas',
  'port-typo-in-a-folded-list',
  'torn-extra-setting',
].map((name) => {
  const files = readTexts(join(scenes, name));
  const circumstances: Circumstances = {};
  return { name, marked: files, files, circumstances };
});

function readTexts(folder: string): Texts {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ name, parentPath }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** Their fixes change what editors don't let anybody edit. */
const uneditable = ['byte-order-mark', 'crlf-line-endings'];

describe.each([...pages, ...containers])('$name', ({ marked, files, circumstances }) => {
  let opening: ReturnType<typeof openAll> | undefined;
  const opened = () => (opening ??= openAll(marked, circumstances));

  test('each fix is there, and does what the linter does', async () => {
    const { problems, actionsFor } = await opened();
    for (const problem of problems) {
      const { fix, rule } = problem;
      const fixes = (await actionsFor(problem)).filter(({ title }) => !title.startsWith('Suppress '));
      const expected = fix && !uneditable.includes(rule) ? [applyFix(files, fix)] : [];
      expect(fixes.map((action) => filesAfter(files, action))).toEqual(expected);
    }
  });

  test('each problem can be suppressed, and nothing else happens', async () => {
    const { problems, actionsFor } = await opened();
    const tried = new Set<string>();
    for (const problem of problems) {
      for (const action of await actionsFor(problem)) {
        const key = JSON.stringify([action.title, action.edit]);
        if (!action.title.startsWith('Suppress ') || tried.has(key)) continue;
        tried.add(key);
        const then = filesAfter(files, action);
        const left = await problemsIn(then, circumstances);
        expect(count(left, problem), `${action.title}: ${JSON.stringify(then)}`).toBeLessThan(count(problems, problem));
        expect(errorsIn(left).filter((one) => !errorsIn(problems).includes(one))).toEqual([]);
      }
    }
  });

  test('all safe fixes are made at once, and nothing else happens', async () => {
    const { snapshot } = await opened();
    for (const [path, text] of Object.entries(files)) {
      const page = snapshot.page(uriOf(path));
      const range = { start: 0, end: text.length };
      const reread = async (then: string) =>
        (await open({ ...files, [path]: then }, circumstances)).snapshot.page(uriOf(path));
      const asked = { only: ['source.fixAll.zklint'], reread };
      const [action] = page ? await codeActions(page, range, asked, ableClient) : [];
      if (action === undefined) continue;
      const then = filesAfter(files, action);
      const left = await problemsIn(then, circumstances);
      const own = left.filter(({ at, rule }) => at.uri === uriOf(path) && !uneditable.includes(rule));
      expect(own.filter(({ fix }) => fix?.safe && fix.edits.every(({ at }) => at.uri === uriOf(path)))).toEqual([]);
      expect(errorsIn(left).filter((one) => !errorsIn(snapshot.problems).includes(one))).toEqual([]);
    }
  });
});

/** The problems of some files, and the actions that are offered for one where it lies. */
async function openAll(marked: Texts, circumstances: Circumstances) {
  const { snapshot } = await open(marked, circumstances);
  const reread = async (): Promise<Page | undefined> => undefined;
  const actionsFor = async ({ at, rule, message }: Problem): Promise<readonly Action[]> => {
    const asked = { isAutomatic: true, only: ['quickfix'], reread };
    const page = snapshot.page(at.uri);
    const actions = page ? await codeActions(page, at.range, asked, ableClient) : [];
    return actions.filter(({ diagnostics }) =>
      diagnostics?.some((one) => one.code === rule && String(one.message).startsWith(String(message))),
    );
  };
  return { snapshot, problems: snapshot.problems, actionsFor };
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

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { discover, SettingsFiles, uriOfPath, Workspace } from '@zklint/linter';
import { nodeFileSystem } from '@zklint/linter/node';
import { describe, expect, test } from 'vitest';
import { judgingRequest } from '../packages/cli/src/request.ts';
import { lineAndColumn } from './support/positions.ts';
import { wordingFaults } from './support/wording.ts';

/*
 * Compose files, manifests, charts and roles. Each folder is a project that is linted as `zklint .` does; expected.txt
 * has its errors and warnings, `path:line:column severity rule`, and remarks in lines that begin with `#`.
 */
const top = join(import.meta.dirname, 'containers');
const folders = readdirSync(top, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .sort();

test.each(folders)('%s', async (name) => {
  const folder = join(top, name);
  const lines = readFileSync(join(folder, 'expected.txt'), 'utf8').split('\n');
  expect(await problemsIn(folder)).toEqual(lines.filter((line) => line !== '' && !line.startsWith('#')));
});

describe('containers/README.md', () => {
  test('names every folder, and no other', () => {
    const text = readFileSync(join(top, 'README.md'), 'utf8');
    expect([...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name).sort()).toEqual(folders);
  });
});

/** The errors and warnings of a project, by path and then by place. */
async function problemsIn(folder: string): Promise<string[]> {
  const project = uriOfPath(folder);
  const workspace = await Workspace.load(nodeFileSystem, {
    ...(await judgingRequest({}, nodeFileSystem, folder)),
    project,
    files: await discover(nodeFileSystem, project),
    settings: new SettingsFiles(nodeFileSystem, project),
  });
  expect(workspace.unjudged).toEqual([]);
  const problems = workspace.problems();
  expect(problems.flatMap(wordingFaults)).toEqual([]);
  return problems
    .filter(({ severity }) => severity !== 'info')
    .map(({ at, severity, rule }) => {
      const path = decodeURIComponent(at.uri.slice(project.length + 1));
      const place = lineAndColumn(readFileSync(join(folder, path), 'utf8'), at.range.start);
      return { path, ...place, text: `${path}:${place.line}:${place.column} ${severity} ${rule}` };
    })
    .sort((a, b) => byText(a.path, b.path) || a.line - b.line || a.column - b.column || byText(a.text, b.text))
    .map(({ text }) => text);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { discover, SettingsFiles, uriOfPath, Workspace } from '@zklint/linter';
import { nodeFileSystem } from '@zklint/linter/node';
import { describe, expect, test } from 'vitest';
import { judgingRequest } from '../packages/cli/src/request.ts';
import { lineAndColumn } from './support/positions.ts';
import { wordingFaults } from './support/wording.ts';

/*
 * A scene is a folder of real files with its expected.txt, and a zklint.json where it needs one. The first line of
 * expected.txt is the release, each other one a finding as `path:line:column: severity rule`. Warnings and errors must
 * all be there; infos must where their rule is named, in a finding or as `silent rule`, which says that it finds nothing.
 * Below seeds/ are the documents that the project began with.
 */
describe.each(['seeds', 'ensembles'])('%s', (kind) => {
  const top = join(import.meta.dirname, kind);
  test.each(foldersIn(top))('%s', async (name) => {
    const folder = join(top, name);
    const [first = '', ...others] = readFileSync(join(folder, 'expected.txt'), 'utf8').trimEnd().split('\n');
    const expected = others.filter((line) => !line.startsWith('silent '));
    const named = new Set(others.map((line) => line.slice(line.lastIndexOf(' ') + 1)));
    expect(await problemsIn(folder, first.replace('zookeeper ', ''), named)).toEqual(expected.sort());
  });
});

describe('ensembles/README.md', () => {
  const top = join(import.meta.dirname, 'ensembles');
  const text = readFileSync(join(top, 'README.md'), 'utf8');

  test('names every scene, and no other', () => {
    const links = [...text.slice(text.indexOf('\n## ')).matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const [elsewhere, here] = [true, false].map((is) => links.filter((name) => name.startsWith('seeds/') === is));
    expect([...new Set(here)].sort()).toEqual(foldersIn(top));
    expect(elsewhere?.filter((name) => !existsSync(join(import.meta.dirname, name)))).toEqual([]);
  });

  test.each([
    ['Servers on one host', 12],
    ['Lists that differ', 16],
    ['myid and one file', 13],
    ['Mistakes between files', 21],
  ])('%s: every row is there', (title, count) => {
    const [, table = ''] = new RegExp(`^## ${title}\n([^#]*)`, 'm').exec(text) ?? [];
    const numbers = [...table.matchAll(/^\| (\d+) \|/gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });
});

function foldersIn(top: string): string[] {
  const entries = readdirSync(top, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** What zklint says of a scene: all but the infos of rules that aren't named. */
async function problemsIn(folder: string, zookeeper: string, named: ReadonlySet<string>): Promise<string[]> {
  const project = uriOfPath(folder);
  const request = await judgingRequest({ zookeeper }, nodeFileSystem, folder);
  const files = await discover(nodeFileSystem, project);
  const workspace = await Workspace.load(nodeFileSystem, {
    ...request,
    project,
    files,
    settings: new SettingsFiles(nodeFileSystem, project),
  });
  expect(workspace.unjudged).toEqual([]);
  const problems = workspace.problems();
  expect(problems.flatMap(wordingFaults)).toEqual([]);
  return problems
    .filter(({ severity, rule }) => severity !== 'info' || named.has(rule))
    .map(({ at, severity, rule }) => {
      const path = decodeURIComponent(at.uri.slice(project.length + 1));
      const { line, column } = lineAndColumn(readFileSync(join(folder, path), 'utf8'), at.range.start);
      return `${path}:${line}:${column}: ${severity} ${rule}`;
    })
    .sort();
}

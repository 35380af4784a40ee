import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { discover, uriOfPath, Workspace } from '@zklint/linter';
import { nodeFileSystem } from '@zklint/linter/node';
import { findRelease } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { lineAndColumn } from './support/positions.ts';

/*
 * A scene is a folder of real files with its expected.txt: the release on the first line, then each finding as
 * `path:line:column: severity rule`. Below seeds/ are the documents that the project began with.
 */
describe.each(['seeds', 'ensembles'])('%s', (kind) => {
  const top = join(import.meta.dirname, kind);
  test.each(readdirSync(top))('%s', async (name) => {
    const folder = join(top, name);
    const [first = '', ...expected] = readFileSync(join(folder, 'expected.txt'), 'utf8').trimEnd().split('\n');
    const found = await problemsIn(folder, first.replace('zookeeper ', ''));
    expect(found).toEqual(expected.sort());
  });
});

async function problemsIn(folder: string, release: string): Promise<string[]> {
  const project = uriOfPath(folder);
  const told = findRelease(release);
  if (told === undefined) throw new Error(`no release ${release}`);
  const workspace = await Workspace.load(nodeFileSystem, {
    project,
    files: await discover(nodeFileSystem, project),
    release: { release: told.release, from: 'the document' },
  });
  expect(workspace.unjudged).toEqual([]);
  return workspace
    .problems()
    .filter(({ severity }) => severity !== 'info')
    .map(({ at, severity, rule }) => {
      const path = decodeURIComponent(at.uri.slice(project.length + 1));
      const { line, column } = lineAndColumn(readFileSync(join(folder, path), 'utf8'), at.range.start);
      return `${path}:${line}:${column}: ${severity} ${rule}`;
    })
    .sort();
}

import { memoryFileSystem } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import { HeldFiles } from '../packages/cli/src/fix/held-files.ts';
import { makeFixes } from '../packages/cli/src/fix/make-fixes.ts';
import { placeChanges } from '../packages/cli/src/fix/write-changes.ts';
import type { Judge, Judgement } from '../packages/cli/src/judge.ts';
import { type Case, filesOfCase, loadCase, readCases } from './support/conformance.ts';

/** What is found in a case before and after all fixes, or the safe ones, were made of it. */
async function fixed(recorded: Case, release: string, isUnsafe: boolean): Promise<readonly [Judgement, Judgement]> {
  const judge: Judge = async (fileSystem) => {
    const workspace = await loadCase(recorded, release, fileSystem);
    const problems = workspace.problems();
    return { workspace, problems, all: problems, suppressed: 0 };
  };
  const files = new HeldFiles(filesOfCase(recorded));
  const first = await judge(files.fileSystem);
  const isWanted = ({ safe }: { readonly safe: boolean }) => safe || isUnsafe;
  const { left } = await makeFixes(files, first, { judge, isWanted, mayChange: () => true });
  return [first, left];
}

describe.each(['3.4.14', '3.9.5'])('what was written for tests of ZooKeeper %s', (release) => {
  test.each([
    ['safe fixes', false],
    ['all fixes', true],
  ])('has none left after %s, and no refusal that it did not have', async (_, isUnsafe) => {
    for (const recorded of readCases('hand')) {
      const [before, after] = await fixed(recorded, release, isUnsafe);
      expect(
        after.problems.filter(({ fix }) => fix && (fix.safe || isUnsafe)),
        recorded.name,
      ).toEqual([]);
      const isRefused = ({ problems }: Judgement) => problems.some(({ refusal }) => refusal);
      if (!isRefused(before)) expect(isRefused(after), recorded.name).toBe(false);
    }
  });
});

test('files that a fix changes together are written together', async () => {
  const change = (name: string) => ({
    uri: `file:///${name}`,
    before: new Uint8Array(),
    after: new Uint8Array([1]),
  });
  const names = ['a', 'b', 'c', 'd'];
  const fileSystem = memoryFileSystem(Object.fromEntries([...names, 'e'].map((name) => [name, ''])));
  const out = { ...fileSystem, realUri: async (uri: string) => (uri.endsWith('/d') ? 'file:///e' : uri) };
  const fixes = [['a'], ['b', 'c'], ['c', 'd'], ['e']].map((uris) => uris.map((name) => `file:///${name}`));
  const place = { projects: ['file://'], cwd: '/' };
  const inside = await placeChanges(names.map(change), fixes, { ...place, fileSystem: out });
  expect(inside.groups.map((group) => group.map(({ real }) => real))).toEqual([
    ['file:///a'],
    ['file:///b', 'file:///c', 'file:///e'],
  ]);
  const away = { ...fileSystem, realUri: async (uri: string) => (uri.endsWith('/d') ? 'file:///.git/d' : uri) };
  const outside = await placeChanges(names.map(change), fixes, { ...place, fileSystem: away });
  expect(outside.groups.map((group) => group.map(({ uri }) => uri))).toEqual([['file:///a']]);
  expect(outside.failures.map(String)).toEqual(['d is a link out of the project, and was left as it is.']);
});

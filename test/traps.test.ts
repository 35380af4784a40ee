import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { discover, type Problem, SettingsFiles, uriOfPath, Workspace } from '@zklint/linter';
import { nodeFileSystem } from '@zklint/linter/node';
import { releases } from '@zklint/parameters';
import { describe, expect, test } from 'vitest';
import { judgingRequest } from '../packages/cli/src/request.ts';
import { lineAndColumn } from './support/positions.ts';
import { wordingFaults } from './support/wording.ts';

/*
 * Files that real people use and that look wrong to a program which doesn't know better. Each folder below a trap is
 * linted by itself, with the newest release of every line; findings.jsonl has all that zklint says of them, infos too,
 * and why each is true.
 */
interface Finding {
  /** The file, and the line of the place. */
  readonly at: string;
  readonly text: string;
  readonly finding: string;
  /** `all`, or the lines in which it is said. */
  readonly releases: string;
  readonly verdict: 'true' | 'false';
  readonly reason: string;
}

const top = join(import.meta.dirname, 'traps');
const traps = foldersIn(top);
const lines = [...new Map(releases.map(({ line, name }) => [line, name]))];
const recorded: readonly Finding[] = readFileSync(join(top, 'findings.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

test('all 18 are there', () => {
  expect(traps.map((name) => Number(name.slice(0, 2)))).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
});

test('no finding is false, and each has a reason', () => {
  expect(recorded.filter(({ verdict }) => verdict !== 'true')).toEqual([]);
  expect(recorded.filter(({ reason }) => !/^[A-Z].*\.$/.test(reason))).toEqual([]);
});

describe.each(traps)('%s', (trap) => {
  const here = recorded.filter(({ at }) => at.startsWith(`${trap}/`));
  test('says what is recorded', async () => {
    const found = new Map<string, string[]>();
    for (const [line, release] of lines) {
      for (const folder of projectsIn(join(top, trap))) {
        for (const finding of await findingsIn(folder, release)) {
          const key = JSON.stringify(finding);
          found.set(key, [...(found.get(key) ?? []), line]);
        }
      }
    }
    const said = [...found].map(([key, inLines]) => ({
      ...JSON.parse(key),
      releases: inLines.length === lines.length ? 'all' : inLines.join(' '),
    }));
    const order = (findings: readonly object[]) => findings.map((finding) => JSON.stringify(finding)).sort();
    expect(order(said)).toEqual(
      order(here.map(({ at, text, finding, releases }) => ({ at, text, finding, releases }))),
    );
  });
});

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

/** A trap is one project where it has a file of ZooKeeper's itself, else each of its folders is one. */
function projectsIn(trap: string): readonly string[] {
  const isOne = readdirSync(trap).some((name) => name.endsWith('.cfg')) || foldersIn(trap).length === 1;
  return isOne ? [trap] : foldersIn(trap).map((name) => join(trap, name));
}

async function findingsIn(folder: string, release: string): Promise<readonly object[]> {
  const project = uriOfPath(folder);
  const request = await judgingRequest({ zookeeper: release }, nodeFileSystem, folder);
  const files = await discover(nodeFileSystem, project);
  expect(files.length).toBeGreaterThan(0);
  const workspace = await Workspace.load(nodeFileSystem, {
    ...request,
    project,
    files,
    settings: new SettingsFiles(nodeFileSystem, project),
  });
  expect(workspace.unjudged).toEqual([]);
  const problems = workspace.problems();
  expect(problems.flatMap(wordingFaults)).toEqual([]);
  return problems.map(toFinding);
}

function toFinding({ at: { uri, range }, severity, rule }: Problem): object {
  const path = decodeURIComponent(uri.slice(uriOfPath(top).length + 1));
  const text = readFileSync(join(top, path), 'utf8');
  const { line } = lineAndColumn(text, range.start);
  return { at: `${path}:${line}`, text: text.slice(range.start, range.end), finding: `${severity} ${rule}` };
}

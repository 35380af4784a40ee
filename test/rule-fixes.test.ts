import { effectiveServers, effectiveSettings, type Fix, type Problem, type Workspace } from '@zklint/linter';
import { decode, encode, trimmed } from '@zklint/parser';
import { describe, expect, test } from 'vitest';
import { applyFix } from './support/fixes.ts';
import { type Example, type RulePage, readPages } from './support/rule-pages.ts';
import { type Files, switchingOn, workspaceOf } from './support/workspace.ts';

/*
 * Every fix of every page, on the page's files and on the same with other line ends and in another encoding: what lies
 * outside the edits stays, byte by byte, and a fix that is called safe changes no setting but the ones that it is about.
 * That the finding is gone and which others appear, rule-pages.test.ts holds.
 */
describe.each(readPages().filter(({ incorrect }) => incorrect.length > 0))('$path', (page) => {
  test.each(page.incorrect)('$title', async (example) => {
    for (const { fix } of await problemsOf(page, example, example.files)) {
      if (fix === undefined) continue;
      expect(fix.edits.length).toBeGreaterThan(0);
      await expectSameLineEnds(page, example, fix);
      await expectSameEncoding(page, example, fix);
      await expectSameBehindMark(page, example, fix);
      if (fix.safe) await expectSameSettings(example, fix);
    }
  });
});

/** The same fix on the same files with CR LF gives the same text with CR LF. */
async function expectSameLineEnds(page: RulePage, example: Example, fix: Fix): Promise<void> {
  const hasOwnEnds = Object.values(example.files).some((text) => text.includes('\r'));
  if (hasOwnEnds) return;
  const windows = mapValues(example.files, withCrLf);
  const same = (await problemsOf(page, example, windows)).filter((one) => isSameFix(one.fix, fix));
  const after = mapValues(applyFix(example.files, fix), withCrLf);
  expect(same.map((one) => applyFix(windows, one.fix ?? never()))).toContainEqual(after);
}

/** In ISO-8859-1 and behind a comment in it, the same fix leaves every byte outside its edits as it was. */
async function expectSameEncoding(page: RulePage, example: Example, fix: Fix): Promise<void> {
  const isAscii = Object.values(example.files).every((text) => /^[\0-\x7f]*$/.test(text));
  if (!isAscii) return;
  const comment = '# dur\u00e9e\n';
  const texts = mapValues(example.files, (text) => text + comment);
  const bytes = mapValues(texts, (text) => Buffer.from(text, 'latin1'));
  const same = (await problemsOf(page, example, bytes)).filter((one) => isSameFix(one.fix, fix));
  const read = mapValues(bytes, (content) => decode(content).text);
  const after = mapValues(applyFix(example.files, fix), (text) => Buffer.from(text + comment, 'latin1'));
  const written = same.map((one) =>
    mapValues(applyFix(read, one.fix ?? never()), (text) => Buffer.from(encode(text, 'latin1') ?? never())),
  );
  expect(written).toContainEqual(after);
}

/** Behind a byte order mark, and a line that it spoils, the same fix gives the same text and leaves the mark. */
async function expectSameBehindMark(page: RulePage, example: Example, fix: Fix): Promise<void> {
  if (page.id === 'byte-order-mark') return;
  const mark = '\ufeff# saved by an editor\n';
  const touched = Object.keys(example.files).filter((path) => /\.cfg$|\.properties$/.test(path));
  const marked = { ...example.files, ...Object.fromEntries(touched.map((path) => [path, mark + example.files[path]])) };
  const same = (await problemsOf(page, example, marked)).filter((one) => isSameFix(one.fix, fix));
  for (const one of same) {
    const fixed = applyFix(marked, one.fix ?? never());
    for (const path of touched) expect(fixed[path]?.startsWith(mark)).toBe(true);
  }
  // A line that goes above the first key goes below the marked one.
  const after = applyFix(example.files, fix);
  expect(same.length).toBeGreaterThan(0);
  const isMoved = fix.edits.some(({ at }) => at.range.start === at.range.end);
  if (isMoved) return;
  const withMark = { ...after, ...Object.fromEntries(touched.map((path) => [path, mark + after[path]])) };
  expect(same.map((one) => applyFix(marked, one.fix ?? never()))).toContainEqual(withMark);
}

async function expectSameSettings(example: Example, fix: Fix): Promise<void> {
  const fixed = applyFix(example.files, fix);
  const [before, after] = await Promise.all([workspaceOf(example.files, example), workspaceOf(fixed, example)]);
  const meant = new Set([...keysTouched(before, fix), ...keysIn(changedLines(example.files, fixed))]);
  if (fix.edits.some(({ at }) => at.uri.endsWith('/myid'))) meant.add('serverId');
  const all = (workspace: Workspace) =>
    workspace.ensembles.flatMap(({ servers }) => servers.flatMap((server) => effectiveSettings(server, { all: true })));
  for (const { name, source } of [...all(before), ...all(after)]) {
    if (source.kind === 'derived' && source.from.some((one) => meant.has(one))) meant.add(name);
  }
  const others = (workspace: Workspace) =>
    all(workspace)
      .filter(({ name }) => !meant.has(name) && !meant.has('server.N'))
      .map(({ name, value }) => `${name}=${value}`);
  expect(others(after)).toEqual(others(before));
  if (!meant.has('server.N') && !meant.has('serverId')) expect(lists(after)).toEqual(lists(before));
}

function lists({ ensembles }: Workspace): unknown {
  const withoutPlaces = (name: string, value: unknown) =>
    name === 'at' ? undefined : typeof value === 'bigint' ? `${value}` : value;
  return ensembles.map(({ servers }) =>
    servers.map((server) => JSON.stringify(effectiveServers(server), withoutPlaces)),
  );
}

/** The keys of the entries that the edits of a fix touch; `server.N` for what makes the list of servers. */
function keysTouched({ ensembles }: Workspace, { edits }: Fix): readonly string[] {
  const documents = ensembles.flatMap(({ servers }) => servers.flatMap((server) => server.documents));
  return documents.flatMap(({ uri, entries }) =>
    entries
      .filter(({ range }) =>
        edits.some(({ at }) => at.uri === uri && at.range.start <= range.end && range.start <= at.range.end),
      )
      .map(({ key }) => settingOf(trimmed(key))),
  );
}

/** The lines of the texts after a fix that were not there before. */
function changedLines(before: Files, after: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(after).flatMap(([path, text]) => {
    const known = new Set(String(before[path]).split(/\r\n|\r|\n/));
    return text.split(/\r\n|\r|\n/).filter((line) => !known.has(line));
  });
}

function keysIn(lines: readonly string[]): readonly string[] {
  return lines.map((line) => settingOf(/^\s*([^\s=:]*)/.exec(line)?.[1] ?? ''));
}

function settingOf(key: string): string {
  return /^(server\.|group|weight)/.test(key) ? 'server.N' : key;
}

function isSameFix(one: Fix | undefined, other: Fix): boolean {
  return (
    one !== undefined &&
    String(one.title) === String(other.title) &&
    one.edits.length === other.edits.length &&
    one.edits.every((edit, index) => edit.newText.replaceAll('\r\n', '\n') === other.edits[index]?.newText)
  );
}

async function problemsOf({ id }: RulePage, example: Example, files: Files): Promise<readonly Problem[]> {
  const workspace = await workspaceOf(files, example);
  return workspace.problems(switchingOn(id)).filter(({ rule }) => rule === id);
}

function withCrLf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function never(): never {
  throw new Error('only called with a fix that the encoding can say');
}

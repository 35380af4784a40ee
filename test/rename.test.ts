import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { RefusedRename, rename, Snapshot } from '@zklint/language-service';
import { applyEdits, memoryFileSystem, SettingsFiles } from '@zklint/linter';
import { describe, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { serverIds } from '../packages/language-service/src/server-ids.ts';
import { ableClient } from './support/page.ts';
import { loadFrom, pathOf, project, toldRelease } from './support/workspace.ts';

type Texts = Readonly<Record<string, string>>;

/** An id that no scene has, nor its lowest byte. */
const newId = '77';

/** Scenes whose files are called by their servers' numbers, and little else tells them apart: the names stay. */
const calledByNumber = [
  'list-with-itself-alone',
  'myids-swapped-against-own-wildcards',
  'wildcards-for-all-servers-in-3.4',
  'wildcards-for-all-servers-in-3.8',
];

/*
 * Servers of real ensembles get another number: what is wrong in them stays the same, file by file, and after the way
 * back so do the texts.
 */
describe.each(['seeds', 'ensembles'])('%s', (kind) => {
  const top = join(import.meta.dirname, kind);
  const scenes = readdirSync(top, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(scenes.map(({ name }) => name).filter((name) => !calledByNumber.includes(name)))('%s', async (name) => {
    const { release, texts } = readScene(join(top, name));
    const { snapshot, said } = await load(texts, release);
    for (const id of new Set(snapshot.ensembles.flatMap(serverIds).map(({ id }) => String(id)))) {
      const renamed = renamedIn(texts, snapshot, id, newId);
      if (renamed === undefined) continue;
      const after = await load(renamed, release);
      // That a number is too high is the one thing that another number mends.
      const others = Number(id) > 255 ? said.filter((one) => !one.endsWith(' server-id-range')) : said;
      expect(after.said, `server.${id}`).toEqual(others);
      // And a number above 255 isn't given again.
      const back = Number(id) > 255 ? texts : renamedIn(renamed, after.snapshot, newId, id);
      expect(mapped(back ?? {}, sameIds)).toEqual(mapped(texts, sameIds));
    }
  });
});

/** Ids in one spelling: a renamed `server.01` comes back as `server.1`. */
function sameIds(text: string): string {
  return text.replace(/^server\.0+/gm, 'server.');
}

function mapped(texts: Texts, change: (text: string) => string): Texts {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, change(text)]));
}

function readScene(folder: string): { readonly release: string; readonly texts: Texts } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = Object.fromEntries(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
  );
  const [release = ''] = /(?<=zookeeper )\S+/.exec(texts['expected.txt'] ?? '') ?? [];
  return { release, texts };
}

async function load(texts: Texts, release: string) {
  const fileSystem = memoryFileSystem(texts);
  const settings = new SettingsFiles(fileSystem, project);
  const workspace = await loadFrom(fileSystem, { settings, release: toldRelease(release) });
  const snapshot = new Snapshot(
    { workspaces: [workspace.withMembers()], buffers: new Map(), texts: new Map(), faults: [] },
    'utf-16',
  );
  return {
    snapshot,
    said: workspace
      .problems()
      .map(({ at, rule }) => `${pathOf(at.uri)} ${rule}`)
      .sort(),
  };
}

/** The texts in which the first ensemble with an id has another one instead; undefined where that is refused. */
function renamedIn(texts: Texts, snapshot: Snapshot, id: string, other: string): Texts | undefined {
  const at = snapshot.ensembles.flatMap(serverIds).find((one) => String(one.id) === id && one.isWritten);
  const page = at && snapshot.page(at.uri);
  const renamed = page && rename(page, at.range.start, other, ableClient);
  if (renamed === undefined || renamed instanceof RefusedRename) return undefined;
  return applied(texts, snapshot, renamed.edit);
}

function applied(texts: Texts, snapshot: Snapshot, { documentChanges = [] }: WorkspaceEdit): Texts {
  const changed = { ...texts };
  for (const change of documentChanges) {
    if (!('textDocument' in change)) continue;
    const { uri } = change.textDocument;
    const file = snapshot.page(uri)?.file;
    const edits = change.edits.map((edit) => ({
      at: { uri, range: file?.textRangeOf(edit.range) ?? { start: 0, end: 0 } },
      newText: 'newText' in edit ? edit.newText : '',
    }));
    changed[pathOf(uri)] = applyEdits(file?.text ?? '', edits);
  }
  return changed;
}

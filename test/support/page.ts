import { type Client, type Page, Snapshot, type Texts } from '@zklint/language-service';
import type { TextRange } from '@zklint/linter';
import { textOf } from '@zklint/parameters/texts';
import { type MarkedText, readMarks } from './marks.ts';
import { type Circumstances, uriOf, workspaceOf } from './workspace.ts';

/** A client that can do everything, in English. */
export const ableClient: Client = {
  encoding: 'utf-16',
  tell: (message) => message.in({}),
  diagnostics: { related: true, versions: true, codeDescription: true, tags: [1, 2] },
  markdown: { hover: true, completion: true, signature: true },
  completion: {
    snippets: true,
    labelDetails: true,
    tags: true,
    deprecated: true,
    lateDocumentation: true,
    newerKinds: true,
  },
  signature: { labelOffsets: true },
  actions: { literals: true, isPreferred: true },
  edits: { apply: true, documentChanges: true, snippets: true },
  symbols: { hierarchical: true, tags: true },
  links: { tooltips: true },
  showDocument: true,
  progress: true,
  watching: true,
  configuration: true,
  registersConfiguration: true,
  files: false,
  hearsOfChanges: false,
  workspaceFolders: true,
  refresh: { codeLens: true, inlayHints: true, semanticTokens: true },
};

/** A client that takes nothing but plain text. */
export const plainClient: Client = {
  ...ableClient,
  markdown: { hover: false, completion: false, signature: false },
  completion: {
    snippets: false,
    labelDetails: false,
    tags: false,
    deprecated: false,
    lateDocumentation: false,
    newerKinds: false,
  },
  signature: { labelOffsets: false },
};

export const englishTexts: Texts = { textOf: (name) => textOf(name), explain: (message) => message.in({}) };

/** Files that an editor has open, and the places that were marked in their texts. */
export interface Opened {
  readonly snapshot: Snapshot;
  page(path: string): Page;
  /** The places marked with «» in a file, in its order. */
  marks(path: string): readonly TextRange[];
}

/** Opens files, in memory, whose texts may carry marks. */
export async function open(
  marked: Readonly<Record<string, string>>,
  circumstances: Circumstances = {},
  client: Client = ableClient,
): Promise<Opened> {
  const read = new Map<string, MarkedText>(Object.entries(marked).map(([path, text]) => [path, readMarks(text)]));
  const files = Object.fromEntries([...read].map(([path, { text }]) => [path, text]));
  const workspace = await workspaceOf(files, circumstances);
  const snapshot = new Snapshot(
    { workspaces: [workspace.withMembers()], buffers: new Map(), texts: new Map(), faults: [] },
    client.encoding,
  );
  return {
    snapshot,
    page(path) {
      const page = snapshot.page(uriOf(path));
      if (page === undefined) throw new Error(`no page for ${path}`);
      return page;
    },
    marks: (path) => read.get(path)?.ranges ?? [],
  };
}

/** Opens files of which one carries a mark, or a zoo.cfg with one: its page, and where its first mark begins and ends. */
export async function openAt(
  marked: string | Readonly<Record<string, string>>,
  circumstances: Circumstances = {},
  client: Client = ableClient,
): Promise<{ readonly page: Page; readonly offset: number; readonly range: TextRange }> {
  const files = typeof marked === 'string' ? { 'zoo.cfg': marked } : marked;
  const path = Object.keys(files).find((one) => files[one]?.includes('«'));
  if (path === undefined) throw new Error(`no mark in ${JSON.stringify(marked)}`);
  const { page, marks } = await open(files, circumstances, client);
  const range = marks(path)[0] as TextRange;
  return { page: page(path), offset: range.start, range };
}

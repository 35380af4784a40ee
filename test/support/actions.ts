import { type Action, type Client, codeActions } from '@zklint/language-service';
import type { TextRange } from '@zklint/linter';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { applyAction } from './edits.ts';
import { ableClient, open } from './page.ts';
import { type Circumstances, pathOf, uriOf } from './workspace.ts';

type Texts = Readonly<Record<string, string>>;

interface How {
  readonly circumstances?: Circumstances;
  readonly client?: Client;
  readonly only?: readonly string[];
  readonly isAutomatic?: boolean;
  readonly shown?: readonly TextRange[];
}

/** The actions at a range of a file. */
export async function actionsAt(
  files: Texts,
  path: string,
  range: TextRange,
  { circumstances, client = ableClient, ...how }: How = {},
): Promise<readonly Action[]> {
  const pageWith = async (texts: Texts) => (await open(texts, circumstances, client)).page(path);
  const reread = async (text: string) => pageWith({ ...files, [path]: text });
  return codeActions(await pageWith(files), range, { ...how, reread }, client);
}

/** The actions at the first mark of some files, which are the texts without marks. */
export async function actionsAtMark(
  marked: Texts | string,
  how: How = {},
): Promise<{ readonly files: Texts; readonly actions: readonly Action[] }> {
  const texts = typeof marked === 'string' ? { 'zoo.cfg': marked } : marked;
  const [path = ''] = Object.entries(texts).find(([, text]) => text.includes('«')) ?? [];
  const { page, marks } = await open(texts, how.circumstances, how.client);
  const files = Object.fromEntries(Object.keys(texts).map((one) => [one, page(one).file.text]));
  return { files, actions: await actionsAt(files, path, marks(path)[0] ?? { start: 0, end: 0 }, how) };
}

/** The files after an action. */
export function filesAfter(files: Texts, action: CodeAction): Record<string, string> {
  const texts = new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
  return Object.fromEntries([...applyAction(action, texts)].map(([uri, text]) => [pathOf(uri), text]));
}

import { type Client, hover } from '@zklint/language-service';
import { ableClient, englishTexts, open } from './page.ts';
import type { Circumstances } from './workspace.ts';

/** A client without Markdown. */
export const plainClient: Client = { ...ableClient, markdown: { hover: false, completion: false, signature: false } };

interface Shown {
  readonly text: string;
  /** What of the file the hover is about. */
  readonly about: string | undefined;
}

/** What a hover at the start of the mark in a file says, without Markdown where nothing else is asked for. */
export async function hoverIn(
  marked: string | Readonly<Record<string, string>>,
  { client = plainClient, ...circumstances }: Circumstances & { readonly client?: Client } = {},
): Promise<Shown | undefined> {
  const files = typeof marked === 'string' ? { 'zoo.cfg': marked } : marked;
  const { page, marks } = await open(files, circumstances, client);
  const [[path = ''] = []] = Object.entries(files).filter(([, text]) => text.includes('«'));
  const [mark] = marks(path);
  const { file } = page(path);
  const shown = hover(page(path), mark?.start ?? 0, client, englishTexts);
  if (shown === null) return undefined;
  const { contents, range } = shown;
  const { start, end } = file.textRangeOf(
    range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  );
  return {
    text: typeof contents === 'object' && 'value' in contents ? contents.value : '',
    about: file.text.slice(start, end),
  };
}

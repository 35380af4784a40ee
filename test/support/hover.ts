import { type Client, hover } from '@zklint/language-service';
import { englishTexts, openAt, plainClient } from './page.ts';
import type { Circumstances } from './workspace.ts';

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
  const { page, offset } = await openAt(marked, circumstances, client);
  const shown = hover(page, offset, client, englishTexts);
  if (shown === null) return undefined;
  const { contents, range } = shown;
  const { start, end } = page.file.textRangeOf(
    range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  );
  return {
    text: typeof contents === 'object' && 'value' in contents ? contents.value : '',
    about: page.file.text.slice(start, end),
  };
}

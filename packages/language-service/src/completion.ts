import type { CompletionItem, CompletionList, MarkupContent } from 'vscode-languageserver-types';
import type { Client, Texts } from './client.ts';
import type { Page } from './snapshot.ts';

/** What may be written at an offset: keys, values, server lines, rules in comments to zklint. */
export function completions(_page: Page, _offset: number, _client: Client): CompletionList {
  return { isIncomplete: false, items: [] };
}

/** What a completion's documentation says, which only the selected one needs. Undefined where there is none. */
export function documentation(_item: CompletionItem, _client: Client, _texts: Texts): MarkupContent | undefined {
  return undefined;
}

import type { Hover } from 'vscode-languageserver-types';
import type { Client, Texts } from './client.ts';
import type { Page } from './snapshot.ts';

/** What is under the cursor: a parameter and its value, a part of a server line, a rule in a comment. Null elsewhere. */
export function hover(_page: Page, _offset: number, _client: Client, _texts: Texts): Hover | null {
  return null;
}

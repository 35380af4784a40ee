import type { DocumentLink } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** What leads out of a file: a data folder that can be seen, a dynamic file, the pages of rules. */
export function documentLinks(_page: Page, _client: Client): readonly DocumentLink[] {
  return [];
}

import type { CodeLens } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** Above the lines of a file: what the ensemble survives, and which server the file is. */
export function codeLenses(_page: Page, _client: Client): readonly CodeLens[] {
  return [];
}

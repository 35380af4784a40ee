import type { FoldingRange } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** Comments, server lines and settings of several lines. */
export function foldingRanges(_page: Page, _client: Client): readonly FoldingRange[] {
  return [];
}

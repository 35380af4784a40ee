import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page, Snapshot } from './snapshot.ts';

/** What is in a file; for clients without a tree as a list. */
export function documentSymbols(_page: Page, _client: Client): DocumentSymbol[] | SymbolInformation[] {
  return [];
}

/** The servers and settings of all files whose names hold what is asked for. */
export function workspaceSymbols(_snapshot: Snapshot, _query: string): readonly SymbolInformation[] {
  return [];
}

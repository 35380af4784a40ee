import type { SignatureHelp } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** The parts of a server line, and in which of them an offset lies. Null elsewhere. */
export function signatureHelp(_page: Page, _offset: number, _client: Client): SignatureHelp | null {
  return null;
}

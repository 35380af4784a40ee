import type { TextRange } from '@zklint/linter';
import type { InlayHint } from 'vscode-languageserver-types';
import type { Client } from './client.ts';
import type { Page } from './snapshot.ts';

/** What values in a range mean: ticks as time, bytes as sizes, which line is this server. */
export function inlayHints(_page: Page, _range: TextRange, _client: Client): readonly InlayHint[] {
  return [];
}
